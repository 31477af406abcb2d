import { invalidForm, type Refusal } from './rules.ts';

/** Limits of message components. Source: discord.com/developers/docs/components/reference */
export const COMPONENT = { row: 1, button: 2, select: 3, textInput: 4, label: 18, textDisplay: 10 } as const;
const COMPONENTS_V2 = 1 << 15;
const MAX_ROWS = 5;
const MAX_IN_ROW = 5;
const MAX_V2_COMPONENTS = 40;
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;
const SELECTS: readonly number[] = [3, 5, 6, 7, 8];

// biome-ignore lint/suspicious/noExplicitAny: a body as it came
export type Json = any;

/** What is wrong with the components of a message; undefined when Discord takes them. */
export function checkComponents(body: Json): Refusal | undefined {
  const { components, flags = 0 } = body;
  if (components === undefined || components === null) return undefined;
  if (!Array.isArray(components))
    return invalidForm('components', 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType.');
  return (
    checkDuplicates(components) ??
    ((flags & COMPONENTS_V2) === 0 ? checkRows(components) : checkSecondVersion(body))
  );
}

function checkSecondVersion({ components, content, embeds = [] }: Json): Refusal | undefined {
  if (content || embeds.length > 0) {
    return invalidForm(
      content ? 'content' : 'embeds',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      'This field cannot be used with MessageFlags.IS_COMPONENTS_V2',
    );
  }
  return [...everyComponent(components)].length > MAX_V2_COMPONENTS
    ? invalidForm('components', 'BASE_TYPE_MAX_LENGTH', `Must be ${MAX_V2_COMPONENTS} or fewer in length.`)
    : undefined;
}

function checkRows(rows: readonly Json[]): Refusal | undefined {
  if (rows.length > MAX_ROWS)
    return invalidForm('components', 'BASE_TYPE_MAX_LENGTH', `Must be ${MAX_ROWS} or fewer in length.`);
  for (const [index, row] of rows.entries()) {
    const path = `components.${index}`;
    if (row.type !== COMPONENT.row)
      return invalidForm(`${path}.type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).');
    const inside: readonly Json[] = row.components ?? [];
    const refused =
      bounds(`${path}.components`, inside, { least: 1, most: MAX_IN_ROW }) ?? checkRow(path, inside);
    if (refused) return refused;
  }
  return undefined;
}

function checkRow(path: string, inside: readonly Json[]): Refusal | undefined {
  for (const [index, component] of inside.entries()) {
    const at = `${path}.components.${index}`;
    if (SELECTS.includes(component.type) && inside.length > 1)
      return invalidForm(
        at,
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'The specified component exceeds the maximum width',
      );
    const refused = checkComponent(at, component);
    if (refused) return refused;
  }
  return undefined;
}

function checkComponent(path: string, component: Json): Refusal | undefined {
  if (component.type === COMPONENT.button) return checkButton(path, component);
  if (SELECTS.includes(component.type)) return checkSelect(path, component);
  return invalidForm(
    `${path}.type`,
    'UNION_TYPE_CHOICES',
    'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).',
  );
}

function checkButton(path: string, button: Json): Refusal | undefined {
  const { style, label, emoji, url, custom_id } = button;
  if (![1, 2, 3, 4, LINK_STYLE, PREMIUM_STYLE].includes(style))
    return invalidForm(
      `${path}.style`,
      style === undefined ? 'BASE_TYPE_REQUIRED' : 'BASE_TYPE_CHOICES',
      style === undefined ? 'This field is required' : 'Value must be one of {1, 2, 3, 4, 5, 6}.',
    );
  if (style === PREMIUM_STYLE) return required(`${path}.sku_id`, button.sku_id);
  const named =
    label === undefined ? required(`${path}.label`, emoji) : length(`${path}.label`, label, [1, 80]);
  if (named) return named;
  if (style !== LINK_STYLE) return checkCustomId(path, button);
  return custom_id === undefined
    ? (required(`${path}.url`, url) ?? length(`${path}.url`, url, [1, 512]))
    : invalidForm(
        `${path}.custom_id`,
        'COMPONENT_CUSTOM_ID_INVALID',
        'A custom id and url cannot both be specified',
      );
}

function checkSelect(path: string, select: Json): Refusal | undefined {
  const { options = [], placeholder, min_values = 1, max_values = 1 } = select;
  const refused =
    checkCustomId(path, select) ??
    (placeholder === undefined ? undefined : length(`${path}.placeholder`, placeholder, [0, 150])) ??
    within(`${path}.min_values`, min_values, [0, 25]) ??
    within(`${path}.max_values`, max_values, [1, 25]);
  if (refused || select.type !== COMPONENT.select) return refused;
  return (
    bounds(`${path}.options`, options, { least: 1, most: 25 }) ??
    checkOptions(`${path}.options`, options) ??
    (max_values > options.length
      ? invalidForm(
          `${path}.max_values`,
          'SELECT_COMPONENT_MAX_VALUES_TOO_LARGE',
          'The maximum number of values cannot exceed the number of options',
        )
      : undefined)
  );
}

function checkOptions(path: string, options: readonly Json[]): Refusal | undefined {
  const seen = new Set<string>();
  for (const [index, { label, value, description }] of options.entries()) {
    const at = `${path}.${index}`;
    const refused =
      required(`${at}.label`, label) ??
      length(`${at}.label`, label, [1, 100]) ??
      required(`${at}.value`, value) ??
      length(`${at}.value`, value, [1, 100]) ??
      (description ? length(`${at}.description`, description, [0, 100]) : undefined);
    if (refused) return refused;
    if (seen.has(value))
      return invalidForm(
        `${at}.value`,
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    seen.add(value);
  }
  return undefined;
}

export function checkCustomId(path: string, { custom_id }: Json): Refusal | undefined {
  return required(`${path}.custom_id`, custom_id) ?? length(`${path}.custom_id`, custom_id, [1, 100]);
}

/** Custom ids are unique in a message or modal, also those of disabled components. */
export function checkDuplicates(components: readonly Json[]): Refusal | undefined {
  const seen = new Set<string>();
  for (const { path, component: one } of everyComponent(components)) {
    if (one.custom_id === undefined) continue;
    if (seen.has(one.custom_id))
      return invalidForm(
        `${path}.custom_id`,
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      );
    seen.add(one.custom_id);
  }
  return undefined;
}

/** Every component at any depth, in order, with its place. */
export function* everyComponent(
  components: readonly Json[],
  path = 'components',
): Generator<{ path: string; component: Json }> {
  for (const [index, one] of components.entries()) {
    const at = `${path}.${index}`;
    yield { path: at, component: one };
    if (Array.isArray(one?.components)) yield* everyComponent(one.components, `${at}.components`);
    if (one?.component) yield { path: `${at}.component`, component: one.component };
    if (one?.accessory) yield { path: `${at}.accessory`, component: one.accessory };
  }
}

/** Components as messages come back with them: each has a number of its own. */
export function numbered(components: readonly Json[]): readonly object[] {
  const copy = structuredClone(components);
  let next = 1;
  for (const { component: one } of everyComponent(copy)) one.id ??= next++;
  return copy;
}

export function required(path: string, value: unknown): Refusal | undefined {
  return value === undefined || value === null
    ? invalidForm(path, 'BASE_TYPE_REQUIRED', 'This field is required')
    : undefined;
}

export function length(path: string, text: unknown, [least, most]: [number, number]): Refusal | undefined {
  if (typeof text !== 'string')
    return invalidForm(path, 'STRING_TYPE_CONVERT', 'Could not interpret as string.');
  return bounds(path, [...text], { least, most });
}

function within(path: string, value: number, [least, most]: [number, number]): Refusal | undefined {
  if (value < least)
    return invalidForm(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${least}.`);
  return value > most
    ? invalidForm(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${most}.`)
    : undefined;
}

export function bounds(
  path: string,
  list: readonly unknown[],
  { least, most }: { readonly least: number; readonly most: number },
): Refusal | undefined {
  if (list.length >= least && list.length <= most) return undefined;
  return least === 0
    ? invalidForm(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`)
    : invalidForm(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
}
