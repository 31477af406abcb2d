import { ChannelType } from 'discord.js';
import type { AnswerDeps } from './answer.ts';
import type { GatewayMessage } from './gateway.ts';
import { type ChannelPlace, placeOf } from './place.ts';

/** The gateway does not tell of direct messages, which are no place to ask about. */
export async function placeFor(
  { channel_id, guild_id }: GatewayMessage,
  { api, placeOf: known }: AnswerDeps,
): Promise<ChannelPlace> {
  if (guild_id === undefined) return placeOf({ id: channel_id, type: ChannelType.DM });
  return known(channel_id) ?? (await api.placeOf(channel_id));
}
