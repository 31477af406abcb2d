import { describe, expect, it } from 'vitest';
import { captures } from '../../tests/support/captures.ts';
import { assess } from './assess.ts';

/** Snapshots of a real cluster, each with the verdict that is true of it. */

describe('assess, on a real cluster', () => {
  it.each(captures)('$name: $description', ({ snapshot, now, expected }) => {
    const { status, cause } = assess(snapshot, now);
    expect({ status, ...(cause && { code: cause.code, object: cause.object }) }).toEqual(expected);
    if (status === 'failed') expect(cause?.hint).toMatch(/\S/);
  });
});
