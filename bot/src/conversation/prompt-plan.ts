import type { Character } from '../characters/character.ts';
import type { ChatMessage } from '../llm/chat-model.ts';
import type { LoreOutcome } from './lore.ts';
import { type Fitted, fitExamples, fitSections, fitTalk, type Talk } from './prompt-fit.ts';
import { exampleSections, fixedSections, lastWord, type Section } from './prompt-sections.ts';
import { type Insertion, insertAmong, insertionsOf, messageOf } from './prompt-talk.ts';
import { countMessageTokens, countTokens } from './tokens.ts';
import type { Turn } from './turn.ts';

/** What is sent, and how it came about. */
export interface PromptPlan {
  readonly messages: readonly ChatMessage[];
  readonly parts: readonly PromptPart[];
  readonly tokens: number;
  /** Of prompt and answer together. */
  readonly tokenLimit: number;
  readonly turnsLeftOut: number;
  readonly examplesLeftOut: number;
  readonly lore: LoreOutcome;
}

export interface PromptPart {
  readonly label: string;
  readonly role: ChatMessage['role'] | 'talk';
  readonly tokens: number;
  readonly isCut: boolean;
}

export interface AssemblyRequest {
  readonly character: Character;
  readonly history: readonly Turn[];
  readonly assistantName: string;
  readonly isAgeRestricted: boolean;
  readonly isOverTime: () => boolean;
  readonly lore: LoreOutcome;
  readonly expand: (text: string, original?: string) => string;
  /** Of the whole prompt. */
  readonly budget: number;
  readonly tokenLimit: number;
}

/** A section, and where it stands: before or behind the examples, after the talk, or among its messages. */
interface Piece extends Section {
  readonly place: 'before' | 'behind' | 'last' | Insertion;
}

const TALK_BEGINS = '[Start a new Chat]';
/** The question has at least so much of a budget that the card alone would fill. */
const QUESTION_SHARE = 0.25;

/**
 * Puts the pieces in their order and within the budget: what the card says is there in any case, then as many of the
 * newest messages as fit, then examples. Only a card that fills the budget alone is shortened, its longest pieces first.
 */
export function assemble(request: AssemblyRequest): PromptPlan {
  const { budget, history, lore } = request;
  const sections = { ...request, lore: lore.active };
  const examples = exampleSections(sections);
  const messages = history.map((turn, index) => messageOf(turn, history.length - 1 - index, request));
  const question = countMessageTokens(messages.at(-1)?.content ?? '');
  const pieces = fitSections<Piece>(
    [
      ...fixedSections(sections).map((section) => ({ ...section, place: 'before' as const })),
      { label: 'Lore before examples', text: examples.before, place: 'before' },
      { label: 'Lore after examples', text: examples.after, place: 'behind' },
      { label: 'Post-history instructions', text: lastWord(sections), place: 'last' },
      ...insertionsOf(request.character, lore.active, request.expand).map(pieceOf),
    ],
    budget - Math.min(question, Math.floor(budget * QUESTION_SHARE)),
  );
  const left = budget - pieces.reduce((total, { tokens }) => total + tokens, 0);
  const talk = fitTalk(messages, left);
  const shown = fitExamples(examples.blocks, TALK_BEGINS, left - talk.tokens);
  const parts = partsOf(pieces, talk, { shown, all: examples.blocks.length });
  return {
    messages: joinSystem(messagesOf(pieces, talk, shown)),
    parts,
    tokens: parts.reduce((total, { tokens }) => total + tokens, 0),
    tokenLimit: request.tokenLimit,
    turnsLeftOut: talk.leftOut,
    examplesLeftOut: examples.blocks.length - shown.length,
    lore,
  };
}

function pieceOf(insertion: Insertion): Piece {
  const { label, text, depth } = insertion;
  return { label: `${label} (at depth ${depth})`, text, place: insertion };
}

function messagesOf(
  pieces: readonly Fitted<Piece>[],
  talk: Talk,
  examples: readonly string[],
): ChatMessage[] {
  const at = (place: Piece['place']) =>
    pieces.filter((piece) => piece.place === place).map(({ text }) => text);
  const before = [
    ...at('before'),
    ...examples,
    ...at('behind'),
    ...(examples.length > 0 ? [TALK_BEGINS] : []),
  ];
  const insertions = pieces.flatMap(({ place, text }) =>
    typeof place === 'string' ? [] : [{ ...place, text }],
  );
  return [
    ...(before.length > 0 ? [system(before.join('\n\n'))] : []),
    ...insertAmong(talk.messages, insertions),
    ...at('last').map(system),
  ];
}

function system(content: string): ChatMessage {
  return { role: 'system', content };
}

/** Many models take no two system messages in a row. */
function joinSystem(messages: readonly ChatMessage[]): ChatMessage[] {
  const joined: ChatMessage[] = [];
  for (const message of messages) {
    const last = joined.at(-1);
    const follows = last?.role === 'system' && message.role === 'system';
    if (follows) joined[joined.length - 1] = system(`${last.content}\n\n${message.content}`);
    else joined.push(message);
  }
  return joined;
}

/** In the order of the prompt, but for what stands among the messages: that comes before the talk. */
function partsOf(
  pieces: readonly Fitted<Piece>[],
  talk: Talk,
  examples: { readonly shown: readonly string[]; readonly all: number },
): PromptPart[] {
  const { shown, all } = examples;
  const at = (isThere: (place: Piece['place']) => boolean): PromptPart[] =>
    pieces
      .filter(({ place }) => isThere(place))
      .map(({ label, tokens, isCut, place }) => ({
        label,
        role: typeof place === 'string' ? 'system' : place.role,
        tokens,
        isCut,
      }));
  const whole = (label: string, role: PromptPart['role'], tokens: number): PromptPart[] =>
    tokens === 0 ? [] : [{ label, role, tokens, isCut: false }];
  const exampleTokens = shown.length > 0 ? countTokens([...shown, TALK_BEGINS].join('\n\n')) : 0;
  const count = talk.messages.length;
  return [
    ...at((place) => place === 'before'),
    ...whole(`Examples (${shown.length} of ${all})`, 'system', exampleTokens),
    ...at((place) => place === 'behind'),
    ...at((place) => typeof place !== 'string'),
    ...whole(`Talk (${count} of ${count + talk.leftOut} messages)`, 'talk', talk.tokens),
    ...at((place) => place === 'last'),
  ];
}
