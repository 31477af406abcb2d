const MIN_SECRET_LENGTH = 4;

/** Shapes that are secrets whoever wrote them: bot tokens, webhook URLs, bearer credentials, keys in queries. */
const SHAPES: readonly [RegExp, string][] = [
  [/[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, '[token]'],
  [/(\/webhooks\/\d+\/)[\w-]+/g, '$1[token]'],
  [/(\/interactions\/\d+\/)[\w-]+/g, '$1[token]'],
  [/\b(bearer|bot)\s+[\w.~+/-]{8,}=*/gi, '$1 [token]'],
  [/([?&](?:key|token|api_key)=)[^&\s"]+/gi, '$1[key]'],
];

/** Takes secrets out of any text, by value and by shape. */
export type Redact = (text: string) => string;

export function createRedact(secrets: readonly string[]): Redact {
  const values = secrets
    // The configuration trims them too: a line break at the end of a file is no part of them.
    .map((secret) => secret.trim())
    .filter((secret) => secret.length >= MIN_SECRET_LENGTH)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .toSorted((left, right) => right.length - left.length);
  return (text) => {
    let result = text;
    for (const value of values) result = result.replaceAll(value, '[secret]');
    for (const [shape, replacement] of SHAPES) result = result.replaceAll(shape, replacement);
    return result;
  };
}
