import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { messageOf, type SourceLocation } from '../errors/action-error.ts';
import { escapeInline, quoteForeign } from '../process/escape.ts';
import { type MaskOptions, maskVariants } from './mask-variants.ts';

/** What an action says while it works. Texts are ours; foreign text goes through `foreign`. */
export interface Log {
  info(text: string): void;
  /** Text of a program or a server: escaped, so that it can be no command to the runner. */
  foreign(text: string): void;
  warning(text: string, location?: SourceLocation): void;
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
}

/** Hides values: `mask` tells the runner, `redact` is for what we write to files ourselves. */
export interface Masker {
  mask(value: string, options?: MaskOptions): void;
  redact(text: string): string;
}

export interface Outputs {
  setOutput(name: string, value: string): void;
}

/** The runner this process works for. The only place that writes workflow commands and the runner's files. */
export class Runner implements Log, Masker, Outputs {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted by SIGINT and SIGTERM: the runner sends the one, then the other, then kills. */
  readonly signal: AbortSignal;
  readonly #secrets = new Set<string>();
  readonly #deferred: (() => Promise<void>)[] = [];
  #ordered: string[] = [];

  constructor(environment: Readonly<Record<string, string | undefined>>, signal: AbortSignal) {
    this.environment = environment;
    this.signal = signal;
  }

  /** A folder for this job's files, outside the workspace. */
  get temporaryFolder(): string {
    return this.environment.RUNNER_TEMP || '/tmp';
  }

  get workspace(): string {
    return this.environment.GITHUB_WORKSPACE || process.cwd();
  }

  info(text: string): void {
    // Foreign text may be quoted in it: no line of it is a command to the runner.
    const lines = this.redact(text).replaceAll('##[', '##\\[').split('\n');
    core.info(lines.map((line) => (/^\s*::/.test(line) ? `| ${line}` : line)).join('\n'));
  }

  foreign(text: string): void {
    for (const line of quoteForeign(this.redact(text))) core.info(line);
  }

  notice(text: string): void {
    core.notice(this.redact(text));
  }

  warning(text: string, location?: SourceLocation): void {
    core.warning(this.redact(text), annotationProperties(undefined, location));
  }

  error(title: string, text: string, location?: SourceLocation): void {
    core.error(this.redact(text), annotationProperties(title, location));
  }

  group<T>(title: string, body: () => Promise<T>): Promise<T> {
    return core.group(escapeInline(title), body);
  }

  mask(value: string, options?: MaskOptions): void {
    for (const variant of maskVariants(value, options)) {
      if (this.#secrets.has(variant)) continue;
      this.#secrets.add(variant);
      // The runner would mask each line of it, a lone brace too; the lines worth it are variants of their own.
      if (!/[\r\n]/.test(variant)) core.setSecret(variant);
    }
    this.#ordered = [...this.#secrets].toSorted((left, right) => right.length - left.length);
  }

  redact(text: string): string {
    let result = text;
    for (const secret of this.#ordered) result = result.replaceAll(secret, '***');
    return result;
  }

  /** Without a runner there is nobody to take an output, and printing it could print a secret. */
  setOutput(name: string, value: string): void {
    if (this.#hasCommandFile('GITHUB_OUTPUT')) core.setOutput(name, value);
  }

  exportEnv(name: string, value: string): void {
    if (this.#hasCommandFile('GITHUB_ENV')) core.exportVariable(name, value);
  }

  /** Does it when the run is over, however it ends; what came last first. */
  defer(cleanUp: () => Promise<void>): void {
    this.#deferred.unshift(cleanUp);
  }

  /** What was put off until now; a failure of it is a warning, as the work is done. */
  async cleanUp(): Promise<void> {
    for (const cleanUp of this.#deferred.splice(0)) {
      await cleanUp().catch((error: unknown) =>
        this.warning(`The clean-up did not finish: ${messageOf(error)}`),
      );
    }
  }

  saveState(name: string, value: string): void {
    if (this.#hasCommandFile('GITHUB_STATE')) core.saveState(name, value);
  }

  /** Whether this action gets a second turn after the job. */
  get hasPostStep(): boolean {
    return Boolean(this.environment.GITHUB_STATE);
  }

  getState(name: string): string {
    return core.getState(name);
  }

  /** Markdown for the job's summary page; secrets are redacted, as the page is not masked by the runner. */
  addSummary(markdown: string): void {
    const path = this.environment.GITHUB_STEP_SUMMARY;
    if (path) appendFileSync(path, `${this.redact(markdown)}\n`);
  }

  /** What was made, as `oci://name:tag@digest`, for attestation steps that follow; older runners have no place for it. */
  addArtifact(subject: string): void {
    const path = this.environment.GITHUB_ARTIFACTS;
    if (path) appendFileSync(path, `${subject}\n`);
  }

  /** The width of the terminal that a person looks at; undefined where a runner keeps the output. */
  get terminalColumns(): number | undefined {
    return process.stdout.isTTY && !this.environment.GITHUB_ACTIONS ? process.stdout.columns : undefined;
  }

  /** A path in the job's temporary folder. */
  temporaryPath(...parts: string[]): string {
    return join(this.temporaryFolder, ...parts);
  }

  #hasCommandFile(variable: string): boolean {
    const path = this.environment[variable];
    if (!path) return false;
    appendFileSync(path, '');
    return true;
  }
}

function annotationProperties(
  title: string | undefined,
  location: SourceLocation | undefined,
): core.AnnotationProperties {
  return {
    ...(title === undefined ? {} : { title }),
    ...(location === undefined ? {} : { file: location.file, startLine: location.line }),
    ...(location?.column === undefined ? {} : { startColumn: location.column }),
  };
}
