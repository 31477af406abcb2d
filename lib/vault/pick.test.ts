import { describe, expect, it } from 'vitest';
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
    ['an object as its JSON', 'db#/users/0', 'db_users_0', '{"name":"alice"}'],
    ['inside a list', 'db#/users/1/name', 'db_users_1_name', 'bob'],
    ['with the escapes of JSON Pointer', 'db#/a~1b/~0c', 'db_a_1b_0c', 'deep'],
    ['from the whole secret', '#/db/users/0/name', 'db_users_0_name', 'alice'],
    ['inside a text that holds JSON', 'text#/inner/key', 'text_inner_key', 'from text'],
    ['a key that is spelled like a pointer first', 'text#/inner', 'text_inner', 'exact'],
    ['base64 with line breaks', 'encoded decode base64', 'encoded', 'hello'],
    ['hex in either case', 'hex decode hex', 'hex', 'hello'],
  ])('%s', (_name, line, name, value) => {
    expect(pick(line, data)).toEqual({ kind: 'found', secrets: [{ name, value, mask: true }] });
  });

  const keys = Object.keys(data).toSorted().join(', ');
  it.each([
    ['a key that is not there', 'TOKN', `secret/qa has no TOKN; it has ${keys}`],
    ['null', 'NOTHING', `secret/qa has no NOTHING; it has ${keys}`],
    ['a step that is not there', 'db#/users/2', `secret/qa has no db#/users/2; it has ${keys}`],
    ['a step into a text', 'TOKEN#/length', `secret/qa has no TOKEN#/length; it has ${keys}`],
    ['what every object inherits', 'constructor', `secret/qa has no constructor; it has ${keys}`],
    ['what is no base64', 'text decode base64', 'secret/qa text is no text in base64'],
    ['base64 of bytes that are no text', 'binary decode base64', 'secret/qa binary is no text in base64'],
    ['what is no hex', 'TOKEN decode hex', 'secret/qa TOKEN is no text in hex'],
  ])('tells of %s', (_name, line, what) => {
    expect(pick(line, data)).toEqual({ kind: 'missing', what });
  });

  it.each(['QQ', 'QQ==', 'QUI', 'QUI='])('decodes the base64 %s', (value) => {
    expect(pick('A decode base64', { A: value }).kind).toBe('found');
  });

  it.each(['QQ=', 'Q', 'hello', 'QUI==', 'Q=Q='])('takes %s for no base64', (value) => {
    expect(pick('A decode base64', { A: value }).kind).toBe('missing');
  });

  it('gives all keys with the prefix and the options of the line', () => {
    expect(pick('* prefix QA_ mask false', { 'bot-token': 'a', port: 1 })).toEqual({
      kind: 'found',
      secrets: [
        { name: 'QA_bot_token', value: 'a', mask: false },
        { name: 'QA_port', value: '1', mask: false },
      ],
    });
    expect(pick('*', {})).toEqual({ kind: 'found', secrets: [] });
  });

  it('says so when there is no key at all', () => {
    expect(pick('TOKEN', {})).toEqual({ kind: 'missing', what: 'secret/qa has no TOKEN; it has no key' });
  });
});
