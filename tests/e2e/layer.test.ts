import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Registry } from '../../platform/parts/registry.ts';
import { BASE_IMAGES } from '../../platform/platform.ts';
import { openBuildSite, runBuild } from '../support/builds.ts';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { eventually, newNamespace } from '../support/cluster.ts';
import { jobEnvironment } from '../support/job.ts';
import { usePlatform } from '../support/platform.ts';
import { readBlob, readImage, readManifest, requestsTo } from '../support/registry.ts';

const root = join(import.meta.dirname, '../..');

/** `builder: layer` against real registries; what it made runs on the real cluster. */

const platform = usePlatform();
const { registry, openRegistry } = platform.info;
const base = `${openRegistry.host}/${BASE_IMAGES.run}`;
const sha = 'e'.repeat(40);

const CONTAINERFILE = `ARG BASE_IMAGE=docker.io/library/node:24-bookworm-slim
FROM node:24 AS build
RUN npm ci && npm run build

FROM scratch AS bundle
COPY --from=build /src/dist /

FROM \${BASE_IMAGE}
ARG TARGETARCH
ENV GREETING="hello there" ARCH=\${TARGETARCH}
WORKDIR /app
COPY --from=bundle / dist
COPY package.json ./
COPY --chown=65532 data/ /var/lib/thing/
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["node", "dist/main.js"]
`;
const MAIN = `import { readFileSync, lstatSync, readlinkSync } from 'node:fs';
const { mode, uid, mtimeMs } = lstatSync('/var/lib/thing');
console.log(JSON.stringify({
  greeting: process.env.GREETING, arch: process.env.ARCH, uid: process.getuid(), folder: process.cwd(),
  name: JSON.parse(readFileSync('package.json')).name, link: readlinkSync('dist/link.js'),
  thing: { mode: mode & 0o777, uid, mtimeMs }, tmp: lstatSync('/tmp').mode & 0o7777, long: readFileSync('dist/' + 'ü'.repeat(80) + '.txt', 'utf8'),
}));
`;
const files = {
  Containerfile: CONTAINERFILE,
  '.dockerignore': '*\n!package.json\n!data\n**/*.secret\n',
  'package.json': '{"name":"layered","type":"module"}',
  'data/a.txt': 'a',
  'data/b.secret': 'planted',
  'built/main.js': MAIN,
  [`built/${'ü'.repeat(80)}.txt`]: 'long',
};

interface Build {
  readonly to: Registry;
  readonly repository: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly prepare?: (workspace: string) => Promise<void>;
  readonly isLoggedIn?: boolean;
}

async function build({ to, repository, isLoggedIn = true, ...more }: Build): Promise<BundleRun> {
  const environment = await jobEnvironment(platform, { sha });
  const login = await runBundle('registry-login', {
    inputs: { registry: registry.host, ...(registry.login ?? { username: '', password: '' }) },
    environment,
    files: { ...files, ...more.files },
  });
  await more.prepare?.(login.workspace);
  return await runBundle('build-push', {
    inputs: {
      image: `${to.host}/${repository}`,
      builder: 'layer',
      'build-contexts': 'bundle=built',
      'build-args': `BASE_IMAGE=${base}`,
      tags: 'sha\nraw:v1',
      'skip-existing': 'false',
      ...more.inputs,
    },
    environment: { ...environment, ...(isLoggedIn ? login.environment : {}) },
    folder: dirname(login.workspace),
  });
}

const link = async (workspace: string) => {
  const { symlink } = await import('node:fs/promises');
  await symlink('main.js', `${workspace}/built/link.js`);
};
const uploads = (requests: readonly string[]) => requests.filter((line) => /^(?:PUT|PATCH)/.test(line));

let count = 0;
const newRepository = () => `layers-${process.pid}/app-${count++}`;

describe('builder: layer', () => {
  it('makes an index for two platforms on the base, which a pod runs', async () => {
    const repository = newRepository();
    const run = await build({ to: openRegistry, repository, prepare: link });
    expect(run.shown).not.toContain('::error');
    const index = await readManifest(platform, repository, sha, openRegistry);
    expect(run.outputs).toMatchObject({ digest: index.digest, reused: 'false' });
    const { manifests, annotations } = index.json();
    const platforms = manifests.map(
      ({ platform: { os, architecture } }: { platform: { os: string; architecture: string } }) =>
        `${os}/${architecture}`,
    );
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64']);
    const baseIndex = await readManifest(platform, 'base/node', '24', openRegistry);
    expect(annotations).toMatchObject({
      'org.opencontainers.image.base.name': base,
      'org.opencontainers.image.base.digest': baseIndex.digest,
      'org.opencontainers.image.revision': sha,
    });
    const [amd64, arm64] = await Promise.all(
      manifests.map(async ({ digest }: { digest: string }) => {
        const manifest = (await readManifest(platform, repository, digest, openRegistry)).json();
        const config = JSON.parse(
          (await readBlob(platform, repository, manifest.config.digest, openRegistry)).toString(),
        );
        return { manifest, config };
      }),
    );
    expect(run.outputs['platform-digests']).toBe(
      manifests
        .map(({ digest }: { digest: string }, index: number) => `${platforms[index]}=${digest}`)
        .join('\n'),
    );
    // The application's layer is the same for both; each stands on its own base.
    expect(arm64.manifest.layers.at(-1)).toEqual(amd64.manifest.layers.at(-1));
    expect(arm64.manifest.layers[0]).not.toEqual(amd64.manifest.layers[0]);
    expect(arm64.config).toMatchObject({
      architecture: 'arm64',
      os: 'linux',
      config: {
        User: '65532:65532',
        WorkingDir: '/app',
        Entrypoint: ['node', 'dist/main.js'],
        ExposedPorts: { '8080/tcp': {} },
        Env: expect.arrayContaining(['NODE_ENV=production', 'GREETING=hello there', 'ARCH=arm64']),
      },
    });
    expect(arm64.config.rootfs.diff_ids).toHaveLength(arm64.manifest.layers.length);
    const layer = gunzipSync(
      await readBlob(platform, repository, amd64.manifest.layers.at(-1).digest, openRegistry),
    );
    expect(layer.includes('planted')).toBe(false);

    const namespace = await newNamespace(platform, 'layer');
    await platform.apply([
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'app', namespace },
        spec: { restartPolicy: 'Never', containers: [{ name: 'app', image: run.outputs.image }] },
      },
    ]);
    const said = await eventually(async () => {
      const text = await platform.kubectl('logs', 'app', '-n', namespace);
      if (!text.includes('\n')) throw new Error(`the pod said ${JSON.stringify(text)}`);
      return JSON.parse(text);
    }, 60_000);
    expect(said).toEqual({
      greeting: 'hello there',
      arch: 'amd64',
      uid: 65532,
      folder: '/app',
      name: 'layered',
      link: 'main.js',
      thing: { mode: 0o755, uid: 65532, mtimeMs: 0 },
      tmp: 0o1777,
      long: 'long',
    });
  });

  it('gives the same digest for the same input, and uploads nothing then', async () => {
    const repository = newRepository();
    const first = await build({ to: openRegistry, repository });
    const before = await requestsTo(platform, repository, openRegistry);
    const again = await build({
      to: openRegistry,
      repository,
      prepare: async (workspace) => {
        const { chmod, utimes } = await import('node:fs/promises');
        await chmod(`${workspace}/built/main.js`, 0o600);
        await utimes(`${workspace}/package.json`, 1, 1);
      },
    });
    expect(again.outputs).toEqual(first.outputs);
    expect(again.shown).toContain('nothing was uploaded');
    const after = (await requestsTo(platform, repository, openRegistry)).slice(before.length);
    expect(after.length).toBeGreaterThan(0);
    expect(after.filter((line) => !/^(?:GET|HEAD)/.test(line))).toEqual([]);
  });

  it('mounts the layers of a base in the same registry, and sends only what changed', async () => {
    const repository = newRepository();
    await build({ to: openRegistry, repository });
    const before = await requestsTo(platform, repository, openRegistry);
    // Mounted: a POST that was answered by 201, one for each platform's base layer.
    expect(before.filter((line) => line === 'POST blobs/uploads/ 201')).toHaveLength(2);
    expect(uploads(before).filter((line) => line.includes('blobs/'))).toHaveLength(3);
    await build({ to: openRegistry, repository, files: { 'built/main.js': `${MAIN}\n// changed` } });
    const after = (await requestsTo(platform, repository, openRegistry)).slice(before.length);
    // The layer, two configurations; two manifests and the index, which then gets its two tags.
    expect(uploads(after).filter((line) => line.includes('blobs/uploads/'))).toHaveLength(3);
    expect(uploads(after).filter((line) => line.includes('manifests/'))).toHaveLength(5);
    expect(after.filter((line) => line === 'POST blobs/uploads/ 201')).toEqual([]);
  });

  it('copies the base from another registry, logged in to the one that asks', async () => {
    const repository = newRepository();
    const run = await build({ to: registry, repository, prepare: link });
    expect(run.shown).not.toContain('::error');
    expect(run.shown).toMatch(/copied/);
    const index = await readManifest(platform, repository, 'v1');
    expect(run.outputs.digest).toBe(index.digest);
    expect(run.shown).not.toContain(registry.login?.password);
    const other = newRepository();
    const same = await build({ to: openRegistry, repository: other, prepare: link });
    expect(same.outputs.digest).toBe(index.digest);
  });

  it('takes a base image and a folder without a build file', async () => {
    const repository = newRepository();
    const run = await build({
      to: openRegistry,
      repository,
      inputs: {
        builder: 'auto',
        'base-image': base,
        context: 'built',
        'build-contexts': '',
        'build-args': '',
        platforms: 'linux/amd64',
      },
    });
    expect(run.shown).not.toContain('::error');
    const manifest = await readManifest(platform, repository, sha, openRegistry);
    // For one platform a plain image.
    expect(manifest.json()).toMatchObject({
      layers: [{}, {}],
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
    });
  });

  it.each([
    [
      'a program of the build',
      {},
      { Containerfile: `FROM ${base}\nRUN true\nADD x /x\n` },
      'INPUT_INVALID',
      /Containerfile:2: RUN[\s\S]*:3: ADD/,
    ],
    [
      'a stage that would have to run',
      { 'build-contexts': '' },
      {},
      'INPUT_INVALID',
      /build-contexts: bundle=FOLDER/,
    ],
    [
      'a file that is left out',
      {},
      { '.dockerignore': 'package.json' },
      'INPUT_INVALID',
      /package\.json is left out by/,
    ],
    [
      'a base that is not there',
      { 'base-image': `${openRegistry.host}/base/nothing:1` },
      {},
      'INPUT_INVALID',
      /base\/nothing:1 is not in the registry/,
    ],
    [
      'a base for another platform',
      { platforms: 'linux/s390x' },
      {},
      'INPUT_INVALID',
      /not for linux\/s390x; it is for linux\/amd64, linux\/arm64/,
    ],
    [
      'a base behind a login',
      { 'base-image': `${registry.host}/base/node:24` },
      {},
      'REGISTRY_REFUSED',
      /refuses without a login: GET/,
    ],
    [
      'a registry that takes nothing from strangers',
      { image: `${registry.host}/layers/refused` },
      {},
      'REGISTRY_REFUSED',
      /registry-login/,
    ],
    [
      'a base image for another builder',
      { builder: 'buildah', 'base-image': base },
      {},
      'INPUT_INVALID',
      /`base-image` is for `builder: layer`/,
    ],
    [
      'secrets that nobody reads',
      { 'build-secrets': 'npmrc=.npmrc' },
      {},
      'INPUT_INVALID',
      /`build-secrets`/,
    ],
  ])('stops at %s, and writes nothing', async (_name, inputs, changed, code, text) => {
    const repository = newRepository();
    const run = await build({ to: openRegistry, repository, inputs, files: changed, isLoggedIn: false });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['error-code'], run.shown).toBe(code);
    expect(run.outputs.digest).toBeUndefined();
    expect(run.shown).toMatch(text);
    const written = await requestsTo(platform, repository, openRegistry);
    expect(written.filter((line) => !/^(?:GET|HEAD)/.test(line))).toEqual([]);
  });

  it('refuses a program that one of the platforms could not run', async () => {
    const repository = newRepository();
    const prepare = async (workspace: string) => {
      const { cp } = await import('node:fs/promises');
      await cp('/usr/bin/env', `${workspace}/built/tool`);
    };
    const refused = await build({ to: openRegistry, repository, prepare });
    expect(refused.outputs['error-code'], refused.shown).toBe('BUILD_FAILED');
    expect(refused.shown).toMatch(/linux\/arm64: \/app\/dist\/tool is for amd64/);
    expect(await requestsTo(platform, repository, openRegistry)).toEqual([]);
  });
});

describe('bot/Containerfile', () => {
  it('builds by itself where a builder runs what a step would have done before', async () => {
    await using site = await openBuildSite(platform);
    const repository = newRepository();
    const run = await runBuild(platform, site, {
      registry,
      job: { sha },
      environment: { GITHUB_WORKSPACE: root },
      inputs: {
        image: `${registry.host}/${repository}`,
        builder: 'buildah',
        file: 'bot/Containerfile',
        'build-args': `BASE_IMAGE=${base}\nBUILD_IMAGE=${openRegistry.host}/${BASE_IMAGES.build}`,
        'build-secrets': `ca=${site.environment.SSL_CERT_FILE}`,
      },
    });
    expect(run.shown).not.toContain('::error');
    const { config, contents } = await readImage(platform, repository, sha);
    expect(config.config).toMatchObject({ User: '65532:65532', Entrypoint: ['node', '/app/dist/main.js'] });
    expect(contents.some((layer) => layer.includes('app/dist/main.js'))).toBe(true);
  });
});
