import type { Ledger } from '../../../delivery/ledger.ts';
import type { Logger } from '../../../ops/log.ts';
import type { DiscordApi } from '../../api.ts';
import type { ButtonsOf } from '../../button-row.ts';
import type { Self } from '../../gateway.ts';
import type { ChannelPlace } from '../../place.ts';
import type { AskedByComponent } from '../handler.ts';
import type { Reply } from '../reply.ts';
import { type AnswerAction, mayUse } from './ownership.ts';

export interface AnswerButtonDeps {
  readonly api: DiscordApi;
  readonly ledger: Ledger;
  readonly log: Logger;
  readonly self: () => Self;
  readonly placeOf: (channelId: string, guildId: string | undefined) => Promise<ChannelPlace>;
  /** Whether an answer is being made anew. @param messageId of one of its messages */
  readonly isBusy: (messageId: string) => boolean;
}

/** What people are told who press a button for nothing; only they read it. */
export const WORDS = {
  notYours: 'Only who asked for this answer can do that.',
  busy: 'I am still at work on this answer.',
  gone: 'What was asked is not there any more, so there is nothing to answer.',
  forgotten: 'What was asked is from before you asked me to forget, so I do not read it again.',
  notHere: 'I do not answer here any more.',
  full: 'Too many questions are waiting here already. Please try again a little later.',
  notDeleted: 'Discord did not let me delete all of it. I may lack the right to do so here.',
} as const;

export function tooFast(waitMs: number): string {
  return `You are asking faster than I may answer. Please try again in ${Math.ceil(waitMs / 1000)} seconds.`;
}

/** Whose answer it is, and to what, as its buttons say. */
export function buttonsOf({ args: [askerId = '', questionId = ''] }: AskedByComponent): ButtonsOf {
  return { askerId, questionId };
}

/** Whether somebody may go on; told so if not. */
export async function isAllowed(
  action: AnswerAction,
  { asked, reply }: { readonly asked: AskedByComponent; readonly reply: Reply },
  { isBusy }: Pick<AnswerButtonDeps, 'isBusy'>,
): Promise<boolean> {
  const word = mayUse(action, buttonsOf(asked).askerId, asked)
    ? isBusy(asked.message.id) && WORDS.busy
    : WORDS.notYours;
  if (word) await reply.send({ content: word });
  return !word;
}
