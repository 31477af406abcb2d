/** What a message takes besides its text. */
const MESSAGE_TOKENS = 4;

/**
 * About how many tokens a model makes of a text, rather too many than too few, for any model: real tokenizers take tens
 * of megabytes each, know one model each, and some take seconds for a hostile text. The time grows with the text.
 */
export function countTokens(text: string): number {
  if (text.length < WORTH_KEEPING) return count(text);
  const known = counts.get(text);
  if (known !== undefined) return known;
  const tokens = count(text);
  if (keptCharacters > MAX_KEPT_CHARACTERS) {
    counts.clear();
    keptCharacters = 0;
  }
  counts.set(text, tokens);
  keptCharacters += text.length;
  return tokens;
}

/** What was counted already: a talk and a card come again with every question. */
const counts = new Map<string, number>();
let keptCharacters = 0;
const MAX_KEPT_CHARACTERS = 2_000_000;
const WORTH_KEEPING = 40;

function count(text: string): number {
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

/**
 * Tokens of a text, or of as much of it as stays within a limit, and how long that is. Short words are one token; of
 * longer ones, and of what cannot be pronounced, every few letters are; of other signs each has its cost.
 */
function measure(text: string, limit: number): { tokens: number; length: number } {
  costs ??= costTable();
  let tokens = 0;
  let letters = 0;
  let consonants = 0;
  let before = 0;
  let unit = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      consonants = isVowel(code) ? 0 : consonants + 1;
      unit = letterCost(letters, consonants > 3, code ^ before);
      letters++;
    } else {
      letters = 0;
      consonants = 0;
      unit = code === before ? repeatedCost(code) : (costs[code] ?? 2);
    }
    if (tokens + unit > limit) return { tokens, length: at };
    tokens += unit;
    before = code;
  }
  return { tokens, length: text.length };
}

/** @param change the bits by which the letter differs from the one before */
function letterCost(lettersBefore: number, isOdd: boolean, change: number): number {
  if (lettersBefore === 0) return FIRST_LETTERS;
  // Lower and upper case differ in one bit.
  const isCaseChange = lettersBefore > 1 && (change & 0x20) !== 0;
  return (lettersBefore < 4 ? 0 : LATER_LETTER) + (isOdd ? ODD_LETTER : 0) + (isCaseChange ? ODD_LETTER : 0);
}

/** Up to four letters together. */
const FIRST_LETTERS = 1.1;
const LATER_LETTER = 1 / 2.8;
const ODD_LETTER = 0.5;

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 97 && lower <= 122;
}

/** Of the letters a, e, i, o, u and y, a bit each. */
const VOWELS = [1, 5, 9, 15, 21, 25].reduce((bits, letter) => bits | (1 << letter), 0);

function isVowel(code: number): boolean {
  return ((VOWELS >> (code & 31)) & 1) === 1;
}

/** Blanks, lines and rules in a row share tokens; digits, and signs beyond ASCII, do not. */
function repeatedCost(code: number): number {
  if (code === 0x20 || code === 0x0a) return 0.25;
  const isDigit = code >= 0x30 && code < 0x3a;
  return code < 0x80 && !isDigit ? 0.45 : (costs?.[code] ?? 2);
}

/** Tokens of a UTF-16 unit that is no letter of ASCII, by the range that it is below; of the rest, two. */
const COSTS: readonly (readonly [below: number, cost: number])[] = [
  [0x0a, 0.9],
  [0x0b, 0.8],
  [0x20, 0.9],
  [0x21, 0],
  [0x30, 0.9],
  [0x3a, 1],
  [0x80, 0.9],
  [0x250, 1],
  [0x370, 2],
  [0x400, 1.1],
  [0x590, 0.75],
  [0x600, 1.2],
  [0x900, 0.95],
  [0x1100, 1.6],
  [0x1e00, 2.6],
  [0x2e80, 1.6],
  [0xac00, 1.4],
  [0xd800, 1.25],
];

let costs: Float64Array | undefined;

/** The costs of all units in a row, as looking them up is most of what counting does. */
function costTable(): Float64Array {
  const table = new Float64Array(0x10000).fill(2);
  for (const [below, cost] of COSTS.toReversed()) table.fill(cost, 0, below);
  return table;
}
