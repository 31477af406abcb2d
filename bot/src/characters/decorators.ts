/** What stands in lines of `@@name value` at the head of an entry's content, and the content without them. */
export interface DecoratedContent {
  readonly content: string;
  /** By name; of repeated ones the first counts, except of those that list keys. */
  readonly decorators: ReadonlyMap<string, string>;
}

/** Those that mean something in a chat; the others are for instruct prompts or other programs. */
const KNOWN = new Set([
  'activate',
  'activate_only_after',
  'activate_only_every',
  'additional_keys',
  'depth',
  'disable_ui_prompt',
  'dont_activate',
  'dont_activate_after_match',
  'exclude_keys',
  'ignore_on_max_context',
  'is_greeting',
  'keep_activate_after_match',
  'position',
  'reverse_depth',
  'role',
  'scan_depth',
]);
const REPEATABLE = new Set(['additional_keys', 'exclude_keys', 'disable_ui_prompt']);
const NUMERIC = new Set([
  'activate_only_after',
  'activate_only_every',
  'depth',
  'is_greeting',
  'reverse_depth',
  'scan_depth',
]);
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  role: ['system', 'user', 'assistant'],
  position: ['after_desc', 'before_desc', 'personality', 'scenario'],
  disable_ui_prompt: ['system_prompt', 'post_history_instructions'],
};
const MAX_DECORATORS = 100;

/**
 * Takes the decorators off a content. One that is not known, or has a value that makes no sense, is replaced by the
 * first of its fallbacks (`@@@`) that is better.
 *
 * Source: character-card-spec-v3, "Decorators"
 */
export function readDecorators(raw: string): DecoratedContent {
  const decorators = new Map<string, string>();
  let rest = raw;
  let isSettled = true;
  for (let count = 0; count < MAX_DECORATORS; count++) {
    const line = /^\s*(@@@?)([a-z_]+)[ \t]*([^\n]*)(?:\n|$)/i.exec(rest);
    if (line === null) break;
    rest = rest.slice(line[0].length);
    const [, marks, name = '', value = ''] = line;
    if (marks === '@@@' && isSettled) continue;
    isSettled = keep(decorators, name.toLowerCase(), value.trim());
  }
  return { content: decorators.size > 0 || rest !== raw ? rest.trim() : raw, decorators };
}

/** Whether the decorator could be used. */
function keep(decorators: Map<string, string>, name: string, value: string): boolean {
  if (!KNOWN.has(name)) return false;
  if (NUMERIC.has(name) && !/^-?\d{1,9}$/.test(value)) return false;
  if (CHOICES[name] !== undefined && !CHOICES[name].includes(value)) return false;
  const known = decorators.get(name);
  if (known === undefined) decorators.set(name, value);
  else if (REPEATABLE.has(name)) decorators.set(name, `${known},${value}`);
  return true;
}
