import type { ConfigReader } from './config-reader.ts';
import type { Variables } from './config-variable.ts';
import { shardsOfPod } from './discord/shards.ts';

/** Which of the bot's shards this process has, and how many processes share the rest. */
export interface ShardConfig {
  readonly count: number;
  readonly ids: readonly number[];
  readonly pods: number;
  /** What tells this process from the others, for its Lease; undefined for one that has all shards. */
  readonly part: string | undefined;
}

export const shardVariables = {
  SHARD_COUNT: {
    kind: 'integer',
    min: 1,
    max: 100_000,
    default: '1',
    source: 'config',
    meaning:
      'connections to the gateway, of all pods together; Discord asks for one in 2,500 guilds at least',
  },
  SHARD_PODS: {
    kind: 'integer',
    min: 1,
    max: 1_000,
    default: '1',
    source: 'manifests',
    meaning: "pods that share the shards and Discord's limit of requests: the StatefulSet's replicas",
  },
  SHARD_IDS: {
    kind: 'list',
    source: 'hand',
    meaning:
      "the shards of this process, such as `0-3,7`; by default a StatefulSet's pod has its part, by the number in its name, and any other process has all",
  },
  POD_NAME: {
    kind: 'text',
    source: 'manifests',
    meaning: "the pod's name, whose number says which part of the shards is its own",
  },
} as const satisfies Variables;

/** Reads which shards are ours; what does not go together is a problem. */
export function readShards(read: ConfigReader): ShardConfig {
  const count = read.integer('SHARD_COUNT');
  const pods = read.integer('SHARD_PODS');
  const listed = read.list('SHARD_IDS');
  const podName = read.text('POD_NAME');
  if (pods > count) read.problem('SHARD_PODS', 'is more than SHARD_COUNT: a pod would have no shard');
  if (listed.length > 0) {
    const ids = [...new Set(listed.flatMap(numbersOf))].toSorted((left, right) => left - right);
    if (!ids.every((id) => id < count))
      read.problem('SHARD_IDS', `must list numbers below SHARD_COUNT, such as 0-3,7`);
    return { count, pods, ids, part: ids.length === count ? undefined : `shards-${ids[0]}-${ids.at(-1)}` };
  }
  if (pods === 1)
    return { count, pods, ids: shardsOfPod({ shardCount: count, pods, ordinal: 0 }), part: undefined };
  const ordinal = Number(/-(\d+)$/.exec(podName)?.[1] ?? Number.NaN);
  if (!(ordinal < pods))
    read.problem(
      'POD_NAME',
      `must end in the pod's number, from 0 to ${pods - 1}, where SHARD_PODS is ${pods} and SHARD_IDS is not set`,
    );
  return { count, pods, ids: shardsOfPod({ shardCount: count, pods, ordinal }), part: String(ordinal) };
}

/** `3` or `0-3`; anything else is a number that no shard has. */
function numbersOf(item: string): number[] {
  const [, first, last = first] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(item) ?? [];
  if (first === undefined || Number(last) < Number(first)) return [Number.POSITIVE_INFINITY];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
}
