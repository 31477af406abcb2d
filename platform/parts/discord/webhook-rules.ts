import { createHash } from 'node:crypto';
import { isForum, isThread, lockedThread } from './posting-rules.ts';
import { checkWebhookName, invalidForm, type Refusal, refusal } from './rules.ts';
import type { Channel, Webhook, World } from './world.ts';

/** Where webhooks may be: text, voice, announcements, stage, forum, media. */
const WEBHOOK_CHANNELS: readonly number[] = [0, 2, 5, 13, 15, 16];
const MAX_URL = 2048;

export function checkWebhookChannel({ type, guild_id }: Channel): Refusal | undefined {
  if (guild_id === undefined) return refusal(403, 50_003, 'Cannot execute action on a DM channel');
  return WEBHOOK_CHANNELS.includes(type)
    ? undefined
    : refusal(400, 50_024, 'Cannot execute action on this channel type');
}

/** What is wrong with where a webhook says something, and as whom. Source: Discord, "Execute Webhook" */
export function checkExecution(
  // biome-ignore lint/suspicious/noExplicitAny: a body as it came
  body: any,
  query: URLSearchParams,
  { target, home }: { readonly target: Channel; readonly home: Channel },
): Refusal | undefined {
  const { username, avatar_url: avatarUrl } = body;
  return (
    checkThread(body, query, home) ??
    lockedThread(target) ??
    (username === undefined || username === null ? undefined : checkWebhookName(username, 'username')) ??
    (avatarUrl === undefined || avatarUrl === null ? undefined : checkUrl(avatarUrl, 'avatar_url'))
  );
}

function checkThread(
  { thread_name: threadName }: { readonly thread_name?: string },
  query: URLSearchParams,
  home: Channel,
): Refusal | undefined {
  if (threadName !== undefined && query.has('thread_id'))
    return refusal(
      400,
      220_002,
      'Webhooks posted to forum channels cannot have both a thread_name and thread_id',
    );
  if (isForum(home) && threadName === undefined && !query.has('thread_id'))
    return refusal(400, 220_001, 'Webhooks posted to forum channels must have a thread_name or thread_id');
  return threadName !== undefined && !isForum(home)
    ? refusal(400, 220_003, 'Webhooks can only create threads in forum channels')
    : undefined;
}

function checkUrl(url: unknown, path: string): Refusal | undefined {
  if (typeof url !== 'string' || !URL.canParse(url))
    return invalidForm(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  if (!/^https?:$/.test(new URL(url).protocol))
    return invalidForm(
      path,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${new URL(url).protocol.slice(0, -1)}" is not supported. Scheme must be one of ('http', 'https').`,
    );
  return url.length > MAX_URL
    ? invalidForm(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${MAX_URL} or fewer in length.`)
    : undefined;
}

/** Who a webhook's message is by: under a name and with a picture of its own, of which the API tells only the hash. */
export function webhookAuthor(
  world: World,
  webhook: Webhook,
  { username, avatar_url: avatarUrl }: { readonly username?: string; readonly avatar_url?: string },
) {
  const avatar = avatarUrl ? createHash('md5').update(avatarUrl).digest('hex') : null;
  if (avatar !== null && avatarUrl) world.avatars.set(avatar, avatarUrl);
  return {
    id: webhook.id,
    // Discord takes space at the ends away.
    username: (username ?? webhook.name).trim(),
    global_name: null,
    discriminator: '0' as const,
    avatar,
    bot: true,
  };
}

/** The channel that a webhook posts to: its own, or a thread in it. Undefined where there is no such thread. */
export function targetOf(world: World, webhook: Webhook, threadId: string | null): Channel | undefined {
  if (threadId === null) return world.channels.get(webhook.channel_id);
  const thread = world.channels.get(threadId);
  const isIn = thread !== undefined && isThread(thread) && thread.parent_id === webhook.channel_id;
  return isIn ? thread : undefined;
}
