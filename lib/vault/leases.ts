import { ActionError } from '../errors/action-error.ts';
import type { Lease } from './client.ts';

/**
 * Refuses dynamic secrets where the token is revoked before anybody uses them: they end with it.
 *
 * @throws ActionError INPUT_INVALID
 */
export function refuseLeases(leases: readonly Lease[], isRevoked: boolean): void {
  if (leases.length === 0 || !isRevoked) return;
  const paths = leases.map(({ path }) => path).join(', ');
  throw new ActionError(
    'INPUT_INVALID',
    `\`vault-secrets\` names dynamic secrets, which end with the token, and that is revoked before the pods start: ${paths}`,
    {
      hint: 'Set `vault-revoke: false`, so that they live as long as their lease; or let the pods ask Vault themselves.',
    },
  );
}
