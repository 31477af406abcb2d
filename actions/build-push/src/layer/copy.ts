import { posix } from 'node:path';
import type { Instruction, Problem } from './containerfile.ts';

/** One COPY. */
export interface Copy {
  /** The named context or stage to copy from; undefined for the context. */
  readonly from: string | undefined;
  /** As they stand there, patterns included. */
  readonly sources: readonly string[];
  /** Absolute in the image. */
  readonly destination: string;
  /** Whether it is a folder by the way it is written. */
  readonly intoFolder: boolean;
  readonly user: number;
  readonly group: number;
  /** Of everything that is copied, where the build file says so. */
  readonly mode: number | undefined;
  readonly line: number;
}

/** Reads a COPY, its options included; the words have their variables replaced. Problems are all there are. */
export function parseCopy(
  { line, text, hasHeredoc }: Instruction,
  words: readonly string[],
  workdir: string,
): { readonly copy: Copy | undefined; readonly problems: readonly Problem[] } {
  const options = leadingOptions(words);
  const paths = words.slice(options.length);
  const values = new Map(options.map((option) => splitOption(option)));
  const problems: string[] = [];
  const owner = readOwner(values.get('chown'), problems);
  const mode = readMode(values.get('chmod'), problems);
  for (const name of values.keys()) {
    if (!['from', 'chown', 'chmod', 'link'].includes(name)) problems.push(`COPY --${name} is not known here`);
  }
  if (hasHeredoc) problems.push('COPY <<… writes a file of the build file: put it into the context');
  else if (paths.length < 2) problems.push(`COPY ${text} needs a source and a destination`);
  const found = problems.map((problem) => ({ line, text: problem }));
  if (hasHeredoc || paths.length < 2) return { copy: undefined, problems: found };
  const last = paths.at(-1) ?? '';
  const sources = paths.slice(0, -1);
  const copy: Copy = {
    from: values.get('from'),
    sources,
    destination: posix.resolve('/', workdir, last),
    intoFolder: /(?:^|\/)\.{0,2}$/.test(last) || sources.length > 1,
    ...owner,
    mode,
    line,
  };
  return { copy, problems: found };
}

function leadingOptions(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => !word.startsWith('--'));
  return end < 0 ? words : words.slice(0, end);
}

function splitOption(option: string): [string, string] {
  const [name = '', ...rest] = option.slice('--'.length).split('=');
  return [name, rest.join('=')];
}

function readOwner(text: string | undefined, problems: string[]): { user: number; group: number } {
  if (text === undefined) return { user: 0, group: 0 };
  const [, user, group] = /^(\d{1,10})(?::(\d{1,10}))?$/.exec(text) ?? [];
  if (user === undefined)
    problems.push(
      `COPY --chown=${text} is no number: names are known to the base image alone; write 1000:1000`,
    );
  return { user: Number(user ?? 0), group: Number(group ?? user ?? 0) };
}

function readMode(text: string | undefined, problems: string[]): number | undefined {
  if (text === undefined) return undefined;
  if (/^[0-7]{3,4}$/.test(text)) return Number.parseInt(text, 8);
  problems.push(`COPY --chmod=${text} is no mode: write one such as 755`);
  return undefined;
}
