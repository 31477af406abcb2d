/** Shorter texts are not masked: replacing every `a` or `12` would garble the log and hide nothing. */
const MIN_MASK_LENGTH = 4;

export interface MaskOptions {
  /** Also hides a value that is shorter than that. */
  readonly isShortMasked?: boolean;
  /** Whether a JSON value's leaves are secrets too; default true. */
  readonly hasSecretLeaves?: boolean;
}

/**
 * Every form in which a secret may turn up in a log, longest first: the value, its lines, base64 and base64url (whole,
 * and at each of the three offsets without what its neighbours change), hex, URL- and JSON-escaped, and the same of a
 * JSON value's leaves.
 */
export function maskVariants(value: string, options: MaskOptions = {}): string[] {
  const texts = [value, ...(options.hasSecretLeaves === false ? [] : jsonLeaves(value))];
  const variants = new Set(texts.flatMap((text) => text.split(/\r?\n/)).map((line) => line.trim()));
  for (const text of [value.trim(), ...texts]) {
    if (text.length >= MIN_MASK_LENGTH) for (const form of encodedForms(text)) variants.add(form);
  }
  const long = [...variants].filter((text) => text.length >= MIN_MASK_LENGTH);
  const short =
    options.isShortMasked && value.trim().length < MIN_MASK_LENGTH ? shortForms(value.trim()) : [];
  return [...new Set([...long, ...short])].toSorted((left, right) => right.length - left.length);
}

function shortForms(text: string): string[] {
  return text === '' ? [] : [text, ...encodedForms(text).filter((form) => form.length >= MIN_MASK_LENGTH)];
}

function encodedForms(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  const hex = bytes.toString('hex');
  return [text, hex, hex.toUpperCase(), ...base64Forms(bytes), ...urlForms(text), ...jsonForms(text)];
}

function base64Forms(bytes: Buffer): string[] {
  // Three bytes make one group: what stands before the value and after it changes the groups at its ends.
  const cores = [0, 1, 2].map((offset) => {
    const whole = Math.floor((bytes.length - offset) / 3) * 3;
    return bytes.subarray(offset, offset + Math.max(0, whole));
  });
  return [bytes, ...cores].flatMap((part) => [part.toString('base64'), part.toString('base64url')]);
}

function urlForms(text: string): string[] {
  const component = encodeURIComponent(text.toWellFormed());
  const strict = component.replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return [component, strict, strict.replaceAll('%2F', '/'), strict.replaceAll('%20', '+')];
}

function jsonForms(text: string): string[] {
  const plain = JSON.stringify(text).slice(1, -1);
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return [
    plain,
    // As Go writes it, as Python does, and JSON inside JSON.
    plain.replaceAll(/[<>&\u2028\u2029]/g, escaped),
    plain.replaceAll(/[\u007f-\uffff]/g, escaped),
    JSON.stringify(plain).slice(1, -1),
  ];
}

function jsonLeaves(value: string): string[] {
  if (!/^\s*[[{]/.test(value)) return [];
  try {
    const leaves: string[] = [];
    JSON.parse(value, (_key, node: unknown, context?: { source?: string }) => {
      if (typeof node === 'string') leaves.push(node);
      // As it is written: JavaScript's own number may be another.
      if (typeof node === 'number') leaves.push(context?.source ?? String(node));
      return node;
    });
    return leaves;
  } catch {
    // Not JSON after all: then it has no leaves.
    return [];
  }
}
