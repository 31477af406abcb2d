import type { Clock } from '../clock/clock.ts';
import { messageOf } from '../errors/action-error.ts';
import { containersOf } from '../rollout/container-view.ts';
import type { ClusterPort } from '../rollout/verify.ts';
import { KubeApiError } from './api-error.ts';
import type { KubeClient } from './client.ts';
import { field, groupOf, type KubernetesObject } from './object.ts';
import { KindWatch, type WatchTarget } from './watch.ts';

export interface ClusterViewOptions {
  readonly client: KubeClient;
  readonly clock: Clock;
  readonly namespace: string;
  /** Kinds to verify. */
  readonly kinds: readonly { apiVersion: string; kind: string }[];
  readonly say: (text: string) => void;
  readonly redact: (text: string) => string;
}

const LOG_LINES = 50;
const LOG_RETRY_MS = 500;
const NODE_REFRESH_MS = 10_000;

const POD_OWNERS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'Pod']);

/** What verification reads of a cluster: one watch a kind, and what the cluster has besides, read now and then. */
export class ClusterView implements ClusterPort, AsyncDisposable {
  readonly #options: ClusterViewOptions;
  readonly #watches: KindWatch[] = [];
  readonly #isOptional = new Set<KindWatch>();
  readonly #stop = new AbortController();
  #besides: readonly KubernetesObject[] = [];
  #wake: () => void = () => {};
  #changed = false;

  private constructor(options: ClusterViewOptions) {
    this.#options = options;
  }

  /** @throws KubeApiError when a kind to verify may not be watched */
  static async open(options: ClusterViewOptions): Promise<ClusterView> {
    const view = new ClusterView(options);
    try {
      await Promise.all(view.#targets().map(({ target, isNeeded }) => view.#watch(target, isNeeded)));
      await view.#readBesides();
    } catch (error) {
      // The watches that were allowed run already.
      view.#stop.abort();
      throw error;
    }
    void view.#refreshBesides();
    return view;
  }

  readonly objects = () => [
    ...this.#watches.flatMap((watch) => [...watch.objects.values()]),
    ...this.#besides,
  ];

  readonly isFresh = () => this.#watches.every((watch) => watch.isFresh || this.#isOptional.has(watch));

  readonly nextChange = async (maxWaitMs: number) => {
    if (this.#changed) {
      this.#changed = false;
      return;
    }
    const timer = new AbortController();
    await Promise.race([
      new Promise<void>((resolve) => {
        this.#wake = resolve;
      }),
      this.#options.clock.sleep(maxWaitMs, timer.signal),
    ]);
    timer.abort();
    this.#changed = false;
  };

  readonly readLog = async (pod: string, container: string) => {
    const { client, namespace, redact } = this.#options;
    const reference = { apiVersion: 'v1', kind: 'Pod', namespace, name: pod };
    const read = async (previous: boolean) =>
      await client.logs(reference, container, { previous, lines: LOG_LINES });
    // The run that ended has the reason: the one before, once the container was started again.
    const first = this.#isRunning(pod, container);
    const readBoth = async () => [await read(first), await read(!first)].filter((text) => text !== undefined);
    let texts = await readBoth();
    if (texts.every((text) => text.trim() === '')) {
      // Between two runs the kubelet has, for a moment, the log of neither.
      await this.#options.clock.sleep(LOG_RETRY_MS);
      texts = await readBoth();
    }
    if (texts.length === 0) return undefined;
    return {
      apiVersion: 'v1',
      kind: 'ContainerLog',
      metadata: { name: pod, namespace },
      container,
      text: redact(texts.find((text) => text.trim() !== '') ?? ''),
    };
  };

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
  }

  #isRunning(pod: string, container: string): boolean {
    const found = this.objects().find((object) => object.kind === 'Pod' && object.metadata.name === pod);
    return (found ? containersOf(found) : []).some(
      ({ name, status }) => name === container && field(status, 'state', 'running') !== undefined,
    );
  }

  #targets(): { target: WatchTarget; isNeeded: boolean }[] {
    const { namespace, kinds } = this.#options;
    const wanted = new Map<string, { target: WatchTarget; isNeeded: boolean }>();
    const add = (apiVersion: string, kind: string, isNeeded: boolean) => {
      const key = `${groupOf(apiVersion)}/${kind}`;
      if (!wanted.has(key)) wanted.set(key, { target: { apiVersion, kind, namespace }, isNeeded });
    };
    for (const { apiVersion, kind } of kinds) add(apiVersion, kind, true);
    if (kinds.some(({ kind }) => POD_OWNERS.has(kind))) {
      add(
        'apps/v1',
        'ReplicaSet',
        kinds.some(({ kind }) => kind === 'Deployment'),
      );
      add('v1', 'Pod', true);
      add('v1', 'Event', false);
      add('v1', 'PersistentVolumeClaim', false);
      add('coordination.k8s.io/v1', 'Lease', false);
    }
    if (kinds.some(({ kind }) => kind === 'DaemonSet')) add('apps/v1', 'ControllerRevision', false);
    if (kinds.some(({ kind }) => kind === 'PersistentVolumeClaim')) add('v1', 'Event', false);
    return [...wanted.values()];
  }

  async #watch(target: WatchTarget, isNeeded: boolean): Promise<void> {
    const { client, clock, say } = this.#options;
    const watch = new KindWatch(target, {
      client,
      clock,
      signal: this.#stop.signal,
      onTrouble: say,
      onChange: () => {
        this.#changed = true;
        this.#wake();
      },
    });
    try {
      await watch.start();
      this.#watches.push(watch);
      if (!isNeeded) this.#isOptional.add(watch);
    } catch (error) {
      const isRefused = error instanceof KubeApiError && (error.status === 403 || error.status === 404);
      if (isNeeded || !isRefused) throw error;
      say(`Without leave to watch ${target.kind}: ${messageOf(error)}`);
    }
  }

  /** Nodes and classes of the cluster; the deployer may list them, not watch them. */
  async #readBesides(): Promise<void> {
    const { client } = this.#options;
    const lists = await Promise.all(
      [
        { apiVersion: 'v1', kind: 'Node' },
        { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass' },
      ].map((type) => client.list(type).catch(() => [])),
    );
    this.#besides = lists.flat();
  }

  async #refreshBesides(): Promise<void> {
    const { clock } = this.#options;
    while (!this.#stop.signal.aborted) {
      await clock.sleep(NODE_REFRESH_MS, this.#stop.signal);
      if (!this.#stop.signal.aborted) await this.#readBesides();
    }
  }
}
