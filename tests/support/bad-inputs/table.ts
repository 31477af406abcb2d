import type { ErrorCode } from '../../../lib/errors/action-error.ts';

/** One bad input: what differs from a run that would work, and what it must come to. */
export interface BadCase {
  readonly name: string;
  /** An input of `undefined` is left out. */
  readonly inputs: Readonly<Record<string, string | undefined>>;
  readonly code: ErrorCode;
  /** What the reader must be told. */
  readonly shows: RegExp;
  readonly environment?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

export interface BadTable {
  readonly action: string;
  /** What the cases differ from. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly cases: readonly BadCase[];
}

type Values = Readonly<Record<string, string | undefined>>;

export function bad(name: string, inputs: Values, shows: RegExp, code: ErrorCode = 'INPUT_INVALID'): BadCase {
  return { name, inputs, code, shows };
}

/** The same wrong values for several inputs, one case each; the message has to name the input. */
export function each(
  inputs: readonly string[],
  values: readonly string[],
  says: string,
  besides: Values = {},
): BadCase[] {
  return inputs.flatMap((input) =>
    values.map((value) =>
      bad(
        `${input}: ${JSON.stringify(value).slice(0, 60)}`,
        { ...besides, [input]: value },
        new RegExp(`\`${input}\`[\\s\\S]*${says}`),
      ),
    ),
  );
}

export const noBooleans = ['yes', '1', 'tRUE', 'on', 'nope'];
export const noDurations = ['soon', '-5s', '1.5m', '10 minutes', '5d'];
export const noUrls = [
  'vault.example.org:8200',
  'ftp://vault.example.org',
  'https://vault.example.org?x=1',
  '://',
];
export const noNames = ['Capitals', 'under_score', '-first', 'last-', 'a/b', 'x'.repeat(70), 'dots.in'];
export const noPem = ['not a certificate', 'bm90IGEgY2VydGlmaWNhdGU='];
