import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { HttpClient } from '../../../lib/http/client.ts';
import { Runner } from '../../../lib/runner/runner.ts';
import { run } from './run.ts';

it('tells the registry also where it does not answer', async () => {
  const outputs = new Map<string, string>();
  const runner = new Runner({}, new AbortController().signal);
  const provider = { kind: 'basic', username: 'bot', password: 'planted-password' } as const;
  const running = run(
    { registry: '127.0.0.1:9', provider, logout: true },
    {
      http: new HttpClient({ environment: {} }),
      clock: { now: () => new Date(), sleep: async () => undefined },
      ...{ random: () => 0, signal: runner.signal, log: runner, mask: () => undefined },
      outputs: { setOutput: (name, value) => void outputs.set(name, value) },
      ...{ environment: {}, temporaryFolder: tmpdir() },
      exportEnv: () => expect.unreachable(),
      saveState: () => expect.unreachable(),
    },
  );
  await expect(running).rejects.toMatchObject({ code: 'REGISTRY_REFUSED' });
  expect(Object.fromEntries(outputs)).toEqual({ registry: '127.0.0.1:9' });
});
