import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createBuildahStore, removeBuildahStore } from '../../platform/buildah.ts';
import type { Platform } from '../../platform/info.ts';
import type { Job } from '../../platform/parts/issuer.ts';
import type { Registry } from '../../platform/parts/registry.ts';
import { type BundleOptions, type BundleRun, runBundle } from './bundle.ts';
import { jobEnvironment } from './job.ts';

/** Settings and stores for jobs that build, apart from this machine's own. */
export interface BuildSite extends AsyncDisposable {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** @param more set in the environment besides what buildah needs; authorities to trust besides the platform's */
export async function openBuildSite(
  platform: Platform,
  more: { ca?: string; environment?: Readonly<Record<string, string>> } = {},
): Promise<BuildSite> {
  const folder = await mkdtemp(join(tmpdir(), 'build-site-'));
  const store = await createBuildahStore(folder, `${platform.ca}\n${more.ca ?? ''}`);
  return {
    folder,
    environment: { ...store, ...more.environment },
    [Symbol.asyncDispose]: () => removeBuildahStore(folder),
  };
}

export interface BuildJob extends Omit<BundleOptions, 'folder'> {
  readonly job?: Partial<Job>;
  readonly registry: Registry;
  /** What GitHub says of the event. */
  readonly event?: object;
}

/** Logs in and builds, as two steps of a job. */
export async function runBuild(platform: Platform, site: BuildSite, build: BuildJob): Promise<BundleRun> {
  const { job, registry, event = {}, ...options } = build;
  const environment = {
    ...(await jobEnvironment(platform, job)),
    ...site.environment,
    ...options.environment,
  };
  const login = await runBundle('registry-login', {
    inputs: {
      registry: registry.host,
      username: registry.login?.username ?? '',
      password: registry.login?.password ?? '',
    },
    environment,
  });
  const folder = dirname(login.workspace);
  await writeFile(join(folder, 'event.json'), JSON.stringify(event));
  return await runBundle('build-push', {
    ...options,
    environment: { ...environment, ...login.environment, GITHUB_EVENT_PATH: join(folder, 'event.json') },
    folder,
  });
}
