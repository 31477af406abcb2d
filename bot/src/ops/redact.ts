const MIN_SECRET_LENGTH = 4;
/** Shorter ones are everywhere, and say nothing of what they were made of. */
const MIN_FORM_LENGTH = 8;

/** Shapes that are secrets whoever wrote them: bot tokens, webhook URLs, credentials in headers, keys in queries. */
const SHAPES: readonly [RegExp, string][] = [
  [/[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, '[token]'],
  [/(\/webhooks\/\d+\/)[\w-]+/g, '$1[token]'],
  [/(\/interactions\/\d+\/)[\w-]+/g, '$1[token]'],
  [/\b(bearer|bot|basic)\s+[\w.~+/-]{8,}=*/gi, '$1 [token]'],
  [/\b(x-goog-api-key|x-api-key|api-key)(["']?\s*[:=]\s*["']?)[\w.~+/-]{8,}/gi, '$1$2[key]'],
  [/([?&](?:key|token|api_key|hm)=)[^&\s"]+/gi, '$1[key]'],
  [/\bsk-[\w-]{20,}/g, '[key]'],
  [/\bAIza[\w-]{35}/g, '[key]'],
];

/** Takes secrets out of any text, by value in every form in use, and by shape. */
export type Redact = (text: string) => string;

export function createRedact(secrets: readonly string[]): Redact {
  const values = secrets
    // The configuration trims them too: a line break at the end of a file is no part of them.
    .map((secret) => secret.trim())
    .filter((secret) => secret.length >= MIN_SECRET_LENGTH);
  const forms = [...new Set(values.flatMap((value) => [value, ...formsOf(value)]))].toSorted(
    (left, right) => right.length - left.length,
  );
  return (text) => {
    let result = text;
    for (const form of forms) result = result.replaceAll(form, '[secret]');
    for (const [shape, replacement] of SHAPES) result = result.replaceAll(shape, replacement);
    for (const value of values) result = withoutTail(result, value);
    return result;
  };
}

function formsOf(value: string): string[] {
  const url = encodeURIComponent(value);
  const json = JSON.stringify(value).slice(1, -1);
  const forms = [
    url,
    url.replaceAll(/%../g, (code) => code.toLowerCase()),
    new URLSearchParams([['', value]]).toString().slice(1),
    JSON.stringify(json).slice(1, -1),
    Buffer.from(value).toString('hex'),
    ...[0, 1, 2].flatMap((shift) => base64Of(value, shift)),
  ];
  return [json, ...forms.filter((form) => form.length >= MIN_FORM_LENGTH)];
}

/** What is the same in every base64 of a text with the value in it, whose beginning leaves so many bytes over. */
function base64Of(value: string, shift: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]);
  const core = bytes.toString('base64').slice(shift === 0 ? 0 : 4, Math.floor(bytes.length / 3) * 4);
  return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
}

/** A text that was cut may end within a secret. */
function withoutTail(text: string, value: string): string {
  const [end = ''] = /(?:…|\.\.\.)?$/.exec(text) ?? [];
  const said = text.slice(0, text.length - end.length);
  for (let length = Math.min(value.length - 1, said.length); length >= MIN_FORM_LENGTH; length--)
    if (said.endsWith(value.slice(0, length))) return `${said.slice(0, -length)}[secret]${end}`;
  return text;
}
