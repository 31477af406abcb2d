import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../tests/support/cluster.ts';
import { type BuiltBot, createFleet } from '../tests/support/pods.ts';
import { percentile } from './rollout-table.ts';

const RUNS = 5;
/** Between two sessions that begin, Discord wants five seconds. */
const IDENTIFY_MS = 5_000;

export interface Takeover {
  /** From SIGTERM to the leader until the other is connected; the median. */
  readonly connectedMs: number;
  /** Until a question that was asked meanwhile has its answer from it; the median. */
  readonly answeredMs: number;
}

/** One leads, the other is warm, and takes over. */
export async function measureTakeovers(built: BuiltBot): Promise<Takeover> {
  const connected: number[] = [];
  const answered: number[] = [];
  for (let count = 0; count < RUNS; count++) {
    await using fleet = await createFleet(built);
    const { stage } = fleet;
    const leader = await fleet.start();
    await eventually(async () => timeOf(leader.output(), 'gateway-ready'));
    const standby = await fleet.start();
    await standby.ready();
    await sleep(IDENTIFY_MS);
    const toldAt = Date.now();
    leader.process.kill('SIGTERM');
    await leader.exited;
    const question = await stage.discord.say({
      channel: stage.channel,
      user: stage.userId,
      content: `<@${stage.botId}> hello`,
    });
    const [answer] = await stage.answersTo(question);
    connected.push((await eventually(async () => timeOf(standby.output(), 'gateway-ready'))) - toldAt);
    answered.push(Date.parse(answer?.timestamp ?? '') - toldAt);
  }
  return { connectedMs: percentile(connected, 0.5) ?? 0, answeredMs: percentile(answered, 0.5) ?? 0 };
}

/** When the bot logged an event. @throws Error when it has not */
function timeOf(output: string, event: string): number {
  const line = output.split('\n').find((candidate) => candidate.includes(`"event":"${event}"`));
  if (line === undefined) throw new Error(`no ${event} yet`);
  return Date.parse(JSON.parse(line).time);
}
