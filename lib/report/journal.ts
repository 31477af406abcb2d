import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock/clock.ts';
import { ActionError, messageOf } from '../errors/action-error.ts';
import type { Instance } from '../release/ownership.ts';
import type { Masker, Outputs } from '../runner/runner.ts';
import type { Evidence, FinalVerdict, Report, ReportedCause, ReportedObject } from './report.ts';
import { renderSummary } from './summary.ts';

export interface JournalDeps {
  readonly clock: Clock;
  readonly outputs: Outputs;
  readonly masker: Masker;
  readonly addSummary: (markdown: string) => void;
  readonly temporaryFolder: string;
}

/** What a run found out so far: whatever stops it, this much can be reported. */
export class Journal {
  verdict: FinalVerdict = 'failed';
  cause: ReportedCause | undefined;
  release: number | undefined;
  objects: readonly ReportedObject[] = [];
  evidence: readonly Evidence[] = [];
  rollback: Report['rollback'];
  readonly #notes = new Set<string>();
  readonly outputs: Record<string, string> = {};
  readonly #timings: Record<string, number> = {};
  readonly #instance: Instance;
  /** The one that is to run. */
  commit: string;
  readonly #deps: JournalDeps;
  #error: Report['error'];

  constructor(instance: Instance, commit: string, deps: JournalDeps) {
    this.#instance = instance;
    this.commit = commit;
    this.#deps = deps;
  }

  /** Does the work and keeps how long it took, in seconds. */
  async time<T>(name: string, work: () => Promise<T>): Promise<T> {
    const started = this.#deps.clock.now().getTime();
    try {
      return await work();
    } finally {
      this.#timings[name] = (this.#deps.clock.now().getTime() - started) / 1000;
    }
  }

  /** What is good to know whatever the verdict, for the summary; once, however often it is said. */
  note(text: string): void {
    this.#notes.add(text);
  }

  fail(error: unknown): void {
    const code = error instanceof ActionError ? error.code : 'COMMAND_FAILED';
    if (code === 'CANCELLED') this.verdict = 'cancelled';
    this.#error = { code, message: messageOf(error) };
  }

  get report(): Report {
    return {
      schema: 1,
      ...this.#instance,
      commit: this.commit,
      release: this.release,
      verdict: this.verdict,
      ...(this.cause === undefined ? {} : { cause: this.cause }),
      ...(this.#error === undefined || this.cause !== undefined ? {} : { error: this.#error }),
      objects: this.objects,
      timings: this.#timings,
      ...(this.rollback === undefined ? {} : { rollback: this.rollback }),
      evidence: this.evidence,
    };
  }

  /** Writes `report.json`, the summary and the outputs, in success and in failure. */
  async publish(): Promise<void> {
    const { outputs, masker, addSummary, temporaryFolder } = this.#deps;
    const report = this.report;
    const path = join(temporaryFolder, `report-${this.#instance.app}-${this.#instance.environment}.json`);
    await writeFile(path, masker.redact(`${JSON.stringify(report, undefined, 2)}\n`), { mode: 0o600 });
    // Before Markdown's escapes change what a secret looks like.
    const redact = (text: string) => masker.redact(text);
    addSummary(renderSummary(redacted(report, redact), [...this.#notes].map(redact)));
    const values = {
      ...this.outputs,
      verdict: report.verdict,
      'cause-code': report.cause?.code ?? '',
      cause: masker.redact(report.cause?.message ?? ''),
      release: report.release === undefined ? '' : String(report.release),
      report: path,
    };
    for (const [name, value] of Object.entries(values)) outputs.setOutput(name, value);
  }
}

/** Every text in it redacted. */
function redacted<T>(value: T, redact: (text: string) => string): T {
  if (typeof value === 'string') return redact(value) as T;
  if (Array.isArray(value)) return value.map((item) => redacted(item, redact)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, redacted(child, redact)]);
  return Object.fromEntries(entries) as T;
}
