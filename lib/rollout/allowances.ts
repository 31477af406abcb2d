import { parseDurationMs } from '../clock/duration.ts';
import { type KubernetesObject, objectName } from '../kube/object.ts';
import type { Verdict } from './assess.ts';

const TOLERATE = 'discordlm.glompai.github.io/tolerate-failures';
const TIMEOUT = 'discordlm.glompai.github.io/timeout';

/**
 * The verdict with what the object's own annotations allow: `timeout` ends the waiting for it sooner, and with
 * `tolerate-failures: "true"` its failure is a warning.
 *
 * @param seconds since it is waited for
 */
export function withAllowances(verdict: Verdict, object: KubernetesObject, seconds: number): Verdict {
  const timed = withTimeout(verdict, object, seconds);
  if (timed.status !== 'failed' || object.metadata.annotations?.[TOLERATE] !== 'true') return timed;
  const warning = `${objectName(object)} does not work, which its annotation tolerates: ${timed.cause?.message}`;
  return { status: 'succeeded', warnings: [...(timed.warnings ?? []), warning] };
}

function withTimeout(verdict: Verdict, object: KubernetesObject, seconds: number): Verdict {
  const limitMs = parseDurationMs(object.metadata.annotations?.[TIMEOUT] ?? '');
  if (verdict.status !== 'progressing' || limitMs === undefined || seconds * 1000 < limitMs) return verdict;
  const within = `within the ${limitMs / 1000} s of its annotation`;
  const { cause } = verdict;
  return {
    ...verdict,
    status: 'failed',
    cause: cause
      ? { ...cause, message: `${cause.message} (not settled ${within})` }
      : {
          code: 'TIMED_OUT',
          object: objectName(object),
          message: `It was not done ${within}, and nothing said why`,
          hint: 'Raise the annotation `discordlm.glompai.github.io/timeout`, or see what the evidence shows it waits for.',
        },
  };
}
