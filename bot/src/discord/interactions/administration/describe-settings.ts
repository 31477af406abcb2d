import type { AccessList } from '../../../conversation/access.ts';
import type { GuildSettings } from '../../../delivery/settings.ts';

/** The settings of a guild, for people, in up to 2,000 characters. */
export function describeSettings(settings: GuildSettings, assistantName: string): string {
  const { channels, roles, assistant, allowsCardPrompts, answersPerMinute } = settings;
  return [
    `**I answer in** ${describeList(channels, (id) => `<#${id}>`, 'every channel that I can see')}`,
    `**I answer** ${describeList(roles, (id) => `<@&${id}>`, 'everybody')}`,
    `**Who answers a mention:** ${shortName(assistant ?? assistantName)}, unless \`/switch\` chose another for the channel`,
    `**Cards may tell the model how to behave:** ${allowsCardPrompts ? 'yes' : 'no'}`,
    `**Answers a minute:** ${answersPerMinute ?? 'as many as everywhere'}`,
  ].join('\n');
}

/** Of many, some: a message holds only so much. */
const SHOWN = 15;
const MAX_NAME_CHARACTERS = 100;

function shortName(name: string): string {
  return name.length > MAX_NAME_CHARACTERS ? `${name.slice(0, MAX_NAME_CHARACTERS).toWellFormed()}…` : name;
}

function describeList(
  { allowed, blocked }: AccessList,
  show: (id: string) => string,
  everything: string,
): string {
  const some = (ids: ReadonlySet<string>) =>
    [...ids].slice(0, SHOWN).map(show).join(', ') + (ids.size > SHOWN ? ` and ${ids.size - SHOWN} more` : '');
  const only = allowed.size === 0 ? everything : `only ${some(allowed)}`;
  return blocked.size === 0 ? only : `${only}, but not ${some(blocked)}`;
}
