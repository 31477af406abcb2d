import { ActionError } from '../../../lib/errors/action-error.ts';
import { isJsonObject, textField } from '../../../lib/kube/object.ts';
import type { RunContext } from '../../../lib/runner/context.ts';
import { whyNoIdToken } from '../../../lib/runner/no-id-token.ts';

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

/**
 * Azure builds for whoever has a token, also what is not pushed; runs of forks have none.
 *
 * @throws ActionError OIDC_UNAVAILABLE
 */
export function requireTokenForAcr(
  context: Pick<RunContext, 'event' | 'eventName' | 'actor'>,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  if (environment.ACTIONS_ID_TOKEN_REQUEST_URL && environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN) return;
  const { message, hint } = whyNoIdToken(context, environment.GITHUB_ACTIONS === 'true');
  throw new ActionError(
    'OIDC_UNAVAILABLE',
    `\`builder: acr\` builds nothing without an ID token, pushed or not. ${message}`,
    {
      hint:
        whyNotPush(context) === undefined
          ? hint
          : "Build such runs on the runner, by `builder: docker` or `buildah`, which need no token: `builder: ${{ github.event_name == 'pull_request' && 'auto' || 'acr' }}`.",
    },
  );
}
