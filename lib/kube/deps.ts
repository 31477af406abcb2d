import { systemClock } from '../clock/clock.ts';
import { HttpClient } from '../http/client.ts';
import { requestIdToken } from '../runner/id-token.ts';
import type { Runner } from '../runner/runner.ts';
import type { ConnectDeps } from './connect.ts';

/**
 * What connecting to a cluster needs, made from the runner.
 *
 * Requests are not given up when the run is cancelled: only waiting is. What was begun is finished, the lock given back.
 */
export function createConnectDeps(runner: Runner): ConnectDeps {
  const mask = (value: string) => runner.mask(value);
  const shared = { clock: systemClock, random: Math.random, mask, environment: runner.environment };
  const http = new HttpClient({ environment: runner.environment });
  return {
    ...shared,
    signal: new AbortController().signal,
    say: (text) => runner.info(text),
    requestIdToken: (audience) => requestIdToken(audience, { ...shared, http }),
  };
}
