import { randomBytes } from 'node:crypto';
import { ActionError, messageOf } from '../../../../lib/errors/action-error.ts';
import { escapeInline } from '../../../../lib/process/escape.ts';
import type { BuilderDeps } from './plan.ts';

const TIMEOUT_MS = 5 * 60_000;
const LAST_LINES = 10;

type Command = readonly string[];

export async function hasDockerDaemon({ run, environment }: BuilderDeps): Promise<boolean> {
  const probe = ['version', '--format', '{{.Server.Version}}'];
  return (await run('docker', probe, { environment, timeoutMs: 20_000 })).exitCode === 0;
}

/**
 * The same for an image that a registry has by its digest alone, by whichever of the two is here.
 *
 * @param image `name@sha256:…` for this machine's platform
 */
export async function smokeFromRegistry(image: string, command: Command, deps: BuilderDeps): Promise<void> {
  // Without docker its probe does not even start.
  if (await hasDockerDaemon(deps).catch(() => false)) await smokeWithDocker(image, command, deps);
  else await smokeWithBuildah(`docker://${image}`, command, deps);
}

/** Runs a command in an image that the docker daemon has. @throws ActionError BUILD_FAILED when it does not end with 0 */
export async function smokeWithDocker(image: string, command: Command, deps: BuilderDeps): Promise<void> {
  const [program = '', ...args] = command;
  const name = `smoke-${randomBytes(6).toString('hex')}`;
  try {
    const run = ['run', '--rm', '--name', name, '--entrypoint', program, image, ...args];
    await runSmoke('docker', run, { command, deps });
  } finally {
    // Ending the client does not end the container.
    await removeContainer('docker', ['rm', '--force', name], deps);
  }
}

/** The same by buildah, for an image in its store or elsewhere. @throws ActionError BUILD_FAILED */
export async function smokeWithBuildah(image: string, command: Command, deps: BuilderDeps): Promise<void> {
  const { run, environment } = deps;
  const container = `smoke-${randomBytes(6).toString('hex')}`;
  const pull = image.startsWith('docker://') ? [] : ['--pull-never'];
  const from = await run('buildah', ['from', ...pull, '--name', container, image], {
    environment,
    signal: deps.registry.signal,
    onLine: deps.onLine,
  }).catch((error: unknown) => {
    if (error instanceof ActionError && error.code === 'CANCELLED') throw error;
    throw noRuntime(error);
  });
  try {
    if (from.exitCode !== 0) throw failed(command, from.exitCode, [from.stderr]);
    await runSmoke('buildah', ['run', container, '--', ...command], { command, deps });
  } finally {
    await removeContainer('buildah', ['rm', container], deps);
  }
}

async function runSmoke(
  program: string,
  args: readonly string[],
  { command, deps }: { command: Command; deps: BuilderDeps },
): Promise<void> {
  const lines: string[] = [];
  deps.log.info(`Smoke test: ${command.map(escapeInline).join(' ')}`);
  const { exitCode } = await deps.run(program, args, {
    environment: deps.environment,
    timeoutMs: TIMEOUT_MS,
    signal: deps.registry.signal,
    onLine: (line) => {
      deps.onLine(line);
      lines.push(line);
    },
  });
  if (exitCode !== 0) throw failed(command, exitCode, lines);
}

function failed(command: Command, exitCode: number, lines: readonly string[]): ActionError {
  const last = lines.slice(-LAST_LINES).map((line) => `\n| ${escapeInline(line.trimEnd())}`);
  return new ActionError(
    'BUILD_FAILED',
    `The image was built, but \`${command.map(escapeInline).join(' ')}\` ended with ${exitCode} in it; no tag was pushed.${last.join('')}`,
    { hint: 'Correct the image or `smoke-command`; it takes the place of the entrypoint.' },
  );
}

function noRuntime(cause: unknown): ActionError {
  return new ActionError('BUILD_FAILED', 'There is nothing to run the image with, as `smoke-command` asks', {
    hint: 'Start docker or install buildah on the runner, or leave `smoke-command` out.',
    cause,
  });
}

/** The container may never have come to be; and what the test came to stands, whatever becomes of its remains. */
async function removeContainer(program: string, args: readonly string[], deps: BuilderDeps): Promise<void> {
  const { environment } = deps;
  await deps.run(program, args, { environment, timeoutMs: 30_000 }).catch((error: unknown) => {
    deps.log.warning(`The container of the smoke test may be left: ${messageOf(error)}`);
  });
}
