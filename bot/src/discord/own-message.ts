import type { APIMessage } from 'discord.js';

/**
 * The message that Discord answers a send or an edit with; undefined where it answers something else.
 *
 * @param applicationId of the webhook that says it, which some answers leave out
 */
export function asOwn(answer: unknown, applicationId?: string): APIMessage | undefined {
  const message = answer as Partial<APIMessage> | null | undefined;
  const { id, channel_id, author } = message ?? {};
  if (typeof id !== 'string' || typeof channel_id !== 'string' || typeof author?.id !== 'string')
    return undefined;
  const application = applicationId === undefined ? {} : { application_id: applicationId };
  return { ...application, ...message } as APIMessage;
}
