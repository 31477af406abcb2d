/** What the paths of Discord's API are made of, besides ids, tokens and emoji. */
const WORDS = new Set(
  'applications bot bulk-delete callback channels commands gateway guilds interactions members messages permissions pins reactions recipients threads thread-members typing users voice-states webhooks @me @original'.split(
    ' ',
  ),
);
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * What was asked for, without whose it was: no id, token or emoji is left, and what is not known is `other`.
 *
 * @example routeLabel('POST', 'https://discord.com/api/v10/webhooks/1/secret?wait=true') // 'POST /webhooks/:id/:token'
 */
export function routeLabel(method: string, url: string): string {
  const [, path = ''] = /^[^?#]*?\/api\/v\d+(\/[^?#]*)/.exec(url) ?? [];
  const segments = path.split('/').slice(1);
  const labels = segments.map((segment, index) => labelOf(decoded(segment), segments, index));
  const isKnown = METHODS.has(method) && labels.length > 0 && labels.every((label) => label !== undefined);
  return isKnown ? `${method} /${labels.join('/')}` : 'other';
}

function labelOf(segment: string, segments: readonly string[], index: number): string | undefined {
  if (index === 2 && (segments[0] === 'webhooks' || segments[0] === 'interactions')) return ':token';
  if (segments[index - 1] === 'reactions') return ':emoji';
  if (/^\d{15,20}$/.test(segment)) return ':id';
  return WORDS.has(segment) ? segment : undefined;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
