import { readFile } from 'node:fs/promises';
import type { Platform } from '../../platform/info.ts';

/** A finished request in Vault's audit log; identifiers are hashed, equal ones alike. */
export interface AuditedRequest {
  readonly auth: { readonly accessor?: string; readonly metadata?: { readonly role?: string } };
  readonly request: { readonly path: string; readonly operation: string };
  readonly error?: string;
}

/** The finished requests, oldest first; of one path, where it is given. */
export async function auditedRequests(platform: Platform, path?: string): Promise<AuditedRequest[]> {
  const lines = (await readFile(platform.info.vault.auditLog, 'utf8')).trim().split('\n');
  return (
    lines
      // A request with a token that Vault does not know is nobody's.
      .map((line) => ({ auth: {}, ...JSON.parse(line) }))
      .filter(({ type, request }) => type === 'response' && (path === undefined || request.path === path))
  );
}
