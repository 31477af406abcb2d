import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Build } from './plan.ts';
import { buildFileArguments, runBuilder } from './run-builder.ts';

export const buildWithBuildah: Build = async (plan, deps) => {
  await runBuilder(
    'buildah',
    ['build', '--layers', '--format', 'oci', ...buildFileArguments(plan), plan.context],
    deps,
  );
  if (!plan.push) return undefined;
  const digestFile = join(deps.temporaryFolder, `buildah-digest-${process.pid}`);
  for (const name of plan.names) {
    await runBuilder('buildah', ['push', '--digestfile', digestFile, name, `docker://${name}`], deps);
  }
  return (await readFile(digestFile, 'utf8')).trim();
};
