import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../kube/object.ts';
import { withAllowances } from './allowances.ts';
import type { Verdict } from './assess.ts';

const object = (annotations: Record<string, string>): KubernetesObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', annotations },
});
const cause = { code: 'CRASH_LOOP', object: 'Pod/web-1', message: 'it exited', hint: '' } as const;
const failed: Verdict = { status: 'failed', cause };
const waiting: Verdict = { status: 'progressing' };
const done: Verdict = { status: 'succeeded' };
const tolerated = { 'discordlm.glompai.github.io/tolerate-failures': 'true' };
const limited = { 'discordlm.glompai.github.io/timeout': '30s' };

describe('withAllowances', () => {
  it.each<[string, Verdict, Record<string, string>, number, object]>([
    ['leaves a failure as it is', failed, {}, 5, failed],
    [
      'makes a tolerated failure a warning',
      failed,
      tolerated,
      5,
      { status: 'succeeded', warnings: [expect.stringContaining('it exited')] },
    ],
    ['waits within the limit', waiting, limited, 29, waiting],
    ['ends beyond it', waiting, limited, 30, { status: 'failed', cause: { code: 'TIMED_OUT' } }],
    [
      'names what was seen',
      { ...waiting, cause },
      limited,
      31,
      { status: 'failed', cause: { code: 'CRASH_LOOP' } },
    ],
    ['has no limit for what is done', done, limited, 99, done],
    [
      'ends a tolerated one beyond its limit well',
      waiting,
      { ...tolerated, ...limited },
      30,
      { status: 'succeeded' },
    ],
    [
      'takes no other text for a limit',
      waiting,
      { 'discordlm.glompai.github.io/timeout': 'soon' },
      99,
      waiting,
    ],
  ])('%s', (_name, verdict, annotations, seconds, expected) => {
    expect(withAllowances(verdict, object(annotations), seconds)).toMatchObject(expected);
  });
});
