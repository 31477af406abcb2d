import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

export interface RegistrationPlan {
  /** New ones, and those that are other than Discord has them: of a name that is there already it makes no second one. */
  readonly write: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Commands that we no longer have. */
  readonly remove: readonly { readonly id: string; readonly name: string }[];
}

/** That make up a command for people; what Discord adds for itself is not compared. */
const FIELDS = [
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'default_member_permissions',
  'nsfw',
  'options',
] as const;
/** Discord knows them of commands for all guilds only. */
const GLOBAL_FIELDS = ['contexts', 'integration_types'] as const;
/** Lists of which the order says nothing. */
const SETS: ReadonlySet<string> = new Set([...GLOBAL_FIELDS, 'channel_types']);

/**
 * What to write so that Discord has these commands: nothing, where it has them.
 *
 * @param scope of one guild, or of all
 */
export function planRegistration(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  existing: readonly APIApplicationCommand[],
  scope: 'global' | 'guild',
): RegistrationPlan {
  const bodies = wanted.map((body) => (scope === 'global' ? body : withoutGlobal(body)));
  const found = new Map(existing.map((command) => [keyOf(command), command]));
  const kept = new Set(bodies.map((body) => keyOf(body)));
  return {
    write: bodies.filter((body) => {
      const command = found.get(keyOf(body));
      return command === undefined || !isSame(body, command, scope);
    }),
    remove: existing
      // An activity's entry point is Discord's own making.
      .filter(
        (command) => !kept.has(keyOf(command)) && Number(command.type) <= ApplicationCommandType.Message,
      )
      .map(({ id, name }) => ({ id, name })),
  };
}

/** A command is one of a type and a name. */
function keyOf({ name, type }: { readonly name: string; readonly type?: number | undefined }): string {
  return `${type ?? ApplicationCommandType.ChatInput}/${name}`;
}

function withoutGlobal(body: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  const { contexts: _contexts, integration_types: _types, ...rest } = body;
  return rest as RESTPostAPIApplicationCommandsJSONBody;
}

function isSame(body: object, command: object, scope: 'global' | 'guild'): boolean {
  const fields: readonly string[] = scope === 'global' ? [...FIELDS, ...GLOBAL_FIELDS] : FIELDS;
  const shape = (of: object) =>
    fields.map((field) => normal((of as Readonly<Record<string, unknown>>)[field], field));
  return isDeepStrictEqual(shape(body), shape(command));
}

/** Without what stands for its own absence: Discord leaves it out, or writes it as null, false or empty. */
function normal(value: unknown, field: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => normal(item, ''));
    if (items.length === 0) return undefined;
    return SETS.has(field) ? items.toSorted((left, right) => Number(left) - Number(right)) : items;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .map(([name, inner]) => [name, normal(inner, name)] as const)
      .filter(([name, inner]) => inner !== undefined && !name.endsWith('_localized'));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  return value === null || value === false || value === '' ? undefined : value;
}
