const MAX_LINE = 2000;
// Control characters except tab; a terminal would act on them.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * Foreign text made safe for a runner's log, one entry a line. The runner takes a line that starts with `::`, also
 * after blanks, as a command, and `##[` anywhere in a line; each line gets a prefix and `##[` is broken.
 */
export function quoteForeign(text: string): string[] {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => `| ${escapeInline(line)}`);
}

/** Foreign text for the middle of one of our own lines: no line break, no control character, no `##[`. */
export function escapeInline(text: string): string {
  const flat = text.replaceAll(/\r?\n/g, ' ').replaceAll('##[', '##\\[').replaceAll(CONTROL, '�');
  return flat.length > MAX_LINE ? `${flat.slice(0, MAX_LINE)}… (${flat.length - MAX_LINE} more)` : flat;
}
