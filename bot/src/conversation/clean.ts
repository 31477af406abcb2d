/** The model's text as it may be shown: without its reasoning, without its own name before it. Empty when nothing is left. */
export function cleanReply(text: string, name: string): string {
  const spoken = text
    .replaceAll(/<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/gi, '')
    .replaceAll(/<\|[a-z_]+\|>/gi, '')
    .trim();
  const prefix = `${name}:`;
  return spoken.toLowerCase().startsWith(prefix.toLowerCase()) ? spoken.slice(prefix.length).trim() : spoken;
}
