import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ANYWHERE } from './definition.ts';
import { planRegistration } from './registration.ts';

const option = {
  type: ApplicationCommandOptionType.String as const,
  name: 'character',
  description: 'Who',
  autocomplete: true as const,
};
const wanted: RESTPostAPIApplicationCommandsJSONBody[] = [
  { ...ANYWHERE, name: 'switch', description: 'Choose', options: [option] },
  { ...ANYWHERE, type: ApplicationCommandType.Message, name: 'Answer as…' },
];

/** As Discord has a command: with everything that it adds. */
function asDiscordHasIt(body: RESTPostAPIApplicationCommandsJSONBody, id: string): APIApplicationCommand {
  return {
    id,
    application_id: '1',
    version: '7',
    type: ApplicationCommandType.ChatInput,
    description: '',
    nsfw: false,
    dm_permission: true,
    name_localizations: null,
    description_localizations: null,
    ...body,
  } as APIApplicationCommand;
}

const registered = wanted.map((body, index) => asDiscordHasIt(body, String(index + 10)));
const [first, second] = registered as [APIApplicationCommand, APIApplicationCommand];

describe('planRegistration', () => {
  it('writes everything where there is nothing', () => {
    expect(planRegistration(wanted, [], 'global')).toEqual({ write: wanted, remove: [] });
  });

  it('writes nothing where everything is as it should be', () => {
    expect(planRegistration(wanted, registered, 'global')).toEqual({ write: [], remove: [] });
  });

  it.each<[string, Partial<APIApplicationCommand>]>([
    ['another description', { description: 'Pick' }],
    ['a right that is needed', { default_member_permissions: '32' }],
    ['no right that anybody has', { default_member_permissions: '0' }],
    ['other places', { contexts: [0] }],
    ['another installation', { integration_types: [0, 1] }],
    ['only for adults', { nsfw: true }],
    ['a localised name', { name_localizations: { de: 'wechseln' } }],
    ['an option less', { options: [] }],
    ['an option that is needed', { options: [{ ...option, required: true }] }],
    ['an option without completion', { options: [{ ...option, autocomplete: false }] }],
  ])('writes a command anew that has %s', (_name, change) => {
    const existing = [{ ...first, ...change } as APIApplicationCommand, second];
    expect(planRegistration(wanted, existing, 'global')).toEqual({ write: [wanted[0]], remove: [] });
  });

  it.each<[string, object]>([
    ['the order of places', { contexts: [1, 0] }],
    ['fields that are left out', { nsfw: undefined, default_member_permissions: undefined }],
    [
      'what Discord says of an option',
      { options: [{ ...option, required: false, name_localizations: null }] },
    ],
    ['names in the language of who asks', { name_localized: 'switch', description_localized: 'Choose' }],
  ])('does not care about %s', (_name, change) => {
    const existing = [{ ...first, ...change } as APIApplicationCommand, second];
    expect(planRegistration(wanted, existing, 'global').write).toEqual([]);
  });

  it('removes what we do not have any more, but not what is Discord’s own', () => {
    const old = { ...first, id: '20', name: 'char' };
    const sameNameOtherType = { ...first, id: '21', type: ApplicationCommandType.User } as typeof first;
    const entryPoint = {
      ...first,
      id: '22',
      name: 'launch',
      type: 4 as ApplicationCommandType,
    } as typeof first;
    const plan = planRegistration(wanted, [...registered, old, sameNameOtherType, entryPoint], 'global');
    expect(plan).toEqual({
      write: [],
      remove: [
        { id: '20', name: 'char' },
        { id: '21', name: 'switch' },
      ],
    });
  });

  it('leaves out of a guild’s commands what only commands for all guilds have', () => {
    const { write } = planRegistration(wanted, [], 'guild');
    expect(write[0]).not.toHaveProperty('contexts');
    expect(write[0]).not.toHaveProperty('integration_types');
    const there = write.map((body, index) => ({ ...asDiscordHasIt(body, String(index)), contexts: null }));
    expect(planRegistration(wanted, there as APIApplicationCommand[], 'guild').write).toEqual([]);
  });
});
