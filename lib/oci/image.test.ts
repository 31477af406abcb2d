import { describe, expect, it } from 'vitest';
import {
  buildConfig,
  buildIndex,
  buildManifest,
  type ConfigPlan,
  gzipLayer,
  type ImageChanges,
} from './image.ts';

const none: ImageChanges = { env: new Map(), labels: new Map(), ports: [], volumes: [] };
const base = {
  architecture: 'arm64',
  os: 'linux',
  container_config: { Cmd: ['left over'] },
  config: {
    Entrypoint: ['docker-entrypoint.sh'],
    Cmd: ['node'],
    Env: ['A=1'],
    ExposedPorts: { '1/tcp': {} },
    Labels: { a: 'base' },
    OnBuild: null,
  },
  rootfs: { type: 'layers', diff_ids: ['sha256:below'] },
  history: [{ created_by: 'below' }],
};

function config(changes: Partial<ImageChanges> = {}, plan: Partial<ConfigPlan> = {}) {
  const document = buildConfig({
    base,
    platform: { os: 'linux', architecture: 'arm64' },
    changes: { ...none, ...changes },
    diffId: 'sha256:own',
    createdBy: 'us',
    created: '1970-01-01T00:00:00.000Z',
    ...plan,
  });
  return JSON.parse(document.content.toString('utf8'));
}

describe('buildConfig', () => {
  it('adds the layer, and leaves out what a daemon noted', () => {
    const made = config();
    expect(made.rootfs.diff_ids).toEqual(['sha256:below', 'sha256:own']);
    expect(made.history).toEqual([
      { created_by: 'below' },
      { created: '1970-01-01T00:00:00.000Z', created_by: 'us' },
    ]);
    expect(made).not.toHaveProperty('container_config');
    expect(made.config).not.toHaveProperty('OnBuild');
  });

  it.each([
    ['keeps what nobody changes', {}, { Entrypoint: ['docker-entrypoint.sh'], Cmd: ['node'], Env: ['A=1'] }],
    [
      'gives a new entrypoint no arguments of the old',
      { entrypoint: ['x'] },
      { Entrypoint: ['x'], Cmd: undefined },
    ],
    ['changes the arguments alone', { cmd: ['y'] }, { Entrypoint: ['docker-entrypoint.sh'], Cmd: ['y'] }],
    ['takes both', { entrypoint: ['x'], cmd: ['y'] }, { Entrypoint: ['x'], Cmd: ['y'] }],
    [
      'adds ports and labels',
      { ports: ['2/udp'], labels: new Map([['b', 'c']]) },
      { ExposedPorts: { '1/tcp': {}, '2/udp': {} }, Labels: { a: 'base', b: 'c' } },
    ],
    [
      'takes the whole environment',
      {
        env: new Map([
          ['A', '2'],
          ['B', '='],
        ]),
      },
      { Env: ['A=2', 'B=='] },
    ],
  ])('%s', (_name, changes, expected) => {
    const made = config(changes).config;
    for (const [key, value] of Object.entries(expected)) expect(made[key]).toEqual(value);
  });

  it('adds no layer where nothing is copied', () => {
    const made = config({ user: '1' }, { diffId: undefined });
    expect(made.rootfs.diff_ids).toEqual(['sha256:below']);
    expect(made.history.at(-1)).toMatchObject({ empty_layer: true });
  });

  it('stands on nothing', () => {
    const made = config({}, { base: {}, platform: { os: 'linux', architecture: 'arm', variant: 'v7' } });
    expect(made).toMatchObject({
      os: 'linux',
      architecture: 'arm',
      variant: 'v7',
      rootfs: { diff_ids: ['sha256:own'] },
    });
  });
});

describe('buildManifest and buildIndex', () => {
  const document = buildConfig({
    base: {},
    platform: { os: 'linux', architecture: 'amd64' },
    changes: none,
    diffId: 'd',
    createdBy: '',
    created: '',
  });

  it('call a layer of Docker by its OCI name, as its bytes are the same', () => {
    const docker = {
      mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
      digest: 'sha256:1',
      size: 1,
    };
    const own = gzipLayer({ digest: 'sha256:2', size: 2 });
    const manifest = JSON.parse(buildManifest(document, [docker, own], { a: 'b' }).content.toString('utf8'));
    expect(manifest.layers).toEqual([{ ...docker, mediaType: own.mediaType }, own]);
    expect(manifest).toMatchObject({
      config: { digest: document.digest, size: document.size },
      annotations: { a: 'b' },
    });
  });

  it('do not depend on the order of the platforms', () => {
    const amd64 = {
      manifest: buildManifest(document, [], {}),
      platform: { os: 'linux', architecture: 'amd64' },
    };
    const arm = {
      manifest: buildManifest(document, [], { a: 'b' }),
      platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
    };
    expect(buildIndex([arm, amd64], {}).digest).toBe(buildIndex([amd64, arm], {}).digest);
    const { manifests } = JSON.parse(buildIndex([arm, amd64], {}).content.toString('utf8'));
    expect(manifests.map(({ platform }: { platform: object }) => platform)).toEqual([
      amd64.platform,
      arm.platform,
    ]);
  });
});
