import { setTimeout as sleep } from 'node:timers/promises';
import type { Platform } from '../../platform/info.ts';

let count = 0;

/** A new namespace for one test; it goes with the platform. */
export async function newNamespace(
  platform: Platform,
  prefix: string,
  labels: Readonly<Record<string, string>> = {},
): Promise<string> {
  const name = `${prefix}-${process.pid}-${count++}`;
  await platform.apply([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } }]);
  // Pods are refused until the controller has made it.
  await eventually(() => platform.kubectl('get', 'serviceaccount', 'default', '-n', name));
  return name;
}

/** The first value that comes without an error. */
export async function eventually<T>(attempt: () => Promise<T>, timeoutMs = 30_000): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(100);
    }
  }
}
