import { createInterface } from 'node:readline';
import type { Clock } from '../clock/clock.ts';
import { messageOf } from '../errors/action-error.ts';
import { isExpired, KubeApiError } from './api-error.ts';
import type { KubeClient, ListQuery } from './client.ts';
import { field, isJsonObject, type KubernetesObject, textField } from './object.ts';
import { isPassing } from './unreachable.ts';

export interface WatchTarget {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string | undefined;
  readonly query?: ListQuery;
}

export interface WatchDeps {
  readonly client: KubeClient;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Something changed in `objects`. */
  readonly onChange: () => void;
  /** The stream broke and is being taken up again. */
  readonly onTrouble: (text: string) => void;
}

/** The server ends a stream after so long; a new one goes on from the last version. */
const STREAM_SECONDS = 240;
const FIRST_WAIT_MS = 200;
const MAX_WAIT_MS = 5_000;

/**
 * The objects of a kind, kept up to date: one list, then one stream, taken up again whenever it ends. A version that
 * the server has forgotten (410) means a new list, and so does every break that is not a clean end.
 */
export class KindWatch {
  /** By uid. */
  readonly objects = new Map<string, KubernetesObject>();
  readonly #target: WatchTarget;
  readonly #deps: WatchDeps;
  #path = '';
  #version = '';
  #isFresh = false;

  constructor(target: WatchTarget, deps: WatchDeps) {
    this.#target = target;
    this.#deps = deps;
  }

  /** Whether the objects are those of now: not while the server is away, nor where it no longer lets us watch. */
  get isFresh(): boolean {
    return this.#isFresh;
  }

  /** Resolves once the objects were listed; then goes on until the signal. @throws KubeApiError when it may not */
  async start(): Promise<void> {
    this.#path = await this.#deps.client.path({ ...this.#target, name: '' });
    await this.#list();
    void this.#follow();
  }

  async #list(): Promise<void> {
    const { items, resourceVersion } = await this.#deps.client.listWithVersion(
      this.#path,
      this.#target.query ?? {},
    );
    this.objects.clear();
    this.#isFresh = true;
    for (const item of items) this.#put(item);
    this.#version = resourceVersion;
    this.#deps.onChange();
  }

  async #follow(): Promise<void> {
    const { signal, clock } = this.#deps;
    let waitMs = FIRST_WAIT_MS;
    let goesOn = true;
    while (!signal.aborted) {
      const startedAt = clock.now().getTime();
      try {
        if (!goesOn) await this.#list();
        goesOn = await this.#stream();
      } catch (error) {
        this.#isFresh = false;
        if (signal.aborted || !this.#mayRetry(error)) return;
        goesOn = false;
      }
      if (!goesOn) this.#isFresh = false;
      if (clock.now().getTime() - startedAt > MAX_WAIT_MS) {
        waitMs = FIRST_WAIT_MS;
      } else {
        // A server that cuts every stream at once is not asked without pause.
        await clock.sleep(waitMs, signal);
        waitMs = Math.min(waitMs * 2, MAX_WAIT_MS);
      }
    }
  }

  #mayRetry(error: unknown): boolean {
    if (error instanceof KubeApiError && error.status === 410) return true;
    const { kind } = this.#target;
    const may = isPassing(error);
    // Where asking again changes nothing, the verdict has its own clock and says what it saw.
    this.#deps.onTrouble(`Watching ${kind} ${may ? 'broke off and goes on' : 'ended'}: ${messageOf(error)}`);
    return may;
  }

  /** Whether the next stream may go on from the last version; after a break it is not known what was missed. */
  async #stream(): Promise<boolean> {
    const { client, signal } = this.#deps;
    const query = {
      ...this.#target.query,
      resourceVersion: this.#version,
      timeoutSeconds: String(STREAM_SECONDS),
    };
    const { stream } = await client.openWatch(this.#path, query, signal);
    const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
    try {
      for await (const line of lines) {
        if (line !== '' && !this.#take(JSON.parse(line))) return false;
      }
      return stream.complete;
    } catch (error) {
      if (error instanceof KubeApiError) throw error;
      // Cut, in the middle of a line or between two, or silent for too long.
      return false;
    } finally {
      stream.destroy();
    }
  }

  /** False when the server says that this stream leads nowhere. */
  #take(event: unknown): boolean {
    const type = textField(event, 'type');
    const object = field(event, 'object');
    if (type === 'ERROR') {
      if (isExpired(object)) return false;
      throw new KubeApiError(`watch ${this.#path}`, Number(field(object, 'code') ?? 500), object);
    }
    this.#version = textField(object, 'metadata', 'resourceVersion') ?? this.#version;
    if (type === 'BOOKMARK' || !isJsonObject(object)) return true;
    if (type === 'DELETED') this.objects.delete(textField(object, 'metadata', 'uid') ?? '');
    else this.#put(object as unknown as KubernetesObject);
    this.#deps.onChange();
    return true;
  }

  #put(object: KubernetesObject): void {
    const { apiVersion, kind } = this.#target;
    this.objects.set(object.metadata.uid ?? object.metadata.name, { ...object, apiVersion, kind });
  }
}
