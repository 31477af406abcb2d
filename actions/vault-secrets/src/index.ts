import { rm } from 'node:fs/promises';
import { systemClock } from '../../../lib/clock/clock.ts';
import { HttpClient } from '../../../lib/http/client.ts';
import { requestIdToken } from '../../../lib/runner/id-token.ts';
import { InputReader } from '../../../lib/runner/inputs.ts';
import { runAction } from '../../../lib/runner/run-action.ts';
import type { Runner } from '../../../lib/runner/runner.ts';
import { type FetchDeps, type Held, revoke } from '../../../lib/vault/fetch.ts';
import { secretsIn, type VaultInputs } from '../../../lib/vault/inputs.ts';
import { parseInputs } from './inputs.ts';
import { run } from './run.ts';

function createDeps(inputs: VaultInputs, runner: Runner): FetchDeps {
  const mask: FetchDeps['mask'] = (value, options) => runner.mask(value, options);
  const shared = { clock: systemClock, random: Math.random, mask };
  const http = new HttpClient({ environment: runner.environment, tls: inputs.tls });
  const idTokenHttp = new HttpClient({ environment: runner.environment });
  return {
    ...shared,
    http,
    signal: runner.signal,
    info: (text) => runner.info(text),
    warn: (text) => runner.warning(text),
    notice: (text) => runner.notice(text),
    requestIdToken: (audience, signal) =>
      requestIdToken(audience, { ...shared, signal, http: idTokenHttp, environment: runner.environment }),
  };
}

await runAction({
  parseInputs,
  run: async (inputs, runner) => {
    for (const value of secretsIn(inputs)) runner.mask(value);
    const deps = createDeps(inputs, runner);
    const held = { token: '', leases: [] as readonly string[] };
    try {
      await run(inputs, {
        ...deps,
        onToken: (issued) => {
          held.token = issued;
          runner.saveState('token', issued);
        },
        onLeases: (ids) => {
          held.leases = ids;
          runner.saveState('leases', ids.join('\n'));
        },
        outputs: runner,
        exportEnv: (name, value) => runner.exportEnv(name, value),
        saveEnvFile: (path) => runner.saveState('envFile', path),
        workspace: runner.workspace,
        temporaryFolder: runner.temporaryFolder,
      });
    } finally {
      // Without a runner there is no post step.
      if (!runner.hasPostStep) await revoke(held, inputs, deps);
    }
  },
  post: async (runner) => {
    const inputs = parseInputs(new InputReader(runner.environment));
    const held: Held = {
      token: runner.getState('token'),
      leases: runner
        .getState('leases')
        .split('\n')
        .filter((id) => id !== ''),
    };
    await revoke(held, inputs, createDeps(inputs, runner));
    const envFile = runner.getState('envFile');
    if (envFile) await rm(envFile, { force: true });
  },
});
