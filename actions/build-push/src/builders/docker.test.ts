import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { RunProgram } from '../../../../lib/process/run-program.ts';
import { buildWithDocker } from './docker.ts';
import type { BuilderDeps, BuildPlan } from './plan.ts';

const none = new Map<string, string>();
const plan: BuildPlan = {
  image: { registry: 'r', repository: 'a', tag: undefined, digest: undefined },
  tags: ['abc', 'latest'],
  names: ['r/a:abc', 'r/a:latest'],
  context: '/work',
  file: '/work/Containerfile',
  platforms: [],
  baseImage: undefined,
  buildContexts: none,
  buildArgs: none,
  buildSecrets: none,
  target: undefined,
  labels: none,
  annotations: none,
  cacheFrom: [],
  cacheTo: [],
  provenance: false,
  smokeCommand: [],
  push: false,
};

/** A machine with a docker daemon, whose containers end with a status. What was called, without what all builds share. */
async function build(changes: Partial<BuildPlan>, containerExit = 0) {
  const calls: string[] = [];
  const run: RunProgram = async (program, args, { onLine }) => {
    calls.push([program, ...args].join(' ').replace(' --progress plain --file /work/Containerfile', ''));
    const isContainer = args[0] === 'run';
    if (isContainer) onLine?.('no such module');
    return { exitCode: isContainer ? containerExit : 0, stdout: '', stderr: '' };
  };
  const deps = {
    run,
    environment: {},
    temporaryFolder: tmpdir(),
    onLine: () => {},
    log: { info: () => {} },
    registry: { signal: new AbortController().signal },
  } as unknown as BuilderDeps;
  const outcome = await buildWithDocker({ ...plan, ...changes }, deps).catch((error: unknown) => error);
  return { outcome, calls: calls.map((call) => call.replaceAll(/smoke-[0-9a-f]+/g, 'smoke')) };
}

const VERSION = 'docker version --format {{.Server.Version}}';

describe('buildWithDocker', () => {
  it('loads an image that is not pushed into the daemon, under all its names', async () => {
    const { outcome, calls } = await build({});
    expect(outcome).toBeUndefined();
    expect(calls).toEqual([
      VERSION,
      'docker buildx build --provenance=false --load --tag r/a:abc --tag r/a:latest /work',
    ]);
  });

  it('loads no image of several platforms', async () => {
    const { calls } = await build({ platforms: ['linux/amd64', 'linux/arm64'] });
    expect(calls).toEqual([
      VERSION,
      'docker buildx build --platform linux/amd64,linux/arm64 --provenance=false /work',
    ]);
  });

  it('runs the smoke test in the daemon, and pushes nothing when it fails', async () => {
    const { outcome, calls } = await build({ push: true, smokeCommand: ['node', '--version'] }, 3);
    expect(outcome).toMatchObject({
      code: 'BUILD_FAILED',
      message: expect.stringContaining(
        '`node --version` ended with 3 in it; no tag was pushed.\n| no such module',
      ),
    });
    expect(calls).toEqual([
      VERSION,
      'docker buildx build --provenance=false --load --tag r/a:abc /work',
      'docker run --rm --name smoke --entrypoint node r/a:abc --version',
      'docker rm --force smoke',
    ]);
  });
});
