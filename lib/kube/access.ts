import { readFile } from 'node:fs/promises';
import type { RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { checkServerIdentity } from 'node:tls';
import { KubeConfig } from '@kubernetes/client-node';
import type { Clock } from '../clock/clock.ts';
import { ActionError } from '../errors/action-error.ts';
import type { TlsOptions } from '../http/client.ts';
import type { ConnectionError } from '../http/connection-error.ts';
import { type ContextEntry, kubeconfigOf } from './kubeconfig.ts';
import { contextProblems, type KubeconfigRules } from './kubeconfig-check.ts';
import { lifetimesOf, type Material } from './lifetime.ts';
import { isJsonObject, textField } from './object.ts';

/** How to reach a cluster and as whom. */
export interface ClusterAccess {
  readonly server: string;
  readonly tls: TlsOptions;
  readonly proxyUrl: string | undefined;
  /** Whom the certificate is for, where that is not the server's host. */
  readonly certificateName: string | undefined;
  /** The context's own namespace. */
  readonly namespace: string | undefined;
  readonly credentials: Credentials;
  /** What leads to the server, where that is something of ours. */
  readonly path?: AccessPath;
}

export interface Credentials {
  /** Headers that say who asks, valid now. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  /** Makes the next call ask for new ones; false where that is not possible. */
  readonly renew: () => boolean;
}

/** A way to the server that can break by itself. */
export interface AccessPath {
  /** Why the server cannot be reached, if it is the way that broke. */
  readonly explain: (error: ConnectionError) => Promise<ActionError | undefined>;
  /** Mends it, where that is possible; where it is not, `explain` tells why. */
  readonly revive: () => Promise<void>;
}

export interface KubeconfigDeps {
  readonly clock: Clock;
  readonly say: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly mask: (value: string) => void;
}

/**
 * Access by a context of a kubeconfig, once nothing speaks against it.
 *
 * @param renewed in place of the context's own credentials, where those can be made again
 * @throws ActionError INPUT_INVALID with every problem at once
 */
export async function accessByContext(
  entry: ContextEntry,
  rules: KubeconfigRules,
  deps: KubeconfigDeps,
  renewed?: Credentials,
): Promise<ClusterAccess> {
  const materials = await readMaterials(entry, deps);
  const lifetimes = lifetimesOf(materials, deps.clock.now(), rules.spell);
  const problems = [...contextProblems(entry, rules), ...lifetimes.problems];
  if (problems.length > 0) throw unusable(entry, problems);
  for (const warning of lifetimes.warnings) deps.warn(warning);
  for (const note of lifetimes.notes) deps.say(note);
  const config = new KubeConfig();
  // As JSON: the bundles have one YAML reader, ours.
  config.loadFromString(JSON.stringify(kubeconfigOf(allowedHttp(entry))));
  const { tls, headers } = await readOptions(config);
  const isProgram = isJsonObject(entry.user.exec);
  return {
    server: String(entry.cluster.server).replace(/\/+$/, ''),
    tls,
    proxyUrl: textField(entry.cluster, 'proxy-url'),
    certificateName: textField(entry.cluster, 'tls-server-name'),
    namespace: entry.namespace,
    credentials: renewed ?? {
      headers: async () => (isProgram ? (await readOptions(config)).headers : headers),
      renew: () => isProgram,
    },
  };
}

/** The client takes plain HTTP, which the rules have allowed by now, only where no certificate would be checked. */
function allowedHttp(entry: ContextEntry): ContextEntry {
  const { cluster } = entry;
  if (!/^http:/i.test(textField(cluster, 'server') ?? '')) return entry;
  return { ...entry, cluster: { ...cluster, 'insecure-skip-tls-verify': true } };
}

function unusable({ origin, name }: ContextEntry, problems: readonly string[]): ActionError {
  const count = problems.length === 1 ? 'cannot be used' : `cannot be used for ${problems.length} reasons`;
  return new ActionError(
    'INPUT_INVALID',
    `${origin} ${count}, in the context ${JSON.stringify(name)}:\n${problems.map((line) => `- ${line}`).join('\n')}`,
    { hint: 'Correct it as each line says; nothing has been touched.' },
  );
}

/** What of the context has an end. */
async function readMaterials(entry: ContextEntry, { mask }: KubeconfigDeps): Promise<Material[]> {
  const { user, cluster, isPasted } = entry;
  const inFile = async (name: string | undefined) =>
    name === undefined || isPasted ? undefined : await readFile(name, 'utf8').catch(notThere(name));
  const pem = async (content: typeof user, name: string) => {
    const data = textField(content, `${name}-data`);
    return data ? Buffer.from(data, 'base64').toString('utf8') : await inFile(textField(content, name));
  };
  const tokenOfFile = (await inFile(textField(user, 'tokenFile')))?.trim();
  if (tokenOfFile) mask(tokenOfFile);
  const found = [
    {
      kind: 'authority',
      what: ofCluster('authority', entry),
      text: await pem(cluster, 'certificate-authority'),
    },
    {
      kind: 'certificate',
      what: ofUser('client certificate', entry),
      text: await pem(user, 'client-certificate'),
    },
    { kind: 'token', what: ofUser('token', entry), text: textField(user, 'token') ?? tokenOfFile },
  ] as const;
  return found.flatMap(({ text, ...rest }) => (text ? [{ ...rest, text }] : []));
}

const ofCluster = (what: string, { clusterName }: ContextEntry) =>
  `the ${what} of cluster ${JSON.stringify(clusterName)}`;
const ofUser = (what: string, { userName }: ContextEntry) =>
  `the ${what} of user ${JSON.stringify(userName)}`;

function notThere(path: string): (cause: unknown) => never {
  return (cause) => {
    throw new ActionError('INPUT_INVALID', `\`kubeconfig\` names the file ${path}, which cannot be read`, {
      hint: 'Put the file there, or make a kubeconfig that holds it with `kubectl config view --raw --flatten --minify`.',
      cause,
    });
  };
}

async function readOptions(
  config: KubeConfig,
): Promise<{ tls: TlsOptions; headers: Record<string, string> }> {
  const options: RequestOptions & { headers: Record<string, unknown> } = { headers: {} };
  await config.applyToHTTPSOptions(options);
  const { ca, cert, key, servername, rejectUnauthorized, auth } = options;
  const tls = { ca, cert, key, rejectUnauthorized, ...serverName(servername) };
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(options.headers)) headers[name.toLowerCase()] = String(value);
  if (auth) headers.authorization = `Basic ${Buffer.from(auth).toString('base64')}`;
  return { tls: Object.fromEntries(Object.entries(tls).filter(([, value]) => value !== undefined)), headers };
}

/** Whom the certificate is to be for. An address is no name for TLS to send, but a certificate may be for it. */
function serverName(name: string | undefined): TlsOptions {
  if (name === undefined) return {};
  if (isIP(name) === 0) return { servername: name };
  return { checkServerIdentity: (_host, certificate) => checkServerIdentity(name, certificate) };
}
