import { setTimeout as sleep } from 'node:timers/promises';
import type { Platform } from '../platform/info.ts';
import { request } from '../platform/request.ts';

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/** The API server without a program between: what the benchmark itself does shall cost little beside what it measures. */
export class Cluster {
  readonly url: string;
  readonly ca: string;
  readonly token: string;
  #count = 0;

  private constructor(platform: Platform, token: string) {
    this.url = platform.info.apiServer.url;
    this.ca = platform.ca;
    this.token = token;
  }

  static async connect(platform: Platform): Promise<Cluster> {
    const config = JSON.parse(await platform.kubectl('config', 'view', '--raw', '-o', 'json'));
    return new Cluster(platform, config.users[0].user.token);
  }

  /** Resolves once pods may be made in it. */
  async newNamespace(prefix: string, labels: Readonly<Record<string, string>> = {}): Promise<string> {
    const name = `${prefix}-${this.#count++}`;
    const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
    await this.#send('POST', '/api/v1/namespaces', object);
    const account = `/api/v1/namespaces/${name}/serviceaccounts/default`;
    while ((await this.#ask('GET', account)).status === 404) await sleep(50);
    return name;
  }

  async apply(namespace: string, objects: readonly object[]): Promise<void> {
    for (const object of objects as Manifest[]) {
      const group = object.apiVersion.includes('/')
        ? `/apis/${object.apiVersion}`
        : `/api/${object.apiVersion}`;
      const path = `${group}/namespaces/${namespace}/${object.kind.toLowerCase()}s/${object.metadata.name}`;
      await this.#send('PATCH', `${path}?fieldManager=bench`, object);
    }
  }

  /** Does not wait for the end of what is in it. */
  async removeNamespace(name: string): Promise<void> {
    await this.#send('DELETE', `/api/v1/namespaces/${name}`);
  }

  async #send(method: string, path: string, body?: object): Promise<void> {
    const { status, text } = await this.#ask(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path} → ${status} ${text}`);
  }

  #ask(method: string, path: string, body?: object) {
    const contentType = method === 'PATCH' ? 'application/apply-patch+yaml' : 'application/json';
    return request(`${this.url}${path}`, {
      method,
      ca: this.ca,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': contentType },
      ...(body === undefined ? {} : { body }),
    });
  }
}
