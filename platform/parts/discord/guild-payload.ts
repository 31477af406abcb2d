import { isThread } from './posting-rules.ts';
import type { Application, Guild, World } from './world.ts';

/** A guild as GUILD_CREATE tells of it to a bot without privileged intents: of the members, the bot alone. */
export function guildPayload(world: World, guild: Guild, application: Application): Record<string, unknown> {
  const channels = guild.channels
    .map((channel) => world.channels.get(channel))
    .filter((channel) => channel !== undefined)
    .map((channel, position) => ({ ...channelFields(guild, position), ...world.shown(channel) }));
  const { id, name, members, memberCount = members.size, roleCount = 0 } = guild;
  const joined_at = new Date().toISOString();
  return {
    id,
    name,
    icon: null,
    unavailable: false,
    member_count: memberCount,
    owner_id: [...members.keys()][0],
    roles: Array.from({ length: roleCount + 1 }, (_, position) => roleFields(guild, position)),
    channels: channels.filter((channel) => !isThread(channel)),
    // Those that are not archived.
    threads: channels.filter((channel) => isThread(channel) && !channel.thread_metadata?.archived),
    members: [{ user: application.user, roles: [], joined_at, deaf: false, mute: false, flags: 0 }],
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    joined_at,
    large: memberCount > 250,
    features: [],
    premium_tier: 0,
  };
}

/** As long as real ones are, for what they cost. */
function channelFields({ id, roleCount }: Guild, position: number): object {
  if (roleCount === undefined) return {};
  const overwrites = [id, String(BigInt(id) + 1n)];
  return {
    position,
    topic: null,
    rate_limit_per_user: 0,
    flags: 0,
    permission_overwrites: overwrites.map((of) => ({ id: of, type: 0, allow: '0', deny: '1024' })),
  };
}

/** The first is everyone's, and has the guild's id. */
function roleFields({ id }: Guild, position: number): object {
  return {
    id: String(BigInt(id) + BigInt(position)),
    name: position === 0 ? '@everyone' : `role-${position}`,
    permissions: '0',
    position,
    color: 0,
    hoist: false,
    icon: null,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}
