import { describe, expect, it } from 'vitest';
import { KeyedQueue } from '../conversation/queue.ts';
import { openState } from '../delivery/state.ts';
import { createLogger } from '../ops/log.ts';
import { createMetrics } from '../ops/metrics.ts';
import type { DiscordApi } from './api.ts';
import { CatchUp } from './catch-up.ts';
import { idAt, timeOf } from './snowflake.ts';

const NOW = 1_750_000_000_000;
const MINUTE = 60_000;

/** What is read, and from when on, by a bot that listened as given. */
async function readBy(
  heard: { readonly first: number; readonly until: number },
  look: (catchUp: CatchUp) => void,
): Promise<[channel: string, minutesAgo: number][]> {
  const state = openState(undefined, () => NOW);
  state.listening.begin(heard.first);
  if (heard.until > 0) state.listening.noteHeard(heard.until);
  state.listening.noteDirect('77');
  const read: [string, number][] = [];
  const api = {
    messagesAfter: async (channel: string, after: string) => {
      read.push([channel, (NOW - timeOf(after)) / MINUTE]);
      return [];
    },
  } as unknown as DiscordApi;
  const catchUp = new CatchUp({
    api,
    listening: state.listening,
    queue: new KeyedQueue({
      parallelism: 1,
      maxPerKey: 1,
      maxTotal: 1,
      work: async () => 'done',
      onFault: () => {},
    }),
    metrics: createMetrics('test'),
    log: createLogger(
      'error',
      (text) => text,
      () => {},
    ),
    hear: async () => {},
  });
  look(catchUp);
  while (catchUp.isBusy) await new Promise((resolve) => setImmediate(resolve));
  return read;
}

const channel = (id: string, minutesAgo?: number) => ({
  id,
  guildId: '1',
  lastMessageId: minutesAgo === undefined ? undefined : idAt(NOW - minutesAgo * MINUTE),
});

describe('CatchUp', () => {
  it.each([
    ['two minutes before it surely heard everything', 60 * MINUTE, 3 * MINUTE, 5],
    ['not from before ten minutes', 60 * MINUTE, 30 * MINUTE, 10],
    ['not from before it ever listened', MINUTE, MINUTE, 1],
  ])('reads from %s', async (_name, first, until, minutes) => {
    const read = await readBy({ first: NOW - first, until: NOW - until }, (catchUp) => catchUp.directs(NOW));
    expect(read).toEqual([['77', minutes]]);
  });

  it('reads nothing from before when it listens for the first time', async () => {
    const read = await readBy({ first: NOW, until: 0 }, (catchUp) => catchUp.guild([channel('5', 1)], NOW));
    expect(read).toEqual([]);
  });

  it('reads the channels of a guild in which something was said since, the latest first', async () => {
    const read = await readBy({ first: NOW - 60 * MINUTE, until: NOW - 3 * MINUTE }, (catchUp) =>
      catchUp.guild([channel('1', 4), channel('2', 6), channel('3'), channel('4', 1)], NOW),
    );
    expect(read.map(([id]) => id)).toEqual(['4', '1']);
  });

  it('reads no more than two hundred channels', async () => {
    const many = Array.from({ length: 300 }, (_, index) => channel(String(index + 1), 1));
    const read = await readBy({ first: NOW - 60 * MINUTE, until: NOW - 3 * MINUTE }, (catchUp) =>
      catchUp.guild(many, NOW),
    );
    expect(read).toHaveLength(200);
  });

  it('reads channels of which nothing is known when it is told to', async () => {
    const read = await readBy({ first: NOW - 60 * MINUTE, until: NOW - 3 * MINUTE }, (catchUp) =>
      catchUp.channels([channel('3')], NOW),
    );
    expect(read).toEqual([['3', 5]]);
  });
});
