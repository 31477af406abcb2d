import type { Token } from './placeholders.ts';

/** The template with a run of unused characters for each token: the same length, and nothing YAML would act on. */
export class Filler {
  readonly text: string;
  readonly #head: string;
  readonly #runs: RegExp;

  constructor(text: string, tokens: readonly Token[]) {
    const [head, tail] = unusedCharacters(text);
    this.#head = head;
    this.#runs = new RegExp(`${head}${tail}*`, 'g');
    let filled = '';
    let at = 0;
    for (const token of tokens) {
      filled += text.slice(at, token.start) + head + tail.repeat(token.end - token.start - 1);
      at = token.end;
    }
    this.text = filled + text.slice(at);
  }

  isIn(value: unknown): boolean {
    return typeof value === 'string' && value.includes(this.#head);
  }

  /** What a scalar means once its tokens stand for these values. */
  replace(parsed: string, values: readonly string[]): string {
    let index = 0;
    return parsed.replace(this.#runs, () => values[index++] ?? '');
  }
}

/** Two characters of the private use area, which YAML takes like letters, that the text does not hold. */
function unusedCharacters(text: string): [string, string] {
  const found: string[] = [];
  for (let code = 0xe000; found.length < 2 && code <= 0xf8ff; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) found.push(character);
  }
  return [found[0] ?? '\ue000', found[1] ?? '\ue001'];
}
