import { bounds, type Json, length, required } from './interactions-components.ts';
import { invalidForm, type Refusal } from './rules.ts';

/** Limits of application commands. Source: discord.com/developers/docs/interactions/application-commands */
export const COMMAND = { chatInput: 1, user: 2, message: 3 } as const;
export const OPTION = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MAX_SIZE = 8000;
const MAX_OPTIONS = 25;
/** With a choice from a list, or with autocomplete. */
const CHOOSABLE: readonly number[] = [OPTION.string, OPTION.integer, OPTION.number];

/** What is wrong with a command; undefined when Discord registers it. @param path empty, or its place in a list */
export function checkCommand(command: Json, path: string): Refusal | undefined {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  const { name, type = COMMAND.chatInput, description, options = [] } = command;
  if (!Object.values(COMMAND).includes(type))
    return invalidForm(at('type'), 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4}.');
  if (type !== COMMAND.chatInput) return checkMenu(at, command);
  return (
    checkName(at('name'), name) ??
    required(at('description'), description) ??
    length(at('description'), description, [1, 100]) ??
    checkOptions(at('options'), options) ??
    (sizeOf(command) > MAX_SIZE
      ? invalidForm(
          path === '' ? 'name' : path,
          'APPLICATION_COMMAND_TOO_LARGE',
          `Command exceeds maximum size (${MAX_SIZE})`,
        )
      : undefined)
  );
}

function checkMenu(at: (name: string) => string, { name, description, options }: Json): Refusal | undefined {
  if (description)
    return invalidForm(
      at('description'),
      'APPLICATION_COMMAND_DESCRIPTION_INVALID',
      'Context menu commands cannot have description',
    );
  if (options !== undefined && options.length > 0)
    return invalidForm(
      at('options'),
      'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID',
      'Context menu commands cannot have options',
    );
  return required(at('name'), name) ?? length(at('name'), name, [1, 32]);
}

function checkName(path: string, name: Json): Refusal | undefined {
  return (
    required(path, name) ??
    length(path, name, [1, 32]) ??
    (NAME.test(name) && name === name.toLowerCase()
      ? undefined
      : invalidForm(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'))
  );
}

function checkOptions(path: string, options: readonly Json[]): Refusal | undefined {
  const many = bounds(path, options, { least: 0, most: MAX_OPTIONS });
  if (many) return many;
  const seen = new Set<string>();
  let hasOptional = false;
  for (const [index, option] of options.entries()) {
    const at = `${path}.${index}`;
    const refused = checkOption(at, option);
    if (refused) return refused;
    if (seen.has(option.name))
      return invalidForm(at, 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option name must be unique');
    seen.add(option.name);
    if (option.required && hasOptional)
      return invalidForm(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    hasOptional ||= !option.required;
  }
  return undefined;
}

function checkOption(path: string, option: Json): Refusal | undefined {
  const refused =
    checkName(`${path}.name`, option.name) ??
    required(`${path}.description`, option.description) ??
    length(`${path}.description`, option.description, [1, 100]);
  if (refused) return refused;
  if (!Object.values(OPTION).includes(option.type))
    return invalidForm(
      `${path}.type`,
      option.type === undefined ? 'BASE_TYPE_REQUIRED' : 'BASE_TYPE_CHOICES',
      option.type === undefined ? 'This field is required' : 'Value must be one of {1, …, 11}.',
    );
  const isNested = option.type === OPTION.subcommand || option.type === OPTION.group;
  return isNested ? checkOptions(`${path}.options`, option.options ?? []) : checkChoices(path, option);
}

function checkChoices(path: string, { type, choices = [], autocomplete }: Json): Refusal | undefined {
  if (autocomplete && (choices.length > 0 || !CHOOSABLE.includes(type)))
    return invalidForm(
      `${path}.autocomplete`,
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
      'Autocomplete is for options of text or number without choices',
    );
  return checkChoiceList(`${path}.choices`, choices);
}

/** What is wrong with the choices of an option, or those that complete what somebody types. */
export function checkChoiceList(path: string, choices: readonly Json[]): Refusal | undefined {
  const many = bounds(path, choices, { least: 0, most: 25 });
  if (many) return many;
  for (const [index, { name, value }] of choices.entries()) {
    const at = `${path}.${index}`;
    const refused =
      required(`${at}.name`, name) ??
      length(`${at}.name`, name, [1, 100]) ??
      required(`${at}.value`, value) ??
      (typeof value === 'string' ? length(`${at}.value`, value, [1, 100]) : undefined);
    if (refused) return refused;
  }
  return undefined;
}

/** Characters of everything that people read, with the longest of each text's translations. */
function sizeOf(part: Json): number {
  const longest = (text: string | undefined, translations: Record<string, string> | null | undefined) =>
    Math.max(0, ...[text ?? '', ...Object.values(translations ?? {})].map((each) => [...each].length));
  const own =
    longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations);
  const choices = (part.choices ?? []).reduce(
    (total: number, choice: Json) =>
      total + longest(choice.name, choice.name_localizations) + String(choice.value).length,
    0,
  );
  return (part.options ?? []).reduce((total: number, option: Json) => total + sizeOf(option), own + choices);
}
