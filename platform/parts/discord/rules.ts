/** Discord's limits, with the bodies it answers with. Source: discord.com/developers/docs, "Opcodes and Status Codes" */

export interface Refusal {
  readonly status: number;
  readonly body: { readonly message: string; readonly code: number; readonly errors?: object };
}

export function refusal(status: number, code: number, message: string): Refusal {
  return { status, body: { message, code } };
}

/** 50035 with the field at fault. @param path dots between names */
export function invalidForm(path: string, code: string, message: string): Refusal {
  const errors = path
    .split('.')
    .reduceRight<object>((inner, name) => ({ [name]: inner }), { _errors: [{ code, message }] });
  return { status: 400, body: { message: 'Invalid Form Body', code: 50_035, errors } };
}

// biome-ignore lint/suspicious/noExplicitAny: a body as it came
type Body = any;

const MAX_CONTENT = 2000;
const MAX_EMBEDS = 10;
const MAX_EMBED_TEXT = 6000;
const MAX_FIELDS = 25;
/** White space, and what has no width: Discord may take some of it, and nobody is to rely on that. */
const NO_TEXT = /[\s\p{Default_Ignorable_Code_Point}]+/gu;
const REQUIRED = 'This field is required';
const EMBED_LIMITS: Readonly<Record<string, number>> = {
  title: 256,
  description: 4096,
  'author.name': 256,
  'footer.text': 2048,
};

/** What is wrong with a message to be sent or edited; undefined when Discord takes it. @param hasMore files, for instance */
export function checkMessage(body: Body, hasMore = false): Refusal | undefined {
  const { content = '', embeds = [], allowed_mentions } = body;
  if (typeof content !== 'string')
    return invalidForm('content', 'STRING_TYPE_CONVERT', 'Could not interpret as string.');
  if (countCharacters(content) > MAX_CONTENT) {
    return invalidForm('content', 'BASE_TYPE_MAX_LENGTH', `Must be ${MAX_CONTENT} or fewer in length.`);
  }
  if (content.replaceAll(NO_TEXT, '') === '' && !embeds.some(saysSomething) && !hasMore)
    return refusal(400, 50_006, 'Cannot send an empty message');
  return checkEmbeds(embeds) ?? checkMentions(allowed_mentions) ?? checkNonce(body);
}

/** An embed without anything in it is no message. */
function saysSomething({ title, description, fields, author, footer, image, thumbnail }: Body): boolean {
  return [title, description, fields?.length, author, footer, image, thumbnail].some(Boolean);
}

function countCharacters(text: string): number {
  return [...text].length;
}

function checkEmbeds(embeds: readonly Body[]): Refusal | undefined {
  if (embeds.length > MAX_EMBEDS) return tooLong('embeds', MAX_EMBEDS);
  for (const [index, embed] of embeds.entries()) {
    const refused = checkEmbed(embed, `embeds.${index}`);
    if (refused) return refused;
  }
  const total = embeds.flatMap(textsOf).reduce((sum, [, , text]) => sum + countCharacters(text.trim()), 0);
  return total > MAX_EMBED_TEXT
    ? invalidForm('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX_EMBED_TEXT}`)
    : undefined;
}

function checkEmbed(embed: Body, at: string): Refusal | undefined {
  // Blanks around do not count.
  const long = textsOf(embed).find(([, limit, text]) => countCharacters(text.trim()) > limit);
  if (long) return tooLong(`${at}.${long[0]}`, long[1]);
  if (embed.author !== undefined && !embed.author.name)
    return invalidForm(`${at}.author.name`, 'BASE_TYPE_REQUIRED', REQUIRED);
  const fields: readonly Body[] = embed.fields ?? [];
  if (fields.length > MAX_FIELDS) return tooLong(`${at}.fields`, MAX_FIELDS);
  for (const [number, field] of fields.entries()) {
    const missing = ['name', 'value'].find((part) => !String(field[part] ?? '').trim());
    if (missing) return invalidForm(`${at}.fields.${number}.${missing}`, 'BASE_TYPE_REQUIRED', REQUIRED);
  }
  return undefined;
}

/** The texts of an embed that are limited, each with where it stands and how long it may be. */
function textsOf(embed: Body): [path: string, limit: number, text: string][] {
  const fields: readonly Body[] = embed.fields ?? [];
  const all: [string, number, string | undefined][] = [
    ...Object.entries(EMBED_LIMITS).map(([path, limit]): [string, number, string | undefined] => [
      path,
      limit,
      path.split('.').reduce((value: Body, name) => value?.[name], embed),
    ]),
    ...fields.flatMap(({ name, value }, index): [string, number, string | undefined][] => [
      [`fields.${index}.name`, 256, name],
      [`fields.${index}.value`, 1024, value],
    ]),
  ];
  return all.filter((entry): entry is [string, number, string] => typeof entry[2] === 'string');
}

function tooLong(path: string, limit: number): Refusal {
  return invalidForm(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${limit} or fewer in length.`);
}

function checkMentions(mentions: Body): Refusal | undefined {
  if (mentions === undefined || mentions === null) return undefined;
  const { parse = [], users = [], roles = [] } = mentions;
  for (const [name, list] of Object.entries({ users, roles })) {
    if (parse.includes(name) && list.length > 0) {
      return invalidForm(
        'allowed_mentions',
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${name}"] and ${name}: [ids...] are mutually exclusive.`,
      );
    }
    if (list.length > 100)
      return invalidForm(
        `allowed_mentions.${name}`,
        'BASE_TYPE_MAX_LENGTH',
        'Must be 100 or fewer in length.',
      );
  }
  return undefined;
}

function checkNonce({ nonce }: Body): Refusal | undefined {
  return nonce !== undefined && String(nonce).length > 25
    ? invalidForm('nonce', 'NONCE_TYPE_TOO_LONG', 'Nonce must be 25 or fewer in length.')
    : undefined;
}

/** What is wrong with the name of a webhook or of its message. */
export function checkWebhookName(name: unknown, path: 'name' | 'username'): Refusal | undefined {
  if (typeof name !== 'string' || name.trim().length < 1 || countCharacters(name) > 80) {
    return invalidForm(path, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 80 in length.');
  }
  const word = /clyde|discord/i.exec(name)?.[0]?.toLowerCase();
  if (word) return invalidForm(path, 'USERNAME_INVALID_CONTAINS', `Username cannot contain "${word}"`);
  return /^(everyone|here)$/i.test(name) || name.includes('```')
    ? invalidForm(path, 'USERNAME_INVALID', `Username cannot be "${name}"`)
    : undefined;
}

export interface Pings {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

/** Who a message reaches, given what its sender allowed; a bot's message without a word allows everything. */
export function pingsOf(content: string, allowed: Body): Pings {
  const parse: readonly string[] =
    allowed === undefined ? ['everyone', 'users', 'roles'] : (allowed.parse ?? []);
  const ids = (pattern: RegExp) => [...content.matchAll(pattern)].map((match) => match[1] ?? '');
  const filter = (kind: 'users' | 'roles', found: readonly string[]) =>
    parse.includes(kind) ? found : found.filter((id) => (allowed?.[kind] ?? []).includes(id));
  return {
    everyone: parse.includes('everyone') && /@(everyone|here)/.test(content),
    users: filter('users', ids(/<@!?(\d+)>/g)),
    roles: filter('roles', ids(/<@&(\d+)>/g)),
  };
}
