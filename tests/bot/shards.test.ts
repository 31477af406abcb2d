import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../platform/request.ts';
import { createStage, type RunningBot, type Stage, startBot } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';
import { type LeaseServer, startLeaseServer } from '../support/lease-server.ts';
import { type BuiltBot, buildBot } from '../support/pods.ts';

let built: BuiltBot;
beforeAll(async () => {
  built = await buildBot();
});
afterAll(() => built[Symbol.asyncDispose]());

/** A channel on each shard. */
async function channelsOn(stage: Stage, count: number): Promise<string[]> {
  const guilds = await Promise.all(
    Array.from({ length: count }, (_, id) =>
      stage.discord.addGuild({
        name: `on-${id}`,
        members: [stage.userId, stage.botId],
        channels: ['general'],
        shard: [id, count],
      }),
    ),
  );
  return guilds.map(({ channels }) => channels.general ?? '');
}

const ask = (stage: Stage, channel: string, content = 'hello') =>
  stage.discord.say({ channel, user: stage.userId, content: `<@${stage.botId}> ${content}` });

async function answersIn(stage: Stage, channel: string): Promise<string[]> {
  const messages = await stage.discord.messages(channel);
  return messages.filter(({ author }) => author.id !== stage.userId).map(({ content }) => content);
}

const metricsOf = async (bot: RunningBot) => (await request(bot.metricsUrl)).text;

describe.concurrent('several shards in one process', () => {
  it('are all answered, each counted by itself, and ready when all of them are', async () => {
    await using stage = await createStage({ identify: { maxConcurrency: 3 } });
    const channels = await channelsOn(stage, 3);
    const direct = await stage.discord.openDirect(stage.userId, stage.applicationId);
    await using bot = await startBot(stage, { ...built.environment, SHARD_COUNT: '3' }, built.program);
    await bot.ready();
    expect((await stage.discord.connected()).map(({ shard }) => shard).toSorted()).toEqual([0, 1, 2]);
    for (const channel of [...channels, direct.id]) await stage.answersTo(await ask(stage, channel));
    for (const shard of [0, 1, 2])
      expect(await metricsOf(bot)).toMatch(new RegExp(`^discord_shard_up{shard="${shard}"} 1`, 'm'));
    await stage.discord.strike(stage.applicationId, { kind: 'forget', shard: 1 });
    await eventually(async () => expect((await request(`${bot.url}/readyz`)).status).toBe(503), 10_000);
    // The other shards go on, and what is asked on this one is found when it is back.
    const meanwhile = await ask(stage, channels[1] ?? '', 'meanwhile');
    await stage.answersTo(await ask(stage, channels[2] ?? '', 'still there?'));
    await stage.answersTo(meanwhile);
    await bot.ready();
    for (const channel of channels) expect(new Set(await answersIn(stage, channel)).size).toBeGreaterThan(0);
    expect(await answersIn(stage, channels[1] ?? '')).toHaveLength(2);
  });

  it('are too few where the guilds are too many, and the cause says so', async () => {
    await using stage = await createStage();
    await stage.discord.addGuilds({
      count: 2_501,
      channels: 1,
      roles: 0,
      members: 2,
      present: [stage.botId],
    });
    await using bot = await startBot(stage, built.environment, built.program);
    expect(await bot.exited).toBe(1);
    expect(JSON.parse(bot.output().trim().split('\n').at(-1) ?? '').cause).toMatch(/4011.*SHARD_COUNT/);
  });
});

interface Pods extends AsyncDisposable {
  readonly stage: Stage;
  readonly lease: LeaseServer;
  readonly start: (ordinal: number) => Promise<RunningBot>;
}

/** Four shards on two pods of a StatefulSet, and a Discord that lets one session begin in five seconds. */
async function createPods(): Promise<Pods> {
  const stage = await createStage({ identify: { windowMs: 5_000 } });
  const lease = await startLeaseServer();
  const folder = await mkdtemp(join(tmpdir(), 'shards-'));
  return {
    stage,
    lease,
    start: async (ordinal) => {
      const name = `discordlm-${ordinal}`;
      const environment = {
        ...built.environment,
        SHARD_COUNT: '4',
        SHARD_PODS: '2',
        POD_NAME: name,
        LEASE_NAME: 'leader',
        STATE_PATH: join(folder, `state-${ordinal}.db`),
        KUBECONFIG: await lease.kubeconfigFor(name, folder),
      };
      return await startBot(stage, environment, built.program);
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([stage[Symbol.asyncDispose](), lease[Symbol.asyncDispose]()]);
      await rm(folder, { recursive: true });
    },
  };
}

describe.concurrent('the pods of a StatefulSet', () => {
  it('have each its part of the shards, begin one session at a time, and answer everything once', async () => {
    await using pods = await createPods();
    const { stage, lease } = pods;
    const channels = await channelsOn(stage, 4);
    const direct = await stage.discord.openDirect(stage.userId, stage.applicationId);
    await using first = await pods.start(0);
    await using second = await pods.start(1);
    await Promise.all([first.ready(), second.ready()]);
    const identifies = await stage.discord.identifies();
    expect(identifies.map(({ outcome }) => outcome)).toEqual(Array(4).fill('accepted'));
    expect(identifies.map(({ shard }) => shard.join('/')).toSorted()).toEqual(['0/4', '1/4', '2/4', '3/4']);
    expect(Object.keys(lease.holders()).toSorted()).toEqual(['leader-0', 'leader-1', 'leader-identify-0']);
    for (const channel of [...channels, direct.id]) await stage.answersTo(await ask(stage, channel));
    for (const channel of [...channels, direct.id]) expect(await answersIn(stage, channel)).toHaveLength(1);
    expect(await metricsOf(first)).toMatch(/^bot_messages_received_total{kind="direct"} [1-9]/m);
    expect(await metricsOf(second)).not.toMatch(/kind="direct"/);
    // The commands are everybody's, and the first pod's to tell.
    await eventually(async () => expect(first.output()).toContain('commands-registered'));
    expect(second.output()).not.toContain('commands-registered');
  });

  it('are replaced one by one: the successor finds what was asked on its shards, and on no others', async () => {
    await using pods = await createPods();
    const { stage } = pods;
    const channels = await channelsOn(stage, 4);
    {
      await using old = await pods.start(1);
      await old.ready();
      await stage.answersTo(await ask(stage, channels[3] ?? '', 'before'));
      // So that it notes that it listened.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      old.process.kill('SIGTERM');
      expect(await old.exited).toBe(0);
    }
    const direct = await stage.discord.openDirect(stage.userId, stage.applicationId);
    const [foreign, own] = [
      await ask(stage, channels[0] ?? ''),
      await ask(stage, channels[3] ?? '', 'after'),
    ];
    await ask(stage, direct.id);
    await using pod = await pods.start(1);
    await stage.answersTo(own);
    await pod.ready();
    expect(await answersIn(stage, foreign.channel_id)).toEqual([]);
    expect(await answersIn(stage, direct.id)).toEqual([]);
    expect((await stage.discord.identifies()).map(({ outcome }) => outcome)).toEqual(
      Array(4).fill('accepted'),
    );
  });
});
