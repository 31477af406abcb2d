import type { Character, PromptRole } from '../characters/character.ts';
import { isSameName } from '../characters/names.ts';
import { applyRegexScripts } from '../characters/regex-scripts.ts';
import type { ChatMessage } from '../llm/chat-model.ts';
import type { ActiveLore } from './lore.ts';
import { breakRoleMarkers, plainName } from './neutral.ts';
import type { Turn } from './turn.ts';

/** Something that is put among the messages: before the last `depth` of them. */
export interface Insertion {
  readonly label: string;
  readonly depth: number;
  readonly isFromStart: boolean;
  readonly role: PromptRole;
  readonly order: number;
  readonly text: string;
}

/** Where SillyTavern puts a card's own note among entries of the same depth. */
const DEPTH_PROMPT_ORDER = 100;
const ROLES: readonly PromptRole[] = ['system', 'user', 'assistant'];

/** Who says it, as the prompt names them. */
export function speakerName({ speaker }: Turn, character: Character, assistantName: string): string {
  if (speaker.kind === 'character') return plainName(speaker.name);
  if (speaker.kind === 'assistant') return plainName(assistantName);
  const name = speaker.kind === 'user' ? plainName(speaker.name) : 'Somebody';
  // A person who is called as the character is must not look like it.
  const isCharacters = isSameName(name, character.name) || isSameName(name, character.nickname);
  return isCharacters ? `${name} (user)` : name;
}

export interface SpeakingRequest {
  readonly character: Character;
  readonly assistantName: string;
  /** When the patterns of the card have had their time. */
  readonly isOverTime: () => boolean;
}

/** A turn as the model sees it: what the character said itself is the assistant's, everything else is a user's. */
export function messageOf(
  turn: Turn,
  depth: number,
  { character, assistantName, isOverTime }: SpeakingRequest,
): ChatMessage {
  const own = isOwn(turn, character, assistantName);
  const place = turn.speaker.kind === 'user' ? 'user' : 'character';
  const text = applyRegexScripts(turn.text, character.regexScripts, {
    place,
    purpose: 'prompt',
    depth,
    isOverTime,
  });
  if (own) return { role: 'assistant', content: breakRoleMarkers(text) };
  const name = speakerName(turn, character, assistantName);
  const { images = [] } = turn;
  return {
    role: 'user',
    content: `${name}: ${breakRoleMarkers(text)}`,
    ...(images.length === 0 ? {} : { images }),
  };
}

export function isOwn({ speaker }: Turn, character: Character, assistantName: string): boolean {
  if (speaker.kind === 'assistant') return isSameName(assistantName, character.name);
  return speaker.kind === 'character' && isSameName(speaker.name, character.name);
}

/** What the card and its lore put among the messages. */
export function insertionsOf(
  { depthPrompt }: Character,
  lore: readonly ActiveLore[],
  expand: (text: string) => string,
): Insertion[] {
  const insertions = lore.flatMap(({ entry: { placement, content, order, label } }): Insertion[] =>
    placement.kind === 'depth' ? [{ ...placement, label, order, text: expand(content).trim() }] : [],
  );
  if (depthPrompt !== undefined) {
    const text = expand(depthPrompt.text).trim();
    insertions.push({
      ...depthPrompt,
      label: 'Depth prompt',
      order: DEPTH_PROMPT_ORDER,
      isFromStart: false,
      text,
    });
  }
  return insertions.filter(({ text }) => text !== '');
}

/** The messages with what belongs among them; what goes to one place and one role becomes one message. */
export function insertAmong(
  messages: readonly ChatMessage[],
  insertions: readonly Insertion[],
): ChatMessage[] {
  const byPlace = new Map<number, Insertion[]>();
  for (const insertion of insertions) {
    const { depth, isFromStart } = insertion;
    const place = isFromStart ? Math.min(depth, messages.length) : Math.max(0, messages.length - depth);
    byPlace.set(place, [...(byPlace.get(place) ?? []), insertion]);
  }
  const at = (place: number) => merged(byPlace.get(place) ?? []);
  return [...messages.flatMap((message, place) => [...at(place), message]), ...at(messages.length)];
}

function merged(insertions: readonly Insertion[]): ChatMessage[] {
  return ROLES.flatMap((role) => {
    const texts = insertions
      .filter((insertion) => insertion.role === role)
      .toSorted((left, right) => left.order - right.order)
      .map(({ text }) => text);
    return texts.length === 0 ? [] : [{ role, content: texts.join('\n') }];
  });
}
