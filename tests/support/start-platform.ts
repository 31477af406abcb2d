import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readState } from '../../platform/cli.ts';
import { setUpEnvironments, startPlatform } from '../../platform/platform.ts';
import { cacheFolder } from '../../platform/tools.ts';
import './platform.ts';

/** Starts the platform once for all end-to-end tests; its logs outlast it. `REUSE_PLATFORM=1` takes the one that `up` started. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.REUSE_PLATFORM === '1' ? await readState() : undefined;
  if (running) {
    project.provide('platform', running.info);
    return undefined;
  }
  const keepLogsIn = join(cacheFolder, 'e2e-logs');
  const platform = await startPlatform({ say: (line) => console.log(line), keepLogsIn });
  await setUpEnvironments(platform);
  project.provide('platform', platform.info);
  return platform.stop;
}
