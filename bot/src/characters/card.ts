/** A card, whatever its format was. Texts are as the card has them; macros are expanded when they are used. */
export interface Character {
  /** On one line, and without the double spaces that Discord takes out of a webhook's name: replies find the card by it. */
  readonly name: string;
  /** What `{{char}}` stands for; the name where the card has no nickname. */
  readonly nickname: string;
  readonly description: string;
  readonly personality: string;
  readonly scenario: string;
  readonly firstMessage: string;
  readonly exampleMessages: string;
  /** Replaces the main prompt unless empty. */
  readonly systemPrompt: string;
  /** Comes after the history. */
  readonly postHistoryInstructions: string;
}

export type CardErrorCode = 'UNSUPPORTED_FORMAT' | 'NOT_TEXT' | 'NOT_JSON' | 'NOT_A_CARD' | 'NAME_MISSING';

/** A file that is no usable card; the message says why, with the file's name. */
export class CardError extends Error {
  readonly code: CardErrorCode;

  constructor(code: CardErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'CardError';
    this.code = code;
  }
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a JSON card of version 1, 2 or 3; in the newer ones `data` counts, and what repeats it beside it does not.
 *
 * @throws CardError
 * Source: github.com/malfoyslastname/character-card-spec-v2, github.com/kwaroran/character-card-spec-v3
 */
export function parseCard(bytes: Uint8Array, fileName: string): Character {
  if (!fileName.toLowerCase().endsWith('.json')) {
    throw new CardError('UNSUPPORTED_FORMAT', `${fileName} is not of a format that can be read; JSON can`);
  }
  const content = parseJson(bytes, fileName);
  if (!isFields(content)) throw new CardError('NOT_A_CARD', `${fileName} holds no JSON object`);
  const fields = content.spec !== undefined && isFields(content.data) ? content.data : content;
  const name = text(fields, 'name', 'char_name').replaceAll(/\s+/g, ' ').trim();
  if (name === '') throw new CardError('NAME_MISSING', `${fileName} has no name`);
  return {
    name,
    nickname: text(fields, 'nickname').trim() || name,
    description: text(fields, 'description', 'char_persona'),
    personality: text(fields, 'personality'),
    scenario: text(fields, 'scenario', 'world_scenario'),
    firstMessage: text(fields, 'first_mes', 'char_greeting'),
    exampleMessages: text(fields, 'mes_example', 'example_dialogue'),
    systemPrompt: text(fields, 'system_prompt'),
    postHistoryInstructions: text(fields, 'post_history_instructions'),
  };
}

function parseJson(bytes: Uint8Array, fileName: string): unknown {
  let json: string;
  try {
    json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CardError('NOT_TEXT', `${fileName} is not UTF-8 text`, cause);
  }
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new CardError('NOT_JSON', `${fileName} is no JSON`, cause);
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of the fields that is a text; other types are what careless tools write, and count as absent. */
function text(fields: Fields, ...names: readonly string[]): string {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}
