import { posix } from 'node:path';

/** What an ignore file leaves out. */
export interface IgnoreRules {
  /** Whether a path below the context is left out. */
  readonly ignores: (path: string) => boolean;
  /** Whether something below a folder that is left out may be taken in again. */
  readonly mayTakeIn: (folder: string) => boolean;
}

interface Rule {
  readonly takesIn: boolean;
  readonly segments: readonly string[];
  readonly matches: (path: string) => boolean;
}

/**
 * Reads `.containerignore` or `.dockerignore`: the last line that fits decides, for everything below what it names too;
 * `!` takes in again. A line that leads out of the context names nothing in it.
 *
 * Source: docs.docker.com, "Build context", ".dockerignore files"; pkg.go.dev/path/filepath, "Clean"
 */
export function parseIgnoreFile(text: string): IgnoreRules {
  const rules = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line) => readRule(line));
  return {
    ignores: (path) => {
      const candidates = withParents(path);
      const last = rules.findLast(({ matches }) => candidates.some(matches));
      return last !== undefined && !last.takesIn;
    },
    mayTakeIn: (folder) =>
      rules.some(({ takesIn, segments }) => takesIn && reachesBelow(segments, folder.split('/'))),
  };
}

function readRule(line: string): readonly Rule[] {
  if (line.startsWith('#')) return [];
  const trimmed = line.trim();
  const takesIn = trimmed.startsWith('!');
  const pattern = trimmed.slice(takesIn ? 1 : 0).trim();
  const segments = posix
    .normalize(pattern)
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
  if (segments.length === 0) return [];
  const expression = patternOf(segments.join('/'));
  return [{ takesIn, segments, matches: (path) => expression.test(path) }];
}

/** The path and every folder it lies in. */
function withParents(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

function reachesBelow(pattern: readonly string[], folder: readonly string[]): boolean {
  for (const [index, name] of folder.entries()) {
    const segment = pattern[index];
    if (segment === undefined || segment === '**') return true;
    if (!patternOf(segment).test(name)) return false;
  }
  return true;
}

/**
 * A pattern for whole paths: `*` and `?` stay within a name, `**` does not, `[…]` is one of several characters.
 *
 * Source: pkg.go.dev/path/filepath, "Match"
 */
export function patternOf(glob: string): RegExp {
  const source = glob.replaceAll(
    /\*\*\/|\*\*|\*|\?|\[(?:\\.|[^\]\\])+\]|\\.|[^*?[\\]+|[\s\S]/g,
    (piece) => PIECES.get(piece) ?? (isClass(piece) ? piece : escaped(piece)),
  );
  try {
    return new RegExp(`^${source}$`, 's');
  } catch {
    // A class that is none, such as [z-a], matches nothing but itself.
    return new RegExp(`^${escaped(glob)}$`);
  }
}

const PIECES = new Map([
  ['**/', '(?:.*/)?'],
  ['**', '.*'],
  ['*', '[^/]*'],
  ['?', '[^/]'],
]);

function isClass(piece: string): boolean {
  return piece.length > 2 && piece.startsWith('[');
}

function escaped(piece: string): string {
  const literal = piece.startsWith('\\') && piece.length === 2 ? piece.slice(1) : piece;
  return literal.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
