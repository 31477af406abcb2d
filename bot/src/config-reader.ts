import { type NameOfKind, schema, type VariableName } from './config-schema.ts';
import type { Variable } from './config-variable.ts';
import { meantBy } from './near-name.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const SECONDS = { '': 1, s: 1, m: 60, h: 3600 };

/** Reads variables as the schema has them, and collects what is wrong with them. An empty value counts as none. */
export class ConfigReader {
  readonly problems: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: VariableName): string {
    return this.#environment[name]?.trim() || ((schema[name] as Variable).default ?? '');
  }

  /** Undefined where there is neither value nor default. */
  optional(name: NameOfKind<'text'>): string | undefined {
    return this.text(name) || undefined;
  }

  needed(name: VariableName): string {
    const value = this.text(name);
    if (schema[name].kind === 'secret') this.#insistOnSecret(name, value);
    if (value !== '') return value;
    const written = Object.keys(this.#environment).find((other) => meantBy(other) === name);
    const meant = written === undefined ? '' : `; is ${written} meant to be it?`;
    this.problem(name, `is missing: ${schema[name].meaning}${meant}`);
    return '';
  }

  url(name: NameOfKind<'url'>): string | undefined {
    const value = this.text(name);
    if (value === '') return undefined;
    if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
      this.problem(name, 'is no http or https URL');
    return value.replace(/\/+$/, '');
  }

  integer(name: NameOfKind<'integer'>): number {
    const { min, max } = schema[name];
    const value = this.text(name);
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    this.problem(name, `must be a whole number from ${min} to ${max}`);
    return min;
  }

  /** Of US dollars; undefined where nobody said how many. */
  usd(name: NameOfKind<'usd'>): number | undefined {
    const value = this.text(name);
    if (value === '') return undefined;
    if (!/^\d{1,7}(\.\d{1,9})?$/.test(value)) this.problem(name, 'must be US dollars such as 5 or 0.15');
    return Number(value);
  }

  durationMs(name: NameOfKind<'duration'>): number {
    const match = /^(\d{1,6})([smh]?)$/.exec(this.text(name));
    if (!match) this.problem(name, 'must be a duration such as 180s or 3m');
    return Number(match?.[1] ?? 0) * SECONDS[(match?.[2] ?? '') as keyof typeof SECONDS] * 1000;
  }

  boolean(name: NameOfKind<'boolean'>): boolean {
    const value = this.text(name);
    if (value !== 'true' && value !== 'false') this.problem(name, 'must be true or false');
    return value === 'true';
  }

  list(name: NameOfKind<'list' | 'ids' | 'some-of'>): string[] {
    return this.text(name)
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }

  ids(name: NameOfKind<'ids'>): string[] {
    const ids = this.list(name);
    if (!ids.every(isId)) this.problem(name, "must list ids of Discord's, with commas between them");
    return ids;
  }

  id(name: NameOfKind<'id'>): string | undefined {
    const value = this.text(name);
    if (value !== '' && !isId(value)) this.problem(name, "is no id of Discord's");
    return value || undefined;
  }

  oneOf<Name extends NameOfKind<'one-of'>>(name: Name): (typeof schema)[Name]['choices'][number] {
    const { choices } = schema[name];
    const choice = choices.find((candidate) => candidate === this.text(name));
    if (choice === undefined) this.problem(name, `must be one of ${choices.join(', ')}`);
    return choice ?? choices[0];
  }

  /** Each once, in the order given. */
  someOf<Name extends NameOfKind<'some-of'>>(name: Name): (typeof schema)[Name]['choices'][number][] {
    const { choices } = schema[name];
    const items = [...new Set(this.list(name))];
    const known = items
      .map((item) => choices.find((choice) => choice === item))
      .filter((choice) => choice !== undefined);
    if (known.length < items.length || items.length === 0)
      this.problem(name, `must list some of ${choices.join(', ')}`);
    return known;
  }

  /** It goes into a header, where anything else is an error that would say it. */
  #insistOnSecret(name: VariableName, value: string): void {
    if (/^[\x21-\x7e]*$/.test(value) && !/^(["'`]).*\1$/.test(value)) return;
    this.problem(
      name,
      'holds signs that no key has, such as spaces, line breaks, or curly or other quotes: probably quotes around it, or something pasted along',
    );
  }

  problem(name: VariableName, what: string): void {
    this.problems.push(`${name} ${what}`);
  }

  /** Names that are not ours but nearly so: nobody else would read them. */
  warnings(): string[] {
    return Object.keys(this.#environment).flatMap((name) => {
      const meant = meantBy(name);
      return meant === undefined ? [] : [`${name} is not read; ${meant} is probably meant`];
    });
  }
}

/** Source: Discord, "Snowflakes" */
function isId(value: string): boolean {
  return /^\d{15,20}$/.test(value);
}
