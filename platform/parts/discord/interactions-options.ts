import { OPTION } from './interactions-command-rules.ts';
import type { Json } from './interactions-components.ts';
import type { Application, Channel, User, World } from './world.ts';

/** A file that somebody adds to a command. */
export interface GivenFile {
  readonly filename: string;
  readonly contentType: string;
  readonly base64: string;
}

interface Given {
  readonly actor: { readonly application: Application; readonly channel: Channel; readonly user: User };
  readonly command: Json;
  /** Group and subcommand. */
  readonly path: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  /** The option that is being typed. */
  readonly focused?: string;
}

/** Options as Discord's client sends them, with what their ids stand for; it sends none that a command does not have. */
export function givenOptions(world: World, { command, path, values, actor, focused }: Given): object {
  let definition = command;
  for (const name of path) {
    definition = definition.options?.find((option: Json) => option.name === name && option.type <= 2);
    if (definition === undefined) throw new Error(`${command.name} has no subcommand ${name}`);
  }
  const known: readonly Json[] = definition.options ?? [];
  const unknown = Object.keys(values).find((name) => !known.some((option) => option.name === name));
  if (unknown !== undefined) throw new Error(`${command.name} has no option ${unknown}`);
  const resolved: Record<string, Record<string, unknown>> = {};
  const leaves = known.flatMap((option) => {
    const value = values[option.name];
    if (value === undefined) {
      if (option.required && focused === undefined) throw new Error(`the option ${option.name} is required`);
      return [];
    }
    const sent = focused === undefined ? resolve(world, { option, value, actor, resolved }) : value;
    const mark = option.name === focused ? { focused: true } : {};
    return [{ name: option.name, type: option.type, value: sent, ...mark }];
  });
  const options = path
    .toReversed()
    .reduce<readonly Json[]>(
      (inner, name, index) => [
        { name, type: index === 0 ? OPTION.subcommand : OPTION.group, options: inner },
      ],
      leaves,
    );
  return {
    ...(options.length === 0 ? {} : { options }),
    ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
  };
}

interface Resolving {
  readonly option: Json;
  readonly value: unknown;
  readonly actor: Given['actor'];
  readonly resolved: Record<string, Record<string, unknown>>;
}

function resolve(world: World, { option, value, actor, resolved }: Resolving): unknown {
  const keep = (kind: string, id: string, object: unknown) => {
    resolved[kind] = { ...resolved[kind], [id]: object };
    return id;
  };
  switch (option.type) {
    case OPTION.string:
      return checkText(option, value);
    case OPTION.integer:
    case OPTION.number:
      return checkNumber(option, value);
    case OPTION.boolean:
      if (typeof value !== 'boolean') throw new Error(`${option.name} is true or false`);
      return value;
    case OPTION.user: {
      const user = world.users.get(String(value));
      if (user === undefined) throw new Error(`there is no user ${String(value)}`);
      const member = world.guilds.get(actor.channel.guild_id ?? '')?.members.get(user.id);
      if (member) keep('members', user.id, { nick: member.nick, roles: member.roles ?? [] });
      return keep('users', user.id, user);
    }
    case OPTION.channel: {
      const channel = world.channels.get(String(value));
      if (channel === undefined) throw new Error(`there is no channel ${String(value)}`);
      const { id, name, type, parent_id = null } = channel;
      if (!(option.channel_types?.includes(type) ?? true))
        throw new Error(`${option.name} is no channel of type ${type}`);
      return keep('channels', id, { id, name, type, parent_id, permissions: '0' });
    }
    case OPTION.role:
      return keep('roles', String(value), { id: String(value), name: 'a role', permissions: '0' });
    case OPTION.attachment:
      return addFile(world, value as GivenFile, keep);
    default:
      return value;
  }
}

function addFile(
  world: World,
  { filename, contentType, base64 }: GivenFile,
  keep: (kind: string, id: string, object: unknown) => string,
): string {
  const id = world.nextId();
  const file = world.files.add(id, { filename, contentType, bytes: Buffer.from(base64, 'base64') });
  return keep('attachments', id, { ...file, ephemeral: true });
}

function checkText(option: Json, value: unknown): unknown {
  if (typeof value !== 'string') throw new Error(`${option.name} is text`);
  const { min_length = 0, max_length = 6000 } = option;
  if (value.length < min_length || value.length > max_length)
    throw new Error(`${option.name} has between ${min_length} and ${max_length} characters`);
  return checkChoice(option, value);
}

function checkNumber(option: Json, value: unknown): unknown {
  if (typeof value !== 'number') throw new Error(`${option.name} is a number`);
  const { min_value = -(2 ** 53), max_value = 2 ** 53 } = option;
  if (value < min_value || value > max_value)
    throw new Error(`${option.name} is between ${min_value} and ${max_value}`);
  return checkChoice(option, value);
}

function checkChoice(option: Json, value: unknown): unknown {
  const choices: readonly Json[] | undefined = option.choices;
  if (choices && !choices.some((choice) => choice.value === value))
    throw new Error(`${option.name} has no choice ${String(value)}`);
  return value;
}
