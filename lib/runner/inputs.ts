import { parseDurationMs } from '../clock/duration.ts';
import { ActionError } from '../errors/action-error.ts';
import { nearestName } from '../errors/nearest-name.ts';

/** The declared default of each input that was read; the contract test compares them with action.yml. */
export type InputDefaults = ReadonlyMap<string, string>;

const TRUE = new Set(['true', 'True', 'TRUE']);
const FALSE = new Set(['false', 'False', 'FALSE']);

/**
 * Reads an action's inputs and collects every problem, so that one failure lists them all.
 * Each declared input has to be read once whatever the others hold: what was never read is unknown to the action.
 */
export class InputReader {
  readonly #environment: Readonly<Record<string, string | undefined>>;
  readonly #defaults = new Map<string, string>();
  readonly #problems: string[] = [];

  /** @param environment as the runner sets it: `INPUT_<NAME>`, upper case, blanks as underscores, hyphens kept */
  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#environment = environment;
  }

  get defaults(): InputDefaults {
    return this.#defaults;
  }

  /** The trimmed text, or the default. */
  text(name: string, defaultValue = ''): string {
    return this.raw(name, defaultValue).trim();
  }

  /** The text as it came, for values in which blanks count. */
  raw(name: string, defaultValue = ''): string {
    this.#defaults.set(name, defaultValue);
    const given = this.#environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
    return given === undefined || given === '' ? defaultValue : given;
  }

  optional(name: string): string | undefined {
    return this.text(name) || undefined;
  }

  required(name: string, hint: string): string {
    const value = this.text(name);
    if (value === '') this.problem(name, `is missing; ${hint}`);
    return value;
  }

  oneOf<T extends string>(name: string, choices: readonly T[], defaultValue: T): T {
    const value = this.text(name, defaultValue);
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) {
      this.problem(name, `is ${JSON.stringify(value)}; it must be one of ${choices.join(', ')}`);
    }
    return choice ?? defaultValue;
  }

  /** YAML 1.2 core booleans only: true, True, TRUE, false, False, FALSE. */
  boolean(name: string, defaultValue: boolean): boolean {
    const value = this.text(name, String(defaultValue));
    if (!TRUE.has(value) && !FALSE.has(value)) {
      this.problem(name, `is ${JSON.stringify(value)}; it must be true or false`);
    }
    return TRUE.has(value);
  }

  /** Milliseconds of `90s`, `5m`, `1h` or plain seconds. */
  durationMs(name: string, defaultValue: string): number {
    const value = this.text(name, defaultValue);
    const milliseconds = parseDurationMs(value);
    if (milliseconds === undefined) {
      this.problem(name, `is ${JSON.stringify(value)}; write a duration such as 90s, 5m, or plain seconds`);
    }
    return milliseconds ?? 0;
  }

  integer(name: string, defaultValue: number, range: { min: number; max: number }): number {
    const value = this.text(name, String(defaultValue));
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= range.min && number <= range.max)) {
      this.problem(
        name,
        `is ${JSON.stringify(value)}; it must be a whole number from ${range.min} to ${range.max}`,
      );
      return defaultValue;
    }
    return number;
  }

  /** PEM text, as it is or in base64. */
  pem(name: string): string | undefined {
    const value = this.text(name);
    if (value === '' || value.includes('-----BEGIN ')) return value || undefined;
    const decoded = Buffer.from(value, 'base64').toString('utf8');
    if (!decoded.includes('-----BEGIN ')) this.problem(name, 'is no PEM text, nor the base64 of one');
    return decoded;
  }

  /** An absolute `http:` or `https:` URL without query and credentials, a trailing slash left out. */
  url(name: string, value = this.text(name)): string {
    if (value === '') return '';
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url && url.username + url.password !== '') {
      this.problem(name, 'holds a user or a password; write a URL such as https://host:8200');
    } else if (!url || !/^https?:$/.test(url.protocol) || url.search !== '') {
      this.problem(name, `is ${JSON.stringify(value)}; write a URL such as https://host:8200`);
    }
    return value.replace(/\/+$/, '');
  }

  /** One item a line; blank lines and lines that start with `#` are left out. */
  lines(name: string): string[] {
    return this.text(name)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  }

  /** `KEY=VALUE` lines; a value is everything after the first `=`, unchanged. A key given twice is a problem. */
  keyValues(name: string): Map<string, string> {
    const values = new Map<string, string>();
    for (const [index, line] of this.raw(name).split(/\r?\n/).entries()) {
      if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
      const at = line.indexOf('=');
      const key = line.slice(0, at).trim();
      if (at < 0 || key === '') {
        // The line itself may hold a secret, so it is named by its number only.
        this.problem(name, `line ${index + 1} is not KEY=VALUE`);
      } else if (values.has(key)) {
        this.problem(name, `line ${index + 1} gives ${key} a second time`);
      } else {
        values.set(key, line.slice(at + 1));
      }
    }
    return values;
  }

  problem(name: string, what: string): void {
    this.#problems.push(`\`${name}\` ${what}`);
  }

  /** @throws ActionError INPUT_INVALID listing every problem, unknown inputs included */
  finish(): void {
    const known = new Set([...this.#defaults.keys()].map((name) => name.replaceAll(' ', '_').toUpperCase()));
    const unknown = Object.keys(this.#environment)
      .filter((name) => name.startsWith('INPUT_') && !known.has(name.slice('INPUT_'.length)))
      .map((name) => name.slice('INPUT_'.length).toLowerCase());
    for (const name of unknown.toSorted()) {
      const near = nearestName(name, [...this.#defaults.keys()]);
      this.problem(name, `is not an input of this action${near ? `; did you mean \`${near}\`?` : ''}`);
    }
    if (this.#problems.length === 0) return;
    const count = this.#problems.length === 1 ? 'An input is' : `${this.#problems.length} inputs are`;
    throw new ActionError(
      'INPUT_INVALID',
      `${count} not usable:\n${this.#problems.map((line) => `- ${line}`).join('\n')}`,
      {
        hint: "Correct the step's `with:`. Nothing has been touched.",
      },
    );
  }
}
