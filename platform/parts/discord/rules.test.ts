import { describe, expect, it } from 'vitest';
import { checkMessage, checkWebhookName } from './rules.ts';

/** The code, and the field at fault with its own code. */
function refusedFor(body: object): unknown {
  const refused = checkMessage(body);
  if (refused === undefined) return undefined;
  const { code, errors } = refused.body;
  if (errors === undefined) return code;
  const path: string[] = [];
  let inner = errors as Record<string, unknown>;
  while (!('_errors' in inner)) {
    const [name = ''] = Object.keys(inner);
    path.push(name);
    inner = inner[name] as Record<string, unknown>;
  }
  const [first] = inner._errors as { code: string }[];
  return `${code} ${path.join('.')} ${first?.code}`;
}

const embed = (fields: object) => ({ embeds: [fields] });
const text = (length: number) => 'x'.repeat(length);
const field = { name: 'name', value: 'value' };

describe('a message', () => {
  it.each([
    ['2,000 characters', { content: text(2_000) }, undefined],
    ['2,001 characters', { content: text(2_001) }, '50035 content BASE_TYPE_MAX_LENGTH'],
    ['2,000 emoji of two units', { content: '😀'.repeat(2_000) }, undefined],
    ['a number', { content: 5 }, '50035 content STRING_TYPE_CONVERT'],
    ['nothing', {}, 50_006],
    ['blanks', { content: ' \n\t' }, 50_006],
    ['what has no width', { content: '\u200b\u2060\u00ad\u3164' }, 50_006],
    ['a joined emoji', { content: '❤️' }, undefined],
    ['an embed with nothing in it', embed({}), 50_006],
    ['a title of 257', embed({ title: text(257) }), '50035 embeds.0.title BASE_TYPE_MAX_LENGTH'],
    ['a description of 4,096', embed({ description: text(4_096) }), undefined],
    ['blanks around one of 4,096', embed({ description: `  ${text(4_096)}\n` }), undefined],
    ['one of 4,097', embed({ description: text(4_097) }), '50035 embeds.0.description BASE_TYPE_MAX_LENGTH'],
    [
      'an author of 257',
      embed({ author: { name: text(257) } }),
      '50035 embeds.0.author.name BASE_TYPE_MAX_LENGTH',
    ],
    ['an author without a name', embed({ author: {} }), '50035 embeds.0.author.name BASE_TYPE_REQUIRED'],
    [
      'a footer of 2,049',
      embed({ footer: { text: text(2_049) } }),
      '50035 embeds.0.footer.text BASE_TYPE_MAX_LENGTH',
    ],
    ['25 fields', embed({ fields: new Array(25).fill(field) }), undefined],
    ['26 fields', embed({ fields: new Array(26).fill(field) }), '50035 embeds.0.fields BASE_TYPE_MAX_LENGTH'],
    [
      "a field's name of 257",
      embed({ fields: [{ ...field, name: text(257) }] }),
      '50035 embeds.0.fields.0.name BASE_TYPE_MAX_LENGTH',
    ],
    [
      "a field's value of 1,025",
      embed({ fields: [field, { ...field, value: text(1_025) }] }),
      '50035 embeds.0.fields.1.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a field without a value',
      embed({ fields: [{ name: 'name', value: ' ' }] }),
      '50035 embeds.0.fields.0.value BASE_TYPE_REQUIRED',
    ],
    ['11 embeds', { embeds: new Array(11).fill({ title: 'x' }) }, '50035 embeds BASE_TYPE_MAX_LENGTH'],
    [
      '6,001 characters in all embeds',
      { embeds: [{ description: text(4_000) }, { description: text(2_000), title: 'x' }] },
      '50035 embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    ['a nonce of 25', { content: 'x', nonce: text(25) }, undefined],
    ['a nonce of 26', { content: 'x', nonce: text(26) }, '50035 nonce NONCE_TYPE_TOO_LONG'],
    [
      'users to ping both ways',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      '50035 allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      '101 roles to ping',
      { content: 'x', allowed_mentions: { roles: new Array(101).fill('1') } },
      '50035 allowed_mentions.roles BASE_TYPE_MAX_LENGTH',
    ],
  ])('of %s', (_name, body, expected) => {
    expect(refusedFor(body)).toBe(expected);
  });
});

describe("a webhook's name", () => {
  it.each([
    ['Mara', undefined],
    [text(80), undefined],
    [text(81), 'BASE_TYPE_BAD_LENGTH'],
    ['   ', 'BASE_TYPE_BAD_LENGTH'],
    [undefined, 'BASE_TYPE_BAD_LENGTH'],
    ['My CLYDE', 'USERNAME_INVALID_CONTAINS'],
    ['discordant', 'USERNAME_INVALID_CONTAINS'],
    ['Everyone', 'USERNAME_INVALID'],
    ['everyone else', undefined],
    ['here', 'USERNAME_INVALID'],
    ['a ``` b', 'USERNAME_INVALID'],
  ])('%s', (name, expected) => {
    expect(JSON.stringify(checkWebhookName(name, 'username')?.body.errors)).toEqual(
      expected === undefined ? undefined : expect.stringContaining(expected),
    );
  });
});
