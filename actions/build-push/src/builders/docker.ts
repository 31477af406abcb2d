import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textField } from '../../../../lib/kube/object.ts';
import type { Build } from './plan.ts';
import { buildFileArguments, runBuilder } from './run-builder.ts';

export const buildWithDocker: Build = async (plan, deps) => {
  const metadataFile = join(deps.temporaryFolder, `buildx-metadata-${process.pid}.json`);
  // A provenance attestation would turn a plain image into an index that some tools cannot read.
  const result = plan.push ? ['--push', '--metadata-file', metadataFile] : ['--load'];
  await runBuilder(
    'docker',
    ['buildx', 'build', ...buildFileArguments(plan), '--provenance=false', ...result, plan.context],
    deps,
  );
  if (!plan.push) return undefined;
  const metadata: unknown = JSON.parse(await readFile(metadataFile, 'utf8'));
  return textField(metadata, 'containerimage.digest');
};
