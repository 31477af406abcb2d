import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { promisify } from 'node:util';
import type { Authority } from '../certificates.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Tools } from '../tools.ts';

const PORT = 6443;
const run = promisify(execFile);

/** Who may ask the API server, by a static token each. The groups are those that Kubernetes itself gives them. */
const identities = {
  admin: 'system:masters',
  'system:kube-controller-manager': '',
  'system:kube-scheduler': '',
  'system:kube-proxy': '',
  'system:node:node': 'system:nodes',
  'local-path-provisioner': 'system:masters',
} as const;

export type Identity = keyof typeof identities;

export interface ApiServer {
  readonly url: string;
  readonly tokens: Readonly<Record<Identity, string>>;
  /** The text of a kubeconfig for one of the identities. */
  readonly kubeconfig: (identity: Identity) => string;
  /** Path of the request log: one JSON line a request, bodies left out. */
  readonly auditLog: string;
  readonly serviceAccountKey: string;
  readonly stop: () => Promise<void>;
  /** Ends it and starts it anew on the same data. */
  readonly restart: () => Promise<void>;
}

interface Options {
  readonly sandbox: Sandbox;
  readonly tools: Tools;
  readonly authority: Authority;
  readonly etcd: { readonly url: string };
  /** The text of an AuthenticationConfiguration: which token issuers are trusted, and for whom. */
  readonly authentication: string;
}

export async function startApiServer(options: Options): Promise<ApiServer> {
  const { sandbox, tools, authority } = options;
  const tokens = Object.fromEntries(
    Object.keys(identities).map((name) => [name, randomBytes(24).toString('hex')]),
  ) as Record<Identity, string>;
  await writeFiles(options, tokens);
  const url = `https://${sandbox.addresses.node}:${PORT}`;
  const command = [tools.path('kube-apiserver'), ...(await flags(options))];
  const ca = await readFile(authority.certificate);
  const start = async () => {
    const { stop } = await sandbox.start({ name: 'kube-apiserver', command });
    await sandbox.waitFor('kube-apiserver', () => isReady(url, ca, tokens.admin));
    return stop;
  };
  let stop = await start();
  return {
    url,
    tokens,
    kubeconfig: (identity) => kubeconfigText(url, ca.toString('base64'), tokens[identity]),
    auditLog: sandbox.path('log', 'audit-kubernetes.log'),
    serviceAccountKey: sandbox.path('service-account.key'),
    stop: () => stop(),
    restart: async () => {
      await stop();
      stop = await start();
    },
  };
}

async function writeFiles(
  { sandbox, authentication }: Options,
  tokens: Record<Identity, string>,
): Promise<void> {
  const rows = Object.entries(identities).map(
    ([name, group]) => `${tokens[name as Identity]},${name},${name},"${group}"\n`,
  );
  await writeFile(sandbox.path('tokens.csv'), rows.join(''), { mode: 0o600 });
  await writeFile(sandbox.path('authentication.yaml'), authentication);
  await writeFile(
    sandbox.path('audit-policy.yaml'),
    'apiVersion: audit.k8s.io/v1\nkind: Policy\nomitStages: [RequestReceived]\nrules:\n- level: Metadata\n',
  );
  await run('openssl', ['genrsa', '-out', sandbox.path('service-account.key'), '2048']);
}

async function flags({ sandbox, authority, etcd }: Options): Promise<string[]> {
  const { node, serviceRange } = sandbox.addresses;
  const clusterAddress = serviceRange.replace(/0\/\d+$/, '1');
  const serving = await authority.issue('kube-apiserver', [
    node,
    '127.0.0.1',
    clusterAddress,
    'kubernetes.default.svc',
  ]);
  const kubelet = await authority.issue('kube-apiserver-kubelet-client');
  return [
    `--etcd-servers=${etcd.url}`,
    `--secure-port=${PORT}`,
    `--bind-address=${node}`,
    `--advertise-address=${node}`,
    `--service-cluster-ip-range=${serviceRange}`,
    '--authorization-mode=Node,RBAC',
    '--enable-admission-plugins=NodeRestriction',
    `--token-auth-file=${sandbox.path('tokens.csv')}`,
    `--authentication-config=${sandbox.path('authentication.yaml')}`,
    `--tls-cert-file=${serving.certificate}`,
    `--tls-private-key-file=${serving.key}`,
    `--kubelet-client-certificate=${kubelet.certificate}`,
    `--kubelet-client-key=${kubelet.key}`,
    `--kubelet-certificate-authority=${authority.certificate}`,
    '--kubelet-preferred-address-types=InternalIP',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${sandbox.path('service-account.key')}`,
    `--service-account-signing-key-file=${sandbox.path('service-account.key')}`,
    `--audit-policy-file=${sandbox.path('audit-policy.yaml')}`,
    `--audit-log-path=${sandbox.path('log', 'audit-kubernetes.log')}`,
    '--profiling=false',
  ];
}

function kubeconfigText(server: string, caBase64: string, token: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'platform',
    clusters: [{ name: 'platform', cluster: { server, 'certificate-authority-data': caBase64 } }],
    users: [{ name: 'user', user: { token } }],
    contexts: [{ name: 'platform', context: { cluster: 'platform', user: 'user' } }],
  });
}

function isReady(url: string, ca: Buffer, token: string): Promise<boolean> {
  return new Promise((resolve) => {
    const call = request(
      `${url}/readyz`,
      { ca, headers: { authorization: `Bearer ${token}` }, timeout: 2000 },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      },
    );
    call.on('error', () => resolve(false)).on('timeout', () => call.destroy());
    call.end();
  });
}
