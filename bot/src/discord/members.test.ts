import type { APIGuildMember } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../ops/log.ts';
import type { GatewayMessage } from './gateway.ts';
import { Members } from './members.ts';

const message = (fields: object) => ({ guild_id: '1', author: { id: '7' }, ...fields }) as GatewayMessage;

function membersOf(look: (guildId: string, userId: string) => Promise<object | undefined>) {
  const asked: string[] = [];
  const lines: string[] = [];
  const api = {
    member: async (guildId: string, userId: string) => {
      asked.push(`${guildId}/${userId}`);
      return (await look(guildId, userId)) as APIGuildMember | undefined;
    },
  };
  const log = createLogger(
    'info',
    (text) => text,
    (line) => lines.push(line),
  );
  return { members: new Members({ api, log }), asked, lines };
}

describe('Members', () => {
  it('says who wrote a message that was read, and asks about each once', async () => {
    const { members, asked } = membersOf(async () => ({ nick: 'Captain', roles: ['5'], joined_at: '' }));
    const member = { nick: 'Captain', roles: ['5'] };
    expect(await members.complete(message({}))).toEqual(message({ member }));
    await Promise.all([members.complete(message({})), members.complete(message({}))]);
    expect(asked).toEqual(['1/7']);
    await members.complete(message({ guild_id: '2' }));
    expect(asked).toEqual(['1/7', '2/7']);
  });

  it.each([
    ['is told', { member: { roles: [] } }],
    ['is in no guild', { guild_id: undefined }],
    ['is a webhook', { webhook_id: '9' }],
  ])('asks nothing where who wrote it %s', async (_name, fields) => {
    const { members, asked } = membersOf(async () => ({ roles: [] }));
    expect(await members.complete(message(fields))).toEqual(message(fields));
    expect(asked).toEqual([]);
  });

  it('leaves a message as it is where its author has left, or Discord does not say, which is in the log', async () => {
    const gone = membersOf(async () => undefined);
    expect(await gone.members.complete(message({}))).toEqual(message({}));
    expect(gone.lines).toEqual([]);
    const down = membersOf(async () => {
      throw new Error('down');
    });
    expect(await down.members.complete(message({}))).toEqual(message({}));
    expect(down.lines.join()).toContain('"event":"member-unknown"');
  });
});
