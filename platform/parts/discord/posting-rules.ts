import { type Refusal, refusal } from './rules.ts';
import type { Channel, World } from './world.ts';

const THREADS: readonly number[] = [10, 11, 12];
const FORUMS: readonly number[] = [15, 16];

export const isThread = ({ type }: Pick<Channel, 'type'>): boolean => THREADS.includes(type);
/** Channels that hold threads only, media channels included. */
export const isForum = ({ type }: Pick<Channel, 'type'>): boolean => FORUMS.includes(type);

/** What the bot may not do in a channel; a thread has its parent's permissions. */
export function mayNot(world: World, channel: Channel, permission: string): Refusal | undefined {
  const places = isThread(channel) ? [channel.id, channel.parent_id] : [channel.id];
  return places.some((id) => world.denied.has(`${id}:${permission}`))
    ? refusal(403, 50_013, 'Missing Permissions')
    : undefined;
}

/** Why the bot may say nothing there; a person's direct messages may be closed. Source: Discord, "Permissions", "Threads" */
export function mayNotSay(world: World, channel: Channel): Refusal | undefined {
  if (channel.guild_id === undefined)
    return world.denied.has(`${channel.id}:SEND_MESSAGES`)
      ? refusal(403, 50_007, 'Cannot send messages to this user')
      : undefined;
  if (isForum(channel)) return refusal(400, 50_008, 'Cannot send messages in a non-text channel');
  return (
    mayNot(world, channel, isThread(channel) ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES') ??
    lockedThread(channel)
  );
}

/** Who may not manage threads says nothing in a locked one; one that is only archived comes back by what is said in it. */
export function lockedThread({ thread_metadata }: Channel): Refusal | undefined {
  return thread_metadata?.locked ? refusal(400, 160_005, 'Thread is locked') : undefined;
}

/** Why nothing in an archived thread may be changed. */
export function archivedThread({ thread_metadata }: Channel): Refusal | undefined {
  return thread_metadata?.archived ? refusal(400, 50_083, 'Thread is archived') : undefined;
}

/** Why the bot may not reply there. */
export function mayNotReply(
  world: World,
  channel: Channel,
  body: { readonly message_reference?: unknown },
): Refusal | undefined {
  return body.message_reference !== undefined && mayNot(world, channel, 'READ_MESSAGE_HISTORY')
    ? refusal(400, 160_002, 'Cannot reply without permission to read message history')
    : undefined;
}

/** Why a text is not let through by a guild's moderation, or by Discord's own. */
export function moderated(world: World, { content }: { readonly content?: unknown }): Refusal | undefined {
  for (const [word, kind] of world.moderated) {
    if (!String(content ?? '').includes(word)) continue;
    return kind === 'automod'
      ? refusal(400, 200_000, 'Message was blocked by automatic moderation')
      : refusal(400, 240_000, 'Message blocked by harmful links filter');
  }
  return undefined;
}
