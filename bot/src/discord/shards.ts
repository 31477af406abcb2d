/** Which shard a guild's events come over; those of direct messages come over shard 0. Source: Discord, "Sharding" */
export function shardOf(guildId: string, shardCount: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}

/** The shards of one pod of several: contiguous, each shard in one pod, and no pod with more than one above another. */
export function shardsOfPod({
  shardCount,
  pods,
  ordinal,
}: {
  readonly shardCount: number;
  readonly pods: number;
  readonly ordinal: number;
}): number[] {
  const first = Math.round((shardCount * ordinal) / pods);
  const end = Math.round((shardCount * (ordinal + 1)) / pods);
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
