import { field, type KubernetesObject, numberField, objectName } from '../../kube/object.ts';
import type { Finding } from '../causes.ts';
import { containersOf } from '../container-view.ts';
import { assessCreation } from '../creation.ts';
import { quoteLog } from '../log-lines.ts';
import { assessPod } from '../pods.ts';
import { conditionOf, countField, type View } from '../snapshot.ts';
import { type KindRule, waitingFor } from './outcome.ts';

/** Exits that the Job's own back-off counts: it may still succeed. */
const COUNTED_BY_JOB = new Set([
  'CRASH_LOOP',
  'INIT_FAILED',
  'OUT_OF_MEMORY',
  'LIVENESS_KILLED',
  'READINESS_FAILED',
]);

export const assessJob: KindRule = (job, view) => {
  if (conditionOf(job, 'Complete')?.isTrue || conditionOf(job, 'SuccessCriteriaMet')?.isTrue)
    return { done: true, findings: [] };
  const pods = view.ownedBy(job, 'Pod');
  const refused = pods.length === 0 ? assessCreation(job, view, true) : [];
  const seen = [...refused, ...pods.flatMap((pod) => assessPod(pod, view))];
  const failed = conditionOf(job, 'Failed') ?? conditionOf(job, 'FailureTarget');
  const isSpent =
    countField(job, 'active') === 0 &&
    countField(job, 'failed') > (numberField(job, 'spec', 'backoffLimit') ?? 6);
  if (failed?.isTrue || isSpent) {
    const why = failed?.isTrue
      ? `${failed.reason}: ${failed.message}`
      : 'more pods failed than backoffLimit allows';
    return { done: false, findings: [jobFailure(job, pods, view, why), ...provenInPods(seen)] };
  }
  if (field(job, 'spec', 'suspend') === true) {
    return {
      done: true,
      findings: [],
      warnings: [`${objectName(job)} is suspended: it does not run until it is resumed`],
    };
  }
  const findings = seen.map((finding) =>
    COUNTED_BY_JOB.has(finding.code) ? { ...finding, fatal: false } : finding,
  );
  return {
    done: false,
    findings:
      findings.length > 0 ? findings : [waitingFor(job, 'It runs', 'A Job is done when it is complete.')],
  };
};

/** What in its pods says more than that the Job failed. */
function provenInPods(seen: readonly Finding[]): Finding[] {
  return seen
    .filter(({ code }) => code !== 'CRASH_LOOP' && code !== 'EVICTED' && code !== 'READINESS_FAILED')
    .map((finding) => ({ ...finding, fatal: true }));
}

function jobFailure(
  job: KubernetesObject,
  pods: readonly KubernetesObject[],
  view: View,
  why: string,
): Finding {
  const exits = pods.flatMap((pod) =>
    containersOf(pod).flatMap((container) => {
      const code = numberField(container.status, 'state', 'terminated', 'exitCode') ?? 0;
      if (code === 0) return [];
      const quoted = quoteLog(view.logOf(pod, container.name) ?? '');
      return [
        `container \`${container.name}\` exited with ${code}${quoted === undefined ? '' : `, ${quoted}`}`,
      ];
    }),
  );
  const [exit] = exits.toSorted();
  return {
    code: 'JOB_FAILED',
    object: objectName(job),
    message: `The Job failed (${why})${exit === undefined ? '' : `; ${exit}`}`,
    hint: 'Read the log of its pods; a Job that is applied again needs a new name, or its old one deleted.',
    fatal: true,
  };
}
