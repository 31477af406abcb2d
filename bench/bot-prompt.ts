import { type Character, parseCard } from '../bot/src/characters/card.ts';
import { buildPrompt } from '../bot/src/conversation/prompt.ts';
import type { Turn } from '../bot/src/conversation/turn.ts';
import { percentile } from './rollout-table.ts';

const MESSAGES = 300;
const MESSAGE_CHARACTERS = 400;
const KEYS = 5_000;
const ENTRIES = 2_500;
const RUNS = 200;
const WARM_UP = 40;

/** Milliseconds of one prompt. */
export interface PromptCost {
  readonly messages: number;
  readonly keys: number;
  /** A talk of which all but the question was there before. */
  readonly goingOn: { readonly p50: number; readonly p95: number };
  /** A talk that was never seen. */
  readonly unseen: { readonly p50: number; readonly p95: number };
  /** With all that is made once for a book. */
  readonly first: number;
}

/** What it takes to put a prompt together from a long talk and a large book. */
export function measurePrompts(): PromptCost {
  const character = cardWithBook();
  const first = timeOf(character, talk(0), 0);
  const goingOn = repeat((run) => timeOf(character, talk(1), run));
  const unseen = repeat((run) => timeOf(character, talk(run + 2), run));
  return { messages: MESSAGES, keys: KEYS, goingOn, unseen, first };
}

function repeat(measure: (run: number) => number): { p50: number; p95: number } {
  const times = Array.from({ length: WARM_UP + RUNS }, (_, run) => measure(run)).slice(WARM_UP);
  return { p50: percentile(times, 0.5) ?? 0, p95: percentile(times, 0.95) ?? 0 };
}

function timeOf(character: Character, history: readonly Turn[], run: number): number {
  const startedAt = performance.now();
  buildPrompt({
    character,
    history: [...history.slice(0, -1), message(MESSAGES, `A new question ${run}`)],
    tokenLimit: 65_536,
    assistantName: 'Assistant',
    now: new Date(),
    clock: () => performance.now(),
  });
  return performance.now() - startedAt;
}

/** Words that look like words, the same each time. */
const WORDS = Array.from({ length: 3_000 }, (_, index) => {
  let state = index * 7919 + 13;
  return Array.from({ length: 3 + (index % 7) }, () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    return 'etaoinshrdlucmfwyp'[state % 18];
  }).join('');
});

function prose(seed: number, length: number): string {
  let state = seed + 1;
  let text = '';
  while (text.length < length) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    text += `${WORDS[state % WORDS.length]} `;
  }
  return text.slice(0, length);
}

function cardWithBook(): Character {
  const entries = Array.from({ length: ENTRIES }, (_, index) => ({
    keys: [`${WORDS[index % 3_000]} ${WORDS[(index * 7) % 3_000]}`, `key${index}`],
    content: prose(index, 300),
    insertion_order: index,
    enabled: true,
  }));
  const data = {
    name: 'Mara',
    description: prose(1, 4_000),
    personality: prose(2, 500),
    scenario: prose(3, 500),
    first_mes: 'Evening.',
    mes_example: '<START>\n{{user}}: Nice evening.\n{{char}}: It is.',
    character_book: { scan_depth: 20, entries },
  };
  const card = { spec: 'chara_card_v2', spec_version: '2.0', data };
  return parseCard(Buffer.from(JSON.stringify(card)), 'mara.json');
}

function talk(seed: number): Turn[] {
  return Array.from({ length: MESSAGES }, (_, index) => {
    const hint = index % 5 === 0 ? ` key${(index * 8) % ENTRIES}` : '';
    return message(index, prose(seed * 1_000 + index, MESSAGE_CHARACTERS) + hint);
  });
}

function message(index: number, text: string): Turn {
  const isOwn = index % 2 === 1;
  return {
    id: String(1_000 + index),
    channelId: '10',
    guildId: '100',
    speaker: isOwn ? { kind: 'character', name: 'Mara' } : { kind: 'user', id: '1000', name: 'Ann' },
    text,
    typed: text,
    mentionsBot: false,
    repliesTo: undefined,
  };
}
