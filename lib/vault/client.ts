import { ActionError } from '../errors/action-error.ts';
import { field, isJsonObject, type JsonObject, textField } from '../kube/object.ts';
import { type Login, loginRequests } from './auth-methods.ts';
import { explainRefusal } from './explain.ts';
import type { VersionList } from './explain-read.ts';
import { type Mount, Mounts } from './mounts.ts';
import { encodePath, guessedMount, withData, withMetadata } from './paths.ts';
import { type Refusal, textsIn } from './refusal.ts';
import { type TransportOptions, type VaultAnswer, type VaultDeps, VaultTransport } from './transport.ts';

export interface VaultOptions extends TransportOptions {
  /** For reads. */
  readonly namespace: string | undefined;
  /** For the login. */
  readonly authNamespace: string | undefined;
}

/** A secret's keys and values, and for a dynamic one its lease. */
export interface Secret {
  readonly data: JsonObject;
  readonly lease: Lease | undefined;
}

export interface Lease {
  /** Where the secret was read. */
  readonly path: string;
  readonly id: string;
  readonly seconds: number;
}

/** A session with Vault, from login to revocation. */
export class VaultClient {
  readonly #options: VaultOptions;
  readonly #deps: VaultDeps;
  readonly #transport: VaultTransport;
  readonly #mounts = new Mounts((path) => this.#get(path));
  readonly #secrets = new Map<string, Promise<Secret>>();
  #token = '';
  #policies: readonly string[] | undefined;
  #uses: number | undefined;

  constructor(options: VaultOptions, deps: VaultDeps) {
    this.#options = options;
    this.#deps = deps;
    this.#transport = new VaultTransport(options, deps);
  }

  get token(): string {
    return this.#token;
  }

  /** Aborted by the deadline, and when the run is cancelled. */
  get signal(): AbortSignal {
    return this.#transport.signal;
  }

  useToken(token: string): void {
    this.#deps.mask(token);
    this.#token = token;
  }

  /**
   * A login under way is awaited even when the run is cancelled: a token that nobody knows is never revoked.
   *
   * @throws ActionError SECRET_DENIED, VAULT_UNAVAILABLE
   */
  async logIn(login: Login): Promise<void> {
    const namespace = this.#options.authNamespace;
    const { path, body } = loginRequests[login.method](login);
    const answer = await this.#transport.call({
      method: 'POST',
      path: `auth/${encodePath(login.authPath)}/${path}`,
      namespace,
      token: '',
      body,
      isFinished: true,
    });
    if (answer.kind === 'refused') {
      const { method, role, jwt, username, authPath } = login;
      throw explainRefusal(answer.refusal, {
        kind: 'login',
        method,
        role,
        jwt,
        username,
        authPath,
        namespace,
      });
    }
    if (isJsonObject(field(answer.body, 'auth', 'mfa_requirement'))) throw wantsSecondFactor(login);
    const token = textField(answer.body, 'auth', 'client_token');
    if (!token) {
      throw new ActionError('VAULT_UNAVAILABLE', `${this.#options.url} answered the login without a token`, {
        hint: 'See whether something between the runner and Vault changes its answers.',
      });
    }
    this.useToken(token);
    const { auth } = answer.body;
    this.#policies = textsIn(auth, 'policies');
    if (isJsonObject(auth) && Number(auth.num_uses) > 0) this.#uses = Number(auth.num_uses);
  }

  /**
   * A KV secret, version 1 or 2, or what any other path gives when it is read. Each is read once.
   *
   * @param path mount and path, with or without `data/`
   * @param version of a KV v2 secret; undefined for the newest
   * @throws ActionError SECRET_MISSING, SECRET_DENIED, VAULT_UNAVAILABLE, INPUT_INVALID
   */
  async readSecret(path: string, version: number | undefined): Promise<Secret> {
    const mount = await this.#mounts.of(path);
    if (version !== undefined && mount.kind === 'known' && !mount.isVersioned) {
      throw new ActionError(
        'INPUT_INVALID',
        `\`secrets\` asks for version ${version} of ${path}, and ${mount.path} keeps no versions`,
        {
          hint: 'Leave `version` out.',
        },
      );
    }
    const apiPath = mount.kind === 'known' && mount.isVersioned ? withData(path, mount.path) : path;
    const key = `${apiPath}@${version ?? ''}`;
    const secret = this.#secrets.get(key) ?? this.#read({ path: apiPath, version, mount });
    this.#secrets.set(key, secret);
    return await secret;
  }

  /** Ends the token, and with it every lease it made. What cannot be revoked any more is gone, or ends by itself. */
  async revoke(): Promise<'revoked' | 'gone' | 'batch' | 'refused'> {
    // The token's own namespace is taken whatever the header says.
    const answer = await this.#transport.call({
      method: 'POST',
      path: 'auth/token/revoke-self',
      namespace: this.#options.authNamespace,
      token: this.#token,
      body: {},
    });
    this.#token = '';
    if (answer.kind === 'answer') return 'revoked';
    const { status, errors } = answer.refusal;
    if (status === 400 && errors.some((text) => text.includes('batch tokens'))) return 'batch';
    if (status === 403)
      return errors.some((text) => /invalid token|bad token/.test(text)) ? 'gone' : 'refused';
    throw explainRefusal(answer.refusal, { kind: 'revoke' });
  }

  /** Ends a lease that a token made which goes on living. */
  async revokeLease(id: string): Promise<void> {
    const answer = await this.#transport.call({
      method: 'POST',
      path: 'sys/leases/revoke',
      namespace: this.#options.namespace,
      token: this.#token,
      body: { lease_id: id },
    });
    if (answer.kind === 'refused') throw explainRefusal(answer.refusal, { kind: 'revoke' });
  }

  async #read(read: { path: string; version: number | undefined; mount: Mount }): Promise<Secret> {
    const { path, version, mount } = read;
    const answer = await this.#get(encodePath(path), version === undefined ? '' : `?version=${version}`);
    if (answer.kind === 'answer') return secretIn(answer.body, path, mount);
    if (mount.kind !== 'known' && mayLackData(path, answer.refusal, mount)) {
      const guessed = guessedMount(path);
      const known: Mount = { kind: 'known', path: guessed, isVersioned: true };
      return await this.#read({ path: withData(path, guessed), version, mount: known });
    }
    const found = await this.#askAround(read, answer.refusal);
    throw explainRefusal(answer.refusal, {
      kind: 'read',
      path,
      version,
      namespace: this.#options.namespace,
      isMountKnown: mount.kind !== 'denied',
      policies: this.#policies,
      uses: this.#uses,
      ...found,
    });
  }

  /** What explains a refusal better than its own text does, as far as the token may ask. */
  async #askAround(
    { path, version, mount }: { path: string; version: number | undefined; mount: Mount },
    { status }: Refusal,
  ): Promise<{ capabilities?: readonly string[]; versions?: VersionList | undefined }> {
    if (status === 403) {
      const body = { paths: [path] };
      const answer = await this.#transport.call({
        ...this.#asReader('sys/capabilities-self'),
        method: 'POST',
        body,
      });
      const held = answer.kind === 'answer' ? textsIn(answer.body.data, path) : [];
      return held.length === 0 ? {} : { capabilities: held };
    }
    if (status === 404 && version !== undefined && mount.kind === 'known') {
      const answer = await this.#get(encodePath(withMetadata(path, mount.path)));
      return answer.kind === 'answer' ? { versions: versionsIn(answer.body) } : {};
    }
    return {};
  }

  #get(path: string, query = ''): Promise<VaultAnswer> {
    return this.#transport.call({ ...this.#asReader(path), method: 'GET', query });
  }

  #asReader(path: string): { path: string; namespace: string | undefined; token: string } {
    return { path, namespace: this.#options.namespace, token: this.#token };
  }
}

function wantsSecondFactor({ method, authPath }: Login): ActionError {
  return new ActionError(
    'SECRET_DENIED',
    `Vault wants a second factor for the login by ${method} at auth/${authPath}, which a job does not have`,
    {
      hint: 'Take the mount or the user out of it: see `vault list identity/mfa/login-enforcement`.',
    },
  );
}

/** Whether the path may be that of a KV v2 secret whose mount could not be found out. */
function mayLackData(path: string, { status, warnings }: Refusal, mount: Mount): boolean {
  if (path.startsWith(`${guessedMount(path)}data/`)) return false;
  const isTold = status === 404 && warnings.some((text) => text.includes('versioned K/V'));
  // A policy names the path with `data/`, so that the one without is refused rather than missing.
  return isTold || (status === 403 && mount.kind === 'unknown');
}

function secretIn(body: JsonObject, path: string, mount: Mount): Secret {
  const { data } = body;
  const isVersioned =
    mount.kind === 'known'
      ? mount.isVersioned
      : isJsonObject(data) && 'data' in data && textField(data, 'metadata', 'created_time') !== undefined;
  const secret = isVersioned && isJsonObject(data) ? data.data : data;
  if (!isJsonObject(secret)) {
    throw new ActionError('SECRET_MISSING', `${path} holds no secret`, {
      hint: 'Name the path of a secret; a folder has none of its own.',
    });
  }
  const id = textField(body, 'lease_id');
  const lease = id ? { path, id, seconds: Number(body.lease_duration) } : undefined;
  return { data: secret, lease };
}

function versionsIn(body: JsonObject): VersionList | undefined {
  const { data } = body;
  if (!isJsonObject(data) || !isJsonObject(data.versions)) return undefined;
  return { current: Number(data.current_version), kept: Object.keys(data.versions).map(Number) };
}
