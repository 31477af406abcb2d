import { MESSAGE_LIMIT, splitMessage } from '../conversation/split.ts';
import { type Asker, attributionOf, withoutAttribution } from './attribution.ts';
import type { ButtonsOf } from './button-row.ts';
import { unnoticed } from './notices.ts';
import { unvoiced } from './voice.ts';

/** A message that is to be sent, as it is kept until it is there. */
export type Part =
  | { readonly kind: 'plain'; readonly text: string; readonly reply: boolean; readonly buttons?: ButtonsOf }
  | {
      readonly kind: 'embed';
      readonly author: string;
      readonly avatarUrl?: string;
      readonly text: string;
      readonly buttons?: ButtonsOf;
    }
  /** By the channel's webhook, under a name; where that cannot be, by the bot itself for a character of that name. */
  | {
      readonly kind: 'webhook';
      readonly name: string;
      readonly username: string;
      readonly avatarUrl?: string;
      readonly text: string;
      readonly buttons?: ButtonsOf;
    };

/** By whom, and by which way. */
export type Form =
  | { readonly kind: 'plain' }
  | { readonly kind: 'embed'; readonly author: string; readonly avatarUrl?: string }
  | {
      readonly kind: 'webhook';
      readonly name: string;
      readonly username: string;
      readonly avatarUrl?: string;
    };

/** Who asked, and what. */
export interface Asked {
  readonly asker: Asker;
  readonly questionId: string;
  /** In direct messages nobody has to be told whose an answer is. */
  readonly isDirect: boolean;
}

/** Discord takes 4,096 in a description and 6,000 in a message. */
const EMBED_LIMIT = 4000;
/** What `voiced` adds, should the webhook be refused when the parts are cut already. */
const VOICE_ROOM = 86;

/**
 * An answer as the messages that it becomes, in order; none for one that shows nothing. Every part leaves room for what the
 * last one gets: who asked, and the buttons.
 */
export function planParts(text: string, form: Form, asked: Asked): Part[] {
  const { asker, questionId, isDirect } = asked;
  // The model may have written one of its own, after those that it read.
  const words = withoutAttribution(text.trimEnd());
  const ending = isDirect || form.kind === 'embed' ? '' : `\n${attributionOf(asker)}`;
  const pieces = splitMessage(words, limitOf(form) - ending.length);
  return pieces.map((piece, index) => {
    const isLast = index === pieces.length - 1;
    const shown = isLast ? piece + ending : piece;
    const buttons = isLast ? { buttons: { askerId: asker.id, questionId } } : {};
    return { ...partOf(shown, form, index === 0), ...buttons };
  });
}

/** The same of an answer in the making: cut at the same places, without what only the last form has. */
export function planDrafts(text: string, form: Form, asked: Asked): Part[] {
  return planParts(text, form, asked).map(({ buttons, ...part }) =>
    buttons === undefined ? part : { ...part, text: withoutAttribution(part.text) },
  );
}

function limitOf({ kind }: Form): number {
  if (kind === 'embed') return EMBED_LIMIT;
  return kind === 'webhook' ? MESSAGE_LIMIT - VOICE_ROOM : MESSAGE_LIMIT;
}

function partOf(text: string, form: Form, isFirst: boolean): Part {
  switch (form.kind) {
    case 'plain':
      return { kind: 'plain', text: unnoticed(unvoiced(text)), reply: isFirst };
    case 'embed':
    case 'webhook':
      return { ...form, text };
  }
}
