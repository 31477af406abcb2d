import { splitMessage } from '../conversation/split.ts';

/** A message that is to be sent, as it is kept until it is there. */
export type Part =
  | { readonly kind: 'plain'; readonly text: string; readonly reply: boolean }
  | { readonly kind: 'embed'; readonly author: string; readonly text: string }
  /** By the channel's webhook, under a name. */
  | { readonly kind: 'webhook'; readonly username: string; readonly text: string };

export type Form =
  | { readonly kind: 'plain' }
  | { readonly kind: 'embed'; readonly author: string }
  | { readonly kind: 'webhook'; readonly username: string };

/** Discord takes 4,096 in a description and 6,000 in a message. */
const EMBED_LIMIT = 4000;

/** An answer as the messages that it becomes, in order. */
export function planParts(text: string, form: Form): Part[] {
  switch (form.kind) {
    case 'plain':
      return splitMessage(text).map((piece, index) => ({ kind: 'plain', text: piece, reply: index === 0 }));
    case 'embed':
      return splitMessage(text, EMBED_LIMIT).map((piece) => ({ ...form, text: piece }));
    case 'webhook':
      return splitMessage(text).map((piece) => ({ ...form, text: piece }));
  }
}
