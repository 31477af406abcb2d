import type { RESTPatchAPIChannelMessageJSONBody } from 'discord.js';
import { buttonRow } from './button-row.ts';
import type { Part } from './parts.ts';
import { voiced } from './voice.ts';

/** What is sent is never a mention: model text cannot ping anybody. */
const NO_MENTIONS = { parse: [] as never[] };
/** Discord's limit for an embed's author. Source: Discord, "Embed Limits" */
const MAX_AUTHOR_CHARACTERS = 256;

/** What a message says, whether it is sent or edited, and by whichever route. */
export function bodyOf(part: Part): RESTPatchAPIChannelMessageJSONBody {
  const components = part.buttons === undefined ? [] : [buttonRow(part.buttons)];
  const common = { components, allowed_mentions: NO_MENTIONS };
  if (part.kind !== 'embed') return { ...common, content: part.text };
  const name = [...part.author].slice(0, MAX_AUTHOR_CHARACTERS).join('');
  const icon = part.avatarUrl === undefined ? {} : { icon_url: part.avatarUrl };
  return { ...common, embeds: [{ author: { name, ...icon }, description: part.text }] };
}

/** The same words by the bot itself, for where the channel's webhook cannot be used. */
export function plainly(
  part: Part & { readonly kind: 'webhook' },
  isReply: boolean,
): Part & { readonly kind: 'plain' } {
  const { name, text, buttons } = part;
  return { kind: 'plain', text: voiced(name, text), reply: isReply, ...(buttons ? { buttons } : {}) };
}
