import type { Call, Reply } from '../../serve.ts';
import { COMMAND, checkCommand } from './interactions-command-rules.ts';
import type { Json } from './interactions-components.ts';
import { invalidForm, type Refusal, refusal } from './rules.ts';
import type { Application, World } from './world.ts';

/** A registered command in the API's shape. */
export type Command = Json & { readonly id: string; readonly name: string; readonly type: number };

const LIMITS: Readonly<Record<number, number>> = {
  [COMMAND.chatInput]: 100,
  [COMMAND.user]: 15,
  [COMMAND.message]: 15,
};
const MAX_CREATES_A_DAY = 200;
const DAY_MS = 86_400_000;
const UNKNOWN_COMMAND = refusal(404, 10_063, 'Unknown application command');
const NOT_YOURS = refusal(403, 20_012, 'You are not authorized to perform this action on this application');

type Handler = (call: Call, application: Application) => Reply;

/** The commands of applications, for all guilds and for one. */
export class Commands {
  readonly #world: World;
  /** By application and guild. */
  readonly #scopes = new Map<string, Command[]>();
  readonly #creates = new Map<string, number[]>();

  constructor(world: World) {
    this.#world = world;
  }

  get handlers(): Readonly<Record<string, Handler>> {
    const both = (method: string, path: string, handler: Handler) =>
      ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'].map(
        (base) => [`${method} ${base}${path}`, this.#guarded(handler)] as const,
      );
    return Object.fromEntries([
      ...both('GET', '', (call) => ({ status: 200, body: this.#in(call).map((each) => shown(each, call)) })),
      ...both('PUT', '', (call, application) => this.#overwrite(call, application)),
      ...both('POST', '', (call, application) => this.#create(call, application)),
      ...both('GET', '/:command', (call) => this.#withCommand(call, (command) => shown(command, call))),
      ...both('PATCH', '/:command', (call, application) => this.#edit(call, application)),
      ...both('DELETE', '/:command', (call) => this.#delete(call)),
    ]);
  }

  /** The command that people see by this name in a guild, or in direct messages. */
  find(
    application: Application,
    { name, type, guild }: { name: string; type: number; guild: string | undefined },
  ): Command | undefined {
    const lists = [`${application.id}/${guild ?? 'none'}`, `${application.id}/`];
    return lists
      .flatMap((scope) => this.#scopes.get(scope) ?? [])
      .find((command) => command.name === name && command.type === type);
  }

  #guarded(handler: Handler): Handler {
    return (call, application) => {
      const { application: id, guild } = call.parameters;
      if (id !== application.id) return NOT_YOURS;
      if (guild !== undefined && !this.#world.guilds.get(guild)?.members.has(application.user.id))
        return refusal(403, 50_001, 'Missing Access');
      return handler(call, application);
    };
  }

  #in(call: Call): Command[] {
    const scope = scopeOf(call);
    const found = this.#scopes.get(scope) ?? [];
    this.#scopes.set(scope, found);
    return found;
  }

  #withCommand(call: Call, answer: (command: Command) => object): Reply {
    const command = this.#in(call).find(({ id }) => id === call.parameters.command);
    return command === undefined ? UNKNOWN_COMMAND : { status: 200, body: answer(command) };
  }

  #overwrite(call: Call, application: Application): Reply {
    const wanted: Json = call.json();
    if (!Array.isArray(wanted))
      return invalidForm('_errors', 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType.');
    for (const [index, command] of wanted.entries()) {
      const refused = checkCommand(command, String(index));
      if (refused) return refused;
    }
    const known = this.#in(call);
    const made = wanted.map((command) => this.#made(call, application, command));
    const refused =
      checkNames(made) ??
      checkCounts(made) ??
      this.#countCreates(call, made.filter((command) => !known.some((each) => isSame(each, command))).length);
    if (refused) return refused;
    this.#scopes.set(scopeOf(call), made);
    return { status: 200, body: made };
  }

  #create(call: Call, application: Application): Reply {
    const wanted = call.json() ?? {};
    const refused = checkCommand(wanted, '');
    if (refused) return refused;
    const commands = this.#in(call);
    const command = this.#made(call, application, wanted);
    const at = commands.findIndex((each) => isSame(each, command));
    const others = commands.filter((_each, index) => index !== at);
    const full = checkCounts([...others, command]) ?? (at < 0 ? this.#countCreates(call, 1) : undefined);
    if (full) return full;
    this.#scopes.set(scopeOf(call), [...others, command]);
    return { status: at < 0 ? 201 : 200, body: command };
  }

  #edit(call: Call, application: Application): Reply {
    const commands = this.#in(call);
    const at = commands.findIndex(({ id }) => id === call.parameters.command);
    if (at < 0) return UNKNOWN_COMMAND;
    const wanted = { ...commands[at], ...call.json() };
    const refused = checkCommand(wanted, '');
    if (refused) return refused;
    const command = { ...this.#made(call, application, wanted), id: commands[at].id };
    const others = commands.filter((_each, index) => index !== at);
    if (others.some((each) => isSame(each, command)))
      return refusal(400, 40_041, 'An application command with that name already exists');
    commands[at] = command;
    return { status: 200, body: command };
  }

  #delete(call: Call): Reply {
    const commands = this.#in(call);
    const at = commands.findIndex(({ id }) => id === call.parameters.command);
    if (at < 0) return UNKNOWN_COMMAND;
    commands.splice(at, 1);
    return { status: 204 };
  }

  /** As Discord keeps a command; one of the same name and type keeps its id. */
  #made(call: Call, application: Application, wanted: Json): Command {
    const { guild } = call.parameters;
    const type = wanted.type ?? COMMAND.chatInput;
    const known = this.#in(call).find((each) => isSame(each, { name: wanted.name, type }));
    return {
      id: known?.id ?? this.#world.nextId(),
      application_id: application.id,
      version: this.#world.nextId(),
      default_member_permissions: wanted.default_member_permissions ?? null,
      type,
      name: wanted.name,
      name_localizations: wanted.name_localizations ?? null,
      description: wanted.description ?? '',
      description_localizations: wanted.description_localizations ?? null,
      nsfw: wanted.nsfw ?? false,
      ...(guild === undefined
        ? {
            dm_permission: wanted.dm_permission ?? true,
            contexts: wanted.contexts ?? null,
            integration_types: wanted.integration_types ?? [0],
          }
        : { guild_id: guild }),
      ...((wanted.options ?? []).length === 0 ? {} : { options: wanted.options.map(keptOption) }),
    };
  }

  #countCreates(call: Call, count: number): Refusal | undefined {
    const scope = scopeOf(call);
    const recent = (this.#creates.get(scope) ?? []).filter((at) => Date.now() - at < DAY_MS);
    if (recent.length + count > MAX_CREATES_A_DAY)
      return refusal(
        400,
        30_034,
        `Max number of daily application command creates has been reached (${MAX_CREATES_A_DAY})`,
      );
    this.#creates.set(scope, [...recent, ...Array.from({ length: count }, () => Date.now())]);
    return undefined;
  }
}

const scopeOf = ({ parameters }: Call) => `${parameters.application}/${parameters.guild ?? ''}`;

const isSame = (one: Json, other: Json) => one.name === other.name && one.type === other.type;

function checkNames(commands: readonly Command[]): Refusal | undefined {
  for (const [index, command] of commands.entries()) {
    if (commands.findIndex((each) => isSame(each, command)) !== index)
      return invalidForm(
        String(index),
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
  }
  return undefined;
}

function checkCounts(commands: readonly Command[]): Refusal | undefined {
  for (const [type, limit] of Object.entries(LIMITS)) {
    if (commands.filter((command) => command.type === Number(type)).length > limit)
      return refusal(400, 30_032, `Maximum number of application commands reached (${limit})`);
  }
  return undefined;
}

/** Discord leaves out what is not true and what is empty. */
function keptOption(option: Json): Json {
  const { required, autocomplete, options, choices, ...rest } = option;
  return {
    ...rest,
    ...(required ? { required } : {}),
    ...(autocomplete ? { autocomplete } : {}),
    ...((options ?? []).length > 0 ? { options: options.map(keptOption) } : {}),
    ...((choices ?? []).length > 0 ? { choices } : {}),
  };
}

/** Translations are shown only to who asks for them. */
function shown(command: Command, call: Call): object {
  if (call.query.get('with_localizations') === 'true') return command;
  const text = JSON.stringify(command, (key, value) => (key.endsWith('_localizations') ? undefined : value));
  return JSON.parse(text);
}
