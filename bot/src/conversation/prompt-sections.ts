import type { Character } from '../characters/card.ts';
import type { LorePlacement } from '../characters/lorebook.ts';
import type { ActiveLore } from './lore.ts';

/** A piece of the prompt before the talk. */
export interface Section {
  readonly label: string;
  readonly text: string;
}

export interface SectionsRequest {
  readonly character: Character;
  readonly lore: readonly ActiveLore[];
  readonly isAgeRestricted: boolean;
  /** Of a text of the card or of an entry. @param original what `{{original}}` stands for */
  readonly expand: (text: string, original?: string) => string;
}

const MAIN_PROMPT =
  "Write {{char}}'s next reply in a chat between {{char}} and several people. Each message begins with its writer's name; " +
  'write only what {{char}} says, without a name before it.';
/** Where people of any age may read. */
const SAFE_PROMPT =
  'Everybody may read this chat: keep it suitable for people of any age, and turn down politely what is not.';

/**
 * What is said before the talk, in SillyTavern's order: main prompt, lore, description, personality, scenario, auxiliary
 * prompt, lore. Empty pieces are left out.
 */
export function fixedSections({
  character,
  lore,
  isAgeRestricted,
  expand,
}: SectionsRequest): readonly Section[] {
  const at = (kind: LorePlacement['kind']) => loreText(lore, kind, expand);
  const titled = (title: string, text: string, more = '') => {
    const body = [expand(text).trim(), more].filter((part) => part !== '').join('\n');
    return body === '' ? '' : `${expand(title)}:\n${body}`;
  };
  const main = isDisabled(lore, 'system_prompt') ? '' : mainPrompt(character, expand);
  return [
    { label: 'Main prompt', text: main },
    { label: 'Lore before', text: at('before') },
    { label: 'Lore before description', text: at('before-description') },
    { label: 'Description', text: titled('About {{char}}', character.description) },
    { label: 'Lore after description', text: at('after-description') },
    {
      label: 'Personality',
      text: titled("{{char}}'s personality", character.personality, at('personality')),
    },
    { label: 'Scenario', text: titled('Scenario', character.scenario, at('scenario')) },
    { label: 'Auxiliary prompt', text: isAgeRestricted ? '' : SAFE_PROMPT },
    { label: 'Lore after', text: at('after') },
  ].filter(({ text }) => text !== '');
}

function mainPrompt({ systemPrompt }: Character, expand: SectionsRequest['expand']): string {
  const ours = expand(MAIN_PROMPT);
  return systemPrompt.trim() === '' ? ours : expand(systemPrompt, ours).trim();
}

/** The last word, after the talk. */
export function lastWord({ character, lore, expand }: SectionsRequest): string {
  if (isDisabled(lore, 'post_history_instructions')) return '';
  return expand(character.postHistoryInstructions, '').trim();
}

/** The examples of how the character talks, each a piece of its own, and the lore around them. */
export function exampleSections({ character, lore, expand }: SectionsRequest): {
  readonly before: string;
  readonly blocks: readonly string[];
  readonly after: string;
} {
  // Split before names are put in: a person may be called `<START>`.
  const blocks = character.exampleMessages
    .split(/<START>/i)
    .map((block) => expand(block).trim())
    .filter((block) => block !== '');
  return {
    before: loreText(lore, 'before-examples', expand),
    blocks: blocks.map((block) => `[Example Chat]\n${block}`),
    after: loreText(lore, 'after-examples', expand),
  };
}

function loreText(
  lore: readonly ActiveLore[],
  kind: LorePlacement['kind'],
  expand: SectionsRequest['expand'],
): string {
  return lore
    .filter(({ entry }) => entry.placement.kind === kind)
    .map(({ entry }) => expand(entry.content).trim())
    .filter((text) => text !== '')
    .join('\n');
}

function isDisabled(lore: readonly ActiveLore[], prompt: string): boolean {
  return lore.some(({ entry }) => entry.disables.includes(prompt));
}
