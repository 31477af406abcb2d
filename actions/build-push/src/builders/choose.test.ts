import { describe, expect, it } from 'vitest';
import { chooseBuilder, isReady } from './choose.ts';
import type { BuilderDeps } from './plan.ts';

const DAEMON =
  'Name:   default\nDriver: docker\n\nNodes:\nName:     default\nEndpoint: default\nStatus:   running\n';
const NO_DAEMON =
  'Name:   default\nDriver: \nError:  failed to connect to the docker API at unix:///var/run/docker.sock\n';

describe('isReady', () => {
  it.each([
    ['a daemon', DAEMON, true],
    ['no daemon', NO_DAEMON, false],
    ['a container that was not started yet', 'Driver: docker-container\nStatus: inactive\n', true],
    ['a container without a daemon', 'Driver: docker-container\nError:    no daemon\n', false],
    ['a remote one', 'Driver: remote\nStatus:   running\n', true],
    ['a remote one that is away', 'Driver: remote\nStatus:   inactive\n', false],
    ['nothing', '', false],
  ])('of %s', (_name, inspected, expected) => {
    expect(isReady(inspected)).toBe(expected);
  });
});

/** A machine where `docker buildx inspect` prints a text, and buildah is there or not. */
function machine({ docker, hasBuildah }: { docker?: string; hasBuildah: boolean }): BuilderDeps {
  const run: BuilderDeps['run'] = async (program) => {
    const isThere = program === 'docker' ? docker !== undefined : hasBuildah;
    return { exitCode: isThere ? 0 : 127, stdout: docker ?? '', stderr: '' };
  };
  return { run, environment: {} } as unknown as BuilderDeps;
}

describe('chooseBuilder', () => {
  it.each([
    ['docker where its builder answers', 'auto', { docker: DAEMON, hasBuildah: true }, false, 'docker'],
    ['buildah where it does not', 'auto', { docker: NO_DAEMON, hasBuildah: true }, false, 'buildah'],
    ['buildah alone', 'auto', { hasBuildah: true }, false, 'buildah'],
    ['what was asked for', 'buildah', { docker: DAEMON, hasBuildah: false }, false, 'buildah'],
  ] as const)('takes %s', async (_name, wanted, tools, provenance, builder) => {
    expect(await chooseBuilder(wanted, { provenance }, machine(tools))).toBe(builder);
  });

  it.each([
    ['nothing to build with', { docker: NO_DAEMON, hasBuildah: false }, false],
    ['only buildah for a provenance', { hasBuildah: true }, true],
  ])('refuses %s', async (_name, tools, provenance) => {
    await expect(chooseBuilder('auto', { provenance }, machine(tools))).rejects.toMatchObject({
      code: 'BUILD_FAILED',
    });
  });
});
