/** Text with the lines between two markers replaced. @throws Error when a marker is missing */
export function withLines(text: string, name: string, lines: readonly string[], path: string): string {
  const [start, end] = [`<!-- ${name}: written by npm run docs:tables -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path}: the markers ${start} and ${end} are missing`);
  return `${text.slice(0, from)}${start}\n${lines.join('\n')}\n${text.slice(to)}`;
}
