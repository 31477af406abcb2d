import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS, type Kind, runOnce } from '../support/kill-run.ts';
import { type BuiltBot, buildBot } from '../support/pods.ts';

/** How many runs there are, over all kinds; a few of each by default, all of them by `npm run test:kills`. */
const RUNS = Number(process.env.KILL_RUNS ?? 12);
const FIRST_SEED = Number(process.env.KILL_SEED ?? 1);
/** To look at one kind alone. */
const ONLY = process.env.KILL_KIND;
/** Most of a run is waiting. */
const AT_ONCE = Number(process.env.KILL_AT_ONCE ?? 6);
const SHARES: Readonly<Record<Kind, number>> = {
  killed: 4,
  'killed and restarted': 4,
  'killed in doubt': 2,
  'killed while it streams': 4,
  'killed while it rerolls': 3,
  'rolling update': 4,
  'requests fail': 3,
  'connection fails': 3,
  'two pods, no Lease': 2,
  'cut off from the Lease': 1,
};

/** Of the ledger, with the part of the answer that is worked on. */
const STAGES = [
  'received',
  'claimed',
  'answering',
  'answering/drafting',
  'answering/drafted',
  'sending/begun',
  'sending/unknown',
  'sending/drafted',
  'sending/surplus',
  'done',
];

let built: BuiltBot;

beforeAll(async () => {
  built = await buildBot();
});
afterAll(() => built[Symbol.asyncDispose]());

/** As many runs of each kind as its share, each kind at least once. */
function plan(): { kind: Kind; seed: number }[] {
  const all = Object.values(SHARES).reduce((sum, share) => sum + share, 0);
  return KINDS.filter((kind) => ONLY === undefined || kind === ONLY).flatMap((kind) => {
    const count = Math.max(1, Math.round((RUNS * SHARES[kind]) / all));
    return Array.from({ length: count }, (_, index) => ({ kind, seed: FIRST_SEED + index }));
  });
}

describe('whatever dies or breaks, each question is answered once, whole and in order', () => {
  const killedAt = new Set<string>();
  const waiting = plan();
  const started = new Map<string, Promise<void>>();
  let running = 0;
  const idle: (() => void)[] = [];

  async function run(kind: Kind, seed: number): Promise<void> {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => idle.push(resolve));
    running++;
    try {
      const report = await runOnce(kind, seed, built);
      for (const stage of report.killedAt) killedAt.add(stage);
    } finally {
      running--;
      idle.shift()?.();
    }
  }

  beforeAll(() => {
    for (const { kind, seed } of waiting) {
      const result = run(kind, seed);
      result.catch(() => {});
      started.set(`${kind} ${seed}`, result);
    }
  });

  it.each(waiting)('P4: $kind, seed $seed', { timeout: 3_600_000 }, async ({ kind, seed }) => {
    await started.get(`${kind} ${seed}`);
  });

  // Fewer do not come by every one of them.
  if (RUNS >= 200 && ONLY === undefined)
    it('has killed at every stage of the ledger', () => {
      for (const stage of STAGES) expect([...killedAt]).toContain(stage);
    });
});
