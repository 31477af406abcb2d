import { describe, expect, it } from 'vitest';
import { whyNoIdToken } from './no-id-token.ts';

const push = { event: {}, eventName: 'push', actor: 'octocat' };
const from = (head: string | null) => ({
  ...push,
  eventName: 'pull_request',
  event: {
    pull_request: {
      head: { repo: head === null ? null : { full_name: head } },
      base: { repo: { full_name: 'octo/app' } },
    },
  },
});

describe('whyNoIdToken', () => {
  it.each([
    ['a job without the permission', push, 'lacks the permission `id-token: write`', 'its caller'],
    ['a fork', from('fork/app'), 'comes from the fork fork/app', 'head.repo.full_name == github.repository'],
    ['a fork that is gone', from(null), 'comes from the fork that was deleted', 'Leave the step out'],
    ['a branch of its own', from('octo/app'), 'lacks the permission', 'id-token: write'],
    [
      'a fork where the base runs',
      { ...from('fork/app'), eventName: 'pull_request_target' },
      'lacks the permission',
      'id-token: write',
    ],
    [
      'Dependabot',
      { ...push, actor: 'dependabot[bot]' },
      'started by Dependabot',
      "github.actor != 'dependabot[bot]'",
    ],
    [
      'Dependabot behind another actor',
      { ...from('octo/app'), event: { sender: { login: 'dependabot[bot]' } } },
      'started by Dependabot',
      'id-token: write',
    ],
  ])('%s', (_name, context, message, hint) => {
    const why = whyNoIdToken(context, true);
    expect(why.message).toContain(message);
    expect(why.hint).toContain(hint);
  });

  it('says so where there is no runner', () => {
    expect(whyNoIdToken(push, false).message).toBe('There is no ID token outside of GitHub Actions');
  });
});
