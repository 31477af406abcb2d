import { type APIMessage, DiscordAPIError, escapeMarkdown } from 'discord.js';
import { AdultsOnly } from '../conversation/audience.ts';
import { NobodyThere } from '../conversation/decide.ts';
import { plainName } from '../conversation/neutral.ts';
import { ModelError, type ModelFault } from '../llm/chat-model.ts';
import { SpendLimitReached } from '../llm/spend-ceiling.ts';
import { PartRefused } from './delivery.ts';
import { isModerated } from './refusals.ts';

/** Before everything that the bot says for itself, so that it is never taken for an answer, also after a restart. */
const MARK = '⚠️ ';
const MAX_LENGTH = 600;

const FAULTS: Readonly<Record<ModelFault, string>> = {
  denied: 'I cannot ask my model: it does not accept my key. Whoever runs me has to look at this.',
  'rate-limited': 'My model has too much to do right now. Please try again in a minute.',
  unavailable: 'I cannot reach my model right now. Please try again in a minute.',
  refused: 'My model did not accept the question. Please try it in other words.',
  timeout: 'My model took too long. Please try again.',
  'too-long': 'This is more than my model can read at once. Please try it with less.',
  blocked: 'My model may not answer this. Please try it in other words.',
  empty: 'My model had nothing to say to this. Please try it in other words.',
  unfinished:
    'My model thought about this for too long, and came to no answer. Please try it with a simpler question.',
};

const NOTICES = {
  /** Too much is asked here at once. */
  full: 'Too many questions are waiting here already. Please ask again a little later.',
  /** One user, or one guild, asks faster than is allowed. */
  tooFast: 'You are asking faster than I may answer. Please wait a minute, then ask again.',
  /** What may be spent today is spent. */
  spent: 'What I may spend on answers here today is spent. I can answer again after midnight, UTC.',
} as const;
export type Notice = keyof typeof NOTICES;

/** What people are told when there is no answer; short, and without any detail that is not theirs. */
export function faultText(fault: unknown): string {
  return MARK + (fault instanceof ModelError ? FAULTS[fault.fault] : refusedText(fault));
}

function refusedText(fault: unknown): string {
  if (fault instanceof AdultsOnly) return ADULTS_ONLY;
  if (fault instanceof NobodyThere) return nobodyText(fault.character);
  if (fault instanceof SpendLimitReached) return NOTICES.spent;
  if (!(fault instanceof PartRefused)) return 'Something went wrong with my answer. Please try again.';
  const what = fault.part === 0 ? 'my answer' : 'the rest of my answer';
  return fault.cause instanceof DiscordAPIError && isModerated(fault.cause)
    ? `The moderation here did not let ${what} through. Please try it in other words.`
    : `Discord did not take ${what}. Please try again.`;
}

function nobodyText(character: string | undefined): string {
  return character === undefined
    ? 'I have no character that could answer this. Whoever runs me has to look at this.'
    : `${escapeMarkdown(plainName(character))} is not here any more. \`/list\` shows who is.`;
}

/** What people are told about a thread that takes no answer, where they can read it. */
export function closedText(threadId: string): string {
  return `${MARK}I cannot answer in <#${threadId}>: it is locked, or archived.`;
}

/** A card that is for adults, asked where everybody reads. */
const ADULTS_ONLY =
  'This character only answers in channels that are age-restricted, and in direct messages.';

/** What somebody is told whose answer cannot be made anew. */
export function noMoreText(): string {
  return `${MARK}I cannot do this again: the question, or the character, is not there any more.`;
}

export function noticeText(notice: Notice): string {
  return MARK + NOTICES[notice];
}

/** The bot's words of an answer, written so that no part of them is taken for a notice. It looks the same. */
export function unnoticed(text: string): string {
  return text.startsWith(MARK) ? text.replace(MARK, `${MARK.trimEnd()}\u00a0`) : text;
}

/** Whether a message of the bot's own is a notice, and no part of the conversation. No part of an answer begins so. */
export function isNotice({ content = '' }: Pick<APIMessage, 'content'>): boolean {
  const isShort = content.length <= MAX_LENGTH && !content.includes('\n');
  return content.startsWith(MARK) && isShort;
}
