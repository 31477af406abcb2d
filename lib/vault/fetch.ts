import { ActionError, describeError } from '../errors/action-error.ts';
import { maskVariants } from '../runner/mask-variants.ts';
import type { Lease, Secret, VaultClient } from './client.ts';
import { withInputNames, withPrefix } from './input-names.ts';
import type { VaultInputs } from './inputs.ts';
import { type LogInDeps, logIn } from './log-in.ts';
import { type PickedSecret, pickSecrets } from './pick.ts';
import type { SecretRequest } from './secret-request.ts';
import { readSources, type Sources } from './sources.ts';
import type { VaultDeps } from './transport.ts';

export interface FetchDeps extends LogInDeps {
  /** Told the ids of what a given token leased: it lives on, and they would too. */
  readonly onLeases?: (ids: readonly string[]) => void;
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
    return await fetchAll(inputs, {
      ...deps,
      info: (text) => deps.info(withPrefix(text, inputs.prefix)),
      notice: (text) => deps.notice(withPrefix(text, inputs.prefix)),
    });
  } catch (error) {
    throw withInputNames(error, inputs.prefix);
  }
}

async function fetchAll(inputs: VaultInputs, deps: FetchDeps): Promise<FetchedSecrets> {
  const client = await logIn(inputs, deps);
  const sources = await readSources(inputs.requests, client);
  const leases = sources.found.flatMap(({ lease }) => lease ?? []);
  if (inputs.authMethod === 'token') deps.onLeases?.(leases.map(({ id }) => id));
  const secrets = pickAll(inputs.requests, sources);
  for (const { value, mask } of secrets) {
    if (mask !== 'never') deps.mask(value, { isShortMasked: mask === 'always' });
  }
  tellShort(secrets, deps);
  refuseSameNames(secrets);
  for (const { path, id, seconds } of leases) {
    const end = inputs.revoke ? 'and is revoked after use' : 'and is not revoked, as `revoke` is false';
    deps.info(`${path} is leased for ${seconds} s (${id}) ${end}`);
  }
  return { secrets, leases };
}

/**
 * Ends a token that the job asked for, and with it what was leased; one that was given is not ours to end, but its leases
 * are. What cannot be ended is a warning: it ends by itself, and the work is done.
 *
 * @param held by the token or by the leases' ids
 */
export async function revoke(held: Held, inputs: VaultInputs, deps: VaultDeps): Promise<void> {
  if (!inputs.revoke || (held.token === '' && held.leases.length === 0)) return;
  try {
    await (held.token === ''
      ? revokeLeases(held.leases, inputs, deps)
      : revokeToken(held.token, inputs, deps));
  } catch (error) {
    const text = describeError(withInputNames(error, inputs.prefix)).join('\n');
    deps.warn(`What Vault gave could not be revoked, and ends by itself: ${text}`);
  }
}

/** What is to be revoked. */
export interface Held {
  /** Issued to this job; empty where it was given. */
  readonly token: string;
  /** Ids. */
  readonly leases: readonly string[];
}

async function revokeToken(token: string, inputs: VaultInputs, deps: VaultDeps): Promise<void> {
  const client = await cleaningClient(token, inputs, deps);
  const outcome = await client.revoke();
  if (outcome === 'refused') {
    deps.warn(
      'The Vault token is not revoked: it is gone already, or its policies do not let it end itself (`update` on auth/token/revoke-self, which the policy `default` has).',
    );
    return;
  }
  const said = {
    revoked: 'The Vault token is revoked, and what was leased with it.',
    gone: 'The Vault token is gone already.',
    batch: 'The Vault token is a batch token: it cannot be revoked, and ends by itself.',
  };
  deps.info(said[outcome]);
}

async function revokeLeases(ids: readonly string[], inputs: VaultInputs, deps: VaultDeps): Promise<void> {
  const client = await cleaningClient(inputs.token, inputs, deps);
  for (const id of ids) await client.revokeLease(id);
  deps.info(`Revoked ${ids.length === 1 ? 'the lease' : `${ids.length} leases`} that the given token made.`);
}

/** One that works for a run that was cancelled, too. */
async function cleaningClient(token: string, inputs: VaultInputs, deps: VaultDeps): Promise<VaultClient> {
  const { VaultClient } = await import('./client.ts');
  const timeoutMs = Math.min(inputs.timeoutMs, REVOKE_TIMEOUT_MS);
  const client = new VaultClient({ ...inputs, timeoutMs }, { ...deps, signal: new AbortController().signal });
  client.useToken(token);
  return client;
}

function pickAll(requests: readonly SecretRequest[], sources: Sources): PickedSecret[] {
  const secrets: PickedSecret[] = [];
  const problems = sources.failures.map(({ line, error }) => ({ line, text: error.message, error }));
  const missing: Problem[] = [];
  for (const request of requests) {
    const secret = sources.of(request);
    if (secret === undefined) continue;
    const picked = pickSecrets(request, secret.data, namedKeys(secret, requests, sources));
    if (picked.kind === 'found') secrets.push(...picked.secrets);
    else missing.push({ line: request.line, text: picked.what });
  }
  throwProblems([...problems, ...missing].toSorted((left, right) => left.line - right.line));
  return secrets;
}

/** The keys of a secret that lines of their own ask for. */
function namedKeys(
  secret: Secret,
  requests: readonly SecretRequest[],
  sources: Sources,
): ReadonlySet<string> {
  const named = requests.filter(
    (each) => !each.isAll && each.pointer === undefined && sources.of(each) === secret,
  );
  return new Set(named.map(({ key }) => key));
}

interface Problem {
  readonly line: number;
  readonly text: string;
  /** What the secret could not be read for; undefined where only a key is missing. */
  readonly error?: ActionError;
}

function throwProblems(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  if (problems.length === 1 && first.error !== undefined) throw first.error;
  const lines = problems.map(({ line, text, error }) => {
    const hint = error?.hint === undefined ? '' : `\n  ${error.hint}`;
    return `line ${line}: ${text}${hint}`;
  });
  const error = problems.find((each) => each.error !== undefined)?.error;
  throw new ActionError(
    error?.code ?? 'SECRET_MISSING',
    lines.length === 1
      ? `\`secrets\` ${lines[0]}`
      : `${lines.length} secrets cannot be had:\n${lines.map((line) => `- ${line}`).join('\n')}`,
    {
      hint:
        error === undefined
          ? 'Correct the line in `secrets`, or write the key with `vault kv patch`.'
          : 'Correct each line as it says.',
    },
  );
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
