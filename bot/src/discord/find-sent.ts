import type { APIMessage } from 'discord.js';
import { bareName } from '../characters/names.ts';
import type { Self } from './gateway.ts';
import { plainly } from './message-body.ts';
import type { Part } from './parts.ts';

/**
 * The message that a part became; undefined when it is not among them.
 *
 * @param messages those after the one that the part must come after
 */
export function findSent(part: Part, messages: readonly APIMessage[], self: Self): APIMessage | undefined {
  const isOf = (form: Part, message: APIMessage) =>
    isOurs(form, message, self) && essence(textOf(form, message)) === essence(form.text);
  // Where the webhook was refused, the bot itself has said it.
  const forms = part.kind === 'webhook' ? [part, plainly(part, false)] : [part];
  return messages
    .toSorted((left, right) => (BigInt(left.id) < BigInt(right.id) ? -1 : 1))
    .find((message) => forms.some((form) => isOf(form, message)));
}

/** Whether a message says what the part says. */
export function isShown(part: Part, text: string): boolean {
  return essence(text) === essence(part.text);
}

function isOurs(part: Part, { author, webhook_id, application_id }: APIMessage, self: Self): boolean {
  if (part.kind === 'webhook')
    return (
      webhook_id !== undefined &&
      // Some answers leave the application out; a stranger's webhook then had to have our name and our text.
      (application_id ?? self.applicationId) === self.applicationId &&
      bareName(author.username) === bareName(part.username)
    );
  return webhook_id === undefined && author.id === self.userId;
}

function textOf(part: Part, { content, embeds }: APIMessage): string {
  return part.kind === 'embed' ? (embeds[0]?.description ?? '') : content;
}

/** What is left of a text whatever Discord does to white space and to what is no valid character. */
function essence(text: string): string {
  return text.replaceAll(/[\s\p{C}\ufffd]+/gu, '');
}
