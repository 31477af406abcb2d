import type { Routes } from '../../serve.ts';
import { type Interaction, type Interactions, type InteractionView, KIND } from './interactions.ts';
import { COMMAND } from './interactions-command-rules.ts';
import type { Commands } from './interactions-commands.ts';
import { everyComponent, type Json } from './interactions-components.ts';
import { type GivenFile, givenOptions } from './interactions-options.ts';
import { permissionsOf } from './permissions.ts';
import type { Application, Channel, Message, User, World } from './world.ts';

type Values = Readonly<Record<string, string | number | boolean | GivenFile>>;

/** What people do with commands and components. Each waits for the first answer, or until the user is told there is none. */
export interface InteractionClient {
  /** @param fields.name with a subcommand after a space */
  readonly command: (fields: {
    channel: string;
    user: string;
    name: string;
    options?: Values;
  }) => Promise<InteractionView>;
  /** Somebody types into an option; the answer has the choices. */
  readonly autocomplete: (fields: {
    channel: string;
    user: string;
    name: string;
    option: string;
    text: string;
    options?: Values;
  }) => Promise<InteractionView>;
  /** A command of the context menu, on a message or a user. */
  readonly menu: (fields: {
    channel: string;
    user: string;
    name: string;
    message?: string;
    target?: string;
  }) => Promise<InteractionView>;
  readonly press: (fields: { user: string; message: Message; customId: string }) => Promise<InteractionView>;
  readonly choose: (fields: {
    user: string;
    message: Message;
    customId: string;
    values: readonly string[];
  }) => Promise<InteractionView>;
  /** Sends the modal that an interaction opened. @param fields.values by custom id */
  readonly submit: (fields: {
    user: string;
    opened: InteractionView;
    values: Readonly<Record<string, string>>;
  }) => Promise<InteractionView>;
  /** What the user sees of an interaction by now. */
  readonly interaction: (id: string) => Promise<InteractionView>;
}

export function interactionClient(
  post: (path: string, body: object) => Promise<InteractionView>,
  get: (path: string) => Promise<InteractionView>,
): InteractionClient {
  return {
    command: (fields) => post('interactions/command', fields),
    autocomplete: (fields) => post('interactions/autocomplete', fields),
    menu: (fields) => post('interactions/menu', fields),
    press: (fields) => post('interactions/component', fields),
    choose: (fields) => post('interactions/component', fields),
    submit: (fields) => post('interactions/modal', fields),
    interaction: (id) => get(`interactions/${id}`),
  };
}

interface Parts {
  readonly commands: Commands;
  readonly interactions: Interactions;
}

interface Actor {
  readonly application: Application;
  readonly channel: Channel;
  readonly user: User;
}

export function interactionRoutes(world: World, { commands, interactions }: Parts): Routes {
  const shown = async (interaction: Interaction) => {
    await interactions.waitForAnswer(interaction);
    return { status: 200, body: interactions.view(interaction) };
  };
  return {
    'POST /_control/interactions/command': (call) => {
      const wanted = call.json();
      const { actor, command, path } = findCommand(world, commands, { ...wanted, type: COMMAND.chatInput });
      const given = givenOptions(world, { actor, command, path, values: wanted.options ?? {} });
      return shown(interactions.begin({ ...actor, type: KIND.command, data: dataOf(command, given) }));
    },
    'POST /_control/interactions/autocomplete': (call) => {
      const { option, text, options = {}, ...wanted } = call.json();
      const { actor, command, path } = findCommand(world, commands, { ...wanted, type: COMMAND.chatInput });
      const values = { ...options, [option]: text };
      const given = givenOptions(world, { actor, command, path, values, focused: option });
      return shown(interactions.begin({ ...actor, type: KIND.autocomplete, data: dataOf(command, given) }));
    },
    'POST /_control/interactions/menu': (call) => {
      const wanted = call.json();
      const type = wanted.message === undefined ? COMMAND.user : COMMAND.message;
      const { actor, command } = findCommand(world, commands, { ...wanted, type });
      const given = targetOf(world, actor, wanted);
      return shown(interactions.begin({ ...actor, type: KIND.command, data: dataOf(command, given) }));
    },
    'POST /_control/interactions/component': (call) => {
      const { user: userId, message, customId, values } = call.json();
      const user = found(world.users.get(userId), `user ${userId}`);
      const source = found(
        world.findMessage(message.channel_id, message.id) ?? interactions.privateMessage(message.id, user.id),
        `message ${message.id} that this user sees`,
      );
      const channel = found(world.channels.get(source.channel_id), 'channel of the message');
      const application = found(
        world.applications.find(({ id }) => id === source.application_id),
        'application whose message it is',
      );
      const data = componentData(source, customId, values);
      return shown(interactions.begin({ application, channel, user, type: KIND.component, data, source }));
    },
    'POST /_control/interactions/modal': (call) => {
      const { user, opened, values } = call.json();
      const opener = found(interactions.get(opened.id), 'interaction that opened a modal');
      if (opener.modal === undefined || opener.user.id !== user)
        throw new Error('this user was shown no modal');
      const { application, channel, source } = opener;
      return shown(
        interactions.begin({
          application,
          channel,
          user: opener.user,
          type: KIND.modal,
          data: modalData(opener.modal, values),
          ...(source === undefined ? {} : { source }),
        }),
      );
    },
    'GET /_control/interactions/:id': (call) => ({
      status: 200,
      body: interactions.view(found(interactions.get(call.parameters.id ?? ''), 'such interaction')),
    }),
  };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}

/** The command as this user finds it in this channel. */
function findCommand(
  world: World,
  commands: Commands,
  wanted: { channel: string; user: string; name: string; type: number },
): { actor: Actor; command: Json; path: string[] } {
  const channel = found(world.channels.get(wanted.channel), `channel ${wanted.channel}`);
  const user = found(world.users.get(wanted.user), `user ${wanted.user}`);
  const guild = channel.guild_id;
  const [name = '', ...path] = wanted.type === COMMAND.chatInput ? wanted.name.split(' ') : [wanted.name];
  for (const application of world.applications) {
    const command = world.sees(application, channel)
      ? commands.find(application, { name, type: wanted.type, guild })
      : undefined;
    if (command === undefined) continue;
    checkAllowed(world, command, { guild, user });
    return { actor: { application, channel, user }, command, path };
  }
  throw new Error(`there is no command ${wanted.name} here`);
}

function checkAllowed(
  world: World,
  command: Json,
  { guild, user }: { guild: string | undefined; user: User },
): void {
  if (guild === undefined) {
    const isHere = command.contexts === null ? command.dm_permission : command.contexts.includes(1);
    if (!isHere) throw new Error(`the command ${command.name} is not for direct messages`);
    return;
  }
  if (command.contexts && !command.contexts.includes(0))
    throw new Error(`the command ${command.name} is not for guilds`);
  const needed = command.default_member_permissions;
  if (needed === null) return;
  const own = permissionsOf(world, guild, user.id);
  const isAdministrator = (own & (1n << 3n)) !== 0n;
  if (!isAdministrator && (needed === '0' || (own & BigInt(needed)) !== BigInt(needed)))
    throw new Error(`the user does not see the command ${command.name}`);
}

function dataOf(command: Json, given: object): object {
  const { id, name, type, guild_id } = command;
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }), ...given };
}

function targetOf(
  world: World,
  { channel, user }: Actor,
  wanted: { message?: string; target?: string },
): object {
  if (wanted.message === undefined) {
    const target = found(world.users.get(wanted.target ?? user.id), `user ${wanted.target}`);
    return { target_id: target.id, resolved: { users: { [target.id]: target } } };
  }
  const message = found(world.findMessage(channel.id, wanted.message), `message ${wanted.message}`);
  return { target_id: message.id, resolved: { messages: { [message.id]: message } } };
}

function componentData(source: Message, customId: string, values: readonly string[] | undefined): object {
  const components = [...everyComponent(source.components)].map(({ component }) => component);
  const component = found(
    components.find(({ custom_id }) => custom_id === customId),
    `component ${customId}`,
  );
  if (component.disabled) throw new Error(`the component ${customId} is disabled`);
  if ((values === undefined) !== (component.type === 2))
    throw new Error(`the component ${customId} is ${component.type === 2 ? 'no' : 'a'} select menu`);
  const known = component.options?.map((option: Json) => option.value);
  const unknown = (values ?? []).find((value) => known !== undefined && !known.includes(value));
  if (unknown !== undefined) throw new Error(`${customId} has no option ${unknown}`);
  return {
    custom_id: customId,
    component_type: component.type,
    ...(values === undefined ? {} : { values }),
  };
}

function modalData(modal: Json, values: Readonly<Record<string, string>>): object {
  const filled = structuredClone(modal.components);
  for (const { component } of everyComponent(filled)) {
    if (component.custom_id === undefined) continue;
    component.value = values[component.custom_id] ?? component.value ?? '';
    if (component.required !== false && component.value === '')
      throw new Error(`${component.custom_id} is required`);
  }
  return { custom_id: modal.custom_id, components: filled };
}
