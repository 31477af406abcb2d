import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { setUpEnvironments, startPlatform } from '../../platform/platform.ts';
import './platform.ts';

/** Starts the platform once for all end-to-end tests; its logs outlast it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const keepLogsIn = join(tmpdir(), 'discordlm-e2e-logs');
  const platform = await startPlatform({ say: (line) => console.log(line), keepLogsIn });
  await setUpEnvironments(platform);
  project.provide('platform', platform.info);
  return platform.stop;
}
