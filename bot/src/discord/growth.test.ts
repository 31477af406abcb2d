import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { TokenBuckets } from '../conversation/rate-limit.ts';
import { RecentMap } from '../conversation/recent-map.ts';
import { ChannelTable } from './channel-table.ts';
import type { GatewayMessage } from './gateway.ts';
import { Nicknames } from './nicknames.ts';
import { ProxiedMessages } from './proxied.ts';
import { idAt } from './snowflake.ts';

const MB = 1_000_000;
/** All of them full, and no more. */
const WARM = 40_000;
const AUTHORS = 100_000;

describe('what is remembered', () => {
  it('does not grow with how many people speak', () => {
    const memory = {
      nicknames: new Nicknames(),
      buckets: new TokenBuckets(10),
      noticed: new RecentMap<string, number>(10_000),
      channels: new ChannelTable(),
      proxied: new ProxiedMessages(),
    };
    memory.channels.setGuild('1', [{ id: '2', type: 0, guild_id: '1' }]);
    const hear = (author: number) => {
      const message = messageBy(author);
      memory.nicknames.learn(message);
      memory.buckets.take(message.author.id, author);
      memory.noticed.set(message.author.id, author);
      memory.channels.note(message.channel_id, message.id);
      memory.proxied.note(message);
    };
    for (let author = 0; author < WARM; author++) hear(author);
    const before = heapUsed();
    for (let author = WARM; author < WARM + AUTHORS; author++) hear(author);
    expect(heapUsed() - before).toBeLessThan(2 * MB);
    expect(memory.nicknames.of('1', String(WARM + AUTHORS - 1))).toBe(`nick ${WARM + AUTHORS - 1}`);
    expect(memory.nicknames.of('1', '0')).toBeUndefined();
  });
});

function messageBy(author: number): GatewayMessage {
  return {
    id: idAt(Date.now() + author),
    channel_id: '2',
    guild_id: '1',
    content: `words of ${author}`,
    author: { id: String(author), username: `user ${author}` },
    member: { nick: `nick ${author}` },
    mentions: [],
  } as unknown as GatewayMessage;
}

/** After everything is collected that nobody holds. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
