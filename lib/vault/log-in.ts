import { readFile } from 'node:fs/promises';
import { ActionError } from '../errors/action-error.ts';
import { methods } from './auth-methods.ts';
import type { VaultClient } from './client.ts';
import type { VaultInputs } from './inputs.ts';
import type { VaultDeps } from './transport.ts';

export interface LogInDeps extends VaultDeps {
  readonly requestIdToken: (audience: string | undefined, signal: AbortSignal) => Promise<string>;
  /** Something to know about the run, seen without reading its log. */
  readonly notice: (text: string) => void;
  /** Told the token as soon as there is one, so that it can be revoked whatever happens next. */
  readonly onToken?: (token: string) => void;
}

/** A session by the method that the inputs name. A token that was given is used as it is. */
export async function logIn(inputs: VaultInputs, deps: LogInDeps): Promise<VaultClient> {
  const deadline = AbortSignal.any([deps.signal, AbortSignal.timeout(inputs.timeoutMs)]);
  const jwt = jwtFor(inputs, deps, deadline);
  // While GitHub answers: the connection to Vault, and the code for it.
  jwt.catch(() => {});
  deps.http.connectEarly(inputs.url);
  const { VaultClient } = await import('./client.ts');
  const client = new VaultClient(inputs, deps);
  if (inputs.authMethod === 'token') {
    client.useToken(inputs.token);
    return client;
  }
  tellStored(inputs, deps);
  await client.logIn({ ...inputs, method: inputs.authMethod, jwt: await jwt });
  deps.onToken?.(client.token);
  return client;
}

async function jwtFor(inputs: VaultInputs, deps: LogInDeps, deadline: AbortSignal): Promise<string> {
  if (inputs.authMethod === 'jwt') return await deps.requestIdToken(inputs.audience, deadline);
  if (inputs.authMethod === 'kubernetes')
    return await readServiceAccountToken(inputs.kubernetesTokenPath, deps);
  return '';
}

/** The kubelet renews the file: it is read for each login, and no copy of it kept. */
async function readServiceAccountToken(path: string, { mask }: LogInDeps): Promise<string> {
  const token = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw noToken(path, 'cannot be read', cause);
  });
  mask(token.trim());
  if (token.trim() === '') throw noToken(path, 'is empty');
  return token.trim();
}

function noToken(path: string, what: string, cause?: unknown): ActionError {
  return new ActionError(
    'INPUT_INVALID',
    `\`kubernetes-token-path\` is ${JSON.stringify(path)}, which ${what}`,
    {
      hint: "Run the job in a pod that mounts its service account's token, or give the path where the token is; on GitHub's own runners use `auth-method` jwt.",
      cause,
    },
  );
}

/** What the job holds besides its own identity can be copied, and used from anywhere. */
function tellStored(inputs: VaultInputs, { notice }: LogInDeps): void {
  const { stored } = methods[inputs.authMethod];
  if (stored === undefined || inputs[stored.field] === '') return;
  notice(
    `The login to Vault uses a stored \`${stored.input}\`, good for whoever gets hold of it; \`auth-method\` jwt needs no stored secret`,
  );
}
