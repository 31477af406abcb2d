import { type APIMessage, MessageType } from 'discord.js';
import type { Media } from '../conversation/media.ts';
import { mediaOf, writeEmoji } from './media-of.ts';

/** What people write themselves; the rest is what Discord tells of them. Source: Discord, "Message Types" */
const WRITTEN: ReadonlySet<number> = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);

/** Whether somebody wrote it; `… joined`, `… pinned a message` and their like nobody did. */
export function isWritten({ type }: { readonly type?: number }): boolean {
  return WRITTEN.has(type ?? MessageType.Default);
}

export interface BesideText {
  /** Of what a message forwards, and of what it asks all; each line marked as what it is. */
  readonly lines: readonly string[];
  readonly media: readonly Media[];
}

/** What a message says besides its text. */
export function besideText(message: APIMessage): BesideText {
  const forwarded = (message.message_snapshots ?? []).flatMap(({ message: snapshot }) => snapshot ?? []);
  return {
    lines: [...forwarded.flatMap(({ content }) => quoted('Forwarded', content ?? '')), ...pollLines(message)],
    media: [message, ...forwarded].flatMap((part) => mediaOf(part, message.id)),
  };
}

/** Somebody else's words, each line marked, so that they are nobody's turn. */
export function quoted(what: string, text: string): string[] {
  const lines = writeEmoji(text).trim();
  return lines === '' ? [] : [`[${what}:]`, ...lines.split('\n').map((line) => `> ${line}`)];
}

function pollLines({ poll }: APIMessage): string[] {
  if (!poll?.question?.text) return [];
  const answers = (poll.answers ?? []).map(
    ({ poll_media }) => poll_media?.text ?? poll_media?.emoji?.name ?? '',
  );
  return quoted('A poll', [poll.question.text, ...answers.map((answer) => `- ${answer}`)].join('\n'));
}
