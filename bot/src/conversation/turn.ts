import type { ChatImage } from '../llm/chat-model.ts';
import type { Media } from './media.ts';

/** Who said something. */
export type Speaker =
  | { readonly kind: 'user'; readonly id: string; readonly name: string }
  | { readonly kind: 'character'; readonly name: string }
  | { readonly kind: 'assistant' }
  /** Other bots, foreign webhooks, and what Discord itself writes. */
  | { readonly kind: 'other' };

/** A message, as the conversation sees it. */
export interface Turn {
  readonly id: string;
  readonly channelId: string;
  /** Undefined in direct messages. */
  readonly guildId: string | undefined;
  readonly speaker: Speaker;
  /** With mentions written out as names. */
  readonly text: string;
  /** As typed, with mentions taken out: a card is called here, and not by mentioning a person of its name. */
  readonly typed: string;
  /** Whether the text itself mentions the bot, not everyone, a role, or by a reply. */
  readonly mentionsBot: boolean;
  /** Who said what this answers; undefined where it answers nothing. */
  readonly repliesTo: Speaker | undefined;
  /** What came with the text, in order; nothing where unset. */
  readonly media?: readonly Media[];
  /** Those pictures that a model may see; of the others the text tells. */
  readonly images?: readonly ChatImage[];
}
