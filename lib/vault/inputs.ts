import type { TlsOptions } from '../http/client.ts';
import type { InputReader } from '../runner/inputs.ts';
import { parseSecretRequests, type SecretRequest } from './secret-request.ts';

/** What the inputs about Vault say; in deploy their names begin with `vault-`. */
export interface VaultInputs {
  /** What the inputs' names begin with. */
  readonly prefix: '' | 'vault-';
  readonly url: string;
  readonly authMethod: 'jwt' | 'token';
  readonly role: string;
  readonly authPath: string;
  /** Undefined for GitHub's default. */
  readonly audience: string | undefined;
  readonly namespace: string | undefined;
  readonly authNamespace: string | undefined;
  readonly token: string;
  readonly requests: readonly SecretRequest[];
  readonly tls: TlsOptions;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly revoke: boolean;
}

export function parseVaultInputs(read: InputReader, prefix: '' | 'vault-'): VaultInputs {
  const name = (input: string) => `${prefix}${input}`;
  const authMethod = read.oneOf(name('auth-method'), ['jwt', 'token'] as const, 'jwt');
  const { requests, problems } = parseSecretRequests(read.text(name('secrets')).split(/\r?\n/));
  for (const problem of problems) read.problem(name('secrets'), problem);
  const namespace = read.optional(name('namespace'));
  const tls = {
    ca: read.pem(name('ca-certificate')),
    cert: read.pem(name('client-certificate')),
    key: read.pem(name('client-key')),
  };
  if ((tls.cert === undefined) !== (tls.key === undefined)) {
    read.problem(name('client-certificate'), `and \`${name('client-key')}\` go together`);
  }
  const inputs: VaultInputs = {
    prefix,
    url: read.url(name('url')),
    authMethod,
    role: read.text(name('role')),
    authPath: read.text(name('auth-path')).replaceAll(/^\/+|\/+$/g, '') || authMethod,
    audience: read.optional(name('audience')),
    namespace,
    authNamespace: read.optional(name('auth-namespace')) ?? namespace,
    token: read.text(name('token')),
    requests,
    tls: Object.fromEntries(Object.entries(tls).filter(([, value]) => value !== undefined)),
    timeoutMs: read.durationMs(name('timeout'), '30s'),
    retries: read.integer(name('retries'), 4, { min: 0, max: 10 }),
    revoke: read.boolean(name('revoke'), true),
  };
  if (authMethod === 'token' && inputs.token === '' && inputs.url !== '') {
    read.problem(name('token'), `is missing; \`${name('auth-method')}: token\` needs it`);
  }
  if (authMethod === 'jwt' && inputs.token !== '') {
    read.problem(name('token'), `is given, but \`${name('auth-method')}\` is jwt`);
  }
  return inputs;
}
