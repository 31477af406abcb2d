import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createRemoteDeps } from '../../../lib/kube/deps.ts';
import { InputReader } from '../../../lib/runner/inputs.ts';
import { Runner } from '../../../lib/runner/runner.ts';
import { parseInputs } from './inputs.ts';
import { run } from './run.ts';

const UID = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
/** The longer paths first. */
const ANSWERS: readonly (readonly [string, object])[] = [
  ['/apis/authentication.k8s.io/v1/selfsubjectreviews', { status: { userInfo: { username: 'bot' } } }],
  ['/api/v1/namespaces/kube-system', { kind: 'Namespace', metadata: { name: 'kube-system', uid: UID } }],
  ['/api/v1', { resources: [{ name: 'namespaces', kind: 'Namespace', namespaced: false, verbs: ['get'] }] }],
];

it('tells which cluster it was that is not the expected one, and writes nothing', async () => {
  const api = createServer((request, response) => {
    const [, answer] = ANSWERS.find(([path]) => request.url?.startsWith(path)) ?? [];
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const server = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'kube-context-'));
  const kubeconfig = JSON.stringify({
    'current-context': 'a',
    contexts: [{ name: 'a', context: { cluster: 'a', user: 'a' } }],
    clusters: [{ name: 'a', cluster: { server } }],
    users: [{ name: 'a', user: { token: 'planted-token' } }],
  });
  const environment = {
    'INPUT_ALLOW-INSECURE': 'true',
    'INPUT_EXPECTED-CLUSTER': OTHER,
    INPUT_KUBECONFIG: kubeconfig,
  };
  const read = new InputReader(environment);
  const inputs = parseInputs(read);
  read.finish();
  const runner = new Runner({}, new AbortController().signal);
  const outputs = new Map<string, string>();
  const running = run(inputs, {
    ...createRemoteDeps(runner),
    log: runner,
    outputs: { setOutput: (name, value) => void outputs.set(name, value) },
    temporaryFolder,
    exportEnv: () => expect.unreachable(),
    saveFolder: () => expect.unreachable(),
  });
  await expect(running).rejects.toMatchObject({ code: 'WRONG_CLUSTER' });
  expect(Object.fromEntries(outputs)).toEqual({ server, identity: 'bot', 'cluster-id': UID });
  expect(await readdir(temporaryFolder)).toEqual([]);
  api.close();
  await rm(temporaryFolder, { recursive: true });
});
