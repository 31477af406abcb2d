/** What a message takes besides its text. */
const MESSAGE_TOKENS = 4;

/**
 * About how many tokens a model makes of a text, rather too many than too few, for any model: real tokenizers take tens
 * of megabytes each, know one model each, and some take seconds for a hostile text. The time grows with the text.
 */
export function countTokens(text: string): number {
  return Math.ceil(measure(text, Number.POSITIVE_INFINITY).tokens);
}

/** The tokens of a message: those of its text, and what begins and ends it. */
export function countMessageTokens(text: string): number {
  return countTokens(text) + MESSAGE_TOKENS;
}

/** As much of the beginning of a text as fits, marked where it was cut. */
export function cutToTokens(text: string, maxTokens: number): string {
  if (countTokens(text) <= maxTokens) return text;
  if (maxTokens < 2) return '';
  const { length } = measure(text, maxTokens - 2);
  return `${text
    .slice(0, length)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`;
}

/** Tokens of a text, or of as much of it as stays within a limit, and how long that is. */
function measure(text: string, limit: number): { tokens: number; length: number } {
  let tokens = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const end = isLetter(code) ? wordEnd(text, at) : at + 1;
    const cost = isLetter(code) ? wordCost(text, at, end) : signCost(code, text.charCodeAt(at - 1));
    if (tokens + cost > limit) return { tokens, length: at };
    tokens += cost;
    at = end;
  }
  return { tokens, length: at };
}

const MAX_WORD = 64;

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && end - start < MAX_WORD && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** Short words are one token; of longer ones, and of what cannot be pronounced, every few letters are. */
function wordCost(text: string, start: number, end: number): number {
  let odd = 0;
  let consonants = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (at > start && code < 97 !== text.charCodeAt(at - 1) < 97 && at - start > 1) odd++;
    consonants = VOWELS.has(code | 32) ? 0 : consonants + 1;
    if (consonants > 3) odd++;
  }
  const length = end - start;
  return 1.1 + Math.max(0, length - 4) / 2.8 + odd * 0.5;
}

const VOWELS = new Set([...'aeiouy'].map((letter) => letter.charCodeAt(0)));

/** Tokens of a UTF-16 unit outside ASCII letters, by the range that it is below. */
const COSTS: readonly (readonly [below: number, cost: number])[] = [
  [0x30, 0.9],
  [0x3a, 1],
  [0x80, 0.9],
  [0x250, 1],
  [0x300, 2],
  [0x370, 2],
  [0x400, 1.1],
  [0x590, 0.75],
  [0x600, 1.2],
  [0x900, 0.95],
  [0x1100, 1.6],
  [0x1e00, 2.6],
  [0x2000, 1.6],
  [0x2e80, 1.6],
  [0xac00, 1.4],
  [0xd800, 1.25],
];

function signCost(code: number, before: number): number {
  if (code === 0x20) return before === 0x20 ? 0.25 : 0;
  if (code === 0x0a) return before === 0x0a ? 0.25 : 0.8;
  if (code === before && code < 0x80 && !isDigit(code)) return 0.45;
  for (const [below, cost] of COSTS) if (code < below) return cost;
  return 2;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code < 0x3a;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
