import type { Character } from '../characters/card.ts';
import { expandMacros, type MacroValues } from '../characters/macros.ts';
import { createRandom } from '../characters/random.ts';
import { applyRegexScripts } from '../characters/regex-scripts.ts';
import { answerTokens, type ChatMessage } from '../llm/chat-model.ts';
import { type ActiveLore, activateLore, type LoreOutcome } from './lore.ts';
import { plainName } from './neutral.ts';
import { assemble, type PromptPlan } from './prompt-plan.ts';
import { isOwn, speakerName } from './prompt-talk.ts';
import type { Turn } from './turn.ts';

export interface PromptRequest {
  readonly character: Character;
  /** Oldest first, the question last. */
  readonly history: readonly Turn[];
  /** Of prompt and answer together. */
  readonly tokenLimit: number;
  /** Whose words the bot's plain messages are. */
  readonly assistantName: string;
  /** Whether only adults read; unset, everybody may. */
  readonly isAgeRestricted?: boolean;
  /** For macros of time; unset, they stand for nothing. */
  readonly now?: Date;
  /** Chance comes out the same for the same seed; unset, the question's id. */
  readonly seed?: string;
  /** Which greeting the talk began with, where somebody knows. */
  readonly greetingIndex?: number;
  /** Milliseconds of a clock that only goes forward, to end what patterns of a card may take; unset, they have no end. */
  readonly clock?: () => number;
}

/** Of what there is, for lore. Source: SillyTavern's default */
const LORE_SHARE = 0.25;
/** For all patterns of a card in one prompt. */
const PATTERN_TIME_MS = 80;

/** The messages for the model: what the character is, as much of the talk as fits, newest kept, and the last word. */
export function buildPrompt(request: PromptRequest): readonly ChatMessage[] {
  return planPrompt(request).messages;
}

/** The messages, and how they came about: what stands where, what it takes, what was left out and why. */
export function planPrompt(request: PromptRequest): PromptPlan {
  const { tokenLimit } = request;
  // A small limit is shared: an answer needs no more room than its question.
  const budget = tokenLimit - answerTokens(tokenLimit);
  const limits = { budget, isOverTime: deadline(request.clock) };
  const lore = findLore(request, limits);
  const first = planWith(lore, request, limits);
  const yielding = lore.active.filter(({ entry }) => entry.onlyWithRoom);
  if (yielding.length === 0 || first.turnsLeftOut === 0) return first;
  const active = lore.active.filter(({ entry }) => !entry.onlyWithRoom);
  const dropped = yielding.map(({ entry }) => ({ label: entry.label, why: 'budget' as const }));
  return planWith({ active, dropped: [...lore.dropped, ...dropped] }, request, limits);
}

interface Limits {
  /** In tokens. */
  readonly budget: number;
  readonly isOverTime: () => boolean;
}

function deadline(clock: (() => number) | undefined): () => boolean {
  if (clock === undefined) return () => false;
  const end = clock() + PATTERN_TIME_MS;
  return () => clock() > end;
}

function planWith(lore: LoreOutcome, request: PromptRequest, limits: Limits): PromptPlan {
  const { character, history, assistantName, isAgeRestricted = false } = request;
  const active = lore.active.map((found) => withScripts(found, character, limits));
  const values = macroValues(request, active);
  const expand = (text: string, original?: string) =>
    expandMacros(text, original === undefined ? values : { ...values, original });
  return assemble({
    character,
    history,
    assistantName,
    isAgeRestricted,
    lore: { active, dropped: lore.dropped },
    expand,
    ...limits,
    tokenLimit: request.tokenLimit,
  });
}

function findLore(request: PromptRequest, { budget, isOverTime }: Limits): LoreOutcome {
  const { character, history, assistantName, greetingIndex, seed } = request;
  const { book } = character;
  if (book === undefined) return { active: [], dropped: [] };
  return activateLore({
    book,
    messages: history.map((turn) => ({
      name: speakerName(turn, character, assistantName),
      text: turn.text,
    })),
    char: character.nickname,
    user: userName(history),
    tokenBudget: Math.floor(budget * LORE_SHARE),
    random: createRandom(seed ?? history.at(-1)?.id ?? ''),
    replies: history.filter((turn) => isOwn(turn, character, assistantName)).length,
    greetingIndex,
    isOverTime,
  });
}

function withScripts(found: ActiveLore, { regexScripts }: Character, { isOverTime }: Limits): ActiveLore {
  if (regexScripts.length === 0) return found;
  const content = applyRegexScripts(found.entry.content, regexScripts, {
    place: 'lore',
    purpose: 'prompt',
    isOverTime,
  });
  return { ...found, entry: { ...found.entry, content } };
}

/** Whoever asks; macros put the name in as it is. */
function userName(history: readonly Turn[]): string {
  const speaker = history.at(-1)?.speaker;
  return speaker?.kind === 'user' ? plainName(speaker.name) : 'User';
}

function macroValues(request: PromptRequest, active: readonly ActiveLore[]): MacroValues {
  const { character, history, now, seed, tokenLimit } = request;
  const question = history.at(-1);
  const names: MacroValues = {
    char: character.nickname,
    user: userName(history),
    ...(now === undefined ? {} : { now }),
    random: createRandom(`${seed ?? question?.id ?? ''}/macros`),
    pickSeed: `${character.name}/${question?.channelId ?? ''}`,
    variables: new Map(),
  };
  // Fields know of no other fields: two that name each other would have no end.
  const field = (text: string) => expandMacros(text, names);
  return {
    ...names,
    outlets: outletsOf(active, field),
    // Asked for one by one: most cards name none of them.
    texts: {
      get description() {
        return field(character.description);
      },
      get personality() {
        return field(character.personality);
      },
      get scenario() {
        return field(character.scenario);
      },
      get mesexamples() {
        return field(character.exampleMessages);
      },
      get charprompt() {
        return field(character.systemPrompt);
      },
      get charjailbreak() {
        return field(character.postHistoryInstructions);
      },
      charversion: character.about.version,
      char_version: character.about.version,
      maxprompt: String(tokenLimit),
    },
  };
}

function outletsOf(
  active: readonly ActiveLore[],
  expand: (text: string) => string,
): ReadonlyMap<string, string> {
  const outlets = new Map<string, string>();
  for (const { entry } of active) {
    if (entry.placement.kind !== 'outlet') continue;
    const { name } = entry.placement;
    outlets.set(
      name,
      [outlets.get(name), expand(entry.content)].filter((text) => text !== undefined).join('\n'),
    );
  }
  return outlets;
}
