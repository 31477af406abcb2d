import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** Its webhook is not there any more, or not in this channel. */
export function isWebhookGone({ code }: DiscordAPIError): boolean {
  const gone: readonly unknown[] = [
    RESTJSONErrorCodes.UnknownWebhook,
    RESTJSONErrorCodes.InvalidWebhookToken,
    RESTJSONErrorCodes.UnknownChannel,
  ];
  return gone.includes(code);
}

/** Whether what is said is refused, and not the way in which: another way would not help. */
export function concernsText({ code, rawError }: DiscordAPIError): boolean {
  if (code === RESTJSONErrorCodes.InvalidFormBodyOrContentType)
    return ['content', 'embeds', 'components'].some((field) => field in fieldsOf(rawError));
  return isModerated({ code }) || code === RESTJSONErrorCodes.CannotSendAnEmptyMessage;
}

/** Whether a guild's moderation, or Discord's, does not let a text through. */
export function isModerated({ code }: Pick<DiscordAPIError, 'code'>): boolean {
  return (
    code === RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration ||
    code === RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter
  );
}

/** Whether it would be taken if it were no reply. */
export function concernsReply({ code, rawError }: DiscordAPIError): boolean {
  return (
    code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory ||
    'message_reference' in fieldsOf(rawError)
  );
}

/** Whether a thread takes nothing more, from us at least. */
export function isThreadClosed(error: unknown): boolean {
  const closed: readonly unknown[] = [
    RESTJSONErrorCodes.ThreadLocked,
    RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  ];
  return error instanceof DiscordAPIError && closed.includes(error.code);
}

function fieldsOf(rawError: DiscordAPIError['rawError']): object {
  return 'errors' in rawError ? Object(rawError.errors) : {};
}
