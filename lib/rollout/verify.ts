import type { Clock } from '../clock/clock.ts';
import { type KubernetesObject, objectKey, objectName } from '../kube/object.ts';
import { withAllowances } from './allowances.ts';
import { assess, type Verdict } from './assess.ts';
import { blamedContainers } from './blamed-containers.ts';
import type { Cause } from './causes.ts';
import { countRestarts, lastUnprobedStart, podsOf } from './settling.ts';
import { supersededBy, supersededByDeletion } from './superseded.ts';

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
  /** False while what was read may be old: the server is away, or does not let us look any more. */
  readonly isFresh: () => boolean;
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
/** How long a container has to run before its being up means something, where no probe asks it. */
const UNPROBED_MS = 3_000;
/** And one that went down while this run looked on: it may well do so again. */
const RESTARTED_MS = 10_000;
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
  'CronJob',
  'Service',
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
    if (!cluster.isFresh()) board.forgetWell();
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
  #unprobedSince = Number.NEGATIVE_INFINITY;
  #restarts: number | undefined;
  #restartedAt = Number.NEGATIVE_INFINITY;
  #reminded: number;
  #wellSince: number | undefined;
  /** Targets that were there, by identity: those that are gone later were deleted. */
  readonly #present = new Set<VerifyTarget>();

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

  /** @param isNews whether to tell of verdicts that changed */
  look(objects: readonly KubernetesObject[], now: Date, isNews = true): void {
    this.#now = now;
    for (const [index, target] of this.#targets.entries()) {
      // A Job that is removed when its time to live is over stays what it was.
      if (this.#isGone(target, objects)) continue;
      const verdict = withAllowances(
        assess(snapshotFor(target, objects), now),
        target.object,
        this.#seconds(),
      );
      const before = this.#results[index];
      if (before && isSameVerdict(before.verdict, verdict)) {
        this.#results[index] = { ...before, verdict };
        continue;
      }
      const settledSeconds = this.#seconds();
      this.#results[index] = { object: target.object, verdict, settledSeconds };
      if (isNews) this.#options.onVerdict(target.object, verdict, settledSeconds);
    }
    const isWell = this.#results.every(({ verdict }) => verdict.status === 'succeeded');
    const pods = podsOf(
      this.#targets.map(({ object }) => object),
      objects,
    );
    const restarts = countRestarts(pods);
    const isCalm = restarts <= (this.#restarts ?? restarts);
    this.#restarts = restarts;
    if (!isCalm) this.#restartedAt = now.getTime();
    this.#wellSince = isWell ? ((isCalm ? this.#wellSince : undefined) ?? now.getTime()) : undefined;
    this.#unprobedSince = lastUnprobedStart(pods) ?? Number.NEGATIVE_INFINITY;
  }

  /** Nobody looked: the window begins again. */
  forgetWell(): void {
    this.#wellSince = undefined;
  }

  #isGone(target: VerifyTarget, objects: readonly KubernetesObject[]): boolean {
    const key = objectKey(target.object);
    const isThere = objects.some((object) => objectKey(object) === key);
    if (isThere) this.#present.add(target);
    return !isThere && this.#present.has(target);
  }

  /** Well, and for the whole window. */
  get isStable(): boolean {
    if (this.#wellSince === undefined) return false;
    // The node's clock may be ahead of this one.
    const unprobedSince = Math.min(this.#unprobedSince, this.#wellSince);
    const now = this.#now.getTime();
    return (
      now - this.#wellSince >= this.#options.stabilityMs &&
      now - unprobedSince >= UNPROBED_MS &&
      now - this.#restartedAt >= RESTARTED_MS
    );
  }

  get isOutOfTime(): boolean {
    const { timeoutMs, stabilityMs } = this.#options;
    // What is well by then may be so for its whole window.
    const limitMs = this.#wellSince === undefined ? timeoutMs : timeoutMs + stabilityMs + RESTARTED_MS;
    return this.#now.getTime() - this.#started >= limitMs;
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
    for (const [index, target] of this.#targets.entries()) {
      const isExpected =
        target.object.kind === 'Job' && this.#results[index]?.verdict.status !== 'progressing';
      const cause =
        !isExpected && this.#isGone(target, objects)
          ? supersededByDeletion(target)
          : supersededBy(target, objects);
      if (cause) return cause;
    }
    return undefined;
  }

  /** The failure's cause once more, with the containers' logs at hand: they may say more, and are quoted. */
  async explainFailure(cluster: ClusterPort): Promise<Cause | undefined> {
    const failed = this.failed;
    const cause = failed?.verdict.cause;
    if (!failed || !cause) return cause;
    const read = await Promise.all(
      blamedContainers(cause, cluster.objects()).map(({ pod, container }) =>
        cluster.readLog(pod.metadata.name, container),
      ),
    );
    const logs = read.filter((log) => log !== undefined);
    if (logs.length === 0) return cause;
    this.look([...cluster.objects(), ...logs], this.#now, false);
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
  const { namespace = '', name, uid, generation } = metadata;
  return {
    target: {
      apiVersion,
      kind,
      namespace,
      name,
      ...(uid === undefined ? {} : { uid }),
      ...(generation === undefined ? {} : { generation }),
    },
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
