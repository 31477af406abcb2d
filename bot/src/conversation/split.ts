/** Discord's limit for a message of a bot. Source: discord.com/developers/docs/resources/message */
const MESSAGE_LIMIT = 2000;

const FENCE = /^\s{0,3}(```+|~~~+)\s*([\w+-]*)/;

/**
 * The text in parts that Discord takes, in order: cut at line ends, then at spaces, and where there are none between
 * characters as people see them. A fenced block that is cut is closed and opened again.
 *
 * @param limit in UTF-16 units, as many as one part may have
 */
export function splitMessage(text: string, limit = MESSAGE_LIMIT): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  let fence: { marker: string; language: string } | undefined;
  while (rest !== '') {
    const opening = fence === undefined ? '' : `${fence.marker}${fence.language}\n`;
    // Room for closing a fence that the part leaves open.
    const room = limit - opening.length - 8;
    if (opening.length + rest.length <= limit) {
      parts.push(opening + rest);
      break;
    }
    const cut = cutAt(rest, room);
    const piece = rest.slice(0, cut);
    fence = openFence(opening + piece);
    parts.push(opening + piece.trimEnd() + (fence === undefined ? '' : `\n${fence.marker}`));
    rest = fence === undefined ? rest.slice(cut).trimStart() : rest.slice(cut).replace(/^\n/, '');
  }
  return parts.filter((part) => part.trim() !== '');
}

/** Where to cut so that at most `room` units come before. */
function cutAt(text: string, room: number): number {
  const line = text.lastIndexOf('\n', room);
  if (line > room / 2) return line + 1;
  const space = text.lastIndexOf(' ', room);
  if (space > room / 2) return space + 1;
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

/** The fence that the text leaves open. */
function openFence(text: string): { marker: string; language: string } | undefined {
  let open: { marker: string; language: string } | undefined;
  for (const line of text.split('\n')) {
    const match = FENCE.exec(line);
    if (!match) continue;
    const marker = match[1] ?? '';
    if (open === undefined) open = { marker, language: match[2] ?? '' };
    else if (marker.startsWith(open.marker)) open = undefined;
  }
  return open;
}
