import type { TlsOptions } from '../http/client.ts';
import type { InputReader } from '../runner/inputs.ts';
import { type AuthMethod, authMethods, methods, SERVICE_ACCOUNT_TOKEN } from './auth-methods.ts';
import { parseSecretRequests, type SecretRequest } from './secret-request.ts';

/** What the inputs about Vault say; in deploy their names begin with `vault-`. */
export interface VaultInputs {
  /** What the inputs' names begin with. */
  readonly prefix: '' | 'vault-';
  readonly url: string;
  readonly authMethod: AuthMethod;
  readonly role: string;
  readonly authPath: string;
  /** Undefined for GitHub's default. */
  readonly audience: string | undefined;
  readonly namespace: string | undefined;
  readonly authNamespace: string | undefined;
  readonly token: string;
  readonly roleId: string;
  readonly secretId: string;
  readonly kubernetesTokenPath: string;
  readonly username: string;
  readonly password: string;
  readonly requests: readonly SecretRequest[];
  readonly tls: TlsOptions;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly revoke: boolean;
}

export function parseVaultInputs(read: InputReader, prefix: '' | 'vault-'): VaultInputs {
  const name = (input: string) => `${prefix}${input}`;
  const authMethod = read.oneOf(name('auth-method'), authMethods, 'jwt');
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
    roleId: read.text(name('role-id')),
    secretId: read.text(name('secret-id')),
    kubernetesTokenPath: read.text(name('kubernetes-token-path'), SERVICE_ACCOUNT_TOKEN),
    username: read.text(name('username')),
    password: read.text(name('password')),
    requests,
    tls: Object.fromEntries(Object.entries(tls).filter(([, value]) => value !== undefined)),
    timeoutMs: read.durationMs(name('timeout'), '30s'),
    retries: read.integer(name('retries'), 4, { min: 0, max: 10 }),
    revoke: read.boolean(name('revoke'), true),
  };
  checkCredentials(inputs, read);
  return inputs;
}

/** The values that no log may show. */
export function secretsIn({ token, secretId, password, tls }: VaultInputs): string[] {
  return [token, secretId, password, String(tls.key ?? '')].filter((value) => value !== '');
}

/** What the method needs is there, and nothing of another method, which would be thought to count. */
function checkCredentials(inputs: VaultInputs, read: InputReader): void {
  const { prefix, authMethod, url } = inputs;
  const setting = `\`${prefix}auth-method\``;
  // A method that does not exist is told, and taken for the default.
  if (read.text(`${prefix}auth-method`, 'jwt') !== authMethod) return;
  const path = inputs.kubernetesTokenPath;
  const given = {
    token: inputs.token,
    'role-id': inputs.roleId,
    'secret-id': inputs.secretId,
    'kubernetes-token-path': path === SERVICE_ACCOUNT_TOKEN ? '' : path,
    username: inputs.username,
    password: inputs.password,
  };
  const { needs, takes } = methods[authMethod];
  for (const [input, value] of Object.entries({ role: inputs.role, ...given })) {
    if (needs.includes(input) && value === '' && url !== '')
      read.problem(`${prefix}${input}`, `is missing; ${setting} ${authMethod} needs it`);
  }
  for (const [input, value] of Object.entries(given)) {
    if (value !== '' && !needs.includes(input) && !takes.includes(input))
      read.problem(`${prefix}${input}`, `is given, but ${setting} is ${authMethod}`);
  }
}
