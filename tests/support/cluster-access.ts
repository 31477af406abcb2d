import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Platform } from '../../platform/info.ts';
import { requestJson } from '../../platform/request.ts';
import { type BundleRun, runBundle } from './bundle.ts';
import type { Sshd } from './sshd.ts';

const run = promisify(execFile);

/** The administrator's kubeconfig as an object that may be changed. */
// biome-ignore lint/suspicious/noExplicitAny: tests know what is in it
export async function adminConfig(platform: Platform): Promise<any> {
  return JSON.parse(await readFile(platform.info.kubeconfig, 'utf8'));
}

/** The same by the inputs of one of its parts, as text. */
export async function changedConfig(
  platform: Platform,
  change: { cluster?: object; user?: object },
): Promise<string> {
  const config = await adminConfig(platform);
  if (change.cluster) config.clusters[0].cluster = { ...config.clusters[0].cluster, ...change.cluster };
  if (change.user) config.users[0].user = change.user;
  return JSON.stringify(config);
}

/** What a later step of the job gets from kubectl. */
export async function kubectlAfter(
  platform: Platform,
  context: BundleRun,
  ...args: string[]
): Promise<string> {
  const { KUBECONFIG } = context.environment;
  const env = { PATH: process.env.PATH, HOME: context.temporaryFolder, KUBECONFIG };
  const { stdout } = await run(platform.tool('kubectl'), args, { env });
  return stdout.trim();
}

/** The action's second turn, after the job. */
export async function postOf(
  context: BundleRun,
  inputs: Record<string, string>,
  environment: Readonly<Record<string, string>>,
): Promise<BundleRun> {
  const state = Object.entries(context.state).map(([name, value]) => [`STATE_${name}`, value]);
  return await runBundle('kube-context', {
    inputs,
    environment: { ...environment, ...Object.fromEntries(state) },
    folder: dirname(context.workspace),
  });
}

/** An ID token of the job for an audience, as GitHub gives it. */
export async function idTokenFor(
  platform: Platform,
  job: Readonly<Record<string, string>>,
  audience: string,
): Promise<string> {
  const url = `${job.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`;
  const headers = { authorization: `bearer ${job.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` };
  return (await requestJson(url, { ca: platform.ca, headers })).value;
}

/** The inputs for a tunnel through the server. */
export function sshInputs(sshd: Sshd, prefix = ''): Record<string, string> {
  return {
    [`${prefix}method`]: 'ssh',
    [`${prefix}ssh-host`]: `${sshd.host}:${sshd.port}`,
    [`${prefix}ssh-user`]: sshd.user,
    [`${prefix}ssh-private-key`]: sshd.privateKey,
    [`${prefix}ssh-known-hosts`]: sshd.knownHosts,
  };
}
