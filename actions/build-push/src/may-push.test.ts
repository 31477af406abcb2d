import { describe, expect, it } from 'vitest';
import { whyNotPush } from './may-push.ts';

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
