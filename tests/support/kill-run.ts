import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { FaultKind } from '../../platform/parts/discord/faults.ts';
import type { GatewayFault } from '../../platform/parts/discord/gateway.ts';
import type { Message } from '../../platform/parts/discord/world.ts';
import { asSaid, type RunningBot } from './bot.ts';
import { eventually } from './cluster.ts';
import { type BuiltBot, createFleet, type Fleet } from './pods.ts';

export const KINDS = [
  'killed',
  'killed and restarted',
  'killed in doubt',
  'killed while it streams',
  'killed while it rerolls',
  'rolling update',
  'requests fail',
  'connection fails',
  'two pods, no Lease',
  'cut off from the Lease',
] as const;
export type Kind = (typeof KINDS)[number];

export interface RunReport {
  /** At which stages of the ledger a process was killed, such as `sending/unknown`. */
  readonly killedAt: readonly string[];
}

type Pod = RunningBot & { readonly name: string };
type Random = (below: number) => number;

/** A conversation in one place, and what must be said in it. */
interface Scene {
  readonly fleet: Fleet;
  readonly random: Random;
  readonly channel: string;
  readonly address: string;
  /** How the requests begin that answer there. */
  readonly sends: string;
  readonly expected: string[];
  /** Somebody who talks in between to others; undefined in direct messages. */
  readonly bystander: string | undefined;
}

const SEND_FAULTS: readonly FaultKind[] = [
  'error-before',
  'error-after',
  'drop-before',
  'drop-after',
  'cut-after',
  'limit-user',
  'limit-shared',
  'limit-global',
];
const GATEWAY_FAULTS: readonly GatewayFault[] = [
  { kind: 'drop' },
  { kind: 'close', code: 4000 },
  { kind: 'close', code: 4009 },
  { kind: 'reconnect' },
  { kind: 'invalidate' },
  { kind: 'forget' },
  { kind: 'lose-replay' },
];
/** What a process may be doing while an answer is in the making. */
const STREAM_REQUESTS = ['POST', 'PATCH', 'GET'];
const DONE_MS = 90_000;
/** In which a double would come. */
const QUIET_MS = 1_500;

/** One seeded run: people ask, something dies or breaks, and every question is answered once, in order, whole. */
export async function runOnce(kind: Kind, seed: number, built: BuiltBot): Promise<RunReport> {
  await using fleet = await createFleet(built);
  const scene = await createScene(fleet, randomFrom(seed));
  const killedAt: string[] = [];
  try {
    await ACTS[kind](scene, (stage) => killedAt.push(stage));
    await fleet.stage.discord.heal();
    await eventually(() => checkWords(scene), DONE_MS);
    await sleep(QUIET_MS);
    await checkWords(scene);
  } catch (error) {
    throw new Error(`${kind}, seed ${seed}: ${(error as Error).message}\n${fleet.logs()}`, { cause: error });
  }
  return { killedAt };
}

async function checkWords(scene: Scene): Promise<void> {
  const said = await wordsIn(scene);
  const wrong = scene.expected.findIndex((word, index) => said[index] !== word);
  if (wrong >= 0 || said.length > scene.expected.length) {
    const at = wrong < 0 ? scene.expected.length : wrong;
    throw new Error(
      `${said.length} words were said, ${scene.expected.length} expected; from ${at} on: ${said.slice(at, at + 5).join(' ')} … instead of ${scene.expected.slice(at, at + 5).join(' ')} …`,
    );
  }
}

const ACTS: Readonly<Record<Kind, (scene: Scene, onKill: (stage: string) => void) => Promise<void>>> = {
  killed: async (scene, onKill) => {
    const [leader] = await startPair(scene);
    await killAtRequest(scene, leader, onKill);
  },
  'killed and restarted': async (scene, onKill) => {
    const pod = await scene.fleet.start({ withLease: false });
    await pod.ready();
    await killAtRequest(scene, pod, onKill);
    await (await scene.fleet.start({ withLease: false })).ready();
  },
  'killed in doubt': async (scene, onKill) => {
    const pod = await scene.fleet.start({ withLease: false });
    await pod.ready();
    const kind = scene.random(2) === 0 ? 'error-after' : 'drop-before';
    const { struck } = await scene.fleet.stage.discord.inject({
      route: scene.sends,
      kind,
      skip: scene.random(2),
    });
    await ask(scene, 700);
    await within(struck(), 10_000);
    await sleep(150);
    kill(scene, pod, onKill);
    await ask(scene, 3);
    await (await scene.fleet.start({ withLease: false })).ready();
  },
  'killed while it streams': async (scene, onKill) => {
    const [leader] = await startPair(scene);
    const method = STREAM_REQUESTS[scene.random(STREAM_REQUESTS.length)] ?? 'PATCH';
    await killAtRequest(scene, leader, onKill, { route: `${method} `, how: 'dripping', skips: 4 });
  },
  'killed while it rerolls': async (scene, onKill) => {
    const [leader] = await startPair(scene);
    const question = await ask(scene, [3, 400, 700][scene.random(3)] ?? 3);
    await eventually(() => checkWords(scene), DONE_MS);
    const { discord } = scene.fleet.stage;
    const methods = ['PATCH ', 'DELETE ', scene.sends];
    await reask(scene, question, [3, 400, 700][scene.random(3)] ?? 3);
    const route = methods[scene.random(methods.length)] ?? 'PATCH ';
    const kind = scene.random(2) === 0 ? 'hold-before' : 'hold-after';
    const { struck } = await discord.inject({ route, kind, skip: scene.random(3) });
    await reroll(scene);
    await within(struck(), 500 + scene.random(2_000));
    kill(scene, leader, onKill);
    await discord.heal();
    await ask(scene, 3);
  },
  'rolling update': async (scene) => {
    const [leader] = await startPair(scene);
    await ask(scene, 400, scene.random(2) === 0 ? 'slowly' : 'dripping');
    await ask(scene, 3);
    await sleep(scene.random(1_800));
    leader.process.kill('SIGTERM');
    await sleep(scene.random(500));
    await ask(scene, 5);
    expect(await leader.exited).toBe(0);
  },
  'requests fail': async (scene) => {
    const pod = await scene.fleet.start({ withLease: false });
    await pod.ready();
    for (const route of [scene.sends, 'PATCH /', 'GET /channels']) {
      const fault = SEND_FAULTS[scene.random(SEND_FAULTS.length)] ?? 'error-after';
      const times = 1 + scene.random(2);
      await scene.fleet.stage.discord.inject({ route, kind: fault, skip: scene.random(3), times });
    }
    await ask(scene, 700, scene.random(2) === 0 ? 'dripping' : '');
    await ask(scene, 3);
    await ask(scene, 400);
  },
  'connection fails': async (scene) => {
    const pod = await scene.fleet.start({ withLease: false });
    await pod.ready();
    const { discord, applicationId } = scene.fleet.stage;
    if (scene.random(3) === 0) await discord.strike(applicationId, { kind: 'repeat' });
    await ask(scene, 400, 'slowly');
    for (let count = 0; count < 2; count++) {
      await sleep(scene.random(800));
      const fault = GATEWAY_FAULTS[scene.random(GATEWAY_FAULTS.length)] ?? { kind: 'drop' };
      await discord.strike(applicationId, fault);
      await ask(scene, 3);
      await sleep(scene.random(1_500));
    }
  },
  'two pods, no Lease': async (scene, onKill) => {
    const pods = [
      await scene.fleet.start({ withLease: false }),
      await scene.fleet.start({ withLease: false }),
    ];
    for (const pod of pods) await pod.ready();
    for (const count of [400, 3, 700]) await ask(scene, count);
    await sleep(scene.random(2_500));
    const victim = pods[scene.random(2)];
    if (victim !== undefined && scene.random(2) === 0) kill(scene, victim, onKill);
    await ask(scene, 3);
  },
  'cut off from the Lease': async (scene) => {
    const [leader] = await startPair(scene);
    scene.fleet.lease.cutOff(leader.name);
    for (let count = 0; count < 12; count++) {
      await ask(scene, count % 3 === 0 ? 400 : 3, count % 2 === 0 ? 'slowly' : '');
      await sleep(scene.random(1_500));
    }
  },
};

/** One that leads and one that is warm. */
async function startPair({ fleet }: Scene): Promise<[Pod, Pod]> {
  const leader = await fleet.start();
  await eventually(async () => expect(leader.output()).toContain('gateway-ready'), DONE_MS);
  const standby = await fleet.start();
  await standby.ready();
  return [leader, standby];
}

/** Kills a process when it makes the request that the seed says, before or after Discord did what it asks. */
async function killAtRequest(
  scene: Scene,
  pod: Pod,
  onKill: (stage: string) => void,
  {
    route = '',
    how = '',
    skips = 9,
  }: { readonly route?: string; readonly how?: string; readonly skips?: number } = {},
): Promise<void> {
  const { discord } = scene.fleet.stage;
  const kind = scene.random(2) === 0 ? 'hold-before' : 'hold-after';
  const { struck } = await discord.inject({ route, kind, skip: scene.random(skips) });
  const speed = scene.random(3) === 0 ? 'slowly' : '';
  await ask(scene, [3, 400, 700][scene.random(3)] ?? 3, how || speed);
  await ask(scene, 3);
  await within(struck(), (how === '' ? 1_000 : 2_500) + scene.random(2_000));
  kill(scene, pod, onKill);
  await discord.heal();
  await sleep(scene.random(600));
  await ask(scene, 3);
}

function kill({ fleet }: Scene, pod: Pod, onKill: (stage: string) => void): void {
  pod.process.kill('SIGKILL');
  for (const stage of stagesIn(fleet.statePath)) onKill(stage);
}

/** How far the ledger says that each question is, with the part that is worked on. */
function stagesIn(statePath: string): string[] {
  if (!existsSync(statePath)) return [];
  const database = new DatabaseSync(statePath, { readOnly: true });
  const rows = database
    .prepare(
      `SELECT state, (SELECT state FROM part WHERE question = question.id AND part.state NOT IN ('sent', 'gone')
         ORDER BY CASE question.state WHEN 'answering' THEN -number ELSE number END LIMIT 1) AS part
       FROM question WHERE state <> 'done' OR received_at > 0`,
    )
    .all();
  database.close();
  return rows.map(({ state, part }) =>
    part === null || state === 'done' ? String(state) : `${state}/${part}`,
  );
}

async function within(promise: Promise<unknown>, ms: number): Promise<void> {
  await Promise.race([promise, sleep(ms)]);
}

async function createScene(fleet: Fleet, random: Random): Promise<Scene> {
  const { discord, channel, userId, applicationId, botId } = fleet.stage;
  const character = '@Mara the Lamplighter';
  const direct = await discord.openDirect(userId, applicationId);
  const thread = await discord.addThread({ parent: channel, name: 'side talk' });
  const webhooks = 'POST /webhooks/';
  const plain = (id: string) => `POST /channels/${id}/messages`;
  const places = [
    { channel, address: `<@${botId}>`, sends: plain(channel) },
    { channel, address: character, sends: webhooks },
    { channel, address: character, sends: webhooks },
    { channel: thread.id, address: character, sends: webhooks },
    { channel: direct.id, address: '', sends: plain(direct.id) },
    { channel: direct.id, address: character, sends: plain(direct.id) },
  ] as const;
  const place = places[random(places.length)] ?? places[1];
  const isDirect = place.channel === direct.id;
  const bystander = isDirect ? undefined : (await discord.addUser({ username: 'bystander' })).id;
  if (bystander !== undefined) await discord.setMember({ guild: fleet.stage.guildId, user: bystander });
  return { fleet, random, ...place, expected: [], bystander };
}

async function ask(scene: Scene, words: number, how = ''): Promise<Message> {
  const name = `q${scene.expected.filter((word) => word.endsWith('-0')).length}`;
  for (let index = 0; index < words; index++) scene.expected.push(`${name}-${index}`);
  const { discord, userId } = scene.fleet.stage;
  const content = `${scene.address} ${how} ${words} words of ${name}`;
  const question = await discord.say({ channel: scene.channel, user: userId, content });
  const { channel, bystander } = scene;
  if (bystander !== undefined) await discord.say({ channel, user: bystander, content: `besides ${name}-0` });
  return question;
}

/** What the first question is from now on, for who presses the button. */
async function reask(scene: Scene, question: Message, words: number): Promise<void> {
  scene.expected.splice(0, scene.expected.length);
  for (let index = 0; index < words; index++) scene.expected.push(`again-${index}`);
  await scene.fleet.stage.discord.edit(question, `${scene.address} ${words} words of again`);
}

/** Has the last answer made anew, and waits until that is noted. */
async function reroll({ fleet, channel }: Scene): Promise<void> {
  const { discord, userId } = fleet.stage;
  const [message, customId] = await eventually(async () => {
    for (const each of (await discord.messages(channel)).toReversed()) {
      const id = /reroll:\d+:\d+/.exec(JSON.stringify(each.components))?.[0];
      if (id !== undefined) return [each, id] as const;
    }
    throw new Error('no buttons yet');
  });
  const { id } = await discord.press({ user: userId, message, customId });
  await eventually(async () => {
    const database = new DatabaseSync(fleet.statePath, { readOnly: true });
    const noted = database.prepare('SELECT 1 FROM question WHERE id = ?').get(BigInt(id));
    database.close();
    expect(noted).toBeDefined();
  });
}

/** All that was said in answer, in order, word by word. */
async function wordsIn({ fleet, channel, bystander }: Scene): Promise<string[]> {
  const { discord, userId } = fleet.stage;
  const answers = (await discord.messages(channel)).filter(
    ({ author }) => author.id !== userId && author.id !== bystander,
  );
  const texts = answers
    .map(asSaid)
    .map(({ content, embeds }) => content || String(Object(embeds[0]).description ?? ''));
  return texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== '');
}

/** Numbers below a bound, the same for the same seed. Source: mulberry32 */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
