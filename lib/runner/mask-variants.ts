/** Shorter texts are not masked: replacing every `a` or `12` would garble the log and hide nothing. */
const MIN_MASK_LENGTH = 4;

/**
 * Every form in which a secret may turn up in a log, longest first: the value, its lines, base64 (whole and without
 * its tail, which `echo "$S" | base64` changes), base64url, hex, URL- and JSON-escaped, and the same of a JSON value's
 * leaves.
 */
export function maskVariants(value: string): string[] {
  const texts = [value, ...jsonLeaves(value)];
  const variants = new Set(texts.flatMap((text) => text.split(/\r?\n/)).map((line) => line.trim()));
  for (const text of [value.trim(), ...texts]) {
    if (text.length >= MIN_MASK_LENGTH) for (const form of encodedForms(text)) variants.add(form);
  }
  return [...variants]
    .filter((text) => text.length >= MIN_MASK_LENGTH)
    .toSorted((left, right) => right.length - left.length);
}

function encodedForms(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  const base64 = bytes.toString('base64');
  // The last group depends on what follows the value, a newline for instance.
  const stableBase64 = base64.slice(0, Math.floor(bytes.length / 3) * 4);
  return [
    text,
    base64,
    stableBase64,
    bytes.toString('base64url'),
    bytes.toString('hex'),
    encodeURIComponent(text.toWellFormed()),
    JSON.stringify(text).slice(1, -1),
  ];
}

function jsonLeaves(value: string): string[] {
  if (!/^\s*[[{]/.test(value)) return [];
  try {
    const leaves: string[] = [];
    JSON.parse(value, (_key, node: unknown) => {
      if (typeof node === 'string') leaves.push(node);
      return node;
    });
    return leaves;
  } catch {
    // Not JSON after all: then it has no leaves.
    return [];
  }
}
