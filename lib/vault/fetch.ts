import { ActionError } from '../errors/action-error.ts';
import { maskVariants } from '../runner/mask-variants.ts';
import type { Lease, VaultClient } from './client.ts';
import { withInputNames, withPrefix } from './input-names.ts';
import type { VaultInputs } from './inputs.ts';
import { type PickedSecret, pickSecrets } from './pick.ts';
import type { SecretRequest } from './secret-request.ts';
import { readSources, type Sources, sourceOf } from './sources.ts';
import type { VaultDeps } from './transport.ts';

export interface FetchDeps extends VaultDeps {
  readonly requestIdToken: (audience: string | undefined, signal: AbortSignal) => Promise<string>;
  /** Told the token as soon as there is one, so that it can be revoked whatever happens next. */
  readonly onToken?: (token: string) => void;
}

export interface FetchedSecrets {
  readonly secrets: readonly PickedSecret[];
  /** Of dynamic secrets: they end with the token. */
  readonly leases: readonly Lease[];
}

/** Also for a run that was cancelled. */
const REVOKE_TIMEOUT_MS = 10_000;

/**
 * Logs in and reads everything that is asked for, each path once. Every value is masked before it is returned.
 *
 * @throws ActionError SECRET_MISSING, SECRET_DENIED, VAULT_UNAVAILABLE; what is missing is listed all at once
 */
export async function fetchSecrets(inputs: VaultInputs, deps: FetchDeps): Promise<FetchedSecrets> {
  try {
    return await fetchAll(inputs, { ...deps, info: (text) => deps.info(withPrefix(text, inputs.prefix)) });
  } catch (error) {
    throw withInputNames(error, inputs.prefix);
  }
}

async function fetchAll(inputs: VaultInputs, deps: FetchDeps): Promise<FetchedSecrets> {
  const client = await logIn(inputs, deps);
  const sources = await readSources(inputs.requests, client);
  const secrets = pickAll(inputs.requests, sources);
  for (const { value, mask } of secrets) {
    if (mask !== 'never') deps.mask(value, { isShortMasked: mask === 'always' });
  }
  tellShort(secrets, deps);
  refuseSameNames(secrets);
  const leases = sources.found.flatMap(({ lease }) => lease ?? []);
  for (const { path, id, seconds } of leases) {
    const end = inputs.revoke ? 'and ends with the token' : 'and is not revoked, as `revoke` is false';
    deps.info(`${path} is leased for ${seconds} s (${id}) ${end}`);
  }
  return { secrets, leases };
}

/** Ends a token that the job asked for; one that was given is not ours to end. */
export async function revokeToken(token: string, inputs: VaultInputs, deps: VaultDeps): Promise<void> {
  if (!token || !inputs.revoke) return;
  const { VaultClient } = await import('./client.ts');
  const timeoutMs = Math.min(inputs.timeoutMs, REVOKE_TIMEOUT_MS);
  const client = new VaultClient({ ...inputs, timeoutMs }, { ...deps, signal: new AbortController().signal });
  client.useToken(token);
  const said = {
    revoked: 'The Vault token is revoked, and what was leased with it.',
    gone: 'The Vault token is gone already.',
    batch: 'The Vault token is a batch token: it cannot be revoked, and ends by itself.',
  };
  deps.info(said[await client.revoke()]);
}

async function logIn(inputs: VaultInputs, deps: FetchDeps): Promise<VaultClient> {
  const deadline = AbortSignal.any([deps.signal, AbortSignal.timeout(inputs.timeoutMs)]);
  const asked = inputs.authMethod === 'jwt' ? deps.requestIdToken(inputs.audience, deadline) : undefined;
  // While GitHub answers: the connection to Vault, and the code for it.
  asked?.catch(() => {});
  deps.http.connectEarly(inputs.url);
  const { VaultClient } = await import('./client.ts');
  const client = new VaultClient(inputs, deps);
  if (asked === undefined) {
    client.useToken(inputs.token);
    return client;
  }
  await client.loginWithJwt({ path: inputs.authPath, role: inputs.role, jwt: await asked });
  deps.onToken?.(client.token);
  return client;
}

function pickAll(requests: readonly SecretRequest[], sources: Sources): PickedSecret[] {
  const secrets: PickedSecret[] = [];
  const missing: string[] = [];
  for (const request of requests) {
    const secret = sources.of(request);
    if (secret === undefined) continue;
    const picked = pickSecrets(request, secret.data, namedKeys(request, requests));
    if (picked.kind === 'found') secrets.push(...picked.secrets);
    else missing.push(`line ${request.line}: ${picked.what}`);
  }
  throwProblems(sources, missing);
  return secrets;
}

/** The keys of the same secret that other lines name. */
function namedKeys(request: SecretRequest, requests: readonly SecretRequest[]): ReadonlySet<string> {
  const source = sourceOf(request);
  const others = requests.filter((each) => each.pointer === undefined && sourceOf(each) === source);
  return new Set(others.map(({ key }) => key));
}

function throwProblems({ failures }: Sources, missing: readonly string[]): void {
  const [first] = failures;
  if (first === undefined && missing.length === 0) return;
  const lines = [
    ...failures.map(({ lines: [line], error }) => ({
      text: `line ${line}: ${error.message}`,
      hint: error.hint,
    })),
    ...missing.map((text) => ({ text, hint: undefined })),
  ];
  if (lines.length === 1 && first !== undefined) throw first.error;
  const hint = 'Correct the line in `secrets`, or write the key with `vault kv patch`.';
  const [only] = lines;
  const text =
    lines.length === 1
      ? `\`secrets\` ${only?.text}`
      : `${lines.length} secrets cannot be had:\n${lines.map((each) => `- ${each.text}${each.hint === undefined ? '' : `\n  ${each.hint}`}`).join('\n')}`;
  throw new ActionError(first?.error.code ?? 'SECRET_MISSING', text, {
    hint: first === undefined ? hint : 'Correct each line as it says.',
    cause: first?.error.cause,
  });
}

function tellShort(secrets: readonly PickedSecret[], deps: FetchDeps): void {
  const short = secrets.filter(
    ({ value, mask }) => mask === 'auto' && value.trim() !== '' && maskVariants(value).length === 0,
  );
  if (short.length === 0) return;
  deps.info(
    `Not masked, as shorter than 4 characters: ${short.map(({ name }) => name).join(', ')}; \`mask true\` on the line masks even those`,
  );
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
