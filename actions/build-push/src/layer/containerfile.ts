/** One instruction of a build file, its lines put together. */
export interface Instruction {
  /** Upper case. */
  readonly keyword: string;
  readonly text: string;
  /** Where it begins; lines count from 1. */
  readonly line: number;
  /** Whether files stand in the build file itself. */
  readonly hasHeredoc: boolean;
}

/** What is wrong with a build file, and where. */
export interface Problem {
  readonly line: number;
  readonly text: string;
}

const HEREDOC = /<<-?\s*(["']?)([A-Za-z_][\w.]*)\1/g;
const TAKES_HEREDOC = new Set(['RUN', 'COPY', 'ADD']);

/**
 * The instructions of a build file, in order.
 *
 * Source: docs.docker.com, "Dockerfile reference", "Format", "Parser directives", "Here-Documents"
 */
export function parseContainerfile(text: string): readonly Instruction[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const continuation = /^(?:\s*#.*\n)*?\s*#\s*escape\s*=\s*`/i.test(text) ? '`' : '\\';
  const instructions: Instruction[] = [];
  let at = 0;
  while (at < lines.length) {
    const joined = joinLines(lines, at, continuation);
    const [, keyword = '', rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(joined.text) ?? [];
    const line = at + 1;
    at = joined.next;
    if (keyword === '') continue;
    const delimiters = TAKES_HEREDOC.has(keyword.toUpperCase())
      ? [...rest.matchAll(HEREDOC)].map(([, , delimiter = '']) => delimiter)
      : [];
    for (const delimiter of delimiters) at = afterHeredoc(lines, at, delimiter);
    instructions.push({
      keyword: keyword.toUpperCase(),
      text: rest.trim(),
      line,
      hasHeredoc: delimiters.length > 0,
    });
  }
  return instructions;
}

/** A line with those that it goes on in; comments and blank lines between them do not end it. */
function joinLines(
  lines: readonly string[],
  start: number,
  continuation: string,
): { readonly text: string; readonly next: number } {
  let text = '';
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/^\s*(?:#|$)/.test(line)) {
      if (at === start) return { text: '', next: at + 1 };
      continue;
    }
    const trimmed = line.trimEnd();
    if (!trimmed.endsWith(continuation)) return { text: text + line, next: at + 1 };
    text += trimmed.slice(0, -1);
  }
  return { text, next: lines.length };
}

function afterHeredoc(lines: readonly string[], start: number, delimiter: string): number {
  const end = lines.findIndex((line, at) => at >= start && line.trim() === delimiter);
  return end < 0 ? lines.length : end + 1;
}
