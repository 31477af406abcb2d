/** A line of an ignore file. */
export interface IgnoreRule {
  readonly pattern: RegExp;
  /** Written with `!`: what it matches is taken after all. */
  readonly isException: boolean;
}

/**
 * The rules of a `.dockerignore` or `.containerignore`, in order.
 *
 * Source: docs.docker.com, "Build context", "Syntax"
 */
export function parseIgnoreFile(text: string): IgnoreRule[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '!')
    .map((line) => {
      const isException = line.startsWith('!');
      return { isException, pattern: toExpression(clean(isException ? line.slice(1).trim() : line)) };
    })
    .filter(({ pattern }) => pattern.source !== '^$');
}

/** Whether a path is left out: the last rule that matches it, or a folder above it, decides. @param path with `/`, from the context */
export function isIgnored(path: string, rules: readonly IgnoreRule[]): boolean {
  const parts = path.split('/');
  const lineage = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const last = rules.findLast(({ pattern }) => lineage.some((one) => pattern.test(one)));
  return last !== undefined && !last.isException;
}

/** Whether nothing below an ignored folder can come back. */
export function hasExceptions(rules: readonly IgnoreRule[]): boolean {
  return rules.some(({ isException }) => isException);
}

/** @example clean('/a//./b/../c/') // 'a/c' */
function clean(pattern: string): string {
  const parts: string[] = [];
  for (const part of pattern.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const TOKENS = /\*\*\/|\*\*|\*|\?|\[(?:\\.|[^\]\\])+\]|\\.|[^*?[\\]+|\[|\\/g;

function toExpression(pattern: string): RegExp {
  const source = pattern.replaceAll(TOKENS, (token) => {
    if (token === '**/') return '(?:.*/)?';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token.startsWith('[') && token.length > 1) return token;
    return escaped(token.length === 2 && token.startsWith('\\') ? token.slice(1) : token);
  });
  try {
    return new RegExp(`^${source}$`, 's');
  } catch {
    // A class that is none matches nothing but itself.
    return new RegExp(`^${escaped(pattern)}$`);
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
