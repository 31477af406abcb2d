import { type KubernetesObject, numberField, objectName, textField } from '../../kube/object.ts';
import type { Finding } from '../causes.ts';
import { containersOf } from '../container-view.ts';
import { quoteLog } from '../log-lines.ts';
import { assessPod } from '../pods.ts';
import { conditionOf, type View } from '../snapshot.ts';
import { finished, type KindRule } from './outcome.ts';

/** A pod that nobody replaces. */
export const assessBarePod: KindRule = (pod, view) => {
  const phase = textField(pod, 'status', 'phase');
  if (phase === 'Succeeded') return finished;
  const seen = assessPod(pod, view);
  if (phase === 'Failed') {
    const proven = seen.map((finding) => ({ ...finding, fatal: true }));
    return { done: false, findings: proven.length > 0 ? proven : [podFailure(pod, view)] };
  }
  const runsForEver = (textField(pod, 'spec', 'restartPolicy') ?? 'Always') === 'Always';
  return { done: runsForEver && conditionOf(pod, 'Ready')?.isTrue === true, findings: seen };
};

function podFailure(pod: KubernetesObject, view: View): Finding {
  const failed = containersOf(pod).find(
    (container) => (numberField(container.status, 'state', 'terminated', 'exitCode') ?? 0) !== 0,
  );
  const quoted = failed && quoteLog(view.logOf(pod, failed.name) ?? '');
  const code = failed && numberField(failed.status, 'state', 'terminated', 'exitCode');
  const what = failed
    ? `container \`${failed.name}\` exited with ${code}`
    : (textField(pod, 'status', 'message') ?? 'no reason given');
  return {
    code: 'CRASH_LOOP',
    object: objectName(pod),
    ...(failed ? { container: failed.name } : {}),
    message: `The pod failed and is not restarted: ${what}${quoted === undefined ? '' : `, ${quoted}`}`,
    hint: 'Read its log; a pod that is applied again needs a new name, or its old one deleted.',
    fatal: true,
  };
}
