import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Platform, platformText } from '../../../../lib/oci/platform.ts';
import {
  type MemoryRegistry,
  sha256,
  startMemoryRegistry,
} from '../../../../tests/support/memory-registry.ts';
import { buildAsLayer } from './layer.ts';
import type { BuilderDeps, BuildPlan } from './plan.ts';
import { ownPlatform } from './platform.ts';

interface Case {
  readonly files: Readonly<Record<string, string | Buffer>>;
  readonly plan?: Partial<BuildPlan>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly run?: BuilderDeps['run'];
}

/** What the action hands over, for a repository `app` of the registry. */
async function build(registry: MemoryRegistry, { files, plan = {}, environment = {}, run }: Case) {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'layer-build-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder.path, path)), { recursive: true });
    await writeFile(join(folder.path, path), content);
  }
  const lines: string[] = [];
  const say = (text: string) => void lines.push(text);
  const none = new Map<string, string>();
  const digest = await buildAsLayer(
    {
      image: { registry: registry.host, repository: 'app', tag: undefined, digest: undefined },
      ...{
        tags: ['v1'],
        names: [`${registry.host}/app:v1`],
        context: folder.path,
        file: join(folder.path, 'Containerfile'),
      },
      ...{
        platforms: [],
        baseImage: undefined,
        buildContexts: none,
        buildArgs: none,
        buildSecrets: none,
        target: undefined,
      },
      ...{
        labels: new Map([['org.opencontainers.image.created', 'now']]),
        annotations: none,
        cacheFrom: [],
        cacheTo: [],
      },
      ...{ provenance: false, smokeCommand: [], push: true, ...plan },
    },
    {
      run: run ?? (() => Promise.reject(new Error('no program is due'))),
      registry: registry.deps,
      acr: undefined,
      environment: { HOME: folder.path, GITHUB_WORKSPACE: folder.path, ...environment },
      temporaryFolder: folder.path,
      log: { info: say, foreign: say, warning: say, group: (_title, body) => body() },
      onLine: say,
    },
  );
  return { digest, lines };
}

// biome-ignore lint/suspicious/noExplicitAny: tests know what they asked for
const json = (content: Buffer | undefined): any => JSON.parse(content?.toString('utf8') ?? 'null');
const elf = (machine: number) => {
  const head = Buffer.alloc(64);
  head.write('\x7fELF\x02\x01', 'latin1');
  head.writeUInt16LE(3, 16);
  head.writeUInt16LE(machine, 18);
  return head;
};

/** Configuration and last layer of each platform of what was pushed. */
function pushed(registry: MemoryRegistry, digest: string | undefined) {
  const index = json(registry.manifests.get(`app:${digest}`)?.content);
  return index.manifests.map(({ digest }: { digest: string }) => {
    const manifest = json(registry.manifests.get(`app:${digest}`)?.content);
    const layer = manifest.layers.at(-1)?.digest;
    const blob = registry.blobs.get(`app@${layer}`) ?? Buffer.alloc(0);
    return {
      config: json(registry.blobs.get(`app@${manifest.config.digest}`)),
      layer,
      content: gunzipSync(blob).toString('latin1'),
    };
  });
}

const byPlatform = {
  Containerfile: 'FROM scratch\nARG TARGETARCH\nCOPY bin/${TARGETARCH}/ /\nENTRYPOINT ["/run"]\n',
  'bin/amd64/run': elf(62),
  'bin/arm64/run': elf(183),
};

describe('buildAsLayer', () => {
  it('gives each platform its own files, on nothing', async () => {
    await using registry = await startMemoryRegistry();
    const { digest } = await build(registry, { files: byPlatform });
    const [amd64, arm64] = pushed(registry, digest);
    expect([amd64.config.architecture, arm64.config.architecture]).toEqual(['amd64', 'arm64']);
    expect(amd64.layer).not.toBe(arm64.layer);
    expect(arm64.content).toContain(elf(183).toString('latin1'));
  });

  it('stops before anything is sent when a platform would get the files of another', async () => {
    await using registry = await startMemoryRegistry();
    const files = { ...byPlatform, 'bin/arm64/run': elf(62) };
    await expect(build(registry, { files })).rejects.toMatchObject({
      code: 'BUILD_FAILED',
      message: expect.stringContaining('linux/arm64: /run is for amd64'),
    });
    expect(registry.requests).toEqual([]);
  });

  it('gives one digest for one input, and no time of its own', async () => {
    await using registry = await startMemoryRegistry();
    const first = await build(registry, { files: byPlatform });
    const count = registry.requests.length;
    const again = await build(registry, { files: byPlatform });
    expect(again.digest).toBe(first.digest);
    expect(registry.requests.slice(count).map(({ method }) => method)).toEqual(['HEAD']);
    const [{ config }] = pushed(registry, first.digest);
    expect(config.created).toBe('1970-01-01T00:00:00.000Z');
    expect(config.config.Labels).toEqual({});
    const dated = await build(registry, {
      files: byPlatform,
      environment: { SOURCE_DATE_EPOCH: '1700000000' },
    });
    expect(pushed(registry, dated.digest)[0].config.created).toBe('2023-11-14T22:13:20.000Z');
  });

  describe('with a smoke test', () => {
    const plan = { smokeCommand: ['/run', '--version'] };
    const scratch = { Containerfile: 'FROM scratch\nCOPY file /\n', file: 'x' };

    /** Docker or buildah, whose containers end with a status. */
    function machine(hasDocker: boolean, exitCode: number) {
      const calls: string[] = [];
      const run: BuilderDeps['run'] = async (program, args) => {
        if (program === 'docker' && !hasDocker) throw new Error('docker is not there');
        calls.push([program, ...args].join(' ').replaceAll(/smoke-[0-9a-f]+/g, 'smoke'));
        return { exitCode: args[0] === 'run' ? exitCode : 0, stdout: '', stderr: '' };
      };
      return { run, calls };
    }

    it.each([
      [true, (image: string) => `docker run --rm --name smoke --entrypoint /run ${image} --version`],
      [false, (image: string) => `buildah from --name smoke docker://${image}`],
    ])('runs the image of this machine by its digest (docker: %s)', async (hasDocker, call) => {
      await using registry = await startMemoryRegistry();
      const { run, calls } = machine(hasDocker, 0);
      const { digest } = await build(registry, { files: scratch, plan, run });
      const { manifests } = json(registry.manifests.get(`app:${digest}`)?.content);
      const [own] = ownPlatform(['linux/amd64', 'linux/arm64']);
      const image = manifests.find(({ platform }: { platform: Platform }) => platformText(platform) === own);
      expect(calls).toContain(call(`${registry.host}/app@${image.digest}`));
    });

    it('gives no digest, and no tag, to what fails', async () => {
      await using registry = await startMemoryRegistry();
      const failing = build(registry, { files: scratch, plan, run: machine(true, 7).run });
      await expect(failing).rejects.toMatchObject({
        code: 'BUILD_FAILED',
        message: expect.stringContaining('ended with 7 in it; no tag was pushed'),
      });
      expect([...registry.manifests.keys()].filter((key) => !key.startsWith('app:sha256:'))).toEqual([]);
    });

    it('warns that nothing runs where nothing is pushed', async () => {
      await using registry = await startMemoryRegistry();
      const { lines } = await build(registry, { files: scratch, plan: { ...plan, push: false } });
      expect(lines.join('\n')).toContain('`smoke-command` was not run');
    });

    it('sends nothing where no image is for this machine', async () => {
      await using registry = await startMemoryRegistry();
      const foreign = { files: scratch, plan: { ...plan, platforms: ['linux/s390x'] } };
      await expect(build(registry, foreign)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
      expect(registry.requests).toEqual([]);
    });
  });

  it('asks nobody for anything it would write when nothing is pushed', async () => {
    await using registry = await startMemoryRegistry();
    const { digest, lines } = await build(registry, { files: byPlatform, plan: { push: false } });
    expect(digest).toBeUndefined();
    expect(lines.join('\n')).toMatch(/linux\/arm64 is sha256:/);
    expect(registry.requests).toEqual([]);
  });

  it.each([
    [
      'a time that is none',
      { files: byPlatform, environment: { SOURCE_DATE_EPOCH: 'yesterday' } },
      /SOURCE_DATE_EPOCH is "yesterday"/,
    ],
    [
      'a base that is no name',
      { files: { Containerfile: 'FROM Node:24\n' } },
      /Containerfile:1: FROM: "Node:24" names no repository/,
    ],
    [
      'a context that is no folder',
      { files: byPlatform, plan: { buildContexts: new Map([['x', '/nowhere/x']]) } },
      /`build-contexts` names \/nowhere\/x/,
    ],
    [
      'everything at once',
      { files: { Containerfile: 'FROM x\nRUN a\nCOPY b c\nADD d e\n' } },
      /:2: RUN[\s\S]*:3: COPY b[\s\S]*:4: ADD/,
    ],
  ])('refuses %s', async (_name, broken, message) => {
    await using registry = await startMemoryRegistry();
    await expect(build(registry, broken as Case)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringMatching(message),
    });
    expect(registry.requests).toEqual([]);
  });

  it('refuses a base that wants to run something in what is built on it', async () => {
    await using registry = await startMemoryRegistry();
    const config = Buffer.from(
      JSON.stringify({ os: 'linux', architecture: 'amd64', config: { OnBuild: ['RUN x'] } }),
    );
    registry.blobs.set(`base@${sha256(config)}`, config);
    const content = Buffer.from(JSON.stringify({ config: { digest: sha256(config) }, layers: [] }));
    registry.manifests.set('base:1', { content, mediaType: 'application/vnd.oci.image.manifest.v1+json' });
    const files = { Containerfile: `FROM ${registry.host}/base:1\n` };
    await expect(build(registry, { files })).rejects.toMatchObject({
      message: expect.stringContaining('wants to run "RUN x"'),
    });
  });
});
