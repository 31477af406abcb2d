import type { Clock } from '../clock/clock.ts';
import { type KubernetesObject, objectName } from '../kube/object.ts';
import { assess, type Verdict } from './assess.ts';
import type { Cause } from './causes.ts';
import { supersededBy } from './superseded.ts';

/** An object to verify, as the server returned it when it was applied. */
export interface VerifyTarget {
  readonly object: KubernetesObject;
  /** Undefined for what was applied before. */
  readonly appliedAt: Date | undefined;
}

/** What the watcher needs of a cluster. */
export interface ClusterPort {
  /** Everything that was read, kept up to date. */
  readonly objects: () => readonly KubernetesObject[];
  /** Resolves at the next change, or after the time. */
  readonly nextChange: (maxWaitMs: number) => Promise<void>;
  /** The newest lines of a container, of its run before this one where that is what ended. */
  readonly readLog: (pod: string, container: string) => Promise<KubernetesObject | undefined>;
}

export interface VerifyOptions {
  readonly timeoutMs: number;
  /** How long all has to stay well. */
  readonly stabilityMs: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told when a target's verdict changes. */
  readonly onVerdict: (target: KubernetesObject, verdict: Verdict, seconds: number) => void;
  /** Told every 30 s what is still waited for. */
  readonly onReminder: (
    waiting: readonly { object: KubernetesObject; verdict: Verdict }[],
    seconds: number,
  ) => void;
}

export interface ObjectResult {
  readonly object: KubernetesObject;
  readonly verdict: Verdict;
  /** When its present status was first seen, in seconds from the start. */
  readonly settledSeconds: number;
}

export interface VerifyResult {
  readonly status: 'succeeded' | 'failed' | 'superseded' | 'cancelled';
  readonly cause: Cause | undefined;
  readonly objects: readonly ObjectResult[];
  readonly seconds: number;
}

/** Rules that count time have to be asked again even when nothing changes. */
const TICK_MS = 500;
const REMINDER_MS = 30_000;
/** Kinds whose verdict depends on other objects; the others are judged by themselves. */
const COMPOUND = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Job',
  'Pod',
  'PersistentVolumeClaim',
]);

/**
 * Watches all targets at once, and ends at the first proven failure, or when all have been well for the stability
 * window, or when time is up. A cancelled run stops waiting and leaves the cluster as it is.
 */
export async function verifyTargets(
  targets: readonly VerifyTarget[],
  cluster: ClusterPort,
  options: VerifyOptions,
): Promise<VerifyResult> {
  const board = new Board(targets, options);
  for (;;) {
    if (options.signal.aborted) return board.result('cancelled', undefined);
    board.look(cluster.objects(), options.clock.now());
    const overtaken = board.superseded(cluster.objects());
    if (overtaken) return board.result('superseded', overtaken);
    if (board.failed) return board.result('failed', await board.explainFailure(cluster));
    if (board.isStable) return board.result('succeeded', undefined);
    if (board.isOutOfTime) return board.result('failed', board.timedOut());
    board.remind();
    await cluster.nextChange(TICK_MS);
  }
}

/** The verdict of each target, and since when. */
class Board {
  readonly #targets: readonly VerifyTarget[];
  readonly #options: VerifyOptions;
  readonly #results: ObjectResult[];
  readonly #started: number;
  #now: Date;
  #reminded: number;
  #wellSince: number | undefined;

  constructor(targets: readonly VerifyTarget[], options: VerifyOptions) {
    this.#targets = targets;
    this.#options = options;
    this.#now = options.clock.now();
    this.#started = this.#now.getTime();
    this.#reminded = this.#started;
    this.#results = targets.map(({ object }) => ({
      object,
      verdict: { status: 'progressing' },
      settledSeconds: 0,
    }));
  }

  look(objects: readonly KubernetesObject[], now: Date): void {
    this.#now = now;
    for (const [index, target] of this.#targets.entries()) {
      const verdict = assess(snapshotFor(target, objects), now);
      const before = this.#results[index]?.verdict;
      if (before && isSameVerdict(before, verdict)) continue;
      const settledSeconds = this.#seconds();
      this.#results[index] = { object: target.object, verdict, settledSeconds };
      this.#options.onVerdict(target.object, verdict, settledSeconds);
    }
    const isWell = this.#results.every(({ verdict }) => verdict.status === 'succeeded');
    this.#wellSince = isWell ? (this.#wellSince ?? now.getTime()) : undefined;
  }

  /** Well, and for the whole window. */
  get isStable(): boolean {
    return (
      this.#wellSince !== undefined && this.#now.getTime() - this.#wellSince >= this.#options.stabilityMs
    );
  }

  get isOutOfTime(): boolean {
    return this.#now.getTime() - this.#started >= this.#options.timeoutMs;
  }

  remind(): void {
    if (this.#now.getTime() - this.#reminded < REMINDER_MS) return;
    this.#reminded = this.#now.getTime();
    this.#options.onReminder(this.waiting, this.#seconds());
  }

  get failed(): ObjectResult | undefined {
    return this.#results.find(({ verdict }) => verdict.status === 'failed');
  }

  get waiting(): readonly ObjectResult[] {
    return this.#results.filter(({ verdict }) => verdict.status !== 'succeeded');
  }

  superseded(objects: readonly KubernetesObject[]): Cause | undefined {
    for (const target of this.#targets) {
      const cause = supersededBy(target, objects);
      if (cause) return cause;
    }
    return undefined;
  }

  /** The failure's cause once more, with the container's log at hand: it may say more, and is quoted. */
  async explainFailure(cluster: ClusterPort): Promise<Cause | undefined> {
    const failed = this.failed;
    const cause = failed?.verdict.cause;
    if (!failed || !cause?.container || !cause.object.startsWith('Pod/')) return cause;
    const log = await cluster.readLog(cause.object.slice('Pod/'.length), cause.container);
    if (log === undefined) return cause;
    this.look([...cluster.objects(), log], this.#now);
    return this.failed?.verdict.cause ?? cause;
  }

  timedOut(): Cause {
    const seconds = this.#options.timeoutMs / 1000;
    const [first] = this.waiting;
    const suspicion = this.waiting.find(({ verdict }) => verdict.cause !== undefined)?.verdict.cause;
    if (suspicion) return { ...suspicion, message: `${suspicion.message} (not settled within ${seconds} s)` };
    return {
      code: 'TIMED_OUT',
      object: first ? objectName(first.object) : 'nothing',
      message: `It was not done within ${seconds} s, and nothing said why`,
      hint: 'Raise `timeout`, or see what the evidence shows it waits for.',
    };
  }

  result(status: VerifyResult['status'], cause: Cause | undefined): VerifyResult {
    return { status, cause, objects: this.#results, seconds: this.#seconds() };
  }

  #seconds(): number {
    return (this.#now.getTime() - this.#started) / 1000;
  }
}

function snapshotFor({ object, appliedAt }: VerifyTarget, objects: readonly KubernetesObject[]) {
  const { apiVersion, kind, metadata } = object;
  const own = COMPOUND.has(kind)
    ? objects
    : objects.filter((other) => other.kind === kind && other.metadata.name === metadata.name);
  // What nobody watches is as the server returned it.
  const isWatched = own.some((other) => other.kind === kind && other.metadata.name === metadata.name);
  return {
    target: { apiVersion, kind, namespace: metadata.namespace ?? '', name: metadata.name },
    objects: isWatched ? own : [...own, object],
    ...(appliedAt === undefined ? {} : { appliedAt }),
  };
}

function isSameVerdict(left: Verdict, right: Verdict): boolean {
  return (
    left.status === right.status &&
    left.cause?.code === right.cause?.code &&
    left.cause?.message === right.cause?.message
  );
}
