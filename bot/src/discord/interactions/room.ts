import type { Character } from '../../characters/card.ts';
import { mayAppear } from '../../conversation/audience.ts';
import type { Cast } from '../../conversation/decide.ts';
import type { DiscordApi } from '../api.ts';
import type { Self } from '../gateway.ts';
import type { ChannelPlace } from '../place.ts';
import { toTurn } from '../to-turn.ts';
import { lastSpeaker } from '../write-answer.ts';
import type { Asked } from './asked.ts';

export interface RoomDeps {
  readonly api: DiscordApi;
  readonly cast: Cast;
  /** Who was chosen to answer in a place. */
  readonly chosenIn: (place: ChannelPlace, guildId: string | undefined) => string | undefined;
  readonly self: () => Self;
  readonly placeOf: (asked: Asked) => ChannelPlace;
  readonly maxHistoryMessages: number;
}

/** Where something was asked: which cards may be seen there, and which one answers. */
export interface Room {
  readonly isDirect: boolean;
  readonly characters: readonly Character[];
  /** The card that answers when nobody is named. In direct messages the history has to be read for it. */
  readonly current: () => Promise<Character | undefined>;
  /** The same, as far as it is known without asking anybody. */
  readonly known: Character | undefined;
}

export function roomOf(asked: Asked, deps: RoomDeps): Room {
  const { cast, chosenIn, placeOf } = deps;
  const place = placeOf(asked);
  const isDirect = asked.guildId === undefined;
  const characters = cast.characters.filter((character) =>
    mayAppear(character, { isAgeRestricted: place.isAgeRestricted, isDirect }),
  );
  const named = (name: string | undefined) =>
    characters.find((character) => character.name.toLowerCase() === name?.toLowerCase());
  const known = named(chosenIn(place, asked.guildId)) ?? named(cast.assistantName);
  return {
    isDirect,
    characters,
    known,
    current: async () => (isDirect ? (named(await speakerIn(asked, deps)) ?? known) : known),
  };
}

async function speakerIn(
  { channelId, id }: Asked,
  { api, cast, self, maxHistoryMessages }: RoomDeps,
): Promise<string | undefined> {
  const messages = await api.historyBefore(channelId, id, maxHistoryMessages);
  return lastSpeaker(
    messages.map((message) => toTurn(message, self())),
    cast.assistantName,
  );
}
