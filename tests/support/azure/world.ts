import { generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { Call, Reply } from '../../../platform/serve.ts';

export const TENANT_ID = '11111111-aaaa-4aaa-8aaa-111111111111';
export const CLIENT_ID = '22222222-bbbb-4bbb-8bbb-222222222222';
export const SUBSCRIPTION_ID = '33333333-cccc-4ccc-8ccc-333333333333';
export const RESOURCE_GROUP = 'bots';
export const REGISTRY_NAME = 'botimages';

export interface FederatedCredential {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}

export interface Cluster {
  readonly name: string;
  /** The API server's URL. */
  readonly server: string;
  /** Of a private cluster: the name inside its network. */
  readonly privateServer?: string;
  /** PEM of the API server's authority. */
  readonly authority: string;
  /** `entra` has kubelogin in its kubeconfig; `local` a client certificate or token as given. */
  readonly access: 'entra' | { readonly user: Readonly<Record<string, string>> };
}

/** A request that the stand-in got, without its secrets. */
export interface LoggedCall {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** The state behind all of the stand-in's endpoints; tests change it. */
export class AzureWorld {
  readonly credentials: FederatedCredential[] = [];
  readonly clusters: Cluster[] = [];
  /** Actions that the identity has no role for, such as `Microsoft.ContainerRegistry/registries/scheduleRun/action`. */
  readonly deniedActions = new Set<string>();
  readonly calls: LoggedCall[] = [];
  /** Answered instead, each once, to the first call whose path matches. */
  readonly faults: { readonly path: RegExp; readonly reply: Reply }[] = [];
  /** Gives the access token for a scope in place of the stand-in's own, for servers that trust another issuer. */
  mintToken: ((scope: string) => Promise<string | undefined>) | undefined;
  url = '';
  readonly #keys = generateKeyPair('ES256');

  get host(): string {
    return new URL(this.url).host;
  }

  async sign(audience: string, claims: Readonly<Record<string, string>>, lifetime = '1h'): Promise<string> {
    const { privateKey } = await this.#keys;
    return await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
      .setIssuer(this.url)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(lifetime)
      .sign(privateKey);
  }

  /** The claims of one of the stand-in's own tokens for one of the audiences; undefined for any other text. */
  async verify(token: string, audiences: readonly string[]): Promise<Record<string, unknown> | undefined> {
    const { publicKey } = await this.#keys;
    const options = { issuer: this.url, audience: [...audiences] };
    const result = await jwtVerify(token, publicKey, options).catch(() => undefined);
    return result?.payload;
  }

  takeFault(call: Call): Reply | undefined {
    const at = this.faults.findIndex(({ path }) => path.test(call.path));
    return at < 0 ? undefined : this.faults.splice(at, 1)[0]?.reply;
  }
}
