import type { Guild, World } from './world.ts';

export interface ManyGuilds {
  readonly count: number;
  /** Of each guild. */
  readonly channels: number;
  readonly roles: number;
  readonly members: number;
  /** Who is in all of them: the bot, and who talks to it. */
  readonly present: readonly string[];
}

/** A prime, so that guilds fall evenly on however many shards. */
const APART_MS = 60_013;

/** Guilds as a bot of many has them, made a minute apart. */
export function addManyGuilds(
  world: World,
  { count, channels, roles, members, present }: ManyGuilds,
): Guild[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, index) => {
    const madeAt = now - (count - index) * APART_MS;
    const guild = world.addGuild(`guild-${index}`, present, {
      madeAt,
      roleCount: roles,
      memberCount: members,
    });
    for (let channel = 0; channel < channels; channel++)
      world.addChannel({
        type: 0,
        guild_id: guild.id,
        name: `channel-${channel}`,
        parent_id: null,
        nsfw: false,
      });
    return guild;
  });
}
