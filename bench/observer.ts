import type { ClientRequest } from 'node:http';
import { request } from 'node:https';
import { createInterface } from 'node:readline';
import type { KubernetesObject } from '../lib/kube/object.ts';
import type { Cluster } from './cluster.ts';

const PATHS = [
  '/api/v1/pods',
  '/api/v1/events',
  '/apis/apps/v1/replicasets',
  '/apis/apps/v1/deployments',
  '/apis/batch/v1/jobs',
];

export interface Sighting {
  /** When the first object with the signal came, by `performance.now`. */
  firstAt: number | undefined;
  /** When an object last came to have it; what lost it again counts anew. */
  lastAt: number | undefined;
}

type Signal = (object: KubernetesObject) => boolean;

/** Watches the whole cluster on its own, and notes when an object with a namespace's decisive signal arrives. */
export class Observer implements Disposable {
  readonly #cluster: Cluster;
  readonly #expected = new Map<string, { signal: Signal; sighting: Sighting; holders: Set<string> }>();
  readonly #calls = new Map<string, ClientRequest>();
  #isOver = false;

  private constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  static async start(cluster: Cluster): Promise<Observer> {
    const observer = new Observer(cluster);
    await Promise.all(PATHS.map((path) => observer.#watch(path)));
    return observer;
  }

  expect(namespace: string, signal: Signal): Sighting {
    const sighting: Sighting = { firstAt: undefined, lastAt: undefined };
    this.#expected.set(namespace, { signal, sighting, holders: new Set() });
    return sighting;
  }

  [Symbol.dispose](): void {
    this.#isOver = true;
    for (const call of this.#calls.values()) call.destroy();
  }

  /** Resolves once the server answers; taken up again whenever it ends. */
  #watch(path: string): Promise<void> {
    const { url, ca, token } = this.#cluster;
    return new Promise((resolve, reject) => {
      const call = request(`${url}${path}?watch=true&timeoutSeconds=7200`, {
        ca,
        headers: { authorization: `Bearer ${token}` },
      });
      this.#calls.set(path, call);
      call.on('error', (error) => (this.#isOver ? resolve() : reject(error)));
      call.on('response', (answer) => {
        resolve();
        const lines = createInterface({ input: answer });
        lines.on('line', (line) => this.#take(JSON.parse(line).object));
        lines.on('close', () => {
          if (!this.#isOver) void this.#watch(path);
        });
        // Cut when this is over, or by the server.
        lines.on('error', () => lines.close());
      });
      call.end();
    });
  }

  #take(object: KubernetesObject): void {
    const expected = this.#expected.get(object.metadata?.namespace ?? '');
    if (!expected) return;
    const { signal, sighting, holders } = expected;
    const id = object.metadata.uid ?? '';
    if (!signal(object)) {
      holders.delete(id);
      return;
    }
    if (holders.has(id)) return;
    holders.add(id);
    sighting.lastAt = performance.now();
    sighting.firstAt ??= sighting.lastAt;
  }
}
