import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StartedPlatform, startPlatform } from '../../platform/platform.ts';
import { runBundle } from '../support/bundle.ts';
import { newNamespace } from '../support/cluster.ts';
import { web } from '../support/faults.ts';
import { jobEnvironment } from '../support/job.ts';

/** On a platform of its own: others would notice that the API server is away. */
let platform: StartedPlatform;

beforeAll(async () => {
  platform = await startPlatform();
}, 120_000);

afterAll(async () => {
  await platform.stop();
});

const slow = (command: string) =>
  web({
    command: ['sh', '-c', command],
    startupProbe: { exec: { command: ['test', '-e', '/tmp/up'] }, periodSeconds: 1, failureThreshold: 60 },
    readinessProbe: { exec: { command: ['test', '-e', '/tmp/up'] }, periodSeconds: 1 },
  });

it.each([
  ['works', 'sleep 20; touch /tmp/up; exec sleep 100000', 'succeeded', ''],
  ['crashes', 'sleep 12; exit 3', 'failed', 'CRASH_LOOP'],
])(
  'a rollout that %s is told although the API server is restarted meanwhile',
  async (_name, command, verdict, code) => {
    const namespace = await newNamespace(platform, 'restart');
    const object = slow(command) as { metadata: object };
    await platform.apply([{ ...object, metadata: { ...object.metadata, namespace } }]);
    let restarting: Promise<void> | undefined;
    const run = await runBundle('verify-rollout', {
      inputs: {
        namespace,
        workloads: 'deployment/web',
        kubeconfig: platform.info.kubeconfig,
        timeout: '120s',
        'stability-window': '3s',
      },
      environment: await jobEnvironment(platform),
      onStart: (child) => {
        child.stdout?.on('data', (chunk) => {
          // It reaches the cluster, and watches a moment later.
          if (String(chunk).includes(namespace)) restarting ??= sleep(3_000).then(platform.restartApiServer);
        });
      },
    });
    await restarting;
    expect(restarting).toBeDefined();
    expect(run.outputs, run.shown).toMatchObject({ verdict, 'cause-code': code });
  },
);
