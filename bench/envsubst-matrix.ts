/**
 * What each substituter makes of one line. Ours is held by a unit test, the others by `npm run bench:render`, which runs
 * the real programs: GNU envsubst of gettext 0.21, a8m/envsubst 1.4.3 and drone/envsubst 1.0.3, whose grammar Flux took over.
 */
export interface MatrixRow {
  readonly what: string;
  readonly template: string;
  readonly ours: string;
  readonly gnu: string;
  readonly a8m: string;
  readonly drone: string;
}

/** Set for all of them; everything else is unset. */
export const matrixVariables: Readonly<Record<string, string>> = {
  A: 'x',
  EMPTY: '',
  B: 'k: v',
  LINES: 'a\nb: c',
  NEST: '${A}',
};

/** Where a program stops with an error. */
export const REFUSED = 'error';

export const matrix: readonly MatrixRow[] = [
  { what: 'a braced name', template: 'v: ${A}', ours: 'v: x', gnu: 'v: x', a8m: 'v: x', drone: 'v: x' },
  { what: 'a bare name', template: 'v: $A', ours: 'v: $A', gnu: 'v: x', a8m: 'v: x', drone: 'v: $A' },
  { what: 'an unset name', template: 'v: ${NOPE}', ours: 'error', gnu: 'v: ', a8m: 'v: ', drone: 'v: ' },
  {
    what: 'an unset bare name, as nginx has it',
    template: 'v: $host',
    ours: 'v: $host',
    gnu: 'v: ',
    a8m: 'v: ',
    drone: 'v: $host',
  },
  { what: 'an empty value', template: 'v: ${EMPTY}', ours: 'v: ""', gnu: 'v: ', a8m: 'v: ', drone: 'v: ' },
  {
    what: 'a default for an unset name',
    template: 'v: ${NOPE:-d}',
    ours: 'v: d',
    gnu: 'v: ${NOPE:-d}',
    a8m: 'v: d',
    drone: 'v: d',
  },
  {
    what: 'a default for an empty value',
    template: 'v: ${EMPTY:-d}',
    ours: 'v: d',
    gnu: 'v: ${EMPTY:-d}',
    a8m: 'v: d',
    drone: 'v: d',
  },
  {
    what: 'a default for unset names only',
    template: 'v: ${EMPTY-d}',
    ours: 'v: ${EMPTY-d}',
    gnu: 'v: ${EMPTY-d}',
    a8m: 'v: ',
    drone: 'error',
  },
  {
    what: 'an assigned default',
    template: 'v: ${NOPE:=d}',
    ours: 'v: ${NOPE:=d}',
    gnu: 'v: ${NOPE:=d}',
    a8m: 'v: d',
    drone: 'v: d',
  },
  {
    what: 'another value where it is set',
    template: 'v: ${A:+d}',
    ours: 'v: ${A:+d}',
    gnu: 'v: ${A:+d}',
    a8m: 'v: d',
    drone: 'v: x',
  },
  {
    what: 'a required name',
    template: 'v: ${NOPE:?say so}',
    ours: 'error',
    gnu: 'v: ${NOPE:?say so}',
    a8m: 'v: ',
    drone: 'v: say so',
  },
  {
    what: 'a default that is a placeholder',
    template: 'v: ${NOPE:-${A}}',
    ours: 'v: x',
    gnu: 'v: ${NOPE:-x}',
    a8m: 'v: }',
    drone: 'v: x',
  },
  {
    what: 'the escape',
    template: 'v: $${A}',
    ours: 'v: ${A}',
    gnu: 'v: $x',
    a8m: 'v: ${A}',
    drone: 'v: ${A}',
  },
  { what: 'a bare escape', template: 'v: $$A', ours: 'v: $$A', gnu: 'v: $x', a8m: 'v: $A', drone: 'v: $A' },
  {
    what: 'a backslash',
    template: "v: 'a\\$A'",
    ours: "v: 'a\\$A'",
    gnu: "v: 'a\\x'",
    a8m: "v: 'a\\x'",
    drone: "v: 'a\\$A'",
  },
  {
    what: 'a positional parameter',
    template: 'v: $1 ${1}',
    ours: 'v: $1 ${1}',
    gnu: 'v: $1 ${1}',
    a8m: 'v:  ',
    drone: 'v: $1 ',
  },
  { what: 'the length', template: 'v: ${#A}', ours: 'v: ${#A}', gnu: 'v: ${#A}', a8m: 'v: ', drone: 'v: 1' },
  {
    what: 'a suffix cut off',
    template: 'v: ${A%.*}',
    ours: 'v: ${A%.*}',
    gnu: 'v: ${A%.*}',
    a8m: 'v: x',
    drone: 'v: x',
  },
  {
    what: 'a replacement',
    template: 'v: ${A/x/y}',
    ours: 'v: ${A/x/y}',
    gnu: 'v: ${A/x/y}',
    a8m: 'v: x',
    drone: 'v: y',
  },
  {
    what: 'upper case',
    template: 'v: ${A^^}',
    ours: 'v: ${A^^}',
    gnu: 'v: ${A^^}',
    a8m: 'v: x',
    drone: 'v: X',
  },
  {
    what: 'an index of an array',
    template: 'v: ${A[1]}',
    ours: 'v: ${A[1]}',
    gnu: 'v: ${A[1]}',
    a8m: 'v: x',
    drone: 'error',
  },
  {
    what: 'a name with a dot',
    template: 'v: ${A.b}',
    ours: 'v: ${A.b}',
    gnu: 'v: ${A.b}',
    a8m: 'v: x',
    drone: 'error',
  },
  {
    what: 'a command',
    template: 'v: $(A)',
    ours: 'v: $(A)',
    gnu: 'v: $(A)',
    a8m: 'v: $(A)',
    drone: 'v: $(A)',
  },
  {
    what: 'a lone dollar',
    template: 'v: 5$ a',
    ours: 'v: 5$ a',
    gnu: 'v: 5$ a',
    a8m: 'v: 5$ a',
    drone: 'v: 5$ a',
  },
  { what: 'an open brace', template: 'v: ${A', ours: 'v: ${A', gnu: 'v: ${A', a8m: 'error', drone: 'error' },
  {
    what: 'a value that YAML would act on',
    template: 'v: ${B}',
    ours: 'v: "k: v"',
    gnu: 'v: k: v',
    a8m: 'v: k: v',
    drone: 'v: k: v',
  },
  {
    what: 'several lines in a value',
    template: 'v: ${LINES}',
    ours: 'v: "a\\nb: c"',
    gnu: 'v: a\nb: c',
    a8m: 'v: a\nb: c',
    drone: 'v: a\nb: c',
  },
  {
    what: 'a placeholder in a value',
    template: 'v: ${NEST}',
    ours: 'v: ${A}',
    gnu: 'v: ${A}',
    a8m: 'v: ${A}',
    drone: 'v: ${A}',
  },
  {
    what: 'a comment',
    template: 'v: 1 # ${NOPE}',
    ours: 'v: 1 # ${NOPE}',
    gnu: 'v: 1 # ',
    a8m: 'v: 1 # ',
    drone: 'v: 1 # ',
  },
];
