import { describe, expect, it } from 'vitest';
import { requireTokenForAcr, whyNotPush } from './may-push.ts';

const repository = { full_name: 'o/r' };
const pullRequest = (head: unknown) => ({ repository, pull_request: { head: { repo: head } } });

describe('whyNotPush', () => {
  it.each<[string, Parameters<typeof whyNotPush>[0]]>([
    ['a push', { event: { repository }, actor: 'ann' }],
    ['an own pull request', { event: pullRequest({ full_name: 'o/r' }), actor: 'ann' }],
    ['what Dependabot merged', { event: { repository }, actor: 'dependabot[bot]' }],
    ['no payload', { event: {}, actor: '' }],
  ])('lets %s push', (_name, run) => {
    expect(whyNotPush(run)).toBeUndefined();
  });

  it.each<[string, Parameters<typeof whyNotPush>[0], RegExp]>([
    ['a fork', { event: pullRequest({ full_name: 'x/r' }), actor: 'ann' }, /fork \(x\/r\)/],
    ['a fork that was deleted', { event: pullRequest(null), actor: 'ann' }, /gone/],
    ['Dependabot', { event: pullRequest({ full_name: 'o/r' }), actor: 'dependabot[bot]' }, /Dependabot/],
    [
      'Dependabot, run again by somebody',
      {
        event: { ...pullRequest({ full_name: 'o/r' }), sender: { login: 'dependabot[bot]' } },
        actor: 'ann',
      },
      /Dependabot/,
    ],
  ])('says why %s does not', (_name, run, text) => {
    expect(whyNotPush(run)).toMatch(text);
  });
});

describe('requireTokenForAcr', () => {
  const token = { ACTIONS_ID_TOKEN_REQUEST_URL: 'u', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't' };
  const event = {
    repository,
    pull_request: { base: { repo: repository }, head: { repo: { full_name: 'x/r' } } },
  };
  const fork = { event, eventName: 'pull_request', actor: 'ann' };

  it('lets a run with a token build, a fork of one that gives them too', () => {
    expect(() => requireTokenForAcr(fork, token)).not.toThrow();
  });

  it.each([
    ['a fork', fork, /comes from the fork x\/r/, /`builder: docker` or `buildah`/],
    [
      'Dependabot',
      { ...fork, event: pullRequest({ full_name: 'o/r' }), actor: 'dependabot[bot]' },
      /Dependabot/,
      /`builder: docker`/,
    ],
    [
      'a job without the permission',
      { ...fork, event: { repository }, eventName: 'push' },
      /lacks the permission/,
      /id-token: write/,
    ],
  ])('says what is missing to %s', (_name, run, message, hint) => {
    expect(() => requireTokenForAcr(run, { GITHUB_ACTIONS: 'true' })).toThrow(
      expect.objectContaining({
        code: 'OIDC_UNAVAILABLE',
        message: expect.stringMatching(message),
        hint: expect.stringMatching(hint),
      }),
    );
  });
});
