import { ActionError } from '../errors/action-error.ts';
import { VaultClient, type VaultDeps } from './client.ts';
import type { VaultInputs } from './inputs.ts';
import { type PickedSecret, pickSecrets } from './pick.ts';

export interface FetchDeps extends VaultDeps {
  readonly requestIdToken: (audience: string | undefined) => Promise<string>;
  /** Told the token as soon as there is one, so that it can be revoked whatever happens next. */
  readonly onToken?: (token: string) => void;
}

const PARALLEL_READS = 8;
/** Also for a run that was cancelled. */
const REVOKE_TIMEOUT_MS = 10_000;

/**
 * Logs in and reads everything that is asked for, each path once. Every value is masked before it is returned.
 *
 * @throws ActionError SECRET_MISSING, SECRET_DENIED, VAULT_UNAVAILABLE; what is missing is listed all at once
 */
export async function fetchSecrets(inputs: VaultInputs, deps: FetchDeps): Promise<readonly PickedSecret[]> {
  const client = new VaultClient(inputs, deps);
  if (inputs.authMethod === 'token') client.useToken(inputs.token);
  else {
    const jwt = await deps.requestIdToken(inputs.audience);
    await client.loginWithJwt({ path: inputs.authPath, role: inputs.role, jwt });
    deps.onToken?.(client.token);
  }
  const secrets = await readAll(inputs, client);
  for (const { value, mask } of secrets) if (mask) deps.mask(value);
  refuseSameNames(secrets);
  return secrets;
}

/** Ends a token that the job asked for; one that was given is not ours to end. */
export async function revokeToken(token: string, inputs: VaultInputs, deps: VaultDeps): Promise<void> {
  if (!token || !inputs.revoke) return;
  const client = new VaultClient(inputs, { ...deps, signal: AbortSignal.timeout(REVOKE_TIMEOUT_MS) });
  client.useToken(token);
  await client.revoke();
  deps.info('The Vault token is revoked.');
}

async function readAll({ requests }: VaultInputs, client: VaultClient): Promise<PickedSecret[]> {
  const sources = [...new Map(requests.map((request) => [sourceKey(request), request])).values()];
  const data = new Map<string, Readonly<Record<string, unknown>>>();
  const failures: unknown[] = [];
  for (let at = 0; at < sources.length; at += PARALLEL_READS) {
    await Promise.all(
      sources.slice(at, at + PARALLEL_READS).map(async (source) => {
        try {
          data.set(sourceKey(source), await client.readSecret(source.path, source.version));
        } catch (error) {
          failures.push(error);
        }
      }),
    );
  }
  const secrets: PickedSecret[] = [];
  const missing: string[] = [];
  for (const request of requests) {
    const source = data.get(sourceKey(request));
    if (source === undefined) continue;
    const picked = pickSecrets(request, source);
    if (picked.kind === 'found') secrets.push(...picked.secrets);
    else missing.push(`line ${request.line}: ${picked.what}`);
  }
  throwFailures(failures, missing);
  return secrets;
}

function sourceKey({ path, version }: { path: string; version: number | undefined }): string {
  return `${path}@${version ?? ''}`;
}

function throwFailures(failures: readonly unknown[], missing: readonly string[]): void {
  const [first] = failures;
  if (first !== undefined && !(first instanceof ActionError)) throw first;
  const lines = [...failures.map((failure) => (failure as Error).message), ...missing];
  if (first === undefined && missing.length === 0) return;
  const [line = ''] = lines;
  const text = lines.length === 1 ? line : `${lines.length} secrets cannot be had:\n- ${lines.join('\n- ')}`;
  throw new ActionError(first?.code ?? 'SECRET_MISSING', text, {
    hint: first?.hint ?? 'Correct the line in `secrets`, or write the key with `vault kv patch`.',
    cause: first?.cause,
  });
}

function refuseSameNames(secrets: readonly PickedSecret[]): void {
  const seen = new Set<string>();
  const twice = secrets.filter(({ name }) => seen.size === seen.add(name).size).map(({ name }) => name);
  if (twice.length > 0) {
    throw new ActionError(
      'INPUT_INVALID',
      `\`secrets\` gives a name to two values: ${[...new Set(twice)].join(', ')}`,
      {
        hint: 'Rename one with `as`, or give `*` a prefix.',
      },
    );
  }
}
