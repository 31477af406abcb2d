import { describe, expect, it } from 'vitest';
import { type AccessList, mayAsk } from './access.ts';

const list = (allowed: readonly string[] = [], blocked: readonly string[] = []): AccessList => ({
  allowed: new Set(allowed),
  blocked: new Set(blocked),
});
const none = list();
const here = { channelId: 'c', parentId: 'c', roles: ['r'] };
const inThread = { channelId: 't', parentId: 'c', roles: [] };

describe('mayAsk', () => {
  it.each<[string, { channels?: AccessList; roles?: AccessList }, typeof here | object, boolean]>([
    ['without a rule', {}, here, true],
    ['without a rule, of which nothing is known', {}, { channelId: 'c' }, true],
    ['in an allowed channel', { channels: list(['c']) }, here, true],
    ['where only another is allowed', { channels: list(['d']) }, here, false],
    ['in a blocked channel', { channels: list([], ['c']) }, here, false],
    ['where another is blocked', { channels: list([], ['d']) }, here, true],
    ['in what is allowed and blocked', { channels: list(['c'], ['c']) }, here, false],
    ['in a thread of an allowed channel', { channels: list(['c']) }, inThread, true],
    ['in a thread of a blocked channel', { channels: list([], ['c']) }, inThread, false],
    ['in an allowed thread of a blocked channel', { channels: list(['t'], ['c']) }, inThread, true],
    ['in a blocked thread of an allowed channel', { channels: list(['c'], ['t']) }, inThread, false],
    ['in a thread of who knows what', { channels: list([], ['c']) }, { channelId: 't', roles: [] }, false],
    ['with an allowed role', { roles: list(['r']) }, here, true],
    ['without an allowed role', { roles: list(['s']) }, here, false],
    ['with a blocked role', { roles: list([], ['r']) }, here, false],
    [
      'with an allowed and a blocked role',
      { roles: list(['r'], ['s']) },
      { ...here, roles: ['r', 's'] },
      false,
    ],
    [
      'who is anybody, where everybody is allowed',
      { roles: list(['all']) },
      { ...here, everyone: 'all' },
      true,
    ],
    [
      'who is anybody, where everybody is blocked',
      { roles: list([], ['all']) },
      { ...here, everyone: 'all' },
      false,
    ],
    [
      'with an allowed role where everybody is blocked',
      { roles: list(['r'], ['all']) },
      { ...here, everyone: 'all' },
      true,
    ],
    [
      'with a blocked role where everybody is allowed',
      { roles: list(['all'], ['r']) },
      { ...here, everyone: 'all' },
      false,
    ],
    ['with roles that are not known', { roles: list([], ['s']) }, { channelId: 'c', parentId: 'c' }, false],
  ])('%s', (_name, { channels = none, roles = none }, place, expected) => {
    const known = { parentId: undefined, roles: undefined, ...place } as typeof here;
    expect(mayAsk({ channels, roles }, known)).toBe(expected);
  });
});
