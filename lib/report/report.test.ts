import { describe, expect, it } from 'vitest';
import type { Verdict } from '../rollout/assess.ts';
import type { CauseCode } from '../rollout/causes.ts';
import { type Report, reportObjects, verdictSentence } from './report.ts';

const base: Report = {
  schema: 1,
  app: 'web',
  environment: 'qa',
  namespace: 'web-qa',
  commit: '0123456789abcdef',
  release: 7,
  verdict: 'succeeded',
  objects: [],
  timings: {},
  evidence: [],
};

function causeOf(code: CauseCode) {
  return { code, object: 'Pod/web-1', message: 'm', hint: 'h' };
}

const cause = causeOf('CRASH_LOOP');
const error = { code: 'APPLY_REFUSED', message: 'refused' } as const;

describe('verdictSentence', () => {
  it.each<[string, Partial<Report>, string]>([
    ['success', {}, 'web in qa runs 0123456, verified (release 7).'],
    ['success without a release', { release: undefined }, 'web in qa is verified.'],
    ['a plan', { verdict: 'planned' }, 'web in qa would take 0123456; nothing was changed.'],
    [
      'a cause',
      { verdict: 'failed', cause, timings: { apply: 1, verify: 2 } },
      '0123456 does not work in web in qa: CRASH_LOOP on Pod/web-1.',
    ],
    [
      'a cause that was seen before anything was applied',
      { verdict: 'failed', cause, timings: { preflight: 1 } },
      '0123456 cannot start in web in qa: CRASH_LOOP on Pod/web-1; nothing was changed.',
    ],
    [
      'an error after the apply',
      { verdict: 'failed', error, timings: { apply: 1 } },
      '0123456 was applied to web in qa, but not verified: APPLY_REFUSED.',
    ],
    ['an error', { verdict: 'failed', error }, '0123456 was not deployed to web in qa: APPLY_REFUSED.'],
    [
      'a rollback that found no release',
      { verdict: 'failed', commit: '', error },
      'web in qa was left as it was: APPLY_REFUSED.',
    ],
    [
      'a rollback',
      { verdict: 'rolled-back', cause, rollback: { to: 6, verdict: 'succeeded' } },
      '0123456 does not work in web in qa: CRASH_LOOP on Pod/web-1. Release 6 is back and verified.',
    ],
    [
      'a rollback that failed',
      { verdict: 'rollback-failed', cause, rollback: { to: 6, verdict: 'failed' } },
      '0123456 does not work in web in qa: CRASH_LOOP on Pod/web-1, and going back to release 6 did not work either.',
    ],
    ['superseded', { verdict: 'superseded' }, 'web in qa was left alone.'],
    [
      'superseded by somebody',
      { verdict: 'superseded', cause: causeOf('SUPERSEDED') },
      'web in qa was left alone: SUPERSEDED on Pod/web-1.',
    ],
    [
      'cancelled in time',
      { verdict: 'cancelled' },
      'The deployment of 0123456 to web in qa was cancelled before anything was changed.',
    ],
    [
      'cancelled',
      { verdict: 'cancelled', timings: { apply: 1 } },
      'The deployment of 0123456 to web in qa was cancelled; the cluster goes on with what was applied.',
    ],
  ])('%s', (_name, more, expected) => {
    expect(verdictSentence({ ...base, ...more })).toBe(expected);
  });
});

describe('reportObjects', () => {
  const object = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'qa' } };
  const startedAt = new Date('2026-11-22T10:00:00Z');
  const report = (verdict: Verdict) =>
    reportObjects([{ object, verdict, settledSeconds: 2.5 }], startedAt)[0];

  it('says when each object settled', () => {
    expect(report({ status: 'succeeded' })).toEqual({
      kind: 'Deployment',
      namespace: 'qa',
      name: 'web',
      status: 'succeeded',
      firstSeen: '2026-11-22T10:00:00.000Z',
      settled: '2026-11-22T10:00:02.500Z',
    });
  });

  it('names the cause of what failed, not what a success had waited for', () => {
    expect(report({ status: 'failed', cause })).toMatchObject({ status: 'failed', code: 'CRASH_LOOP' });
    expect(report({ status: 'succeeded', cause })).not.toHaveProperty('code');
  });
});
