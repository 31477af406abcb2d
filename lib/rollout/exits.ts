import {
  field,
  isJsonObject,
  type JsonObject,
  type KubernetesObject,
  numberField,
  objectName,
  textField,
} from '../kube/object.ts';
import type { Finding } from './causes.ts';
import { type ContainerView, memoryLimit, restartCount } from './container-view.ts';
import { quoteLog } from './log-lines.ts';
import { timeField, type View } from './snapshot.ts';
import { type Classified, classifyStartError, execFormat } from './start-errors.ts';

const START_REASONS = new Set(['StartError', 'ContainerCannotRun']);
/** One exit may be a passing fault, a database that was not up yet; the second is a pattern. */
const FATAL_EXITS = 2;
/** How long a container that exited several times has to run before it counts as recovered. */
const RECOVERY_MS = 60_000;

/** What a container's exits since the apply tell. A container that runs well again tells nothing. */
export function assessExits(pod: KubernetesObject, container: ContainerView, view: View): Finding[] {
  const exit = lastExit(container);
  if (!exit || hasRecovered(pod, container, view) || endsWell(pod, container, exit)) return [];
  const isLooping = textField(container.status, 'state', 'waiting', 'reason') === 'CrashLoopBackOff';
  if (!isLooping && view.isBeforeApply(timeField(exit, 'finishedAt'))) return [];
  const exits = exitsSinceApply(pod, container, view);
  const isRunning = field(container.status, 'state', 'running') !== undefined;
  const isProven = isLooping || (exits >= FATAL_EXITS && !isRunning);
  const finding = explainExit({ pod, container, exit, exits, isRunning, view }, isProven);
  // The controller may still count the pod as available.
  return [{ ...finding, unsettled: true }];
}

/** The termination that counts: the present one, or the one before this start. */
function lastExit(container: ContainerView): JsonObject | undefined {
  const now = field(container.status, 'state', 'terminated');
  if (isJsonObject(now)) return now;
  const before = field(container.status, 'lastState', 'terminated');
  return isJsonObject(before) ? before : undefined;
}

function endsWell(pod: KubernetesObject, container: ContainerView, exit: JsonObject): boolean {
  const mayEnd = container.isInit || textField(pod, 'spec', 'restartPolicy') !== 'Always';
  return mayEnd && numberField(exit, 'exitCode') === 0;
}

/** Ready, and for long enough given how often it went down. */
function hasRecovered(pod: KubernetesObject, container: ContainerView, view: View): boolean {
  const started = timeField(container.status, 'state', 'running', 'startedAt');
  if (container.status.ready !== true || started === undefined) return false;
  const exit = lastExit(container);
  if (view.isBeforeApply(timeField(exit, 'finishedAt'))) return true;
  // The kubelet has decided to kill it again, and only waits for its end.
  const isDoomed = livenessKills(pod, container, view) >= FATAL_EXITS;
  if (restartCount(container) < FATAL_EXITS && !isDoomed) return true;
  return view.since(started) >= RECOVERY_MS;
}

function livenessKills(pod: KubernetesObject, container: ContainerView, view: View): number {
  return view
    .eventsOf(pod, 'Killing')
    .filter(({ message }) => message.includes(`ontainer ${container.name} failed liveness probe`))
    .reduce((sum, { count }) => sum + count, 0);
}

function exitsSinceApply(pod: KubernetesObject, container: ContainerView, view: View): number {
  const states = [
    field(container.status, 'state', 'terminated'),
    field(container.status, 'lastState', 'terminated'),
  ];
  if (view.isBeforeApply(timeField(pod, 'metadata', 'creationTimestamp'))) {
    return states.filter(
      (state) => isJsonObject(state) && !view.isBeforeApply(timeField(state, 'finishedAt')),
    ).length;
  }
  return restartCount(container) + (isJsonObject(states[0]) ? 1 : 0);
}

interface Exit {
  readonly pod: KubernetesObject;
  readonly container: ContainerView;
  readonly exit: JsonObject;
  readonly exits: number;
  /** It was started again, and may do better this time. */
  readonly isRunning: boolean;
  readonly view: View;
}

function explainExit(seen: Exit, isProven: boolean): Finding {
  const { pod, container, exit, isRunning, view } = seen;
  const where = { object: objectName(pod), container: container.name };
  const log = view.logOf(pod, container.name);
  const message = textField(exit, 'message') ?? '';
  const said = `${message}\n${log ?? ''}`;
  const startError = classifyStart(exit, said);
  if (startError) return { ...where, ...startError, fatal: startError.fatal && !isRunning };
  if (exit.reason === 'OOMKilled') return { ...where, ...outOfMemory(container), fatal: isProven };
  const killed = hookFailure(seen) ?? probeKill(seen);
  if (killed) return { ...where, ...killed, fatal: killed.fatal || isProven };
  const code = container.isInit ? 'INIT_FAILED' : 'CRASH_LOOP';
  return {
    ...where,
    code,
    message: `${container.isInit ? 'Init container' : 'Container'} \`${container.name}\` ${exitText(seen)}${quoteWords(log, message)}`,
    hint: exitHint(numberField(exit, 'exitCode') ?? 0, container),
    fatal: isProven,
  };
}

/** A process that never came up, by what the runtime or the container's own shell said. */
function classifyStart(exit: JsonObject, said: string): Classified | undefined {
  const line = said.split('\n').find((text) => /exec format error/i.test(text));
  if (line !== undefined) return execFormat(line.trim());
  const reason = textField(exit, 'reason') ?? '';
  return START_REASONS.has(reason) ? classifyStartError(reason, textField(exit, 'message') ?? '') : undefined;
}

/** What it said last: in its log, else in its termination message. Before the log was read, nothing is said of it. */
function quoteWords(log: string | undefined, message: string): string {
  const quoted = quoteLog(log ?? '') ?? quoteLog(message);
  if (quoted === undefined) return log === undefined ? '' : '; it logged nothing';
  return `; ${quoted}`;
}

function exitText({ exit, exits }: Exit): string {
  const code = numberField(exit, 'exitCode') ?? 0;
  const signal = numberField(exit, 'signal') ?? (code > 128 && code < 160 ? code - 128 : 0);
  const how = signal > 0 && code !== 0 ? `exited with ${code} (signal ${signal})` : `exited with ${code}`;
  const often = exits > 1 ? `, ${exits} times` : '';
  return `${how}${often}${code === 0 ? ' although it should keep running' : ''}`;
}

function exitHint(code: number, container: ContainerView): string {
  if (code === 78) return 'Exit code 78 means bad configuration: correct what the log names.';
  if (code === 126 || code === 127)
    return 'The command is not executable or not in the image: check command and args.';
  if (code === 0) return 'A container of this kind must not end; run a Job if it should.';
  return `Read its log: kubectl logs --previous -c ${container.name}.`;
}

function outOfMemory(container: ContainerView): Pick<Finding, 'code' | 'message' | 'hint'> {
  const limit = memoryLimit(container);
  return {
    code: 'OUT_OF_MEMORY',
    message: `Container \`${container.name}\` used more memory than ${limit === undefined ? 'its node had' : `its limit of ${limit}`} and was killed`,
    hint:
      limit === undefined
        ? 'Give it a memory request, so that it lands on a node with room.'
        : 'Raise resources.limits.memory, or make it use less.',
  };
}

/** The kubelet ends a container whose hook fails; its exit code says nothing of that. */
function hookFailure({
  pod,
  container,
  view,
}: Exit): Pick<Finding, 'code' | 'message' | 'hint' | 'fatal'> | undefined {
  const [event] = view
    .eventsOf(pod, 'FailedPostStartHook')
    .filter((seen) => (seen.container ?? container.name) === container.name);
  return event && failedHook(container.name, event.message);
}

export function failedHook(
  container: string,
  said: string,
): Pick<Finding, 'code' | 'message' | 'hint' | 'fatal'> {
  return {
    code: 'HOOK_FAILED',
    message: `Container \`${container}\` is ended because its postStart hook fails: ${said}`,
    hint: 'Run the hook by hand in the image; everything it needs has to be there at start.',
    fatal: true,
  };
}

/** A container that the kubelet ended because a probe failed. A start-up probe's budget is the user's own word. */
function probeKill({
  pod,
  container,
  exit,
  exits,
  view,
}: Exit): Pick<Finding, 'code' | 'message' | 'hint' | 'fatal'> | undefined {
  const startedAt = timeField(exit, 'startedAt');
  const kills = view
    .eventsOf(pod, 'Killing')
    .filter(({ message }) => message.includes(`ontainer ${container.name} failed`))
    // A kill of an earlier run does not explain how this one ended.
    .filter(({ lastSeen }) => startedAt === undefined || lastSeen === undefined || lastSeen >= startedAt);
  const startup = kills.find(({ message }) => message.includes('failed startup probe'));
  const liveness = kills.find(({ message }) => message.includes('failed liveness probe'));
  const kind = startup ? 'startup' : 'liveness';
  if (!startup && !liveness) return undefined;
  const probe = view
    .eventsOf(pod, 'Unhealthy')
    .find(({ message }) => message.toLowerCase().startsWith(`${kind} probe`));
  const detail = probe ? `: ${probe.message}` : '';
  const name = container.name;
  return startup
    ? {
        code: 'STARTUP_PROBE_FAILED',
        message: `Container \`${name}\` was not up within its startup probe's budget and was restarted${detail}`,
        hint: 'Raise failureThreshold or periodSeconds of the startupProbe, or find out why the start takes so long.',
        fatal: true,
      }
    : {
        code: 'LIVENESS_KILLED',
        message: `Container \`${name}\` was restarted because its liveness probe failed${detail}`,
        hint: 'Check path and port of the livenessProbe; give a slow start a startupProbe.',
        // Events may lag, and are merged; the exits are counted by the status.
        fatal:
          Math.max(
            exits,
            kills.reduce((sum, { count }) => sum + count, 0),
          ) >= FATAL_EXITS,
      };
}
