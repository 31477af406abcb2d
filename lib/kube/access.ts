import type { RequestOptions } from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';
import type { Clock } from '../clock/clock.ts';
import { ActionError, messageOf } from '../errors/action-error.ts';
import type { TlsOptions } from '../http/client.ts';
import { decodeClaims } from '../runner/id-token.ts';
import { parseYaml } from '../template/yaml.ts';
import { readKubeconfig, tokenAudience } from './kubeconfig.ts';

/** How to reach a cluster and as whom. */
export interface ClusterAccess {
  readonly server: string;
  readonly tls: TlsOptions;
  readonly proxyUrl: string | undefined;
  /** The context's own namespace. */
  readonly namespace: string | undefined;
  readonly credentials: Credentials;
}

export interface Credentials {
  /** Headers that say who asks, valid now. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  /** Makes the next call ask for new ones; false where that is not possible. */
  readonly renew: () => boolean;
}

const RENEW_BEFORE_MS = 60_000;

/** Credentials from a token that lives shorter than the work: renewed a minute before its end, and when refused. */
class RenewedToken implements Credentials {
  readonly #request: () => Promise<string>;
  readonly #clock: Clock;
  #token: Promise<string> | undefined;
  #expiresAt = 0;

  constructor(request: () => Promise<string>, clock: Clock) {
    this.#request = request;
    this.#clock = clock;
  }

  readonly headers = async () => {
    if (this.#clock.now().getTime() > this.#expiresAt - this.#margin()) this.#token = undefined;
    this.#token ??= this.#ask();
    return { authorization: `Bearer ${await this.#token}` };
  };

  readonly renew = () => {
    this.#token = undefined;
    return true;
  };

  #lifetimeMs = 0;

  /** A minute, or half the life of a token that lives shorter than two. */
  #margin(): number {
    return Math.min(RENEW_BEFORE_MS, this.#lifetimeMs / 2);
  }

  async #ask(): Promise<string> {
    const token = await this.#request();
    const claims = decodeClaims(token);
    const now = this.#clock.now().getTime();
    this.#expiresAt = typeof claims?.exp === 'number' ? claims.exp * 1000 : Number.POSITIVE_INFINITY;
    this.#lifetimeMs = Math.max(0, this.#expiresAt - now);
    return token;
  }
}

export interface AccessDeps {
  readonly clock: Clock;
  readonly requestIdToken: (audience: string | undefined) => Promise<string>;
  readonly mask: (value: string) => void;
}

/**
 * Access by a kubeconfig: its text, the base64 of it, or the path of its file.
 *
 * @param context undefined for the current one
 * @throws ActionError INPUT_INVALID
 */
export async function accessByKubeconfig(
  kubeconfig: string,
  context: string | undefined,
  deps: AccessDeps,
): Promise<ClusterAccess> {
  const { text, folder } = await readKubeconfig(kubeconfig);
  const config = new KubeConfig();
  try {
    // As JSON: the bundles have one YAML reader, ours.
    config.loadFromString(JSON.stringify(parseYaml(text)));
    if (folder !== undefined) config.makePathsAbsolute(folder);
  } catch (error) {
    throw new ActionError(
      'INPUT_INVALID',
      `\`kubeconfig\` cannot be read: ${messageOf(error).split('\n')[0]}`,
      {
        hint: 'Give the text of a kubeconfig, its base64, or the path of its file.',
      },
    );
  }
  if (context !== undefined) config.setCurrentContext(context);
  const cluster = config.getCurrentCluster();
  const user = config.getCurrentUser();
  if (!cluster || !user) {
    const names = config.getContexts().map(({ name }) => name);
    throw new ActionError(
      'INPUT_INVALID',
      `\`kubeconfig\` has no usable context ${JSON.stringify(config.getCurrentContext() ?? '')}; it has ${names.join(', ') || 'none'}`,
      { hint: "Set `context`, or the kubeconfig's current-context." },
    );
  }
  const provider = user.authProvider?.name;
  if (provider !== undefined) {
    throw new ActionError(
      'INPUT_INVALID',
      `\`kubeconfig\` uses the auth provider ${JSON.stringify(provider)}, which is outdated`,
      {
        hint: 'Use a token, a client certificate, or an exec plugin such as kubelogin.',
      },
    );
  }
  for (const secret of [user.token, user.password, user.keyData]) if (secret) deps.mask(secret);
  const { tls, headers } = await readOptions(config);
  const audience = tokenAudience(text, user.name);
  return {
    server: cluster.server.replace(/\/+$/, ''),
    tls,
    proxyUrl: cluster.proxyUrl,
    namespace: config.getContextObject(config.getCurrentContext())?.namespace,
    credentials:
      audience === undefined
        ? {
            headers: async () => (user.exec ? (await readOptions(config)).headers : headers),
            renew: () => Boolean(user.exec),
          }
        : new RenewedToken(() => deps.requestIdToken(audience), deps.clock),
  };
}

/** Access by the job's own ID token: the API server trusts GitHub's issuer. */
export function accessByIdToken(
  target: { server: string; ca: string | undefined; audience: string },
  deps: AccessDeps,
): ClusterAccess {
  return {
    server: target.server.replace(/\/+$/, ''),
    tls: target.ca === undefined ? {} : { ca: target.ca },
    proxyUrl: undefined,
    namespace: undefined,
    credentials: new RenewedToken(() => deps.requestIdToken(target.audience), deps.clock),
  };
}

async function readOptions(
  config: KubeConfig,
): Promise<{ tls: TlsOptions; headers: Record<string, string> }> {
  const options: RequestOptions & { headers: Record<string, unknown> } = { headers: {} };
  await config.applyToHTTPSOptions(options);
  const { ca, cert, key, servername, rejectUnauthorized, auth } = options;
  const tls = { ca, cert, key, servername, rejectUnauthorized };
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(options.headers)) headers[name.toLowerCase()] = String(value);
  if (auth) headers.authorization = `Basic ${Buffer.from(auth).toString('base64')}`;
  return { tls: Object.fromEntries(Object.entries(tls).filter(([, value]) => value !== undefined)), headers };
}
