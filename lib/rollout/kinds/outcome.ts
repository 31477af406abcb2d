import { type KubernetesObject, objectName } from '../../kube/object.ts';
import type { Finding } from '../causes.ts';
import { containersOf, restartCount } from '../container-view.ts';
import { timeField, type View } from '../snapshot.ts';

/** What the rules of a kind say; `assess` makes the verdict of it. */
export interface Outcome {
  /** The kind's own success rule holds. */
  readonly done: boolean;
  readonly findings: readonly Finding[];
  /** Good to know, but no reason to fail. */
  readonly warnings?: readonly string[];
}

export type KindRule = (target: KubernetesObject, view: View) => Outcome;

export const pending: Outcome = { done: false, findings: [] };
export const finished: Outcome = { done: true, findings: [] };

/** Something a person has to do, or that another has to end first. */
export function waitingFor(object: KubernetesObject, message: string, hint: string): Finding {
  return { code: 'PROGRESS_DEADLINE', object: objectName(object), message, hint, fatal: false };
}

/** What befell the pods of this rollout and is no failure: restarts of those that are well, and evictions. */
export function podWarnings(
  pods: readonly KubernetesObject[],
  findings: readonly Finding[],
  view: View,
): string[] {
  const evictions = findings.filter(({ code }) => code === 'EVICTED');
  return [
    ...restartWarnings(pods, findings, view),
    ...evictions.map(({ object, message }) => `${object}: ${message}`),
  ];
}

function restartWarnings(
  pods: readonly KubernetesObject[],
  findings: readonly Finding[],
  view: View,
): string[] {
  const blamed = new Set(findings.map(({ object }) => object));
  return pods
    .filter((pod) => !blamed.has(objectName(pod)))
    .flatMap((pod) =>
      containersOf(pod)
        .filter((container) => restartCount(container) > 0)
        .filter(
          ({ status }) => !view.isBeforeApply(timeField(status, 'lastState', 'terminated', 'finishedAt')),
        )
        .map(
          (container) =>
            `${objectName(pod)}: container \`${container.name}\` was restarted ${restartCount(container)} times`,
        ),
    );
}
