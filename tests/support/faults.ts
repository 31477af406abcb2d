import type { KubernetesObject } from '../../lib/kube/object.ts';
import type { CauseCode } from '../../lib/rollout/causes.ts';
import type { Platform } from '../../platform/info.ts';
import { request, requestBytes } from '../../platform/request.ts';
import { pushBusybox } from './images.ts';

/** The ways in which rollouts fail, and those that only look like it: for the end-to-end tests and the benchmark. */

/** On the node already. */
const BUSYBOX = 'localhost/busybox:local';

/** Images that go wrong on their way to the node. */
export interface FaultImages {
  readonly absent: string;
  readonly denied: string;
  readonly foreign: string;
}

export interface Fault {
  readonly name: string;
  /** Without namespace; the workload is called `web`. */
  readonly objects: (images: FaultImages) => readonly object[];
  readonly workload: string;
  readonly expected:
    | { readonly code: CauseCode; readonly object: RegExp; readonly message: RegExp }
    | 'succeeded';
  /** Labels of the namespace. */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Whether an object that the API showed decides the matter: what the benchmark counts from. A fault that only time
   * proves has none.
   */
  readonly signal?: (object: KubernetesObject) => boolean;
}

interface Container {
  readonly [field: string]: unknown;
}

/** A Deployment of one pod that sleeps, unless told otherwise. */
export function web(container: Container = {}, pod: object = {}, spec: object = {}): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: 'web' } },
      ...spec,
      template: { metadata: { labels: { app: 'web' } }, spec: podSpec(container, pod) },
    },
  };
}

function podSpec(container: Container, pod: object): object {
  return {
    terminationGracePeriodSeconds: 1,
    containers: [
      {
        name: 'main',
        image: BUSYBOX,
        imagePullPolicy: 'IfNotPresent',
        command: ['sh', '-c', 'exec sleep 100000'],
        ...container,
      },
    ],
    ...pod,
  };
}

const shell = (script: string) => ({ command: ['sh', '-c', script] });

// biome-ignore lint/suspicious/noExplicitAny: a pod's status, field by field
type Status = any;
const statusOf = (object: KubernetesObject): Status[] => {
  const status = object.status as Status;
  return [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
};
const waits = (reason: RegExp) => (object: KubernetesObject) =>
  object.kind === 'Pod' && statusOf(object).some(({ state }) => reason.test(state?.waiting?.reason ?? ''));
/** The second exit. */
const exitedTwice = (object: KubernetesObject) =>
  object.kind === 'Pod' &&
  statusOf(object).some(
    ({ state, lastState, restartCount }) =>
      (restartCount >= 1 && state?.terminated && lastState?.terminated) ||
      (restartCount >= 1 && state?.waiting?.reason === 'CrashLoopBackOff'),
  );

/** A process that the runtime could not start says so at once; where only its log does, the second exit counts. */
const startFails = (object: KubernetesObject) =>
  waits(/RunContainerError|CrashLoopBackOff/)(object) ||
  exitedTwice(object) ||
  (object.kind === 'Pod' &&
    statusOf(object).some(({ state, lastState }) =>
      [state, lastState].some((seen) => seen?.terminated?.reason === 'StartError'),
    ));
/** The second time that a probe had the container killed. */
const killedTwice = ({ kind, reason, message, count }: KubernetesObject) =>
  kind === 'Event' && reason === 'Killing' && /failed liveness/.test(String(message)) && Number(count) >= 2;
const isUnschedulable = (text: RegExp) => (object: KubernetesObject) =>
  object.kind === 'Pod' &&
  ((object.status as Status)?.conditions ?? []).some(
    ({ reason, message }: Status) => reason === 'Unschedulable' && text.test(message),
  );
const isAvailable = ({ kind, status }: KubernetesObject) =>
  kind === 'Deployment' && (status as Status)?.availableReplicas === 1;

export const faults: readonly Fault[] = [
  {
    name: 'an image that is not there',
    objects: ({ absent }) => [web({ image: absent })],
    workload: 'deployment/web',
    expected: { code: 'IMAGE_NOT_FOUND', object: /^Pod\/web-/, message: /nowhere/ },
    signal: waits(/ErrImagePull/),
  },
  {
    name: 'a registry that refuses the pull',
    objects: ({ denied }) => [web({ image: denied })],
    workload: 'deployment/web',
    expected: { code: 'IMAGE_PULL_DENIED', object: /^Pod\/web-/, message: /faults\/denied/ },
    signal: waits(/ErrImagePull/),
  },
  {
    name: 'an image for another platform',
    objects: ({ foreign }) => [web({ image: foreign })],
    workload: 'deployment/web',
    expected: { code: 'IMAGE_PLATFORM_MISMATCH', object: /^Pod\/web-/, message: /no variant/ },
    signal: waits(/ErrImagePull/),
  },
  {
    name: 'a crash at start',
    objects: () => [web(shell('echo "cannot open the database"; exit 3'))],
    workload: 'deployment/web',
    expected: {
      code: 'CRASH_LOOP',
      object: /^Pod\/web-/,
      message: /exited with 3.*cannot open the database/,
    },
    signal: exitedTwice,
  },
  {
    name: 'a crash after it was ready',
    objects: () => [web(shell('sleep 3; echo "lost the connection"; exit 1'))],
    workload: 'deployment/web',
    expected: { code: 'CRASH_LOOP', object: /^Pod\/web-/, message: /lost the connection/ },
    signal: exitedTwice,
  },
  {
    name: 'a Secret that is not there, in the environment',
    objects: () => [web({ envFrom: [{ secretRef: { name: 'nowhere' } }] })],
    workload: 'deployment/web',
    expected: { code: 'CONFIG_MISSING', object: /^Pod\/web-/, message: /nowhere/ },
    signal: waits(/CreateContainerConfigError/),
  },
  {
    name: 'a Secret that is not there, in a volume',
    objects: () => [
      web(
        { volumeMounts: [{ name: 'keys', mountPath: '/keys' }] },
        { volumes: [{ name: 'keys', secret: { secretName: 'nowhere' } }] },
      ),
    ],
    workload: 'deployment/web',
    expected: { code: 'CONFIG_MISSING', object: /^Pod\/web-/, message: /nowhere/ },
    signal: ({ kind, ...event }) => kind === 'Event' && 'reason' in event && event.reason === 'FailedMount',
  },
  {
    name: 'too little memory',
    objects: () => [
      web({ command: ['/bin/busybox', 'tail', '/dev/zero'], resources: { limits: { memory: '24Mi' } } }),
    ],
    workload: 'deployment/web',
    expected: { code: 'OUT_OF_MEMORY', object: /^Pod\/web-/, message: /24Mi/ },
    signal: exitedTwice,
  },
  {
    name: 'an init container that fails',
    objects: () => [
      web(
        {},
        {
          initContainers: [
            {
              name: 'migrate',
              image: BUSYBOX,
              imagePullPolicy: 'IfNotPresent',
              ...shell('echo "no schema"; exit 5'),
            },
          ],
        },
      ),
    ],
    workload: 'deployment/web',
    expected: { code: 'INIT_FAILED', object: /^Pod\/web-/, message: /`migrate` exited with 5.*no schema/ },
    signal: exitedTwice,
  },
  {
    name: 'a probe of readiness that never passes',
    objects: () => [
      web({ readinessProbe: { exec: { command: ['false'] }, periodSeconds: 1, failureThreshold: 3 } }),
    ],
    workload: 'deployment/web',
    expected: { code: 'READINESS_FAILED', object: /^Pod\/web-/, message: /not ready/ },
  },
  {
    name: 'a probe of liveness that keeps killing',
    objects: () => [
      web({
        ...shell('trap "exit 0" TERM; while :; do sleep 1; done'),
        livenessProbe: { exec: { command: ['false'] }, periodSeconds: 1, failureThreshold: 1 },
      }),
    ],
    workload: 'deployment/web',
    expected: { code: 'LIVENESS_KILLED', object: /^Pod\/web-/, message: /liveness probe failed/ },
    signal: (object) => killedTwice(object) || exitedTwice(object),
  },
  {
    name: 'a node selector that no node has',
    objects: () => [web({}, { nodeSelector: { disk: 'none-such' } })],
    workload: 'deployment/web',
    expected: { code: 'UNSCHEDULABLE', object: /^Pod\/web-/, message: /node selector|affinity/ },
  },
  {
    name: 'a quota that leaves no room',
    objects: () => [
      {
        apiVersion: 'v1',
        kind: 'ResourceQuota',
        metadata: { name: 'none' },
        spec: { hard: { pods: '0' } },
      },
      web(),
    ],
    workload: 'deployment/web',
    expected: { code: 'QUOTA_EXCEEDED', object: /^ReplicaSet\/web-/, message: /exceeded quota/ },
  },
  {
    name: 'a policy that refuses the pods',
    objects: () => [web()],
    workload: 'deployment/web',
    labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
    // The Deployment repeats its set's refusal, and may be seen first.
    expected: {
      code: 'ADMISSION_DENIED',
      object: /^ReplicaSet\/web-|^Deployment\/web$/,
      message: /violates PodSecurity/,
    },
    signal: ({ kind, status }) =>
      kind === 'ReplicaSet' &&
      ((status as Status)?.conditions ?? []).some(({ type }: { type: string }) => type === 'ReplicaFailure'),
  },
  {
    name: 'a claim that nobody can bind',
    objects: () => [
      {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: 'data' },
        spec: {
          accessModes: ['ReadWriteOnce'],
          storageClassName: 'nowhere',
          resources: { requests: { storage: '1Mi' } },
        },
      },
      web(
        { volumeMounts: [{ name: 'data', mountPath: '/data' }] },
        { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] },
      ),
    ],
    workload: 'deployment/web',
    expected: { code: 'VOLUME_UNBOUND', object: /data|^Pod\/web-/, message: /nowhere|not bound/ },
    signal: isUnschedulable(/unbound immediate PersistentVolumeClaims/),
  },
  {
    name: 'a program for another machine',
    objects: () => [
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'program' },
        data: { run: 'neither a script nor a program of this machine' },
      },
      web(
        { command: ['/program/run'], volumeMounts: [{ name: 'program', mountPath: '/program' }] },
        { volumes: [{ name: 'program', configMap: { name: 'program', defaultMode: 0o755 } }] },
      ),
    ],
    workload: 'deployment/web',
    expected: { code: 'EXEC_FORMAT', object: /^Pod\/web-/, message: /exec format error/ },
    signal: startFails,
  },
  {
    name: 'a command that is not in the image',
    objects: () => [web({ command: ['/nowhere/run'] })],
    workload: 'deployment/web',
    expected: { code: 'START_FAILED', object: /^Pod\/web-/, message: /\/nowhere\/run/ },
    signal: startFails,
  },
  {
    name: 'a Job that fails',
    objects: () => [
      {
        apiVersion: 'batch/v1',
        kind: 'Job',
        metadata: { name: 'web' },
        spec: {
          backoffLimit: 0,
          template: {
            spec: { restartPolicy: 'Never', ...podSpec(shell('echo "no such table"; exit 4'), {}) },
          },
        },
      },
    ],
    workload: 'job/web',
    expected: { code: 'JOB_FAILED', object: /^Job\/web$/, message: /exited with 4.*no such table/ },
    signal: ({ kind, status }) =>
      kind === 'Job' &&
      ((status as Status)?.conditions ?? []).some(({ type }: { type: string }) => /Fail/.test(type)),
  },
  {
    name: 'readiness that comes and goes',
    objects: () => [
      web({
        readinessProbe: {
          exec: { command: ['sh', '-c', 'test $(( $(busybox date +%s) / 4 % 2 )) = 0'] },
          periodSeconds: 1,
          failureThreshold: 1,
        },
      }),
    ],
    workload: 'deployment/web',
    expected: { code: 'READINESS_FAILED', object: /^Pod\/web-|^Deployment\/web/, message: /ready/ },
  },
  {
    name: 'a service that works',
    objects: () => [web()],
    workload: 'deployment/web',
    expected: 'succeeded',
    signal: isAvailable,
  },
  {
    name: 'a crash that happens once',
    objects: () => [
      web(
        {
          ...shell('test -e /data/seen || { touch /data/seen; exit 1; }; exec sleep 100000'),
          volumeMounts: [{ name: 'data', mountPath: '/data' }],
        },
        { volumes: [{ name: 'data', emptyDir: {} }] },
      ),
    ],
    workload: 'deployment/web',
    expected: 'succeeded',
    signal: isAvailable,
  },
  {
    name: 'a slow start within the budget of its probe',
    objects: () => [
      web({
        ...shell('sleep 8; touch /tmp/up; exec sleep 100000'),
        startupProbe: {
          exec: { command: ['test', '-e', '/tmp/up'] },
          periodSeconds: 1,
          failureThreshold: 30,
        },
        readinessProbe: { exec: { command: ['test', '-e', '/tmp/up'] }, periodSeconds: 1 },
      }),
    ],
    workload: 'deployment/web',
    expected: 'succeeded',
    signal: isAvailable,
  },
  {
    name: 'a workload that is paused',
    objects: () => [web({}, {}, { paused: true })],
    workload: 'deployment/web',
    expected: 'succeeded',
  },
  {
    name: 'a workload of no pods',
    objects: () => [web({}, {}, { replicas: 0 })],
    workload: 'deployment/web',
    expected: 'succeeded',
  },
];

/** Puts the images that the faults need into the registries. */
export async function pushFaultImages(platform: Platform): Promise<FaultImages> {
  const { registry, openRegistry } = platform.info;
  const denied = await pushBusybox(platform, registry, 'faults/denied');
  const present = await pushBusybox(platform, openRegistry, 'faults/foreign');
  return {
    absent: `${openRegistry.host}/faults/nowhere:v1`,
    denied,
    foreign: await relabelPlatform(platform, present),
  };
}

/** An index that offers the image for another platform than any node's. */
async function relabelPlatform(platform: Platform, reference: string): Promise<string> {
  const { openRegistry } = platform.info;
  const manifests = `${openRegistry.url}/v2/faults/foreign/manifests`;
  const accept = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = await requestBytes(`${manifests}/v1`, { headers: { accept }, ca: platform.ca });
  const { headers } = await request(`${manifests}/v1`, { headers: { accept }, ca: platform.ca });
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  const answer = await request(`${manifests}/other`, {
    method: 'PUT',
    headers: { 'content-type': mediaType },
    body: {
      schemaVersion: 2,
      mediaType,
      manifests: [
        {
          mediaType: accept,
          digest: String(headers['docker-content-digest']),
          size: manifest.length,
          platform: { os: 'linux', architecture: 's390x' },
        },
      ],
    },
    ca: platform.ca,
  });
  if (answer.status !== 201) throw new Error(`the index was not taken: ${answer.status} ${answer.text}`);
  return reference.replace(/:v1$/, ':other');
}
