import { systemClock } from '../clock/clock.ts';
import type { Instance } from '../release/ownership.ts';
import type { Runner } from '../runner/runner.ts';
import { Journal } from './journal.ts';

/** A journal that writes to this runner. */
export function createJournal(instance: Instance, commit: string, runner: Runner): Journal {
  return new Journal(instance, commit, {
    clock: systemClock,
    outputs: runner,
    masker: runner,
    addSummary: (markdown) => runner.addSummary(markdown),
    temporaryFolder: runner.temporaryFolder,
  });
}
