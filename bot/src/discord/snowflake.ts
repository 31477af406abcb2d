const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** When an id was given out, in milliseconds since 1970. Source: Discord, "Snowflakes" */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH_MS;
}

/** The least id of a moment, to page from. */
export function idAt(timeMs: number): string {
  return String(BigInt(Math.max(0, Math.floor(timeMs - DISCORD_EPOCH_MS))) << 22n);
}

/** Whether an id was given out before another. Ids are numbers written out; there are too many to make numbers of them. */
export function isOlder(left: string, right: string): boolean {
  return left.length === right.length ? left < right : left.length < right.length;
}
