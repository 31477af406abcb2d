import type { Measured, PeerRun, Run } from './rollout.ts';
import { type Goal, renderGoals, renderRows } from './tables.ts';

export interface Setting {
  readonly runs: number;
  readonly lanes: number;
  readonly windowSeconds: number;
  readonly capSeconds: number;
}

const FAILURE_SECONDS = 2;
const SUCCESS_SECONDS = 1;

/** The value that a share of all does not exceed, of the values themselves; undefined where one is missing. */
export function percentile(values: readonly (number | undefined)[], share: number): number | undefined {
  if (values.length === 0 || values.includes(undefined)) return undefined;
  const sorted = values.map(Number).toSorted((left, right) => left - right);
  return sorted[Math.ceil(share * sorted.length) - 1];
}

const latencies = (runs: readonly Run[]) => runs.map(({ fromSignal }) => fromSignal);

export function goalsOf(measured: readonly Measured[]): Goal[] {
  const [failing, working] = [
    measured.filter(({ expected }) => expected !== 'succeeded'),
    measured.filter(({ expected }) => expected === 'succeeded'),
  ];
  const all = measured.flatMap(({ ours }) => ours);
  const count = (outcome: Run['outcome']) => all.filter((run) => run.outcome === outcome).length;
  const none = (outcome: Run['outcome'], goal: string): Goal => ({
    goal,
    met: count(outcome) === 0,
    seen: `${count(outcome)} of ${all.length}`,
  });
  return [
    slowest(failing, FAILURE_SECONDS, `signal → verdict p95 ≤ ${FAILURE_SECONDS} s, in every class`),
    slowest(
      working,
      SUCCESS_SECONDS,
      `success ≤ ${SUCCESS_SECONDS} s after the API shows it, and the window, p95`,
    ),
    none('other cause', 'the true cause, always'),
    none('false failure', 'no false failure'),
    none('false success', 'no false success'),
    none('no verdict', 'a verdict, always'),
  ];
}

function slowest(classes: readonly Measured[], limit: number, goal: string): Goal {
  const p95s = classes.map(({ fault, ours }) => ({ fault, value: percentile(latencies(ours), 0.95) }));
  const worst = p95s.toSorted(
    (left, right) => (right.value ?? Number.POSITIVE_INFINITY) - (left.value ?? Number.POSITIVE_INFINITY),
  )[0];
  return {
    goal,
    met: p95s.every(({ value }) => value !== undefined && value <= limit),
    seen: worst === undefined ? 'nothing' : `at most ${show(worst.value)} s, for ${worst.fault}`,
  };
}

export function renderTable(measured: readonly Measured[], goals: readonly Goal[], setting: Setting): string {
  const rows = measured.map(({ fault, expected, ours, kubectl, helm }) => [
    fault,
    expected === 'succeeded' ? 'works' : `\`${expected}\``,
    show(percentile(latencies(ours), 0.5)),
    show(percentile(latencies(ours), 0.95)),
    show(
      percentile(
        ours.map(({ fromApply }) => fromApply),
        0.5,
      ),
    ),
    `${ours.filter(({ outcome }) => outcome === 'right').length} of ${ours.length}`,
    showPeer(kubectl, expected, setting),
    showPeer(helm, expected, setting),
  ]);
  const header = [
    'rollout',
    'truth',
    'p50',
    'p95',
    'from apply',
    'right',
    '`kubectl rollout status`',
    'Helm 4 `--wait`',
  ];
  return `# How soon there is a verdict

Written by \`npm run bench:rollout\`, on real servers, all in one run. Seconds.

- **p50, p95:** from the arrival of the decisive signal at an observer with a watch of its own to the line with the
  verdict of \`verify-rollout\`; for what works without the stability window of ${setting.windowSeconds} s.
  ${setting.runs} runs a class, ${setting.lanes} at a time, each a process of its own that watched already when the
  fault was let loose.
- **from apply:** the median from the end of the apply to the verdict, the window included.
- **right:** verdict, cause, and what the cause is said to be.
- **peers:** one run each, all at the same time, counted from their start, capped at ${setting.capSeconds} s. Helm's own limit
  is 300 s; kubectl has none, and a Deployment's deadline is 600 s.

${renderRows([header, ...rows], 2)}

![The time from the signal to the verdict](bench-rollout.svg)

${renderGoals(goals)}
`;
}

function show(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(2);
}

function showPeer(run: PeerRun | undefined, expected: string, { capSeconds }: Setting): string {
  if (run === undefined) return 'cannot';
  if (run.outcome === 'no verdict') return `none within ${capSeconds}`;
  const time = run.fromApply.toFixed(1);
  if (run.outcome === 'false success') return `**wrong: success**, ${time}`;
  if (run.outcome === 'false failure') return `**wrong: failure**, ${time}`;
  if (expected === 'succeeded') return `success, ${time}`;
  return `failure, ${run.namesCause ? 'with' : 'no'} cause, ${time}`;
}
