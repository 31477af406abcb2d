import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../../../lib/errors/action-error.ts';
import { textField } from '../../../lib/kube/object.ts';
import { findProgram, type ProgramOptions, type RunProgram } from '../../../lib/process/run-program.ts';

/** What to build; paths are absolute. */
export interface BuildPlan {
  readonly context: string;
  readonly file: string;
  /** Full names with tags; the first is the one to push by. */
  readonly names: readonly string[];
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly buildSecrets: ReadonlyMap<string, string>;
  readonly target: string | undefined;
  readonly labels: ReadonlyMap<string, string>;
  readonly push: boolean;
}

export interface BuilderDeps {
  readonly run: RunProgram;
  readonly environment: Readonly<Record<string, string>>;
  readonly temporaryFolder: string;
  /** A line that the builder prints. */
  readonly onLine: (line: string) => void;
}

type BuilderName = 'docker' | 'buildah';

/** @throws ActionError BUILD_FAILED when neither works here */
export async function chooseBuilder(wanted: 'auto' | BuilderName, deps: BuilderDeps): Promise<BuilderName> {
  if (wanted !== 'auto') return wanted;
  const found = await findProgram(
    deps.run,
    [
      // Says whether a daemon or a builder answers, not only whether the client is there.
      { program: 'docker', probe: ['buildx', 'inspect'] },
      { program: 'buildah', probe: ['--version'] },
    ],
    deps.environment,
  );
  if (found !== undefined) return found as BuilderName;
  throw new ActionError(
    'BUILD_FAILED',
    'There is nothing to build with: neither docker buildx nor buildah works here',
    {
      hint: 'Install buildah on the runner, or start docker.',
    },
  );
}

/** Builds, and pushes where the plan says so. @returns the digest of what was pushed; undefined without a push */
export async function build(
  builder: BuilderName,
  plan: BuildPlan,
  deps: BuilderDeps,
): Promise<string | undefined> {
  return await (builder === 'docker' ? buildWithDocker(plan, deps) : buildWithBuildah(plan, deps));
}

async function buildWithDocker(plan: BuildPlan, deps: BuilderDeps): Promise<string | undefined> {
  const metadataFile = join(deps.temporaryFolder, `buildx-metadata-${process.pid}.json`);
  // A provenance attestation would turn a plain image into an index that some tools cannot read.
  const result = plan.push ? ['--push', '--metadata-file', metadataFile] : ['--load'];
  await runBuilder(
    'docker',
    ['buildx', 'build', ...commonArguments(plan), '--provenance=false', ...result, plan.context],
    deps,
  );
  if (!plan.push) return undefined;
  const metadata: unknown = JSON.parse(await readFile(metadataFile, 'utf8'));
  return textField(metadata, 'containerimage.digest');
}

async function buildWithBuildah(plan: BuildPlan, deps: BuilderDeps): Promise<string | undefined> {
  await runBuilder(
    'buildah',
    ['build', '--layers', '--format', 'oci', ...commonArguments(plan), plan.context],
    deps,
  );
  if (!plan.push) return undefined;
  const digestFile = join(deps.temporaryFolder, `buildah-digest-${process.pid}`);
  for (const name of plan.names) {
    await runBuilder('buildah', ['push', '--digestfile', digestFile, name, `docker://${name}`], deps);
  }
  return (await readFile(digestFile, 'utf8')).trim();
}

function commonArguments(plan: BuildPlan): string[] {
  const pairs = (option: string, values: ReadonlyMap<string, string>) =>
    [...values].flatMap(([key, value]) => [option, `${key}=${value}`]);
  return [
    '--file',
    plan.file,
    ...plan.names.flatMap((name) => ['--tag', name]),
    ...pairs('--build-arg', plan.buildArgs),
    ...pairs('--label', plan.labels),
    ...[...plan.buildSecrets].flatMap(([id, path]) => ['--secret', `id=${id},src=${path}`]),
    ...(plan.target === undefined ? [] : ['--target', plan.target]),
  ];
}

const MAX_TAIL = 20;

async function runBuilder(program: string, args: readonly string[], deps: BuilderDeps): Promise<void> {
  const tail: string[] = [];
  const options: ProgramOptions = {
    environment: deps.environment,
    onLine: (line) => {
      deps.onLine(line);
      tail.push(line);
      if (tail.length > MAX_TAIL) tail.shift();
    },
  };
  const { exitCode } = await deps.run(program, args, options);
  if (exitCode === 0) return;
  const isRefused = tail.some((line) =>
    /unauthorized|denied|authentication required|insufficient_scope/i.test(line),
  );
  const verb = args[0] === 'push' ? 'push' : 'build';
  const last = tail.filter((line) => line.trim() !== '').at(-1) ?? 'it printed nothing';
  throw new ActionError(
    isRefused ? 'REGISTRY_REFUSED' : 'BUILD_FAILED',
    `${program} could not ${verb} (exit ${exitCode}): ${last}`,
    {
      hint: isRefused
        ? 'Use actions/registry-login before this step, with a login that may write; for ghcr.io `permissions: packages: write`.'
        : 'The lines above have what the builder said.',
    },
  );
}
