import type { APIModalSubmitInteraction } from 'discord.js';

/** What was written and chosen in a form, by the custom ids of its fields; several choices with commas in between. */
export function readFields(
  components: APIModalSubmitInteraction['data']['components'],
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const component of components) {
    // Each is wrapped in a row, as it was once, or in a label.
    const inner =
      'components' in component
        ? component.components
        : 'component' in component
          ? [component.component]
          : [];
    for (const field of inner) {
      if ('value' in field) fields.set(field.custom_id, String(field.value ?? ''));
      else if ('values' in field) fields.set(field.custom_id, field.values.join(','));
    }
  }
  return fields;
}
