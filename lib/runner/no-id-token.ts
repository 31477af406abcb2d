import { textField } from '../kube/object.ts';
import { escapeInline } from '../process/escape.ts';
import type { RunContext } from './context.ts';

const ADD = 'Add `permissions: { id-token: write, contents: read }` to the job';

/**
 * Why a job has no ID token to ask for, and what to do: the runner knows only that it may not.
 * Source: docs.github.com, "OpenID Connect reference"; "Automatic token authentication"
 */
export function whyNoIdToken(
  { event, eventName, actor }: Pick<RunContext, 'event' | 'eventName' | 'actor'>,
  isRunner: boolean,
): { message: string; hint: string } {
  if (!isRunner) {
    return {
      message: 'There is no ID token outside of GitHub Actions',
      hint: `Run this in a workflow. ${ADD} there.`,
    };
  }
  if (actor === 'dependabot[bot]' || textField(event, 'sender', 'login') === 'dependabot[bot]') {
    return {
      message: 'This run was started by Dependabot, and gets no ID token unless the job asks for it',
      hint: `${ADD}; or leave the step out: \`if: github.actor != 'dependabot[bot]'\`.`,
    };
  }
  const fork = forkOf(event);
  if (fork !== undefined && eventName.startsWith('pull_request') && eventName !== 'pull_request_target') {
    return {
      message: `This pull request comes from the fork ${escapeInline(fork)}, and such runs get no ID token, whatever their permissions say`,
      hint: 'Leave the step out: `if: github.event.pull_request.head.repo.full_name == github.repository`.',
    };
  }
  return {
    message: 'This job cannot ask GitHub for an ID token: it lacks the permission `id-token: write`',
    hint: `${ADD}. A called workflow can only have what its caller grants, so there the calling job needs it as well.`,
  };
}

/** The repository that a pull request comes from, where it is another; one that was deleted has no name any more. */
function forkOf(event: RunContext['event']): string | undefined {
  const base = textField(event, 'pull_request', 'base', 'repo', 'full_name');
  if (base === undefined) return undefined;
  const head = textField(event, 'pull_request', 'head', 'repo', 'full_name') ?? 'that was deleted';
  return head === base ? undefined : head;
}
