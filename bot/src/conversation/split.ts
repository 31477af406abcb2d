import { type Span, unbrokenSpans } from './spans.ts';
import { isVisible } from './visible.ts';

/** Discord's limit for a message of a bot. Source: discord.com/developers/docs/resources/message */
export const MESSAGE_LIMIT = 2000;

/** Discord takes it for a fence wherever it is, and the next one for its end; a language stands alone on its line. */
const FENCE = '```';
const OPENING = /```(?:([\w+.#-]{1,32})\n)?/g;
const CLOSING = `\n${FENCE}`;

/**
 * The text in parts that Discord takes, in order: cut at line ends, then at spaces, and where there are none between
 * characters as people see them; links, mentions and the like stay whole where a part holds them. A fenced block that is cut
 * is closed and opened again, and one that is left open is closed. What shows nothing is no part.
 *
 * @param limit in UTF-16 units, as many as one part may have
 */
export function splitMessage(text: string, limit = MESSAGE_LIMIT): string[] {
  const parts: string[] = [];
  let rest = withoutEmptyBlock(text.trim());
  let language: string | undefined;
  while (rest !== '') {
    const opening = language === undefined ? '' : `${FENCE}${language}\n`;
    const last = closed(opening + rest);
    if (last.length <= limit) {
      parts.push(last);
      break;
    }
    const piece = nextPiece(rest, opening, limit - opening.length - CLOSING.length);
    language = openLanguage(opening + piece);
    parts.push(closed(opening + piece.trimEnd()));
    rest = rest.slice(piece.length);
    if (language !== undefined && rest.trimStart().startsWith(FENCE)) {
      // This part has closed the block already.
      rest = rest.trimStart().slice(FENCE.length);
      language = undefined;
    }
    rest = language === undefined ? rest.trimStart() : rest.replace(/^\n/, '');
  }
  return parts.filter(isVisible);
}

function closed(part: string): string {
  return openLanguage(part) === undefined ? part : part + CLOSING;
}

/** Without a fence that has nothing behind it; a word there is taken for what the block says. */
function withoutEmptyBlock(text: string): string {
  return openLanguage(text) === undefined ? text : text.replace(/```$/, '').trimEnd();
}

/** What comes into the next part. A fence that opens at its very end would show as an empty block, and waits. */
function nextPiece(text: string, opening: string, room: number): string {
  const piece = text.slice(0, cutAt(text, room));
  const fence = openLanguage(opening + piece) === undefined ? -1 : piece.trimEnd().search(/```[\w+.#-]*$/);
  return fence > 0 ? piece.slice(0, fence) : piece;
}

/** Where to cut so that at most `room` units come before, besides a space. */
function cutAt(text: string, room: number): number {
  // One that begins here and goes on beyond is longer than a part.
  const spans = unbrokenSpans(text.slice(0, 2 * room));
  const isWithin = (at: number) => spans.some(({ start, end }) => start < at && at < end);
  for (const separator of ['\n', ' ']) {
    for (let at = text.lastIndexOf(separator, room); at > room / 2; at = text.lastIndexOf(separator, at - 1))
      if (!isWithin(at) && !isWithin(at + 1)) return at + 1;
  }
  const span = spans.find(({ start, end }: Span) => start < room && room < end);
  return span !== undefined && span.start > 0 ? span.start : characterBefore(text, room);
}

/** Where the last character, as people see them, ends that is whole within `room` units. */
function characterBefore(text: string, room: number): number {
  let at = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    text.slice(0, room + 64),
  )) {
    if (at + segment.length > room) break;
    at += segment.length;
  }
  // One cluster longer than a part: then between code points.
  return at > 0 ? at : room - (isHighSurrogate(text, room - 1) ? 1 : 0);
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** The language of the block that the text leaves open, empty where it names none; undefined when all are closed. */
function openLanguage(text: string): string | undefined {
  let open: string | undefined;
  for (const [, language = ''] of text.matchAll(OPENING)) open = open === undefined ? language : undefined;
  return open;
}
