import { isJsonObject } from '../kube/object.ts';
import { escapeInline } from '../process/escape.ts';

/** What Vault, or something in front of it, said instead of an answer. */
export interface Refusal {
  readonly method: string;
  /** Without `/v1/` and query. */
  readonly path: string;
  readonly status: number;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Undefined when it is no JSON, so not from Vault. */
  readonly body: unknown;
  /** Where a redirect leads to, without its query. */
  readonly location: string | undefined;
}

const MAX_SAID = 500;

/** What was said, made safe for a line of the log. */
export function saidBy({ errors, body }: Refusal): string {
  // "2 errors occurred:\n\t* permission denied\n\t* invalid token"
  const flat = errors.map((text) =>
    text
      .trim()
      .replaceAll(/\s*\n\s*(\* )?/g, ' ')
      .replace(/: +/, ': '),
  );
  if (flat.length > 0) return escapeInline(flat.join('; ')).slice(0, MAX_SAID);
  return body === undefined
    ? 'and no JSON, so something between here and Vault may have answered'
    : 'no reason given';
}

/** @example 'GET /v1/secret/data/qa → 403 permission denied' */
export function seenIn(refusal: Refusal): string {
  return `${refusal.method} /v1/${escapeInline(refusal.path)} → ${refusal.status} ${saidBy(refusal)}`;
}

/** The texts of a list such as `errors`; empty when there is none. */
export function textsIn(body: unknown, field: string): readonly string[] {
  const list = isJsonObject(body) ? body[field] : undefined;
  return Array.isArray(list) ? list.map(String) : [];
}
