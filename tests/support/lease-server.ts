import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Call, type Reply, serve } from '../../platform/serve.ts';

const NAMESPACE = 'bots';

export interface LeaseServer extends AsyncDisposable {
  /** A kubeconfig for one process. @returns its path */
  readonly kubeconfigFor: (name: string, folder: string) => Promise<string>;
  /** The process reaches the server no more. */
  readonly cutOff: (name: string) => void;
  readonly holder: () => string;
  /** Who holds each Lease. */
  readonly holders: () => Readonly<Record<string, string>>;
}

/** Plays the part of the Kubernetes API that keeps Leases. */
export async function startLeaseServer(): Promise<LeaseServer> {
  const leases = new Map<string, { metadata: Record<string, unknown>; spec: Record<string, unknown> }>();
  const cut = new Set<string>();
  let version = 0;
  const base = '/apis/coordination.k8s.io/v1/namespaces/:namespace/leases';
  const unlessCut = (handle: (call: Call) => Reply) => (call: Call) => {
    const name = /^Bearer (.+)$/.exec(call.headers.authorization ?? '')?.[1] ?? '';
    return cut.has(name) ? ({ status: 0, broken: 'before' } as const) : handle(call);
  };
  const put = (call: Call, name: string): Reply => {
    const body = call.json();
    const lease = { ...body, metadata: { ...body.metadata, name, resourceVersion: String(++version) } };
    leases.set(name, lease);
    return { status: 200, body: lease };
  };
  const status = (code: number, reason: string): Reply => ({
    status: code,
    body: { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, code },
  });
  const { url, stop } = await serve(
    {
      [`GET ${base}/:name`]: unlessCut(({ parameters }) => {
        const lease = leases.get(parameters.name ?? '');
        return lease ? { status: 200, body: lease } : status(404, 'NotFound');
      }),
      [`POST ${base}`]: unlessCut((call) => {
        const { name } = call.json().metadata;
        return leases.has(name) ? status(409, 'AlreadyExists') : put(call, name);
      }),
      [`PUT ${base}/:name`]: unlessCut((call) => {
        const { name = '' } = call.parameters;
        const isCurrent = leases.get(name)?.metadata.resourceVersion === call.json().metadata.resourceVersion;
        return isCurrent ? put(call, name) : status(409, 'Conflict');
      }),
    },
    { host: '127.0.0.1' },
  );
  return {
    kubeconfigFor: async (name, folder) => {
      const path = join(folder, `kubeconfig-${name}`);
      await writeFile(path, JSON.stringify(kubeconfig(url, name)));
      return path;
    },
    cutOff: (name) => void cut.add(name),
    holder: () => String([...leases.values()][0]?.spec.holderIdentity ?? ''),
    holders: () =>
      Object.fromEntries([...leases].map(([name, { spec }]) => [name, String(spec.holderIdentity ?? '')])),
    [Symbol.asyncDispose]: stop,
  };
}

function kubeconfig(server: string, name: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'c', cluster: { server, 'insecure-skip-tls-verify': true } }],
    users: [{ name: 'u', user: { token: name } }],
    contexts: [{ name: 'x', context: { cluster: 'c', user: 'u', namespace: NAMESPACE } }],
    'current-context': 'x',
  };
}
