import type { Character } from '../../bot/src/characters/card.ts';
import type { Turn } from '../../bot/src/conversation/turn.ts';

/** A card with a name and nothing else, but for what is given. */
export function character(name: string, fields: Partial<Character> = {}): Character {
  return {
    name,
    nickname: name,
    description: '',
    personality: '',
    scenario: '',
    firstMessage: '',
    alternateGreetings: [],
    groupOnlyGreetings: [],
    exampleMessages: '',
    systemPrompt: '',
    postHistoryInstructions: '',
    depthPrompt: undefined,
    book: undefined,
    regexScripts: [],
    about: { creatorNotes: '', creator: '', version: '', tags: [], source: [] },
    extensions: {},
    warnings: [],
    ...fields,
  };
}

/** What Ann says in a guild, to nobody, but for what is given. */
export function turn(text: string, fields: Partial<Turn> = {}): Turn {
  return {
    id: '1',
    channelId: '10',
    guildId: '100',
    speaker: { kind: 'user', id: '1000', name: 'Ann' },
    text,
    typed: text,
    mentionsBot: false,
    repliesTo: undefined,
    ...fields,
  };
}
