import { isJsonObject } from '../kube/object.ts';
import { defaultName, type SecretRequest } from './secret-request.ts';

/** A value by its name, and whether it is to be masked. */
export interface PickedSecret {
  readonly name: string;
  readonly value: string;
  readonly mask: boolean;
}

export type Picked =
  | { readonly kind: 'found'; readonly secrets: readonly PickedSecret[] }
  | { readonly kind: 'missing'; readonly what: string };

/** Padding may be left out; a rest of one character encodes nothing. */
const ENCODED = {
  hex: /^(?:[0-9a-f]{2})*$/i,
  base64: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/,
};

/** What one line of `secrets` asks for, out of a secret's data. What is missing is told with what is there. */
export function pickSecrets(request: SecretRequest, data: Readonly<Record<string, unknown>>): Picked {
  if (request.key === '*') {
    const picked = Object.keys(data).map((key) =>
      pickOne({ ...request, key, name: request.prefix + defaultName(key, undefined) }, data),
    );
    const missing = picked.find((each) => each.kind === 'missing');
    return (
      missing ?? {
        kind: 'found',
        secrets: picked.flatMap((each) => (each.kind === 'found' ? each.secrets : [])),
      }
    );
  }
  return pickOne(request, data);
}

function pickOne(request: SecretRequest, data: Readonly<Record<string, unknown>>): Picked {
  const { key, pointer, path } = request;
  const exact = pointer === undefined ? key : `${key}#${pointer}`;
  const value = Object.hasOwn(data, exact) ? data[exact] : reach(key, pointer, data);
  if (value === undefined || value === null) {
    return {
      kind: 'missing',
      what: `${path} has no ${exact}; it has ${Object.keys(data).toSorted().join(', ') || 'no key'}`,
    };
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const decoded = decode(text, request.decode);
  if (decoded === undefined)
    return { kind: 'missing', what: `${path} ${exact} is no text in ${request.decode}` };
  return {
    kind: 'found',
    secrets: [{ name: request.name ?? defaultName(key, pointer), value: decoded, mask: request.mask }],
  };
}

function reach(key: string, pointer: string | undefined, data: Readonly<Record<string, unknown>>): unknown {
  const start = key === '' ? data : own(data, key);
  if (pointer === undefined) return start;
  const steps = pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  // A string that holds JSON is reached into as well.
  return steps.reduce<unknown>(
    (value, step) => own(typeof value === 'string' ? parseJson(value) : value, step),
    start,
  );
}

function own(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(step) ? value[Number(step)] : undefined;
  return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decode(text: string, how: SecretRequest['decode']): string | undefined {
  if (how === undefined) return text;
  const compact = text.replaceAll(/\s/g, '');
  if (!ENCODED[how].test(compact)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(compact, how));
  } catch {
    // Bytes that are no text cannot be an output or a variable.
    return undefined;
  }
}
