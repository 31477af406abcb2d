import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { CLUSTER_AUDIENCE } from '../../platform/platform.ts';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { jobEnvironment } from '../support/job.ts';
import { usePlatform } from '../support/platform.ts';

const platform = usePlatform();
const run = promisify(execFile);

async function kubectl(context: BundleRun, ...args: string[]): Promise<string> {
  const { KUBECONFIG } = context.environment;
  const env = { PATH: process.env.PATH, HOME: context.temporaryFolder, KUBECONFIG };
  const { stdout } = await run(platform.tool('kubectl'), args, { env });
  return stdout.trim();
}

async function postOf(context: BundleRun, inputs: Record<string, string>): Promise<BundleRun> {
  const state = Object.entries(context.state).map(([name, value]) => [`STATE_${name}`, value]);
  return await runBundle('kube-context', {
    inputs,
    environment: { ...(await jobEnvironment(platform)), ...Object.fromEntries(state) },
    folder: dirname(context.workspace),
  });
}

it("lets kubectl work as the job's own identity, in its namespace only, until the job ends", async () => {
  const inputs = {
    method: 'oidc',
    server: platform.info.apiServer.url,
    'ca-certificate': Buffer.from(platform.ca).toString('base64'),
    audience: CLUSTER_AUDIENCE,
    namespace: 'discordlm-qa',
  };
  const context = await runBundle('kube-context', { inputs, environment: await jobEnvironment(platform) });
  expect(context.shown).not.toContain('::error');
  const { metadata } = await platform.get('namespace', 'kube-system');
  expect(context.outputs).toMatchObject({
    identity: 'github:GlompAI/discordlm:qa',
    server: platform.info.apiServer.url,
    'cluster-id': metadata.uid,
  });
  const path = context.environment.KUBECONFIG ?? '';
  expect(path).toBe(context.outputs.kubeconfig);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const [, token = ''] = /token: (\S+)/.exec(await readFile(path, 'utf8')) ?? [];
  expect(token).toMatch(/^ey/);
  expect(context.output).toContain(`::add-mask::${token}\n`);
  expect(context.shown).not.toContain(token);
  expect(await kubectl(context, 'auth', 'whoami', '-o', 'jsonpath={.status.userInfo.username}')).toBe(
    'github:GlompAI/discordlm:qa',
  );
  expect(await kubectl(context, 'get', 'configmap', 'kube-root-ca.crt', '-o', 'name')).toBe(
    'configmap/kube-root-ca.crt',
  );
  await expect(kubectl(context, 'get', 'pods', '-n', 'discordlm-prod')).rejects.toThrow(/forbidden/i);
  const post = await postOf(context, inputs);
  expect(post.exitCode).toBe(0);
  expect(existsSync(path)).toBe(false);
});

it('takes a kubeconfig as text, base64 or path, and keeps only what the context needs', async () => {
  const text = await readFile(platform.info.kubeconfig, 'utf8');
  for (const kubeconfig of [text, Buffer.from(text).toString('base64'), platform.info.kubeconfig]) {
    const inputs = { kubeconfig };
    const context = await runBundle('kube-context', { inputs, environment: await jobEnvironment(platform) });
    expect(context.shown).not.toContain('::error');
    expect(await kubectl(context, 'get', 'namespace', 'kube-system', '-o', 'name')).toBe(
      'namespace/kube-system',
    );
    await postOf(context, inputs);
    expect(existsSync(context.environment.KUBECONFIG ?? '')).toBe(false);
    expect(existsSync(platform.info.kubeconfig)).toBe(true);
  }
});

/** Trusted for other servers. */
const [stranger = ''] = /-----BEGIN [\s\S]+?-----END CERTIFICATE-----/.exec(
  readFileSync('/etc/ssl/certs/ca-certificates.crt', 'utf8'),
) ?? [''];

it.each<[string, Record<string, string>, string, RegExp]>([
  ['another audience', { audience: 'something-else' }, 'PERMISSION_MISSING', /does not know this identity/],
  [
    'a server that is not there',
    { server: 'https://127.0.0.1:9' },
    'CLUSTER_UNREACHABLE',
    /no API server listens/,
  ],
  [
    "an authority that is not the server's",
    { 'ca-certificate': stranger },
    'CLUSTER_UNREACHABLE',
    /certificate/,
  ],
  ['another cluster', { 'expected-cluster': 'aa:'.repeat(31).concat('aa') }, 'WRONG_CLUSTER', /fingerprint/],
])('refuses %s, and writes nothing', async (_name, changes, code, text) => {
  const refused = await runBundle('kube-context', {
    inputs: {
      method: 'oidc',
      server: platform.info.apiServer.url,
      'ca-certificate': platform.ca,
      audience: CLUSTER_AUDIENCE,
      ...changes,
    },
    environment: await jobEnvironment(platform),
  });
  expect(refused.outputs['error-code'], refused.shown).toBe(code);
  expect(refused.shown).toMatch(text);
  expect(refused.environment).toEqual({});
  expect(refused.outputs.server).toBe(changes.server ?? platform.info.apiServer.url);
  expect(refused.outputs.kubeconfig).toBeUndefined();
});

it('tells which cluster it was that is not the expected one', async () => {
  const { metadata } = await platform.get('namespace', 'kube-system');
  const refused = await runBundle('kube-context', {
    inputs: {
      method: 'oidc',
      server: platform.info.apiServer.url,
      'ca-certificate': platform.ca,
      audience: CLUSTER_AUDIENCE,
      'expected-cluster': 'aa:'.repeat(31).concat('aa'),
    },
    environment: await jobEnvironment(platform),
  });
  expect(refused.outputs, refused.shown).toEqual({
    server: platform.info.apiServer.url,
    identity: 'github:GlompAI/discordlm:qa',
    'cluster-id': metadata.uid,
    'error-code': 'WRONG_CLUSTER',
  });
});
