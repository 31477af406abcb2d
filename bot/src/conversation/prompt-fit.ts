import type { ChatMessage } from '../llm/chat-model.ts';
import type { Section } from './prompt-sections.ts';
import { countMessageTokens, countTokens, cutToTokens } from './tokens.ts';

export type Fitted<T extends Section> = T & {
  readonly tokens: number;
  /** Whether it was too long and had to be shortened. */
  readonly isCut: boolean;
};

/** All sections whole where they fit; else the longest are shortened, as far as needed. */
export function fitSections<T extends Section>(sections: readonly T[], budget: number): Fitted<T>[] {
  const measured = sections
    .filter(({ text }) => text !== '')
    .map((section) => ({ ...section, tokens: countMessageTokens(section.text), isCut: false }));
  const ceiling = ceilingFor(
    measured.map(({ tokens }) => tokens),
    budget,
  );
  return measured
    .map((section) => (section.tokens <= ceiling ? section : shorten(section, ceiling)))
    .filter(({ text }) => text !== '');
}

function shorten<T extends Section>(section: T, tokens: number): Fitted<T> {
  const text = cutToTokens(section.text, tokens - countMessageTokens(''));
  return { ...section, text, tokens: Math.min(tokens, countMessageTokens(text)), isCut: true };
}

/** How long a section may be so that all together, the longer ones cut to that, stay within a budget. */
function ceilingFor(lengths: readonly number[], budget: number): number {
  let left = Math.max(0, budget);
  const rising = lengths.toSorted((shorter, longer) => shorter - longer);
  for (const [index, length] of rising.entries()) {
    const share = Math.floor(left / (rising.length - index));
    if (length > share) return share;
    left -= length;
  }
  return Number.POSITIVE_INFINITY;
}

export interface Talk {
  readonly messages: readonly ChatMessage[];
  readonly tokens: number;
  readonly leftOut: number;
}

/** The newest messages that fit; the last is always among them, shortened where it alone is too long. */
export function fitTalk(messages: readonly ChatMessage[], budget: number): Talk {
  const kept: ChatMessage[] = [];
  let tokens = 0;
  for (const message of messages.toReversed()) {
    const cost = countMessageTokens(message.content) + imageTokens(message);
    if (tokens + cost > budget) break;
    tokens += cost;
    kept.push(message);
  }
  const last = messages.at(-1);
  if (kept.length > 0 || last === undefined) {
    return { messages: kept.toReversed(), tokens, leftOut: messages.length - kept.length };
  }
  const room = budget - countMessageTokens('') - imageTokens(last);
  const content = cutToTokens(last.content, Math.max(MIN_QUESTION_TOKENS, room));
  return {
    messages: [{ ...last, content }],
    tokens: countMessageTokens(content) + imageTokens(last),
    leftOut: messages.length - 1,
  };
}

function imageTokens({ images = [] }: ChatMessage): number {
  return images.reduce((total, { label, tokens }) => total + tokens + countMessageTokens(label), 0);
}

const MIN_QUESTION_TOKENS = 40;

/** The first examples that fit together with what ends them. */
export function fitExamples(blocks: readonly string[], end: string, budget: number): readonly string[] {
  let left = budget - countTokens(end);
  const fitting = blocks.findIndex((block) => {
    left -= countMessageTokens(block);
    return left < 0;
  });
  return fitting < 0 ? blocks : blocks.slice(0, fitting);
}
