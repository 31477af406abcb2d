/** A shard's number, and how many there are. */
export type ShardOfMany = readonly [number, number];

export const MAX_GUILDS_OF_SHARD = 2_500;

export function isShard(shard: unknown): shard is ShardOfMany {
  if (!Array.isArray(shard) || shard.length !== 2) return false;
  const [id, count] = shard;
  return Number.isInteger(id) && Number.isInteger(count) && id >= 0 && id < count;
}

/** Whether events of a guild, or of direct messages, come over the shard. Source: Discord, "Sharding" */
export function isOnShard(guildId: string | undefined, [id, count]: ShardOfMany): boolean {
  return guildId === undefined ? id === 0 : (BigInt(guildId) >> 22n) % BigInt(count) === BigInt(id);
}
