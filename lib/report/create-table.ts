import type { Runner } from '../runner/runner.ts';
import { LiveTable } from './live-table.ts';

/** A table where a person looks on; undefined in a job, whose log takes lines. */
export function createTable({ terminalColumns }: Runner): LiveTable | undefined {
  if (terminalColumns === undefined) return undefined;
  return new LiveTable((text) => process.stdout.write(text), terminalColumns);
}
