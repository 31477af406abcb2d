import { writeFile } from 'node:fs/promises';
import type { Authority } from '../certificates.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Tools } from '../tools.ts';
import type { ApiServer, Identity } from './apiserver.ts';

interface Options {
  readonly sandbox: Sandbox;
  readonly tools: Tools;
  readonly authority: Authority;
  readonly apiServer: ApiServer;
}

/** Writes a kubeconfig inside and returns its path. */
export async function writeKubeconfig(
  { sandbox, apiServer }: Pick<Options, 'sandbox' | 'apiServer'>,
  identity: Identity,
): Promise<string> {
  const path = sandbox.path(`${identity.replaceAll(':', '-')}.kubeconfig`);
  await writeFile(path, apiServer.kubeconfig(identity), { mode: 0o600 });
  return path;
}

/** The controller manager and the scheduler. */
export async function startControllers(options: Options): Promise<{ stop: () => Promise<void> }> {
  const { sandbox, tools, authority, apiServer } = options;
  const manager = await sandbox.start({
    name: 'kube-controller-manager',
    command: [
      tools.path('kube-controller-manager'),
      `--kubeconfig=${await writeKubeconfig(options, 'system:kube-controller-manager')}`,
      '--use-service-account-credentials',
      `--service-account-private-key-file=${apiServer.serviceAccountKey}`,
      `--root-ca-file=${authority.certificate}`,
      '--leader-elect=false',
      '--bind-address=127.0.0.1',
      '--profiling=false',
    ],
  });
  const scheduler = await sandbox.start({
    name: 'kube-scheduler',
    command: [
      tools.path('kube-scheduler'),
      `--kubeconfig=${await writeKubeconfig(options, 'system:kube-scheduler')}`,
      '--leader-elect=false',
      '--bind-address=127.0.0.1',
      '--profiling=false',
    ],
  });
  return {
    stop: async () => {
      await Promise.all([manager.stop(), scheduler.stop()]);
    },
  };
}
