import type { Reply } from '../../serve.ts';
import { refusal } from './rules.ts';
import type { Application, World } from './world.ts';

const MISSING_ACCESS = refusal(403, 50_001, 'Missing Access');
const UNKNOWN_MEMBER = refusal(404, 10_007, 'Unknown Member');
const UNKNOWN_USER = refusal(404, 10_013, 'Unknown User');

/** A member of a guild, for a bot that is in it. Source: Discord, "Get Guild Member" */
export function memberOf(
  world: World,
  { guild: guildId = '', user: userId = '' }: Readonly<Record<string, string>>,
  application: Application,
): Reply {
  const guild = world.guilds.get(guildId);
  if (guild === undefined || !guild.members.has(application.user.id)) return MISSING_ACCESS;
  const user = world.users.get(userId);
  if (user === undefined) return UNKNOWN_USER;
  const member = guild.members.get(userId);
  if (member === undefined) return UNKNOWN_MEMBER;
  return {
    status: 200,
    body: {
      user,
      nick: member.nick,
      roles: member.roles ?? [],
      avatar: null,
      banner: null,
      joined_at: new Date(0).toISOString(),
      premium_since: null,
      communication_disabled_until: null,
      deaf: false,
      mute: false,
      pending: false,
      flags: 0,
    },
  };
}
