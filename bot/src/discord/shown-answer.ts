import type { APIMessage } from 'discord.js';
import { cardName } from '../characters/names.ts';
import type { Speaker } from '../conversation/turn.ts';
import type { ButtonsOf } from './button-row.ts';
import type { GatewayMessage, Self } from './gateway.ts';
import { isNotice } from './notices.ts';
import type { Part } from './parts.ts';
import type { ShownPart } from './revision.ts';
import { toTurn } from './to-turn.ts';

export interface Sought {
  /** The last message of the answer, which has the buttons. */
  readonly last: APIMessage;
  readonly buttons: ButtonsOf;
  readonly self: Self;
}

/**
 * The messages of an answer, in order, as the channel shows them: those of its speaker that come before the last one, up
 * to the question, and behind the answer before it.
 *
 * @param before what was said before the last one, oldest first
 */
export function shownAnswer(before: readonly APIMessage[], { last, buttons, self }: Sought): ShownPart[] {
  const isFirst = repliesTo(last, buttons.questionId);
  const earlier = isFirst ? [] : earlierOnes(before, { last, buttons, self });
  return shownParts([...earlier, last], { buttons, self });
}

function earlierOnes(
  before: readonly APIMessage[],
  { last, buttons: { questionId }, self }: Sought,
): APIMessage[] {
  const found: APIMessage[] = [];
  const after = before.filter(({ id }) => BigInt(id) > BigInt(questionId));
  for (const message of after.filter((each) => isOfOneSpeaker(each, last, self)).toReversed()) {
    // The end of another answer.
    if ((message.components ?? []).length > 0) break;
    found.unshift(message);
    if (repliesTo(message, questionId)) break;
  }
  return found;
}

/** The messages of an answer as they would be sent, the last one with the buttons. @param messages in order */
export function shownParts(
  messages: readonly APIMessage[],
  { buttons, self }: Pick<Sought, 'buttons' | 'self'>,
): ShownPart[] {
  return messages.map((message, index) => {
    const part = partOf(message, index === 0, self);
    const isLast = index === messages.length - 1;
    return { messageId: message.id, part: isLast ? { ...part, buttons } : part };
  });
}

/** Who of ours says a message; undefined for what is no answer. */
export function speakerOf(message: APIMessage, self: Self): Speaker | undefined {
  // The bot's words about itself, and its answers to commands, are nobody's.
  if (isNotice(message) || message.interaction_metadata !== undefined) return undefined;
  const { speaker } = toTurn(message as GatewayMessage, self);
  return speaker.kind === 'character' || speaker.kind === 'assistant' ? speaker : undefined;
}

function isOfOneSpeaker(message: APIMessage, other: APIMessage, self: Self): boolean {
  const [one, two] = [speakerOf(message, self), speakerOf(other, self)];
  if (one === undefined || one.kind !== two?.kind) return false;
  return one.kind !== 'character' || (two.kind === 'character' && one.name === two.name);
}

function repliesTo({ message_reference }: APIMessage, questionId: string): boolean {
  return message_reference?.message_id === questionId;
}

function partOf(message: APIMessage, isFirst: boolean, self: Self): Part {
  const { author, content, embeds, webhook_id } = message;
  if (webhook_id !== undefined && author.id !== self.userId)
    return { kind: 'webhook', name: cardName(author.username), username: author.username, text: content };
  const [embed] = embeds;
  if (content === '' && embed?.author !== undefined) {
    const { name, icon_url } = embed.author;
    const avatar = icon_url === undefined ? {} : { avatarUrl: icon_url };
    return { kind: 'embed', author: name, ...avatar, text: embed.description ?? '' };
  }
  return { kind: 'plain', text: content, reply: isFirst };
}
