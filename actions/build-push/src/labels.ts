import { textField } from '../../../lib/kube/object.ts';
import { versionOf } from '../../../lib/oci/tags.ts';
import type { RunContext } from '../../../lib/runner/context.ts';

const PREFIX = 'org.opencontainers.image.';

/**
 * What an image says of where it comes from. Its time is the commit's where the event has it: the same commit then says
 * the same twice.
 *
 * Source: github.com/opencontainers/image-spec, "Annotations", pre-defined keys
 */
export function originLabels(context: RunContext, now: Date): ReadonlyMap<string, string> {
  const { event, repository, repositoryUrl, ref, sha } = context;
  const committed = textField(event, 'head_commit', 'timestamp');
  const license = textField(event, 'repository', 'license', 'spdx_id');
  const facts = {
    title: repository.repo,
    description: textField(event, 'repository', 'description'),
    url: repositoryUrl,
    source: repositoryUrl,
    revision: sha,
    version: versionOf(ref) ?? shortRef(ref),
    created: committed === undefined ? now.toISOString() : new Date(committed).toISOString(),
    // GitHub's word for a licence that it could not make out.
    licenses: license === 'NOASSERTION' ? undefined : license,
  };
  return new Map(
    Object.entries(facts)
      .filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
      .map(([key, value]) => [`${PREFIX}${key}`, value]),
  );
}

/** The labels that also stand beside the image, where registries look for them. */
export function annotationsOf(labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...labels].filter(([key]) => key.startsWith(PREFIX)));
}

function shortRef(ref: string): string {
  const pullRequest = /^refs\/pull\/(\d+)\//.exec(ref)?.[1];
  return pullRequest === undefined ? ref.replace(/^refs\/(?:heads|tags)\//, '') : `pr-${pullRequest}`;
}
