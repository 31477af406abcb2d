import { type KubernetesObject, numberField, objectName, textField } from '../kube/object.ts';
import type { Finding } from './causes.ts';
import { timeField, type View } from './snapshot.ts';

/** On a workload: the Lease that says which of its pods does the work. */
export const LEADER_LEASE = 'discordlm.glompai.github.io/leader-lease';

/** What keeps the Lease from being a new pod's; nothing when one holds it. */
export function assessLeader(
  workload: KubernetesObject,
  leaseName: string,
  pods: readonly KubernetesObject[],
  view: View,
): Finding | undefined {
  const lease = view.named('Lease', leaseName);
  const holder = textField(lease, 'spec', 'holderIdentity') ?? '';
  const isNew = pods.some(
    ({ metadata }) => holder === metadata.name || holder.startsWith(`${metadata.name}_`),
  );
  if (isNew && !isExpired(lease, view)) return undefined;
  const seen =
    lease === undefined ? 'it is not there' : holder === '' ? 'nobody holds it' : `${holder} holds it`;
  return {
    code: 'PROGRESS_DEADLINE',
    object: `Lease/${leaseName}`,
    message: `The Lease ${leaseName} is not in the hands of a new pod of ${objectName(workload)}: ${seen}`,
    hint: 'See why the old pod does not give it up, or why the new one does not take it: both log what they do.',
    fatal: false,
  };
}

function isExpired(lease: KubernetesObject | undefined, view: View): boolean {
  const renewed = timeField(lease, 'spec', 'renewTime');
  const seconds = numberField(lease, 'spec', 'leaseDurationSeconds');
  return renewed !== undefined && seconds !== undefined && view.since(renewed) > seconds * 1000;
}
