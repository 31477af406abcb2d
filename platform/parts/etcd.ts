import { accepts, type Sandbox } from '../sandbox.ts';
import type { Tools } from '../tools.ts';

const PORT = 2379;

export interface Etcd {
  /** Reached from inside and from this machine. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export async function startEtcd({ sandbox, tools }: { sandbox: Sandbox; tools: Tools }): Promise<Etcd> {
  const url = `http://${sandbox.addresses.node}:${PORT}`;
  const { stop } = await sandbox.start({
    name: 'etcd',
    command: [
      tools.path('etcd'),
      `--data-dir=${sandbox.path('etcd')}`,
      `--listen-client-urls=${url}`,
      `--advertise-client-urls=${url}`,
      '--listen-peer-urls=http://127.0.0.1:2380',
      '--unsafe-no-fsync',
      '--log-level=warn',
    ],
  });
  await sandbox.waitFor('etcd', () => accepts(sandbox.addresses.node, PORT));
  return { url, stop };
}
