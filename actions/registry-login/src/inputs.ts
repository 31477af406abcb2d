import { type AzureIdentity, parseAzureIdentity } from '../../../lib/azure/inputs.ts';
import { parseRegistryHost } from '../../../lib/oci/inputs.ts';
import type { InputReader } from '../../../lib/runner/inputs.ts';

/** How the login comes about. */
export type Provider =
  | { readonly kind: 'basic' | 'ghcr'; readonly username: string; readonly password: string }
  | { readonly kind: 'acr'; readonly identity: AzureIdentity };

export interface RegistryLoginInputs {
  readonly registry: string;
  readonly provider: Provider;
  readonly logout: boolean;
}

const GHCR = 'ghcr.io';

/** What was given, before it is known which of it is needed. */
interface Given {
  readonly registry: string;
  readonly username: string;
  readonly password: string;
  readonly identity: AzureIdentity | undefined;
  readonly gitHubToken: string;
}

/** @param actor of the run; the user at ghcr.io where none is given */
export function parseInputs(read: InputReader, actor = ''): RegistryLoginInputs {
  const wanted = read.oneOf('provider', ['auto', 'basic', 'ghcr', 'acr'] as const, 'auto');
  const given: Given = {
    registry: parseRegistryHost(read, 'registry', GHCR),
    username: read.text('username'),
    password: read.text('password'),
    identity: parseAzureIdentity(read),
    gitHubToken: read.text('github-token'),
  };
  if (given.username.includes(':')) read.problem('username', 'holds a colon, which no login can');
  const kind = wanted === 'auto' ? kindFor(given) : wanted;
  return {
    registry: given.registry,
    provider: parsers[kind](given, read, actor),
    logout: read.boolean('logout', true),
  };
}

function kindFor({ registry, identity }: Given): Provider['kind'] {
  if (registry === GHCR) return 'ghcr';
  return identity !== undefined && isAzureHost(registry) ? 'acr' : 'basic';
}

const parsers: Readonly<
  Record<Provider['kind'], (given: Given, read: InputReader, actor: string) => Provider>
> = {
  ghcr: (given, read, actor) => {
    if (given.registry !== GHCR)
      read.problem(
        'registry',
        "is not ghcr.io; the job's token is sent nowhere else, so use `provider: basic`",
      );
    const password = given.password || given.gitHubToken;
    if (password === '')
      read.problem('password', 'is empty, and so is `github-token`; write `password: ${{ github.token }}`');
    // With a token the registry takes any user.
    return { kind: 'ghcr', username: given.username || actor || 'x-access-token', password };
  },
  acr: ({ username, password, identity }, read) => {
    if (username + password !== '')
      read.problem(
        'password',
        'has no place beside `provider: acr`; use `provider: basic` for a registry token',
      );
    if (identity === undefined)
      read.problem('azure-client-id', 'and `azure-tenant-id` are needed for `provider: acr`');
    return { kind: 'acr', identity: identity ?? { clientId: '', tenantId: '' } };
  },
  basic: ({ registry, username, password, identity, gitHubToken }, read) => {
    const azure = isAzureHost(registry) ? ', or log in with `azure-client-id` and `azure-tenant-id`' : '';
    if (username === '') read.problem('username', `is needed for ${registry}${azure}`);
    if (password === '') read.problem('password', `is needed for ${registry}${azure}`);
    if (identity !== undefined)
      read.problem('azure-client-id', `has no use for ${registry} unless \`provider: acr\` says so`);
    if (password !== '' && password === gitHubToken && !isGitHubHost(registry))
      read.problem('password', `is the job's GitHub token, which is no password for ${registry}`);
    return { kind: 'basic', username, password };
  },
};

function isAzureHost(registry: string): boolean {
  return /\.azurecr\.(?:io|cn|us)$/.test(registry);
}

/** GitHub's own, also of an Enterprise Server or of a company with its data kept apart. */
function isGitHubHost(registry: string): boolean {
  return registry === GHCR || /^(?:containers|docker)\./.test(registry);
}
