import type { APIMessage } from 'discord.js';
import { withoutAttribution } from './attribution.ts';
import type { Self } from './gateway.ts';
import { readVoice } from './voice.ts';

/**
 * What a message of ours says, without what was added when it was sent.
 *
 * @returns with the name of the character that the bot itself spoke for; undefined for what somebody else wrote
 */
export function ownWords(
  { author, content = '', webhook_id, application_id }: APIMessage,
  self: Self,
): { readonly name?: string; readonly text: string } | undefined {
  const isByBot = author.id === self.userId;
  const isByWebhook = webhook_id !== undefined && application_id === self.applicationId;
  if (!isByBot && !isByWebhook) return undefined;
  const text = withoutAttribution(content);
  return (isByBot ? readVoice(text) : undefined) ?? { text };
}
