import { escapeInline } from '../process/escape.ts';

export type Claims = Readonly<Record<string, unknown>>;

/** What roles are bound to, in the order of a reader's interest. The token's own id and the run's numbers say nothing. */
const SHOWN = [
  'sub',
  'aud',
  'iss',
  'repository',
  'repository_id',
  'repository_owner_id',
  'ref',
  'environment',
  'event_name',
  'job_workflow_ref',
];
const TIMES = ['iat', 'nbf', 'exp'];

/**
 * The claims that were sent, as `name=value` on one line.
 *
 * @param named a claim that the refusal is about, shown in any case
 */
export function describeClaims(claims: Claims, named?: string): string {
  const names = [...new Set([...SHOWN, ...(named === undefined || named === 'jti' ? [] : [named])])];
  const shown = names
    .filter((name) => claims[name] !== undefined)
    .map((name) => `${name}=${JSON.stringify(claims[name])}`);
  const times = TIMES.filter((name) => typeof claims[name] === 'number').map(
    (name) => `${name}=${timeOf(claims[name])}`,
  );
  return escapeInline([...shown, ...times].join(', ')) || 'no claims: it is no JWT';
}

/** @example timeOf(0) // '1970-01-01T00:00:00Z' */
export function timeOf(seconds: unknown): string {
  const time = new Date(Number(seconds) * 1000);
  return Number.isNaN(time.getTime()) ? String(seconds) : time.toISOString().replace('.000', '');
}
