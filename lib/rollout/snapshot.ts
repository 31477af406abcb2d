import {
  field,
  groupOf,
  type JsonObject,
  type KubernetesObject,
  listField,
  numberField,
  textField,
} from '../kube/object.ts';

/** What was read about one target, at one moment. */
export interface Snapshot {
  readonly target: {
    readonly apiVersion: string;
    readonly kind: string;
    readonly namespace: string;
    readonly name: string;
    /** Of the object that was applied: one of the same name, or an earlier state of it, decides nothing. */
    readonly uid?: string;
    readonly generation?: number;
  };
  /**
   * Whatever was read: the target, ReplicaSets, ControllerRevisions, Pods, Events, claims, Nodes, StorageClasses,
   * Leases; also `ContainerLog`s (`metadata.name` = pod, `container`, `text`) that the watcher adds.
   */
  readonly objects: readonly KubernetesObject[];
  /** When the target was applied; what lies before it is not this rollout's. */
  readonly appliedAt?: Date;
}

/** The kubelet tries a pod that it could not start every ten seconds or so. */
const NODE_LOOKS_AGAIN_MS = 20_000;

/** A snapshot with the questions that the rules ask of it. */
export class View {
  readonly snapshot: Snapshot;
  readonly now: Date;

  constructor(snapshot: Snapshot, now: Date) {
    this.snapshot = snapshot;
    this.now = now;
  }

  get target(): KubernetesObject | undefined {
    const { apiVersion, kind, namespace, name } = this.snapshot.target;
    return this.snapshot.objects.find(
      (object) =>
        object?.kind === kind &&
        groupOf(object.apiVersion ?? '') === groupOf(apiVersion) &&
        object.metadata?.name === name &&
        (object.metadata.namespace ?? '') === (namespace ?? ''),
    );
  }

  /** All objects of a kind, those of other namespaces left out. */
  ofKind(kind: string): KubernetesObject[] {
    const { namespace } = this.snapshot.target;
    return this.snapshot.objects.filter(
      (object) =>
        object?.kind === kind && (!object.metadata?.namespace || object.metadata.namespace === namespace),
    );
  }

  named(kind: string, name: string): KubernetesObject | undefined {
    return this.ofKind(kind).find((object) => object.metadata?.name === name);
  }

  /** Objects of a kind that this owner controls. */
  ownedBy(owner: KubernetesObject, kind: string): KubernetesObject[] {
    const uid = owner.metadata.uid;
    return this.ofKind(kind).filter(
      (object) =>
        uid !== undefined &&
        (object.metadata?.ownerReferences ?? []).some((reference) => reference.uid === uid),
    );
  }

  /**
   * This rollout's events about an object, by its uid, newest first; those of an older object of the same name do not
   * count.
   */
  eventsOf(object: KubernetesObject, ...reasons: readonly string[]): EventView[] {
    return this.ofKind('Event')
      .filter((event) => isAbout(event, object))
      .map((event) => new EventView(event))
      .filter((event) => reasons.length === 0 || reasons.includes(event.reason))
      .filter((event) => !this.isBeforeApply(event.lastSeen))
      .toSorted(newestFirst);
  }

  isBeforeApply(time: Date | undefined): boolean {
    const { appliedAt } = this.snapshot;
    // The API's times have whole seconds.
    return appliedAt !== undefined && time !== undefined && time.getTime() <= appliedAt.getTime() - 1000;
  }

  /**
   * Whether a pod's waiting reason may be what it was before the apply: it carries no time, and the node looks again
   * only now and then.
   */
  maySayOldThings(pod: KubernetesObject): boolean {
    const isOlder = this.isBeforeApply(timeField(pod, 'metadata', 'creationTimestamp'));
    return isOlder && this.since(this.snapshot.appliedAt) < NODE_LOOKS_AGAIN_MS;
  }

  /** Milliseconds since then; 0 where the time is not known. */
  since(time: Date | undefined): number {
    return time === undefined ? 0 : Math.max(0, this.now.getTime() - time.getTime());
  }

  /** The last lines of a container, once the watcher has read them: empty where it logged nothing. */
  logOf(pod: KubernetesObject, container: string): string | undefined {
    const log = this.ofKind('ContainerLog').find(
      (object) => object.metadata.name === pod.metadata.name && object.container === container,
    );
    return textField(log, 'text');
  }
}

function newestFirst(left: EventView, right: EventView): number {
  const age = (right.lastSeen?.getTime() ?? 0) - (left.lastSeen?.getTime() ?? 0);
  return age || (left.message < right.message ? -1 : left.message > right.message ? 1 : 0);
}

function isAbout(event: KubernetesObject, object: KubernetesObject): boolean {
  const about = field(event, 'involvedObject') ?? field(event, 'regarding');
  const uid = textField(about, 'uid');
  if (uid !== undefined && object.metadata.uid !== undefined) return uid === object.metadata.uid;
  return textField(about, 'kind') === object.kind && textField(about, 'name') === object.metadata.name;
}

/** An event, old or new form. Times may be missing in either. */
export class EventView {
  readonly reason: string;
  readonly message: string;
  readonly count: number;
  readonly firstSeen: Date | undefined;
  readonly lastSeen: Date | undefined;
  /** The container it is about, from `spec.containers{name}`. */
  readonly container: string | undefined;

  constructor(event: KubernetesObject) {
    this.reason = textField(event, 'reason') ?? '';
    // The recorder puts this before the text once it has seen many of a kind.
    this.message = (textField(event, 'message') ?? textField(event, 'note') ?? '').replace(
      /^\(combined from similar events\): /,
      '',
    );
    this.count =
      numberField(event, 'series', 'count') ??
      numberField(event, 'count') ??
      numberField(event, 'deprecatedCount') ??
      1;
    this.lastSeen =
      timeField(event, 'series', 'lastObservedTime') ??
      timeField(event, 'lastTimestamp') ??
      timeField(event, 'deprecatedLastTimestamp') ??
      timeField(event, 'eventTime') ??
      timeField(event, 'metadata', 'creationTimestamp');
    this.firstSeen =
      timeField(event, 'firstTimestamp') ??
      timeField(event, 'deprecatedFirstTimestamp') ??
      timeField(event, 'eventTime') ??
      this.lastSeen;
    this.container = /\{(.+)\}/.exec(
      textField(event, 'involvedObject', 'fieldPath') ?? textField(event, 'regarding', 'fieldPath') ?? '',
    )?.[1];
  }
}

/** An RFC 3339 time at a path; undefined where it is missing or no time. */
export function timeField(value: unknown, ...path: readonly (string | number)[]): Date | undefined {
  const time = Date.parse(textField(value, ...path) ?? '');
  return Number.isNaN(time) ? undefined : new Date(time);
}

/** The condition of that type. */
export function conditionOf(object: unknown, type: string): Condition | undefined {
  const found = listField(object, 'status', 'conditions').find((condition) => condition.type === type);
  return found && new Condition(found);
}

export class Condition {
  readonly status: string;
  readonly reason: string;
  readonly message: string;
  readonly changed: Date | undefined;
  readonly updated: Date | undefined;

  constructor(condition: JsonObject) {
    this.status = textField(condition, 'status') ?? '';
    this.reason = textField(condition, 'reason') ?? '';
    this.message = textField(condition, 'message') ?? '';
    this.changed = timeField(condition, 'lastTransitionTime');
    this.updated = timeField(condition, 'lastUpdateTime') ?? this.changed;
  }

  get isTrue(): boolean {
    return this.status === 'True';
  }

  get isFalse(): boolean {
    return this.status === 'False';
  }
}

/** Whether the controller has seen this generation. */
export function isObserved(object: KubernetesObject): boolean {
  const observed = Number(field(object, 'status', 'observedGeneration') ?? Number.NaN);
  return observed >= (object.metadata.generation ?? 0);
}

/** A count of the status; what the controller has not written yet is none. */
export function countField(object: KubernetesObject, name: string): number {
  return numberField(object, 'status', name) ?? 0;
}
