import { CardFault } from './card-fault.ts';
import type { CardAbout, Character, DepthPrompt } from './character.ts';
import { type Fields, isFields, number, own, text, texts } from './fields.ts';
import { readLorebook, roleOf } from './read-lorebook.ts';
import { readRegexScripts } from './regex-scripts.ts';

const NEWEST_VERSION = 3;
const MAX_GREETINGS = 200;
const MAX_DEPTH = 1000;
const DEFAULT_DEPTH = 4;

/**
 * A character of what a card holds, whatever the version.
 *
 * @throws CardFault NOT_A_CARD, NAME_MISSING
 */
export function readCharacter(card: unknown, warnings: readonly string[]): Character {
  if (!isFields(card)) throw new CardFault('NOT_A_CARD', 'holds no object');
  const fields = dataOf(card);
  const name = readName(fields, card);
  const extensions = own(fields, 'extensions');
  const known = isFields(extensions) ? extensions : {};
  const lore = readLorebook(own(fields, 'character_book'));
  const { scripts, warnings: scriptWarnings } = readRegexScripts(own(known, 'regex_scripts'));
  return {
    name,
    nickname: oneLine(text(fields, 'nickname')) || name,
    description: text(fields, 'description', 'char_persona', 'context'),
    personality: text(fields, 'personality'),
    scenario: text(fields, 'scenario', 'world_scenario'),
    firstMessage: text(fields, 'first_mes', 'char_greeting', 'greeting'),
    alternateGreetings: greetings(own(fields, 'alternate_greetings')),
    groupOnlyGreetings: greetings(own(fields, 'group_only_greetings')),
    exampleMessages: text(fields, 'mes_example', 'example_dialogue'),
    systemPrompt: text(fields, 'system_prompt'),
    postHistoryInstructions: text(fields, 'post_history_instructions'),
    depthPrompt: readDepthPrompt(own(known, 'depth_prompt')),
    book: lore?.book,
    regexScripts: scripts,
    about: readAbout(fields),
    extensions: known,
    warnings: [...warnings, ...versionWarnings(card), ...(lore?.warnings ?? []), ...scriptWarnings],
  };
}

/** In newer cards what counts is in `data`; careless tools leave `spec` or `data` out. */
function dataOf(card: Fields): Fields {
  const data = own(card, 'data');
  if (!isFields(data)) return card;
  return own(card, 'spec') !== undefined || text(card, 'name', 'char_name') === '' ? data : card;
}

/** On one line, without what is not seen but turns or hides what is. */
function readName(fields: Fields, card: Fields): string {
  const name = oneLine(text(fields, 'name', 'char_name'));
  if (/[^\p{C}\p{Z}\p{M}]/u.test(name)) return name;
  const isBook = own(card, 'spec') === 'lorebook_v3' || (own(card, 'entries') !== undefined && name === '');
  if (isBook) throw new CardFault('NOT_A_CARD', 'is a lorebook, and no character');
  throw new CardFault('NAME_MISSING', name === '' ? 'has no name' : 'has a name that shows nothing');
}

function oneLine(value: string): string {
  return value
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
    .replaceAll(/ +/g, ' ')
    .trim();
}

function greetings(value: unknown): string[] {
  return Array.isArray(value) ? texts(value).slice(0, MAX_GREETINGS) : [];
}

function readDepthPrompt(value: unknown): DepthPrompt | undefined {
  if (!isFields(value) || text(value, 'prompt').trim() === '') return undefined;
  const depth = number(own(value, 'depth')) ?? DEFAULT_DEPTH;
  return {
    text: text(value, 'prompt'),
    depth: Math.min(MAX_DEPTH, Math.max(0, Math.floor(depth))),
    role: roleOf(own(value, 'role')),
  };
}

function readAbout(fields: Fields): CardAbout {
  const translated = own(fields, 'creator_notes_multilingual');
  return {
    creatorNotes: (isFields(translated) ? text(translated, 'en') : '') || text(fields, 'creator_notes'),
    creator: text(fields, 'creator'),
    version: text(fields, 'character_version'),
    tags: texts(own(fields, 'tags')),
    source: texts(own(fields, 'source')),
  };
}

function versionWarnings(card: Fields): string[] {
  const spec = own(card, 'spec');
  if (spec === undefined) return [];
  if (spec !== 'chara_card_v2' && spec !== 'chara_card_v3') {
    return [`its spec ${JSON.stringify(spec).slice(0, 60)} is not known`];
  }
  const stated = own(card, 'spec_version');
  const version = number(stated);
  if (version !== undefined && version > NEWEST_VERSION)
    return [`it is of version ${version}, newer than 3.0`];
  return [];
}
