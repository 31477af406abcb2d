import type { FormCall } from './files.ts';
import { checkComponents, type Json, numbered } from './interactions-components.ts';
import { checkMessage, pingsOf, type Refusal, refusal } from './rules.ts';
import type { Message, Webhook, World } from './world.ts';

const MAX_FILES = 10;
const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_REQUEST_BYTES = 25 * 1024 * 1024;
/** What a sender may ask for: no link previews, no notification, second components. */
const SENDER_FLAGS = (1 << 2) | (1 << 12) | (1 << 15);
const COMPONENTS_V2 = 1 << 15;

/** What is wrong with a message to be sent, its components and files included. */
export function checkNewMessage(body: Json, call: FormCall): Refusal | undefined {
  return checkFiles(call) ?? checkMessage(body, hasBody(body, call)) ?? checkComponents(body);
}

/** Whether there is something to see besides the text and the embeds. */
function hasBody(body: Json, { files = [] }: FormCall): boolean {
  const isSecondVersion = ((body.flags ?? 0) & COMPONENTS_V2) !== 0 && (body.components ?? []).length > 0;
  return files.length > 0 || isSecondVersion;
}

function checkFiles({ files = [], body }: FormCall): Refusal | undefined {
  const isTooLarge = files.some(({ bytes }) => bytes.length > MAX_FILE_BYTES);
  if (isTooLarge || body.length > MAX_REQUEST_BYTES) return refusal(413, 40_005, 'Request entity too large');
  return files.length > MAX_FILES
    ? refusal(400, 30_015, `Maximum number of attachments in a message reached (${MAX_FILES})`)
    : undefined;
}

/** The fields of a message that its sender decides. */
export function contentOf(world: World, body: Json, { files = [] }: FormCall) {
  const { content, embeds, components, allowed_mentions, flags = 0 } = body;
  return {
    content: content ?? '',
    embeds: embeds ?? [],
    components: numbered(components ?? []),
    allowed_mentions,
    attachments: files.map((file) => world.files.add(world.nextId(), file)),
    flags: flags & SENDER_FLAGS,
  };
}

/** As above; only a webhook of an application's may send components that do something. */
export function webhookContentOf(
  world: World,
  { webhook, body, call }: { webhook: Webhook; body: Json; call: FormCall },
) {
  return contentOf(world, webhook.application_id === null ? { ...body, components: [] } : body, call);
}

/** Edits a message as asked; what is not named stays. @returns what Discord has against it */
export function editMessage(world: World, message: Message, call: FormCall): Refusal | undefined {
  const body: Json = call.json() ?? {};
  const kept =
    body.attachments === undefined
      ? message.attachments
      : message.attachments.filter((file) => body.attachments.some(({ id }: Json) => id === file.id));
  const wanted = {
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    ...Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
    flags: message.flags | ((body.flags ?? 0) & SENDER_FLAGS),
  };
  const refused =
    checkFiles(call) ??
    checkMessage(
      { ...wanted, content: wanted.content ?? '', embeds: wanted.embeds ?? [] },
      hasBody(wanted, call) || kept.length > 0,
    ) ??
    checkComponents(wanted);
  if (refused) return refused;
  const { allowed_mentions, ...fields } = contentOf(world, wanted, call);
  const pings = pingsOf(fields.content, allowed_mentions ?? defaultMentions(message));
  Object.assign(message, fields, {
    attachments: [...kept, ...fields.attachments],
    flags: wanted.flags,
    mention_everyone: pings.everyone,
    mention_roles: pings.roles,
    mentions: pings.users.map((id) => world.users.get(id)).filter((user) => user !== undefined),
    edited_timestamp: new Date().toISOString(),
  });
  return undefined;
}

/** A webhook's message pings users unless told otherwise, never everyone; a bot's everything. */
function defaultMentions(message: Message): object | undefined {
  return message.webhook_id === undefined ? undefined : { parse: ['users'] };
}
