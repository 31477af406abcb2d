import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ResourceManager } from '../../../../lib/azure/resource-manager.ts';
import { ActionError, messageOf } from '../../../../lib/errors/action-error.ts';
import { listField, textField } from '../../../../lib/kube/object.ts';
import { escapeInline } from '../../../../lib/process/escape.ts';
import { spellWith } from '../../../../lib/runner/spell-input.ts';
import { BUILD_FILE, packContext } from './acr/context.ts';
import { followRun } from './acr/follow-run.ts';
import { type AcrAccess, findRegistry, taskPath, uploadContext } from './acr/registry.ts';
import type { Build, BuilderDeps, BuildPlan } from './plan.ts';

const codes = { refused: 'REGISTRY_REFUSED', unreachable: 'REGISTRY_REFUSED' } as const;
const spell = spellWith('');
const HINTS: Readonly<Record<string, string>> = {
  Failed: 'The lines above have what the build said.',
  Canceled: 'Somebody has ended this build in Azure; run the job again.',
  Timeout: 'Make the build shorter than an hour, or build on the runner.',
};

/**
 * Builds in the registry itself, as one of its tasks: the context is uploaded, the log printed as it comes.
 *
 * Source: learn.microsoft.com, "Container Registry REST API (tasks)", "Schedule Run"
 */
export const buildWithAcr: Build = async (plan, { acr, temporaryFolder, log, onLine }) => {
  if (acr === undefined) throw new Error('the inputs of `builder: acr` were not read');
  const { settings, deps } = acr;
  const manager = new ResourceManager({ ...settings, codes, spell }, deps);
  const folder = await mkdtemp(join(temporaryFolder, 'acr-'));
  try {
    const resource = await findRegistry(plan.image.registry, settings, manager);
    const context = await packContext(plan, folder);
    const sourceLocation = await uploadContext(resource, context, manager, deps);
    const scheduled = await manager.post(taskPath(resource, 'scheduleRun'), requestFor(plan, sourceLocation));
    const runId = textField(scheduled, 'properties', 'runId') ?? textField(scheduled, 'name') ?? '';
    onLine(`Run ${runId}: ${context.count} files and folders, ${context.size} bytes`);
    let ended: unknown;
    try {
      ended = await followRun(resource, runId, manager, { ...deps, onLine });
    } finally {
      if (deps.signal?.aborted) await cancelRun(resource, runId, acr, log);
    }
    requireSuccess(ended, runId, deps.signal);
    return plan.push ? digestIn(ended, plan) : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

function requestFor(plan: BuildPlan, sourceLocation: string): object {
  const { image, tags, platforms, buildArgs, target, push } = plan;
  const [os, architecture = 'amd64', variant] = (platforms[0] ?? 'linux/amd64').split('/');
  return {
    type: 'DockerBuildRequest',
    imageNames: [`${image.repository}:${tags[0]}`],
    isPushEnabled: push,
    sourceLocation,
    dockerFilePath: BUILD_FILE,
    platform: {
      os: os === 'windows' ? 'Windows' : 'Linux',
      architecture,
      ...(variant === undefined ? {} : { variant }),
    },
    arguments: [...buildArgs].map(([name, value]) => ({ name, value, isSecret: false })),
    ...(target === undefined ? {} : { target }),
  };
}

/** With calls that the cancelled run does not end; where they fail, the run is cancelled all the same. */
async function cancelRun(
  resource: string,
  runId: string,
  { settings, deps }: AcrAccess,
  log: BuilderDeps['log'],
): Promise<void> {
  const { signal: _aborted, ...rest } = deps;
  const manager = new ResourceManager({ ...settings, codes, spell }, rest);
  await manager.post(taskPath(resource, 'runs', runId, 'cancel')).catch((error: unknown) => {
    log.warning(`The build ${runId} may still run in Azure: ${messageOf(error)}`);
  });
}

function requireSuccess(run: unknown, runId: string, signal: AbortSignal | undefined): void {
  const status = textField(run, 'properties', 'status') ?? 'unknown';
  if (status === 'Succeeded') return;
  if (signal?.aborted) {
    throw new ActionError('CANCELLED', `The run was cancelled, and its build ${runId} in Azure with it`, {
      hint: 'Run it again.',
    });
  }
  const reason = escapeInline(textField(run, 'properties', 'runErrorMessage') ?? 'no reason given');
  throw new ActionError('BUILD_FAILED', `Azure could not build: run ${runId} ended as ${status}: ${reason}`, {
    hint: HINTS[status] ?? 'Run the job again; Azure itself had a fault.',
  });
}

function digestIn(run: unknown, { image }: BuildPlan): string | undefined {
  const images = listField(run, 'properties', 'outputImages');
  const own = images.find((one) => textField(one, 'repository') === image.repository);
  return textField(own, 'digest');
}
