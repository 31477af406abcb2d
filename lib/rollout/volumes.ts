import { type KubernetesObject, listField, objectName, textField } from '../kube/object.ts';
import type { Finding } from './causes.ts';
import type { EventView, View } from './snapshot.ts';
import { isNotReadYet, missingReference } from './start-errors.ts';

/** Two complaints of the provisioner are a pattern. */
const FATAL_COMPLAINTS = 2;

/** Volumes that do not come: a pod waits for them without a word in its status, only events tell. */
export function assessVolumes(pod: KubernetesObject, view: View): Finding[] {
  const events = view.eventsOf(pod, 'FailedMount', 'FailedAttachVolume');
  const findings = events
    .map((event) => classifyMount(pod, event, view))
    .filter((found) => found !== undefined);
  return [...findings, ...claimsOf(pod, view).flatMap((claim) => assessClaimTrouble(claim, view))];
}

function classifyMount(pod: KubernetesObject, event: EventView, view: View): Finding | undefined {
  const object = objectName(pod);
  const missing = missingReference(event.message);
  if (missing !== undefined && !isNotReadYet(event.message)) {
    if (isThereNow(missing, view)) return undefined;
    return {
      code: 'CONFIG_MISSING',
      object,
      message: `A volume needs what is not there: ${event.message}`,
      hint: 'Create what is named, add the key, or mark the volume `optional: true`.',
      fatal: true,
    };
  }
  return {
    code: 'VOLUME_MOUNT_FAILED',
    object,
    message: `A volume cannot be mounted: ${event.message}`,
    hint: /multi-attach|already (?:exclusively )?attached/i.test(event.message)
      ? 'The volume is still attached to another node; with a disk that attaches to one node use strategy Recreate.'
      : 'See whether the volume, its driver and the path on the node are there.',
    fatal: /hostPath type check failed|unsupported|invalid mount/i.test(event.message),
  };
}

/** Whether a Secret or ConfigMap that was missed has come since. */
function isThereNow(missing: string, view: View): boolean {
  const match = /^(secret|configmap)s? "([^"]+)"/i.exec(missing);
  if (!match) return false;
  const kind = match[1]?.toLowerCase() === 'secret' ? 'Secret' : 'ConfigMap';
  return view.named(kind, match[2] ?? '') !== undefined;
}

function claimsOf(pod: KubernetesObject, view: View): KubernetesObject[] {
  return listField(pod, 'spec', 'volumes')
    .map((volume) => textField(volume, 'persistentVolumeClaim', 'claimName'))
    .map((name) => (name === undefined ? undefined : view.named('PersistentVolumeClaim', name)))
    .filter((claim) => claim !== undefined);
}

/** Why a claim is not bound; nothing while that is as it should be. */
export function assessClaimTrouble(claim: KubernetesObject, view: View): Finding[] {
  const phase = textField(claim, 'status', 'phase');
  const object = objectName(claim);
  if (phase === 'Lost') {
    return [
      {
        code: 'VOLUME_UNBOUND',
        object,
        message: 'The volume that the claim was bound to is gone',
        hint: 'Restore the PersistentVolume, or make a new claim; its data is lost with the volume.',
        fatal: true,
      },
    ];
  }
  if (phase === 'Bound') return [];
  const defaults = undecidedDefaults(claim, view);
  if (defaults.length > 1) {
    return [
      {
        code: 'VOLUME_UNBOUND',
        object,
        message: `The claim names no StorageClass, and the cluster has several default ones: ${defaults.join(', ')}`,
        hint: 'Set storageClassName, or leave one class the annotation that makes it the default.',
        fatal: true,
      },
    ];
  }
  const absent = absentClass(claim, view);
  if (absent !== undefined) {
    return [
      {
        code: 'VOLUME_UNBOUND',
        object,
        message: `The cluster has no StorageClass ${JSON.stringify(absent)}`,
        hint: 'Set storageClassName to one of `kubectl get storageclass`; on K3s that is local-path.',
        fatal: true,
      },
    ];
  }
  const complaints = view.eventsOf(claim, 'ProvisioningFailed');
  const [complaint] = [...complaints, ...view.eventsOf(claim, 'FailedBinding')];
  if (!complaint) return [];
  return [
    {
      code: 'VOLUME_UNBOUND',
      object,
      message: `The volume cannot be made: ${complaint.message}`,
      hint: 'See what the provisioner of the StorageClass needs; kubectl describe pvc shows the rest.',
      fatal: complaints.reduce((sum, { count }) => sum + count, 0) >= FATAL_COMPLAINTS,
    },
  ];
}

/** The default classes among which nobody chose for a claim that names none. */
function undecidedDefaults(claim: KubernetesObject, view: View): string[] {
  if (textField(claim, 'spec', 'storageClassName') !== undefined || textField(claim, 'spec', 'volumeName'))
    return [];
  return view
    .ofKind('StorageClass')
    .filter(isDefaultClass)
    .map(({ metadata }) => metadata.name)
    .toSorted();
}

function isDefaultClass({ metadata }: KubernetesObject): boolean {
  return metadata.annotations?.['storageclass.kubernetes.io/is-default-class'] === 'true';
}

/** The class that the claim names and the cluster lacks; only where the classes were read. */
function absentClass(claim: KubernetesObject, view: View): string | undefined {
  const name = textField(claim, 'spec', 'storageClassName');
  const classes = view.ofKind('StorageClass');
  if (!name || classes.length === 0 || textField(claim, 'spec', 'volumeName')) return undefined;
  return classes.some(({ metadata }) => metadata.name === name) ? undefined : name;
}

/** Whether the claim's class binds only when a pod needs the volume; undefined where the classes were not read. */
export function waitsForConsumer(claim: KubernetesObject, view: View): boolean | undefined {
  if (view.eventsOf(claim, 'WaitForFirstConsumer').length > 0) return true;
  const name = textField(claim, 'spec', 'storageClassName');
  const classes = view.ofKind('StorageClass');
  const found = classes.find(
    (candidate) => candidate.metadata.name === name || (name === undefined && isDefaultClass(candidate)),
  );
  return found === undefined ? undefined : textField(found, 'volumeBindingMode') === 'WaitForFirstConsumer';
}
