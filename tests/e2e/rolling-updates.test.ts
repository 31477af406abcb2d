import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressedSizes, startSeconds } from '../support/bot-image.ts';
import { buildBotImage, deployBot, newBotHome } from '../support/bot-release.ts';
import { eventually } from '../support/cluster.ts';
import { Crowd, type Tally } from '../support/crowd.ts';
import { createHistory, type History } from '../support/history.ts';
import { usePlatform } from '../support/platform.ts';

/** The bot's releases as our own actions build and deploy them, on the real cluster, while people go on asking. */

const UPDATES = 10;
const MAX_IMAGE_MEGABYTES = 90;
const MAX_ADDED_MEGABYTES = 5;

const platform = usePlatform();
const repository = `glompai/rolling-${process.pid}`;
const images: string[] = [];
let commits: History;
let home: Awaited<ReturnType<typeof newBotHome>>;

beforeAll(async () => {
  commits = await createHistory(platform);
  home = await newBotHome(platform, 'rolling');
  for (const version of ['one', 'two']) {
    const build = await buildBotImage(platform, { repository, version });
    images.push(build.outputs.image ?? build.output);
  }
});

afterAll(async () => {
  await commits[Symbol.asyncDispose]();
});

/** The pod that answers, as the Lease has it. */
async function leader(): Promise<string> {
  const { spec } = await platform.get('lease', 'discordlm-leader', '-n', home.namespace);
  return spec.holderIdentity.replace(/_\d+$/, '');
}

it(`fits an image of the bot into ${MAX_IMAGE_MEGABYTES} MB, compressed, for each platform`, async () => {
  const sizes = await compressedSizes(platform, repository, 'one');
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  for (const { name, bytes, addedBytes } of sizes)
    console.log(
      `Compressed for ${name}: ${megabytes(bytes)}, of which ${megabytes(addedBytes)} lie on the base`,
    );
  expect(sizes.map(({ name }) => name)).toEqual(['linux/amd64', 'linux/arm64']);
  for (const { name, bytes, addedBytes } of sizes) {
    expect(bytes, name).toBeLessThan(MAX_IMAGE_MEGABYTES * 1e6);
    // The base of the other architecture holds no programs here, and others' bases are larger than this one.
    expect(addedBytes, name).toBeLessThan(MAX_ADDED_MEGABYTES * 1e6);
  }
});

describe(`${UPDATES} rolling updates while people ask`, () => {
  const leaders: string[] = [];
  const seconds: number[] = [];
  let tally: Tally;

  it('are verified one after the other, and another pod answers after each', {
    timeout: 900_000,
  }, async () => {
    const release = async (number: number) => {
      const startedAt = performance.now();
      const image = images[number % images.length] ?? '';
      const run = await deployBot(platform, home, { image, sha: await commits.next() });
      expect(run.outputs, run.shown).toMatchObject({ verdict: 'succeeded', release: String(number + 1) });
      leaders.push(await leader());
      return (performance.now() - startedAt) / 1000;
    };
    await release(0);
    const crowd = await Crowd.gather(platform, home);
    crowd.start();
    for (let number = 1; number <= UPDATES; number++) seconds.push(await release(number));
    tally = await crowd.stop({ answersMs: 60_000, quietMs: 5_000 });
    expect(new Set(leaders).size).toBe(UPDATES + 1);
  });

  it('lose no answer, double none, and keep the parts in order', () => {
    const { asked, lost, doubled, disordered } = tally;
    const mean = seconds.reduce((sum, one) => sum + one, 0) / seconds.length;
    console.log(
      `${UPDATES} updates of ${mean.toFixed(1)} s each, ${asked} questions: ${lost.length} lost, ${doubled.length} doubled, ${disordered.length} out of order`,
    );
    expect({ lost, doubled, disordered }).toEqual({ lost: [], doubled: [], disordered: [] });
    expect(asked).toBeGreaterThan(UPDATES * 5);
  });

  it('start within what the startup probe allows, at a quarter of a processor', async () => {
    const name = `discordlm-deployment-qa`;
    const { spec } = await platform.get('deployment', name, '-n', home.namespace);
    const [bot] = spec.template.spec.containers;
    expect(bot.resources.limits.cpu).toBe('250m');
    const { periodSeconds, failureThreshold, initialDelaySeconds = 0 } = bot.startupProbe;
    const allowed = initialDelaySeconds + periodSeconds * failureThreshold;
    const measured = await eventually(async () => startSeconds(platform, home.namespace, await leader()));
    console.log(
      `From the container's start to ready: ${measured.toFixed(1)} s at 250m; ${allowed} s are allowed`,
    );
    expect(measured).toBeGreaterThan(0);
    expect(measured).toBeLessThan(allowed);
  });
});

it('names the switch in the portal, where Discord does not allow the bot to read messages', async () => {
  const muted = await newBotHome(platform, 'muted', { allowedIntents: 0 });
  const run = await deployBot(platform, muted, { image: images[0] ?? '', sha: await commits.next() });
  expect(run.exitCode, run.shown).toBe(1);
  expect(run.outputs.cause).toContain('message content intent (4014): switch it on in the developer portal');
  expect(run.outputs.cause).not.toContain('"event"');
});
