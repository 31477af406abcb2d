import type { Character } from '../characters/card.ts';
import { webhookName } from '../characters/names.ts';
import { splitMessage } from '../conversation/split.ts';
import type { Turn } from '../conversation/turn.ts';
import { describeFault, type Logger } from '../ops/log.ts';
import type { DiscordApi } from './api.ts';
import type { Self } from './gateway.ts';
import type { ChannelPlace } from './place.ts';

export interface Destination {
  readonly turn: Turn;
  readonly self: Self;
  readonly place: ChannelPlace;
  readonly character: Character;
  /** The assistant speaks as the bot itself. */
  readonly isAssistant: boolean;
}

/** Discord takes 4,096 in a description and 6,000 in a message. */
const EMBED_LIMIT = 4000;

/**
 * Sends an answer in the form of its place: the assistant as a plain reply, a character by webhook in a guild and by
 * embed in direct messages. Where the webhook is refused, the text goes out plainly, under the character's name.
 */
export async function sendReply(
  to: Destination,
  text: string,
  deps: { api: DiscordApi; log: Logger },
): Promise<void> {
  if (to.isAssistant) await sendPlainParts(to, splitMessage(text), deps.api);
  else if (to.turn.guildId === undefined) await sendEmbeds(to, text, deps.api);
  else await sendByWebhook(to, text, deps);
}

async function sendPlainParts(
  { turn }: Destination,
  parts: readonly string[],
  api: DiscordApi,
): Promise<void> {
  for (const [part, content] of parts.entries()) {
    await api.sendPlain(turn.channelId, content, { questionId: turn.id, part, reply: part === 0 });
  }
}

async function sendEmbeds({ turn, character }: Destination, text: string, api: DiscordApi): Promise<void> {
  for (const [part, piece] of splitMessage(text, EMBED_LIMIT).entries()) {
    await api.sendEmbed(
      turn.channelId,
      { author: character.name, text: piece },
      { questionId: turn.id, part },
    );
  }
}

async function sendByWebhook(
  to: Destination,
  text: string,
  { api, log }: { api: DiscordApi; log: Logger },
): Promise<void> {
  const { place, character, self } = to;
  for (const [part, content] of splitMessage(text).entries()) {
    try {
      await api.sendAs(place, webhookName(character.name), content, self.applicationId);
    } catch (error) {
      // After the first part the webhook works, and a fault says nothing about it.
      if (part > 0) throw error;
      log.warn('webhook-refused', { channel: place.channelId, reason: describeFault(error) });
      await sendPlainParts(to, splitMessage(`**${character.name}:** ${text}`), api);
      return;
    }
  }
}
