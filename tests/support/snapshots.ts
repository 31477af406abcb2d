import type { KubernetesObject } from '../../lib/kube/object.ts';
import type { Snapshot } from '../../lib/rollout/snapshot.ts';

/** Builders of the objects that a rollout's verdict looks at; the times count from `T0`. */

export const T0 = new Date('2026-11-22T10:00:00Z');

/** The moment so many seconds after `T0`. */
export function at(seconds: number): Date {
  return new Date(T0.getTime() + seconds * 1000);
}

export function time(seconds: number): string {
  return at(seconds).toISOString();
}

// biome-ignore lint/suspicious/noExplicitAny: builders take any part of an object
type Part = any;

export const image = 'ghcr.io/glompai/web@sha256:0f0f';

export function deployment(status: Part = {}, spec: Part = {}, metadata: Part = {}): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: 'web',
      namespace: 'qa',
      uid: 'deployment-uid',
      generation: 2,
      ...metadata,
      annotations: { 'deployment.kubernetes.io/revision': '2', ...metadata.annotations },
    },
    spec: {
      replicas: 1,
      progressDeadlineSeconds: 600,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      ...spec,
    },
    status: {
      observedGeneration: 2,
      replicas: 2,
      updatedReplicas: 1,
      readyReplicas: 1,
      availableReplicas: 1,
      ...status,
    },
  };
}

/** A deployment whose status says that all is done. */
export function doneDeployment(status: Part = {}, spec: Part = {}, metadata: Part = {}): KubernetesObject {
  return deployment(
    {
      replicas: 1,
      conditions: [
        { type: 'Available', status: 'True', reason: 'MinimumReplicasAvailable' },
        { type: 'Progressing', status: 'True', reason: 'NewReplicaSetAvailable', lastUpdateTime: time(5) },
      ],
      ...status,
    },
    spec,
    metadata,
  );
}

export function replicaSet(revision: 1 | 2, status: Part = {}): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: `web-${revision}`,
      namespace: 'qa',
      uid: `set-${revision}`,
      generation: 1,
      annotations: { 'deployment.kubernetes.io/revision': String(revision) },
      ownerReferences: [
        { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: 'deployment-uid', controller: true },
      ],
    },
    status: { replicas: 1, observedGeneration: 1, ...status },
  };
}

interface PodOptions {
  readonly name?: string;
  readonly owner?: string;
  readonly container?: Part;
  readonly status?: Part;
  readonly spec?: Part;
  readonly metadata?: Part;
  readonly podStatus?: Part;
}

/** A pod of the new revision with one container, `main`; `status` is that container's. */
export function pod(options: PodOptions = {}): KubernetesObject {
  const {
    name = 'web-2-a',
    owner = 'set-2',
    container = {},
    status = {},
    spec = {},
    metadata = {},
    podStatus = {},
  } = options;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: 'qa',
      uid: `${name}-uid`,
      creationTimestamp: time(1),
      ownerReferences: [
        { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: owner, uid: owner, controller: true },
      ],
      ...metadata,
    },
    spec: {
      restartPolicy: 'Always',
      nodeName: 'node',
      containers: [{ name: 'main', image, ...container }],
      ...spec,
    },
    status: {
      phase: 'Running',
      containerStatuses: [{ name: 'main', ready: false, restartCount: 0, image, state: {}, ...status }],
      ...podStatus,
    },
  };
}

/** A pod of the new revision that does its work. */
export function well(options: PodOptions = {}): KubernetesObject {
  return pod({ status: { ready: true, started: true, state: running(2) }, ...options });
}

/** Both revisions' sets, and a pod of the old one. */
export function old(options: PodOptions = {}): KubernetesObject[] {
  return [
    replicaSet(2),
    replicaSet(1),
    pod({ name: 'web-1-a', owner: 'set-1', status: { ready: true }, ...options }),
  ];
}

/** The status of a pod that no node takes. */
export function scheduling(message: string, reason = 'Unschedulable'): Part {
  const text = reason === 'Unschedulable' ? `0/1 nodes are available: ${message}.` : message;
  return {
    phase: 'Pending',
    containerStatuses: undefined,
    conditions: [
      { type: 'PodScheduled', status: 'False', reason, message: text, lastTransitionTime: time(1) },
    ],
  };
}

export function node(status: Part, spec: Part = {}): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Node', metadata: { name: 'node' }, spec, status };
}

export function waiting(reason: string, message = ''): Part {
  return { state: { waiting: { reason, message } } };
}

export function terminated(exitCode: number, more: Part = {}): Part {
  return {
    terminated: { exitCode, reason: exitCode === 0 ? 'Completed' : 'Error', finishedAt: time(4), ...more },
  };
}

export function running(startedSeconds: number): Part {
  return { running: { startedAt: time(startedSeconds) } };
}

/** In a crash loop, after this termination. */
export function crashLoop(exitCode: number, restarts = 3, more: Part = {}): Part {
  return {
    ...waiting('CrashLoopBackOff', 'back-off 40s restarting failed container'),
    restartCount: restarts,
    lastState: terminated(exitCode, more),
  };
}

export function event(
  about: KubernetesObject,
  reason: string,
  message: string,
  more: Part = {},
): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${about.metadata.name}.${reason}`, namespace: 'qa' },
    involvedObject: { kind: about.kind, name: about.metadata.name, uid: about.metadata.uid },
    reason,
    message,
    type: 'Warning',
    count: 1,
    lastTimestamp: time(5),
    ...more,
  };
}

export function log(about: KubernetesObject, text: string, container = 'main'): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'ContainerLog',
    metadata: { name: about.metadata.name, namespace: 'qa' },
    container,
    text,
  };
}

/** A snapshot of the deployment `web` with what is given; without an own deployment, one that is on its way. */
export function snapshotOf(objects: readonly KubernetesObject[], appliedAt: Date | undefined = T0): Snapshot {
  const own = objects.some((object) => object?.kind === 'Deployment') ? [] : [deployment()];
  const sets = objects.some((object) => object?.kind === 'ReplicaSet') ? [] : [replicaSet(2)];
  return {
    target: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'qa',
      name: 'web',
      uid: 'deployment-uid',
    },
    objects: [...own, ...sets, ...objects],
    ...(appliedAt === undefined ? {} : { appliedAt }),
  };
}

/** A snapshot of any other target: the first object. */
export function snapshotOfTarget(objects: readonly [KubernetesObject, ...KubernetesObject[]]): Snapshot {
  const { apiVersion, kind, metadata } = objects[0];
  return {
    target: { apiVersion, kind, namespace: metadata.namespace ?? '', name: metadata.name },
    objects,
    appliedAt: T0,
  };
}
