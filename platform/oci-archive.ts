import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface ImageConfig {
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Env?: readonly string[];
}

/** Writes an OCI archive of one layer: what stands in `root` of the folder, for this machine's architecture. */
export async function writeOciArchive(options: {
  readonly name: string;
  readonly root: string;
  readonly config: ImageConfig;
  readonly target: string;
}): Promise<void> {
  const layout = `${options.target}.layout`;
  const blobs = join(layout, 'blobs/sha256');
  await mkdir(blobs, { recursive: true });
  const put = async (content: Buffer | string, mediaType: string) => {
    const digest = createHash('sha256').update(content).digest('hex');
    await writeFile(join(blobs, digest), content);
    return { mediaType, digest: `sha256:${digest}`, size: Buffer.byteLength(content) };
  };
  const layerFile = join(dirname(options.target), 'layer.tar');
  await run('tar', ['-C', options.root, '--owner=0', '--group=0', '--numeric-owner', '-cf', layerFile, '.']);
  const layer = await put(await readFile(layerFile), 'application/vnd.oci.image.layer.v1.tar');
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const config = await put(
    JSON.stringify({
      architecture,
      os: 'linux',
      config: { Env: ['PATH=/usr/local/bin:/usr/bin:/bin'], ...options.config },
      rootfs: { type: 'layers', diff_ids: [layer.digest] },
    }),
    'application/vnd.oci.image.config.v1+json',
  );
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = await put(
    JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [layer] }),
    mediaType,
  );
  const entry = {
    ...manifest,
    annotations: {
      'io.containerd.image.name': options.name,
      'org.opencontainers.image.ref.name': options.name,
    },
    platform: { architecture, os: 'linux' },
  };
  await writeFile(join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [entry] }));
  await writeFile(join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  await run('tar', ['-C', layout, '-cf', options.target, '.']);
  await rm(layout, { recursive: true });
  await rm(layerFile);
}
