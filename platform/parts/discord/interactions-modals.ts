import {
  bounds,
  COMPONENT,
  checkCustomId,
  checkDuplicates,
  type Json,
  length,
  required,
} from './interactions-components.ts';
import { invalidForm, type Refusal } from './rules.ts';

const MAX_LABEL = 45;
const MAX_TEXT = 4000;

/** What is wrong with a modal; undefined when Discord shows it. Source: "Modal" in Discord's interaction responses */
export function checkModal(modal: Json): Refusal | undefined {
  const { title, components = [] } = modal ?? {};
  const refused =
    checkCustomId('data', modal ?? {}) ??
    required('data.title', title) ??
    length('data.title', title, [1, MAX_LABEL]) ??
    bounds('data.components', components, { least: 1, most: 5 }) ??
    checkDuplicates(components);
  if (refused) return refused;
  for (const [index, component] of components.entries()) {
    const wrong = checkTop(`data.components.${index}`, component);
    if (wrong) return wrong;
  }
  return undefined;
}

function checkTop(path: string, component: Json): Refusal | undefined {
  switch (component.type) {
    case COMPONENT.row:
      return (
        bounds(`${path}.components`, component.components ?? [], { least: 1, most: 1 }) ??
        checkTextInput(`${path}.components.0`, component.components[0], true)
      );
    case COMPONENT.label:
      return (
        length(`${path}.label`, component.label, [1, MAX_LABEL]) ??
        (component.description === undefined
          ? undefined
          : length(`${path}.description`, component.description, [0, 100])) ??
        (component.component?.type === COMPONENT.textInput
          ? checkTextInput(`${path}.component`, component.component, false)
          : checkCustomId(`${path}.component`, component.component ?? {}))
      );
    case COMPONENT.textDisplay:
      return length(`${path}.content`, component.content, [1, MAX_TEXT]);
    default:
      return invalidForm(
        `${path}.type`,
        'UNION_TYPE_CHOICES',
        'Value of field "type" must be one of (1, 10, 18).',
      );
  }
}

function checkTextInput(path: string, input: Json, hasLabel: boolean): Refusal | undefined {
  if (input.type !== COMPONENT.textInput)
    return invalidForm(`${path}.type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (4,).');
  if (![1, 2].includes(input.style))
    return invalidForm(`${path}.style`, 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2}.');
  const { placeholder, value } = input;
  return (
    checkCustomId(path, input) ??
    (hasLabel ? length(`${path}.label`, input.label, [1, MAX_LABEL]) : undefined) ??
    (placeholder === undefined ? undefined : length(`${path}.placeholder`, placeholder, [0, 100])) ??
    (value === undefined ? undefined : length(`${path}.value`, value, [0, MAX_TEXT]))
  );
}
