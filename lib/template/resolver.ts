import { nearestName } from '../errors/nearest-name.ts';
import type { Resolved } from './encode-scalar.ts';
import { fallbackOffset, type Placeholder, scanTokens, type Token } from './placeholders.ts';
import { applyEdits } from './places.ts';

/** Deeper nests are a slip, and would make time and stack grow with their depth. */
const MAX_DEPTH = 20;

export interface NameProblem {
  readonly code: 'UNSET' | 'REQUIRED' | 'MISPLACED';
  readonly message: string;
  readonly name: string;
  readonly offset: number;
}

/** Looks values up and collects what is wrong with the names. */
export class Resolver {
  readonly problems: NameProblem[] = [];
  /** Every name that a placeholder mentions, also in a fallback that is not needed. */
  readonly mentioned = new Set<string>();
  readonly #variables: ReadonlyMap<string, string>;
  readonly #bareNames: ReadonlySet<string>;
  readonly #isStrict: boolean;
  readonly #nearest = new Map<string, string | undefined>();

  constructor(
    variables: Readonly<Record<string, string>>,
    options: { bareNames: ReadonlySet<string>; isStrict: boolean },
  ) {
    this.#variables = new Map(Object.entries(variables));
    this.#bareNames = options.bareNames;
    this.#isStrict = options.isStrict;
  }

  /** @param offset where the token stands in the template, for problems */
  resolve(token: Token, written: string, offset = token.start): Resolved {
    return this.#resolve(token, written, offset, 0);
  }

  #resolve(token: Token, written: string, offset: number, depth: number): Resolved {
    if (token.kind === 'escape') return { value: token.literal, isUnset: false };
    const { name, fallback, requiredMessage } = token;
    this.mentioned.add(name);
    const value = this.#variables.get(name);
    if (fallback !== undefined) {
      const filled = this.#fallback(token, fallback, offset, { depth: depth + 1, isNeeded: !value });
      return { value: value || filled, isUnset: false };
    }
    if (requiredMessage !== undefined && !value) {
      this.#problem('REQUIRED', token, offset, `${name}: ${requiredMessage || 'must be set'}`);
      return { value: written, isUnset: true };
    }
    if (value !== undefined) return { value, isUnset: false };
    if (this.#isStrict) this.#problem('UNSET', token, offset, this.#unsetMessage(name));
    return { value: written, isUnset: true };
  }

  #fallback(
    token: Placeholder,
    text: string,
    offset: number,
    { depth, isNeeded }: { depth: number; isNeeded: boolean },
  ): string {
    if (depth > MAX_DEPTH) {
      this.#problem(
        'MISPLACED',
        token,
        offset,
        `placeholders lie more than ${MAX_DEPTH} deep in one another`,
      );
      return text;
    }
    const from = offset + fallbackOffset(token);
    const tokens = scanTokens(text, this.#bareNames);
    if (!isNeeded) {
      for (const inner of tokens) if (inner.kind === 'placeholder') this.mentioned.add(inner.name);
      return text;
    }
    return applyEdits(
      text,
      tokens.map((inner) => ({
        start: inner.start,
        end: inner.end,
        text: this.#resolve(inner, text.slice(inner.start, inner.end), from + inner.start, depth).value,
      })),
    );
  }

  #unsetMessage(name: string): string {
    if (!this.#nearest.has(name)) this.#nearest.set(name, nearestName(name, [...this.#variables.keys()]));
    const near = this.#nearest.get(name);
    return `${name} is not set${near === undefined ? '' : `; did you mean ${near}?`}`;
  }

  #problem(code: NameProblem['code'], { name }: Placeholder, offset: number, message: string): void {
    this.problems.push({ code, message, name, offset });
  }
}
