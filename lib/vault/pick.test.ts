import { describe, expect, it } from 'vitest';
import { parseExactly } from './json.ts';
import { type Picked, pickSecrets } from './pick.ts';
import { parseSecretRequests } from './secret-request.ts';

function pick(line: string, data: Readonly<Record<string, unknown>>): Picked {
  const { requests, problems } = parseSecretRequests([`secret/qa ${line}`]);
  expect(problems).toEqual([]);
  return pickSecrets(requests[0]!, data);
}

const data = {
  TOKEN: 'abc',
  EMPTY: '',
  NOTHING: null,
  PORT: 8080,
  ...(parseExactly('{"ID": 12345678901234567890, "RATIO": 1.0}') as object),
  db: { 'a/b': { '~c': 'deep' }, users: [{ name: 'alice' }, { name: 'bob' }] },
  text: '{"inner": {"key": "from text"}}',
  'text#/inner': 'exact',
  encoded: 'aGVs\nbG8=\n',
  hex: '68 65 6C 6c6f',
  binary: '/////w==',
};

describe('pickSecrets', () => {
  it.each([
    ['a value', 'TOKEN', 'TOKEN', 'abc'],
    ['under another name', 'TOKEN as BOT', 'BOT', 'abc'],
    ['an empty value', 'EMPTY', 'EMPTY', ''],
    ['a number as its text', 'PORT', 'PORT', '8080'],
    ['a number that JavaScript cannot hold', 'ID', 'ID', '12345678901234567890'],
    ['a number as it is written', 'RATIO', 'RATIO', '1.0'],
    ['an object as its JSON', 'db#/users/0', 'db_users_0', '{"name":"alice"}'],
    ['inside a list', 'db#/users/1/name', 'db_users_1_name', 'bob'],
    ['with the escapes of JSON Pointer', 'db#/a~1b/~0c', 'db_a_1b_0c', 'deep'],
    ['from the whole secret', '#/db/users/0/name', 'db_users_0_name', 'alice'],
    ['inside a text that holds JSON', 'text#/inner/key', 'text_inner_key', 'from text'],
    ['a key that is spelled like a pointer first', 'text#/inner', 'text_inner', 'exact'],
    ['base64 with line breaks', 'encoded decode base64', 'encoded', 'hello'],
    ['hex in either case', 'hex decode hex', 'hex', 'hello'],
  ])('%s', (_name, line, name, value) => {
    expect(pick(line, data)).toEqual({ kind: 'found', secrets: [{ name, value, mask: 'auto' }] });
  });

  const keys = Object.keys(data).toSorted().join(', ');
  it.each([
    ['a key that is not there', 'ABSENT', `secret/qa has no ABSENT; it has ${keys}`],
    ['a key that is misspelt', 'TOKN', `secret/qa has no TOKN; it has ${keys} (did you mean TOKEN?)`],
    ['null', 'NOTHING', 'secret/qa NOTHING is null, so there is no value'],
    ['a place in a list', 'db#/users/2', 'secret/qa db#/users has no 2; it is a list of 2'],
    ['what is no index', 'db#/users/01', 'secret/qa db#/users has no 01; it is a list of 2'],
    [
      'a key of an inner object',
      'db#/user',
      'secret/qa db has no user; it has a/b, users (did you mean users?)',
    ],
    ['a step into a text', 'TOKEN#/length', 'secret/qa TOKEN has no length; it is no JSON object or list'],
    ['a step into a number', 'ID#/rawJSON', 'secret/qa ID has no rawJSON; it is no JSON object or list'],
    ['a step from the whole secret', '#/nowhere', `secret/qa has no nowhere; it has ${keys}`],
    ['what every object inherits', 'constructor', `secret/qa has no constructor; it has ${keys}`],
    ['what is no base64', 'text decode base64', 'secret/qa text is no text in base64'],
    ['base64 of bytes that are no text', 'binary decode base64', 'secret/qa binary is no text in base64'],
    ['what is no hex', 'TOKEN decode hex', 'secret/qa TOKEN is no text in hex'],
    ['null among all keys', '*', 'secret/qa NOTHING is null, so there is no value'],
  ])('tells of %s', (_name, line, what) => {
    expect(pick(line, data)).toEqual({ kind: 'missing', what });
  });

  it.each(['QQ', 'QQ==', 'QUI', 'QUI='])('decodes the base64 %s', (value) => {
    expect(pick('A decode base64', { A: value }).kind).toBe('found');
  });

  it.each(['QQ=', 'Q', 'hello', 'QUI==', 'Q=Q='])('takes %s for no base64', (value) => {
    expect(pick('A decode base64', { A: value }).kind).toBe('missing');
  });

  it('gives the whole secret as one JSON, its numbers as they are written', () => {
    const whole = parseExactly('{"b":"x","a":{"id":12345678901234567890},"*":null}') as typeof data;
    expect(pick('# as ALL', whole)).toEqual({
      kind: 'found',
      secrets: [{ name: 'ALL', value: '{"b":"x","a":{"id":12345678901234567890},"*":null}', mask: 'auto' }],
    });
  });

  it('leaves to lines of their own the keys that they name', () => {
    const { requests } = parseSecretRequests(['secret/qa *']);
    expect(pickSecrets(requests[0]!, { A: '1', B: null }, new Set(['B']))).toEqual({
      kind: 'found',
      secrets: [{ name: 'A', value: '1', mask: 'auto' }],
    });
  });

  it('gives all keys with the prefix and the options of the line', () => {
    expect(pick('* prefix QA_ mask false', { 'bot-token': 'a', port: 1 })).toEqual({
      kind: 'found',
      secrets: [
        { name: 'QA_bot_token', value: 'a', mask: 'never' },
        { name: 'QA_port', value: '1', mask: 'never' },
      ],
    });
    expect(pick('*', {})).toEqual({ kind: 'found', secrets: [] });
  });

  it('says so when there is no key at all', () => {
    expect(pick('TOKEN', {})).toEqual({ kind: 'missing', what: 'secret/qa has no TOKEN; it has no key' });
  });
});
