import { describe, expect, it } from 'vitest';
import { defaultName, parseSecretRequests, type SecretRequest } from './secret-request.ts';

const plain: SecretRequest = {
  path: 'secret/qa',
  isAll: false,
  key: 'TOKEN',
  pointer: undefined,
  name: undefined,
  prefix: '',
  version: undefined,
  decode: undefined,
  mask: 'auto',
  line: 1,
};

describe('parseSecretRequests', () => {
  it.each<[string, Partial<SecretRequest>]>([
    ['secret/qa TOKEN', {}],
    ['  /secret/data/qa/  TOKEN ', { path: 'secret/data/qa' }],
    ['secret/qa TOKEN as BOT-TOKEN', { name: 'BOT-TOKEN' }],
    ['secret/qa * prefix QA_', { isAll: true, key: '', prefix: 'QA_' }],
    ['secret/qa "*" as STAR', { key: '*', name: 'STAR' }],
    ['secret/qa # as ALL', { key: '', pointer: '', name: 'ALL' }],
    ['secret/qa "#" as HASH', { key: '#', name: 'HASH' }],
    ['secret/qa TOKEN version 3 decode hex mask false', { version: 3, decode: 'hex', mask: 'never' }],
    ['secret/qa TOKEN mask true decode base64', { decode: 'base64', mask: 'always' }],
    ['"secret/my app" TOKEN', { path: 'secret/my app' }],
    ['secret/qa tls.crt', { key: 'tls.crt' }],
    ['secret/qa a/b-c.d', { key: 'a/b-c.d' }],
    ['secret/qa "my key"#/a~1b as B', { key: 'my key', pointer: '/a~1b', name: 'B' }],
    ['secret/qa db#/users/0', { key: 'db', pointer: '/users/0' }],
    ['secret/qa #/db/password', { key: '', pointer: '/db/password' }],
    ['secret/qa a#b', { key: 'a#b' }],
    ['secret/qa "my key" as KEY', { key: 'my key', name: 'KEY' }],
    ['secret/qa "db#/users"', { key: 'db#/users' }],
  ])('reads %s', (line, expected) => {
    expect(parseSecretRequests([line])).toEqual({ requests: [{ ...plain, ...expected }], problems: [] });
  });

  it('leaves blank lines and comments out, but counts them', () => {
    const { requests } = parseSecretRequests(['', '# secret/qa OLD', 'secret/qa TOKEN']);
    expect(requests).toEqual([{ ...plain, line: 3 }]);
  });

  it.each([
    ['TOKEN', 'names no mount and path, such as secret/qa'],
    ['secret TOKEN', 'names no mount and path, such as secret/qa'],
    ['secret/qa', 'names no key; write `*` for all keys, `#` for the whole secret'],
    ['secret//qa A', 'names the path "secret//qa", which has an empty step or dots for one'],
    ['secret/../sys/x A', 'names the path "secret/../sys/x", which has an empty step or dots for one'],
    ['secret/qa ""', 'names an empty key'],
    ['secret/qa "a"#b', 'has something after `#` that does not begin with `/`'],
    ['secret/qa a#/b~2', 'has a lone `~` after `#`; write `~0` for it, and `~1` for `/`'],
    ['secret/qa #', 'asks for the whole secret, which needs a name: add `as NAME`'],
    ['secret/qa # as A decode hex', 'decodes the whole secret, which is JSON; name a key'],
    ['secret/qa * prefix 1_', 'has the prefix "1_", with which no name may begin'],
    ['secret/qa * prefix A=', 'has the prefix "A=", with which no name may begin'],
    ['secret/qa A mask toString', 'has `mask` with neither true nor false'],
    ['secret/qa TOKEN BOT', 'has "BOT", which is none of as, prefix, version, decode, mask'],
    ['secret/qa TOKEN as', 'has nothing after as'],
    ['secret/qa TOKEN as A as B', 'has as twice'],
    ['secret/qa TOKEN as 1A', 'names the output "1A", which is no name'],
    ['secret/qa * as A', 'gives all keys one name; use `prefix`'],
    ['secret/qa TOKEN prefix A_', 'has a prefix, which is for `*`; use `as`'],
    ['secret/qa TOKEN version 0', 'has the version "0"'],
    ['secret/qa TOKEN version v2', 'has the version "v2"'],
    ['secret/qa TOKEN decode rot13', 'can decode base64 or hex'],
    ['secret/qa TOKEN mask no', 'has `mask` with neither true nor false'],
  ])('refuses %s', (line, problem) => {
    expect(parseSecretRequests(['', line])).toEqual({ requests: [], problems: [`line 2 ${problem}`] });
  });

  it('tells all problems at once, and keeps what is good', () => {
    const { requests, problems } = parseSecretRequests(['nowhere A', 'secret/qa A', 'secret/qa B decode x']);
    expect(requests.map(({ key }) => key)).toEqual(['A']);
    expect(problems.map((problem) => problem.slice(0, 6))).toEqual(['line 1', 'line 3']);
  });

  it.each([
    ['the same key of two paths', 'secret/qa TOKEN', 'secret/prod TOKEN', 'TOKEN'],
    ['a name that another line takes', 'secret/qa TOKEN', 'secret/qa OTHER as TOKEN', 'TOKEN'],
    ['keys that become one name', 'secret/qa bot-token', 'secret/qa bot.token', 'bot_token'],
  ])('refuses %s', (_name, first, second, name) => {
    expect(parseSecretRequests([first, second]).problems).toEqual([
      `line 2 gives the name ${name}, which line 1 has already`,
    ]);
  });
});

describe('defaultName', () => {
  it.each([
    ['TOKEN', undefined, 'TOKEN'],
    ['bot-token.v2', undefined, 'bot_token_v2'],
    ['db', '/users/0/name', 'db_users_0_name'],
    ['', '/db/password', 'db_password'],
    ['2fa', undefined, '_2fa'],
    ['--', undefined, '_'],
  ])('%j %j', (key, pointer, expected) => {
    expect(defaultName(key, pointer)).toBe(expected);
  });
});
