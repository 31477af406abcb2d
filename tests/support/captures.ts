import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../lib/rollout/snapshot.ts';

/** What a real cluster showed at one moment of a rollout. */
export interface Capture {
  readonly name: string;
  readonly description: string;
  readonly snapshot: Snapshot;
  readonly now: Date;
  readonly expected: { readonly status: string; readonly code?: string; readonly object?: string };
}

const folder = join(import.meta.dirname, '../fixtures/snapshots');

export const captures: readonly Capture[] = readdirSync(folder)
  .toSorted()
  .map((file) => {
    const { description, target, objects, appliedAt, now, expected } = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
    );
    return {
      name: file.replace(/\.json$/, ''),
      description,
      snapshot: { target, objects, ...(appliedAt === undefined ? {} : { appliedAt: new Date(appliedAt) }) },
      now: new Date(now),
      expected,
    };
  });
