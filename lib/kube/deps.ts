import { systemClock } from '../clock/clock.ts';
import { HttpClient } from '../http/client.ts';
import { childEnvironment, runProgram } from '../process/run-program.ts';
import { requestIdToken } from '../runner/id-token.ts';
import type { Runner } from '../runner/runner.ts';
import type { Tunnel, TunnelDeps, TunnelHandle } from '../ssh/tunnel.ts';
import type { AccessDeps, RemoteDeps } from './open-access.ts';

/**
 * What connecting to a cluster needs, made from the runner.
 *
 * Requests are not given up when the run is cancelled: only waiting is, and opening a tunnel. What was begun is finished, the lock given back.
 */
export function createConnectDeps(runner: Runner): AccessDeps {
  const mask = (value: string) => runner.mask(value);
  const shared = { clock: systemClock, random: Math.random, mask, environment: runner.environment };
  const http = new HttpClient({ environment: runner.environment });
  return {
    ...shared,
    http,
    signal: new AbortController().signal,
    say: (text) => runner.info(text),
    warn: (text) => runner.warning(text),
    requestIdToken: (audience) => requestIdToken(audience, { ...shared, http }),
  };
}

/** Who ends a tunnel. */
interface TunnelKeeper {
  readonly onTunnel: (tunnel: Tunnel) => void;
  readonly onHandle?: (handle: TunnelHandle) => void;
}

/** The same for every way to a cluster. @param keeper takes over a tunnel, which otherwise ends with the run */
export function createRemoteDeps(
  runner: Runner,
  { onTunnel, ...keeper }: TunnelKeeper = {
    onTunnel: (tunnel) => runner.defer(() => tunnel.close()),
  },
): RemoteDeps {
  return {
    ...createConnectDeps(runner),
    openTunnel: async (ends) => {
      const { Tunnel } = await import('../ssh/tunnel.ts');
      const tunnel = await Tunnel.open(ends, {
        ...createTunnelDeps(runner),
        ...keeper,
        signal: runner.signal,
      });
      onTunnel(tunnel);
      return tunnel;
    },
  };
}

/** What starting and ending an `ssh` needs. */
export function createTunnelDeps(runner: Runner): TunnelDeps {
  return {
    run: runProgram,
    environment: childEnvironment(runner.environment),
    temporaryFolder: runner.temporaryFolder,
  };
}
