import { isJsonObject, textField } from '../../../lib/kube/object.ts';
import type { RunContext } from '../../../lib/runner/context.ts';

const DEPENDABOT = 'dependabot[bot]';

/** Why a run has no right to push whatever its inputs say; undefined where it has. */
export function whyNotPush({ event, actor }: Pick<RunContext, 'event' | 'actor'>): string | undefined {
  if (!isJsonObject(event.pull_request)) return undefined;
  const head = textField(event, 'pull_request', 'head', 'repo', 'full_name');
  const own = textField(event, 'repository', 'full_name');
  // A fork that was deleted has no name.
  if (head === undefined) return 'A pull request whose repository is gone builds, but does not push.';
  if (head !== own) return `A pull request from a fork (${head}) builds, but does not push.`;
  if (actor === DEPENDABOT || textField(event, 'sender', 'login') === DEPENDABOT)
    return 'A pull request of Dependabot builds, but does not push: its token may only read.';
  return undefined;
}
