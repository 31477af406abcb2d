import { nearestName } from '../errors/nearest-name.ts';
import { isJsonObject } from '../kube/object.ts';
import { isExactNumber, parseExactly, textOf } from './json.ts';
import { defaultName, type SecretRequest } from './secret-request.ts';

/** A value by its name, and whether it is to be masked. */
export interface PickedSecret {
  readonly name: string;
  readonly value: string;
  readonly mask: SecretRequest['mask'];
}

export type Picked =
  | { readonly kind: 'found'; readonly secrets: readonly PickedSecret[] }
  | { readonly kind: 'missing'; readonly what: string };

type Data = Readonly<Record<string, unknown>>;

/** Padding may be left out; a rest of one character encodes nothing. */
const ENCODED = {
  hex: /^(?:[0-9a-f]{2})*$/i,
  base64: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/,
};

/**
 * What one line of `secrets` asks for, out of a secret's data. What is missing is told with what is there.
 *
 * @param named keys that lines of their own ask for: `*` leaves them out, so that such a line renames or decodes one
 */
export function pickSecrets(
  request: SecretRequest,
  data: Data,
  named: ReadonlySet<string> = new Set(),
): Picked {
  if (!request.isAll) return pickOne(request, data);
  const picked = Object.keys(data)
    .filter((key) => !named.has(key))
    .map((key) =>
      pickOne({ ...request, isAll: false, key, name: request.prefix + defaultName(key, undefined) }, data),
    );
  const missing = picked.flatMap((each) => (each.kind === 'missing' ? [each.what] : []));
  if (missing.length > 0) return { kind: 'missing', what: missing.join('; ') };
  return { kind: 'found', secrets: picked.flatMap((each) => (each.kind === 'found' ? each.secrets : [])) };
}

function pickOne(request: SecretRequest, data: Data): Picked {
  const { key, pointer, path } = request;
  const exact = pointer === undefined ? key : `${key}#${pointer}`;
  // Stored under that very name, it is meant literally.
  const reached =
    pointer !== '' && Object.hasOwn(data, exact) ? { value: data[exact] } : reach(key, pointer, data);
  if ('what' in reached) return { kind: 'missing', what: `${path} ${reached.what}` };
  const { value } = reached;
  if (value === null) return { kind: 'missing', what: `${path} ${exact} is null, so there is no value` };
  const decoded = decode(textOf(value), request.decode);
  if (decoded === undefined)
    return { kind: 'missing', what: `${path} ${exact} is no text in ${request.decode}` };
  return {
    kind: 'found',
    secrets: [{ name: request.name ?? defaultName(key, pointer), value: decoded, mask: request.mask }],
  };
}

/** A value, or what is missing, beginning with `has`. */
type Reached = { readonly value: unknown } | { readonly what: string };

function reach(key: string, pointer: string | undefined, data: Data): Reached {
  const start: Reached = key === '' ? { value: data } : step(data, key);
  if ('what' in start || !pointer) return start;
  let { value } = start;
  let shown = key;
  for (const escaped of pointer.slice(1).split('/')) {
    // A string that holds JSON is reached into as well.
    const container = typeof value === 'string' ? parseJson(value) : value;
    const next = step(container, escaped.replaceAll('~1', '/').replaceAll('~0', '~'));
    if ('what' in next)
      return { what: shown === key ? `${key} ${next.what}`.trim() : `${shown} ${next.what}` };
    value = next.value;
    shown = `${shown}${shown.includes('#') ? '' : '#'}/${escaped}`;
  }
  return { value };
}

function step(container: unknown, name: string): Reached {
  if (Array.isArray(container)) {
    const isIndex = /^(?:0|[1-9]\d*)$/.test(name) && Number(name) < container.length;
    return isIndex
      ? { value: container[Number(name)] }
      : { what: `has no ${name}; it is a list of ${container.length}` };
  }
  if (!isJsonObject(container) || isExactNumber(container))
    return { what: `has no ${name}; it is no JSON object or list` };
  if (Object.hasOwn(container, name)) return { value: container[name] };
  const names = Object.keys(container).toSorted();
  const near = nearestName(name, names);
  return {
    what: `has no ${name}; it has ${names.join(', ') || 'no key'}${near === undefined ? '' : ` (did you mean ${near}?)`}`,
  };
}

function parseJson(text: string): unknown {
  try {
    return parseExactly(text);
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
