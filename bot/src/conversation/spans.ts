/** Of a link's text; longer ones are cut. */
const LABEL = String.raw`\[(?:[^\[\]\n]|\[[^\[\]\n]{0,200}\]){1,300}\]`;
const ADDRESS = String.raw`https?:\/\/[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*`;
const TITLE = String.raw`(?: "[^"\n]{0,200}")?`;

/** What falls apart when it is cut. Source: Discord, "Message Formatting" */
const UNBROKEN = new RegExp(
  [
    String.raw`${LABEL}\((?:<${ADDRESS}>|${ADDRESS})${TITLE}\)`,
    `<${ADDRESS}>`,
    String.raw`https?:\/\/[^\s<>]+`,
    // Mentions of people, roles and channels, custom emoji, times, commands, and places of a guild.
    String.raw`<(?:@[!&]?|#|a?:\w{1,32}:)\d+>`,
    String.raw`<t:-?\d+(?::[tTdDfFR])?>`,
    String.raw`<(?:\/[^<>:\n]{1,100}:\d+|id:\w+)>`,
    // A fence, and code in a line.
    '`{3}',
    '(?<!`)`[^`\\n]{1,200}`(?!`)',
    String.raw`\\[\\*_~|<>\`[\]()#]`,
  ].join('|'),
  'g',
);

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where in a text links, mentions and the like are, in order. */
export function unbrokenSpans(text: string): Span[] {
  return [...text.matchAll(UNBROKEN)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
