import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Message } from '../../platform/parts/discord/world.ts';
import { buildBotImage, deployBot, newBotHome } from '../support/bot-release.ts';
import { eventually } from '../support/cluster.ts';
import { createHistory, type History } from '../support/history.ts';
import { usePlatform } from '../support/platform.ts';

/** The bot as a StatefulSet of two pods with two shards each, deployed by our own action to the real cluster. */

const SHARDS = 4;
const root = join(import.meta.dirname, '../..');
const platform = usePlatform();
const { discord } = platform;
let commits: History;
let home: Awaited<ReturnType<typeof newBotHome>>;
const images: string[] = [];
let user: string;
/** One on each shard, and the direct messages of a user. */
let channels: readonly string[];

beforeAll(async () => {
  commits = await createHistory(platform);
  home = await newBotHome(platform, 'scaled');
  const { patches } = parse(await readFile(join(root, 'manifests/rbac/scaled/kustomization.yaml'), 'utf8'));
  const leases = JSON.stringify(parse(patches[0].patch));
  const role = ['role', 'discordlm-bot', '-n', home.namespace];
  await platform.kubectl('patch', ...role, '--type', 'json', '--patch', leases);
  const repository = `glompai/scaled-${process.pid}`;
  for (const version of ['one', 'two']) {
    const build = await buildBotImage(platform, { repository, version });
    images.push(build.outputs.image ?? build.output);
  }
  user = (await discord.addUser({ username: 'ann', global_name: 'Ann' })).id;
  const guilds = [];
  for (let shard = 0; shard < SHARDS; shard++) {
    const guild = { name: `on-${shard}`, members: [user, home.botId], channels: ['general'] };
    guilds.push(await discord.addGuild({ ...guild, shard: [shard, SHARDS] }));
  }
  const direct = await discord.openDirect(user, home.applicationId);
  channels = [...guilds.map((guild) => guild.channels.general ?? ''), direct.id];
});

afterAll(async () => {
  await commits[Symbol.asyncDispose]();
});

interface Pod {
  readonly metadata: { readonly name: string; readonly uid: string };
  readonly status: { readonly conditions?: readonly { readonly type: string; readonly status: string }[] };
}

async function pods(): Promise<Pod[]> {
  const { items } = await platform.get('pods', '-n', home.namespace);
  return items;
}

const isReady = ({ status }: Pod) =>
  status.conditions?.some(({ type, status: is }) => type === 'Ready' && is === 'True') === true;

const release = async (image = '') =>
  await deployBot(platform, home, {
    image,
    sha: await commits.next(),
    config: { SHARD_COUNT: String(SHARDS) },
    components: ['scaled'],
  });

async function ask(text: string): Promise<Message[]> {
  return await Promise.all(
    channels.map((channel) => discord.say({ channel, user, content: `<@${home.botId}> ${text}` })),
  );
}

async function answersTo({ channel_id, id }: Message): Promise<number> {
  const messages = await discord.messages(channel_id);
  return messages.filter(({ author, id: other }) => author.id !== user && BigInt(other) > BigInt(id)).length;
}

async function expectOneAnswerEach(questions: readonly Message[]): Promise<void> {
  const counts = async () => await Promise.all(questions.map(answersTo));
  await eventually(async () => expect((await counts()).every((count) => count > 0)).toBe(true), 60_000);
  // Time for a second one.
  await sleep(5_000);
  expect(await counts()).toEqual(questions.map(() => 1));
}

it('is verified with two pods, each with its part of the shards, that answer everything once', {
  timeout: 300_000,
}, async () => {
  const run = await release(images[0]);
  expect(run.outputs, run.shown).toMatchObject({ verdict: 'succeeded', release: '1' });
  expect((await pods()).map(({ metadata }) => metadata.name).toSorted()).toEqual([
    'discordlm-0',
    'discordlm-1',
  ]);
  expect((await pods()).every(isReady)).toBe(true);
  // Other tests have bots on the same platform.
  const ours = (await discord.connected()).filter(({ application }) => application === 'helper-scaled');
  expect(ours.map(({ shard }) => shard).toSorted()).toEqual([0, 1, 2, 3]);
  const holders = await Promise.all(
    [0, 1].map(async (ordinal) => {
      const { spec } = await platform.get('lease', `discordlm-leader-${ordinal}`, '-n', home.namespace);
      return spec.holderIdentity.replace(/_\d+$/, '');
    }),
  );
  expect(holders).toEqual(['discordlm-0', 'discordlm-1']);
  const identifies = (await discord.identifies()).filter(({ shard }) => shard[1] === SHARDS);
  expect(identifies.map(({ outcome }) => outcome)).toEqual(Array(SHARDS).fill('accepted'));
  await expectOneAnswerEach(await ask('hello'));
});

it('rolls one pod at a time, is verified, and answers what is asked meanwhile once', {
  timeout: 300_000,
}, async () => {
  const before = new Set((await pods()).map(({ metadata }) => metadata.uid));
  const unready: number[] = [];
  const ending = new AbortController();
  const watching = (async () => {
    while (!ending.signal.aborted) {
      unready.push(2 - (await pods()).filter(isReady).length);
      await sleep(300);
    }
  })();
  const running = release(images[1]);
  await eventually(async () => expect(Math.max(...unready)).toBeGreaterThan(0), 120_000);
  const questions = await ask('meanwhile');
  const run = await running;
  ending.abort();
  await watching;
  expect(run.outputs, run.shown).toMatchObject({ verdict: 'succeeded', release: '2' });
  expect(Math.max(...unready)).toBe(1);
  const now = await pods();
  expect(now.filter(({ metadata }) => before.has(metadata.uid))).toEqual([]);
  expect(now.filter(isReady)).toHaveLength(2);
  await expectOneAnswerEach(questions);
});
