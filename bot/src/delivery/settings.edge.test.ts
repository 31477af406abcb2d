import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openState } from './state.ts';

describe('Settings', () => {
  it('remembers what each guild set, over processes, until it is taken back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'settings-'));
    const [one, other] = [openState(join(folder, 's.db')), openState(join(folder, 's.db'))];
    one.settings.set('900000000000000001', { name: 'channel', id: '123456789012345678', value: 'block' });
    one.settings.set('900000000000000001', { name: 'role', id: '5', value: 'allow' });
    one.settings.set('900000000000000001', { name: 'assistant', value: 'Mara' });
    one.settings.set('900000000000000001', { name: 'card-prompts', value: false });
    one.settings.set('900000000000000001', { name: 'limit', value: 5 });
    expect(other.settings.of('900000000000000001')).toEqual({
      channels: { allowed: new Set(), blocked: new Set(['123456789012345678']) },
      roles: { allowed: new Set(['5']), blocked: new Set() },
      assistant: 'Mara',
      allowsCardPrompts: false,
      answersPerMinute: 5,
    });
    other.settings.set('900000000000000001', {
      name: 'channel',
      id: '123456789012345678',
      value: undefined,
    });
    expect(one.settings.of('900000000000000001').channels.blocked).toEqual(new Set());
    one.settings.forget('900000000000000001');
    expect(one.settings.of('900000000000000001')).toEqual(one.settings.of('2'));
    expect(one.settings.of('2')).toMatchObject({ allowsCardPrompts: true, answersPerMinute: undefined });
    one.leave();
    other.leave();
    await rm(folder, { recursive: true });
  });
});
