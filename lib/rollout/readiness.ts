import {
  field,
  type KubernetesObject,
  listField,
  numberField,
  objectName,
  textField,
} from '../kube/object.ts';
import type { Finding } from './causes.ts';
import type { ContainerView } from './container-view.ts';
import { conditionOf, timeField, type View } from './snapshot.ts';

/**
 * What a probe without settings of its own gives. A tighter one says how fast traffic is to be taken away, not how fast the
 * program has to start: on a busy node that takes its time.
 */
const MIN_BUDGET_MS = 30_000;

/** A container that runs but is not ready: for how long its probes say that it may. */
export function assessReadiness(pod: KubernetesObject, container: ContainerView, view: View): Finding[] {
  const { status, spec } = container;
  const started = timeField(status, 'state', 'running', 'startedAt');
  const probe = field(spec, 'readinessProbe');
  const isUp =
    status.started === true || (status.started !== false && field(spec, 'startupProbe') === undefined);
  if (started === undefined || status.ready === true || !isUp || probe === undefined) return [];
  // A pod that was ready before counts from the moment it was so no more.
  const since = latest(started, conditionOf(pod, 'Ready')?.changed);
  const budgetMs = Math.max(MIN_BUDGET_MS, probeBudgetMs(probe) + probeBudgetMs(field(spec, 'startupProbe')));
  const failure = view
    .eventsOf(pod, 'Unhealthy')
    .filter(
      (event) => /^readiness/i.test(event.message) && (event.container ?? container.name) === container.name,
    )
    .at(0);
  const isProven = view.since(since) > budgetMs;
  if (!isProven && !failure) return [];
  const detail = failure ? failure.message.trim() : `it did not pass ${describeProbe(probe)}`;
  return [
    {
      code: 'READINESS_FAILED',
      object: objectName(pod),
      container: container.name,
      message: `Container \`${container.name}\` runs, but is not ready: ${detail}`,
      hint: 'Check path and port of the readinessProbe and what it depends on; give a slow start a startupProbe.',
      fatal: isProven,
    },
  ];
}

/** How long a probe may fail before it has failed. Source: kubernetes.io, "Configure Liveness, Readiness and Startup Probes" */
function probeBudgetMs(probe: unknown): number {
  if (probe === undefined) return 0;
  const initial = numberField(probe, 'initialDelaySeconds') ?? 0;
  const period = numberField(probe, 'periodSeconds') ?? 10;
  const threshold = numberField(probe, 'failureThreshold') ?? 3;
  return (initial + period * threshold) * 1000;
}

function describeProbe(probe: unknown): string {
  const path = textField(probe, 'httpGet', 'path');
  const port =
    field(probe, 'httpGet', 'port') ?? field(probe, 'tcpSocket', 'port') ?? field(probe, 'grpc', 'port');
  if (path !== undefined) return `GET ${path} on port ${port}`;
  if (port !== undefined) return `a connection to port ${port}`;
  return 'its readiness command';
}

function latest(left: Date, right: Date | undefined): Date {
  return right !== undefined && right > left ? right : left;
}

/** Custom gates that keep a pod unready although its containers are. */
export function assessGates(pod: KubernetesObject): Finding[] {
  const ready = conditionOf(pod, 'Ready');
  if (ready?.reason !== 'ReadinessGatesNotReady') return [];
  const gates = listField(pod, 'spec', 'readinessGates')
    .map(({ conditionType }) => String(conditionType))
    .filter((type) => !conditionOf(pod, type)?.isTrue);
  return [
    {
      code: 'READINESS_FAILED',
      object: objectName(pod),
      message: `Its containers are ready, but the readiness gate ${gates.join(', ')} is not`,
      hint: 'See whether the controller that sets this condition runs.',
      fatal: false,
    },
  ];
}
