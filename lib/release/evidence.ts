import type { KubeClient } from '../kube/client.ts';
import { type KubernetesObject, objectName } from '../kube/object.ts';
import type { Evidence } from '../report/report.ts';
import { blamedContainers } from '../rollout/blamed-containers.ts';
import type { Cause } from '../rollout/causes.ts';
import { containersOf } from '../rollout/container-view.ts';
import { View } from '../rollout/snapshot.ts';

export interface EvidenceRequest {
  readonly client: KubeClient;
  readonly namespace: string;
  /** Everything that the verification read. */
  readonly objects: readonly KubernetesObject[];
  readonly cause: Cause;
  readonly appliedAt: Date;
  readonly now: Date;
  readonly redact: (text: string) => string;
}

const LOG_LINES = 50;
const MAX_EVENTS = 15;
/** Said about every pod that starts. */
const ROUTINE = new Set([
  'Scheduled',
  'Pulling',
  'Pulled',
  'Created',
  'Started',
  'SuccessfulCreate',
  'ScalingReplicaSet',
  'MissingClusterDNS',
]);

/** The status, events and logs that show the cause; read before anything is changed back, as that deletes the pods. */
export async function collectEvidence(request: EvidenceRequest): Promise<Evidence[]> {
  const { objects, cause, redact } = request;
  const blamed = objects.find((object) => objectName(object) === cause.object);
  const found: Evidence[] = [];
  if (blamed) found.push({ object: cause.object, kind: 'status', text: describeStatus(blamed) });
  found.push(...describeEvents(request, blamed));
  for (const pod of podsToRead(request, blamed)) found.push(...(await readLogs(request, pod)));
  return found.filter(({ text }) => text.trim() !== '').map((each) => ({ ...each, text: redact(each.text) }));
}

function describeStatus(object: KubernetesObject): string {
  const { status } = object;
  const { managedFields: _, ...metadata } = object.metadata;
  const name = { name: metadata.name, generation: metadata.generation, labels: metadata.labels };
  return JSON.stringify({ kind: object.kind, metadata: name, status }, undefined, 2);
}

function describeEvents(request: EvidenceRequest, blamed: KubernetesObject | undefined): Evidence[] {
  const { objects, cause, namespace, appliedAt, now } = request;
  const target = { apiVersion: 'v1', kind: 'Pod', namespace, name: '' };
  const view = new View({ target, objects, appliedAt }, now);
  const events =
    blamed === undefined ? [] : view.eventsOf(blamed).filter(({ reason }) => !ROUTINE.has(reason));
  const lines = events
    .toSorted((left, right) => (left.lastSeen?.getTime() ?? 0) - (right.lastSeen?.getTime() ?? 0))
    .slice(-MAX_EVENTS)
    .map(
      ({ lastSeen, reason, count, message }) =>
        `${lastSeen?.toISOString() ?? '-'} ${reason} (${count}x) ${message}`,
    );
  return lines.length === 0 ? [] : [{ object: cause.object, kind: 'event', text: lines.join('\n') }];
}

function podsToRead(
  { cause, objects }: EvidenceRequest,
  blamed: KubernetesObject | undefined,
): KubernetesObject[] {
  if (blamed?.kind === 'Pod') return [blamed];
  return [...new Set(blamedContainers(cause, objects).map(({ pod }) => pod))];
}

/** The blamed container's log first, then those of the pod's other containers: now, and of the run before. */
async function readLogs({ client, cause }: EvidenceRequest, pod: KubernetesObject): Promise<Evidence[]> {
  const reference = {
    apiVersion: 'v1',
    kind: 'Pod',
    namespace: pod.metadata.namespace,
    name: pod.metadata.name,
  };
  const names = containersOf(pod).map(({ name }) => name);
  const ordered = names.toSorted(
    (left, right) => Number(right === cause.container) - Number(left === cause.container),
  );
  const found: Evidence[] = [];
  for (const name of ordered) {
    for (const previous of [true, false]) {
      const text = (await client.logs(reference, name, { previous, lines: LOG_LINES })) ?? '';
      const object = `${objectName(pod)}, container ${name}${previous ? ', the run before' : ''}`;
      if (text.trim() !== '') found.push({ object, kind: 'log', text });
    }
  }
  return found;
}
