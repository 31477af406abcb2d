import type { Channel, World } from './world.ts';

/** Source: discord.com/developers/docs/topics/permissions */
const BITS: Readonly<Record<string, bigint>> = {
  ADMINISTRATOR: 1n << 3n,
  MANAGE_CHANNELS: 1n << 4n,
  MANAGE_GUILD: 1n << 5n,
  ADD_REACTIONS: 1n << 6n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  MANAGE_MESSAGES: 1n << 13n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MANAGE_WEBHOOKS: 1n << 29n,
  USE_APPLICATION_COMMANDS: 1n << 31n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
};
const EVERYTHING = (1n << 53n) - 1n;
const EVERYBODY = [
  'ADD_REACTIONS',
  'VIEW_CHANNEL',
  'SEND_MESSAGES',
  'EMBED_LINKS',
  'ATTACH_FILES',
  'READ_MESSAGE_HISTORY',
  'USE_APPLICATION_COMMANDS',
  'SEND_MESSAGES_IN_THREADS',
];

const sum = (names: readonly string[]) => names.reduce((bits, name) => bits | bitOf(name), 0n);

function bitOf(name: string): bigint {
  const bit = BITS[name];
  if (bit === undefined) throw new Error(`there is no permission ${name}`);
  return bit;
}

/** What a member may do: a guild's first member owns it and may do everything. */
export function permissionsOf(world: World, guildId: string, userId: string): bigint {
  const members = world.guilds.get(guildId)?.members;
  const member = members?.get(userId);
  if (member === undefined) return 0n;
  const [owner] = members?.keys() ?? [];
  const own = sum([...EVERYBODY, ...(member.permissions ?? [])]);
  return userId === owner || (own & bitOf('ADMINISTRATOR')) !== 0n ? EVERYTHING : own;
}

/** What a bot may do in a channel. */
export function appPermissions(world: World, channel: Channel): bigint {
  const denied = Object.keys(BITS).filter((name) => world.denied.has(`${channel.id}:${name}`));
  return EVERYTHING & ~bitOf('ADMINISTRATOR') & ~sum(denied);
}
