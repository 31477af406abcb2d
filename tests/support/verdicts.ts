import { expect, it } from 'vitest';
import { assess } from '../../lib/rollout/assess.ts';
import { at, snapshotOf } from './snapshots.ts';

/** Name, objects, seconds after the apply, then what is expected: status, code, object. */
export type VerdictRow = readonly [
  name: string,
  objects: Parameters<typeof snapshotOf>[0],
  seconds: number,
  status: string,
  code?: string | undefined,
  object?: string | undefined,
];

/** One test a row. */
export function verdicts(rows: readonly VerdictRow[]): void {
  for (const [name, objects, seconds, status, code, object] of rows) {
    it(name, () => {
      const verdict = assess(snapshotOf(objects), at(seconds));
      expect({ status: verdict.status, code: verdict.cause?.code }).toEqual({ status, code });
      if (object !== undefined) expect(verdict.cause?.object).toBe(object);
      if (status === 'failed') expect(verdict.cause?.hint).toMatch(/\S/);
    });
  }
}
