import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { requestBytes } from '../../platform/request.ts';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { newNamespace } from '../support/cluster.ts';
import { type Fault, type FaultImages, faults, pushFaultImages, web } from '../support/faults.ts';
import { pushBusybox } from '../support/images.ts';
import { jobEnvironment } from '../support/job.ts';
import { usePlatform } from '../support/platform.ts';

/** What goes wrong in a real cluster, or only seems to, as the verdict of `verify-rollout`. */

const platform = usePlatform();
let images: FaultImages;

beforeAll(async () => {
  images = await pushFaultImages(platform);
});

async function apply(namespace: string, objects: readonly object[]): Promise<void> {
  await platform.apply(
    objects.map((object) => ({
      ...object,
      metadata: { ...(object as { metadata: object }).metadata, namespace },
    })),
  );
}

async function verify(namespace: string, inputs: Readonly<Record<string, string>> = {}): Promise<BundleRun> {
  return await runBundle('verify-rollout', {
    inputs: {
      namespace,
      kubeconfig: platform.info.kubeconfig,
      workloads: 'deployment/web',
      timeout: '60s',
      ...inputs,
    },
    environment: await jobEnvironment(platform),
  });
}

async function tryOut(fault: Fault): Promise<BundleRun> {
  const namespace = await newNamespace(platform, 'fault', fault.labels);
  await apply(namespace, fault.objects(images));
  return await verify(namespace, { workloads: fault.workload });
}

describe.concurrent('a rollout with', () => {
  it.each(faults)('$name', async (fault) => {
    const run = await tryOut(fault);
    const { expected } = fault;
    if (expected === 'succeeded') {
      expect(run.outputs, run.shown).toMatchObject({ verdict: 'succeeded', 'cause-code': '' });
      expect(run.exitCode).toBe(0);
      return;
    }
    expect(run.exitCode).toBe(1);
    expect(run.outputs, run.shown).toMatchObject({ verdict: 'failed', 'cause-code': expected.code });
    expect(run.outputs.cause).toMatch(expected.message);
    expect(run.shown).toMatch(/^::error title=ROLLOUT_FAILED::.*What to do: \S/m);
    const [, object = ''] = /::error title=ROLLOUT_FAILED::\w+ on (\S+):/.exec(run.shown) ?? [];
    expect(object).toMatch(expected.object);
  });

  it('a registry that is away for a while', async () => {
    const namespace = await newNamespace(platform, 'fault');
    const { openRegistry, addresses, folder } = platform.info;
    const [, path = ''] = /\/(.*)$/.exec(await pushBusybox(platform, openRegistry, 'faults/blip')) ?? [];
    const startedAt = performance.now();
    let refused = 0;
    const proxy = createServer(async (call, answer) => {
      if (performance.now() - startedAt < 8_000) {
        refused++;
        answer.writeHead(503).end();
        return;
      }
      const accept = String(call.headers.accept ?? '*/*');
      const body = await requestBytes(`${openRegistry.url}${call.url}`, {
        headers: { accept },
        ca: platform.ca,
      });
      const isManifest = call.url?.includes('/manifests/');
      answer
        .writeHead(200, {
          'content-type': isManifest ? JSON.parse(body.toString()).mediaType : 'application/octet-stream',
        })
        .end(body);
    });
    await new Promise<void>((resolve) => proxy.listen(0, addresses.host, resolve));
    const host = `${addresses.host}:${(proxy.address() as AddressInfo).port}`;
    await mkdir(join(folder, 'certs.d', host), { recursive: true });
    await writeFile(join(folder, 'certs.d', host, 'hosts.toml'), `server = "http://${host}"\n`);
    await apply(namespace, [web({ image: `${host}/${path}` })]);
    const run = await verify(namespace);
    proxy.close();
    expect(run.outputs, run.shown).toMatchObject({ verdict: 'succeeded' });
    expect(refused).toBeGreaterThan(0);
  });
});
