import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpClient } from '../../../../lib/http/client.ts';
import { Authority } from '../../../../platform/certificates.ts';
import { type Issuer, startIssuer } from '../../../../platform/parts/issuer.ts';
import { type Azure, startAzure } from '../../../../tests/support/azure/start.ts';
import {
  CLIENT_ID,
  RESOURCE_GROUP,
  SUBSCRIPTION_ID,
  TENANT_ID,
} from '../../../../tests/support/azure/world.ts';
import { buildWithAcr } from './acr.ts';
import type { BuilderDeps, BuildPlan } from './plan.ts';

let issuer: Issuer;
let azure: Azure;

beforeAll(async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'acr-test-'));
  const authority = await Authority.create(folder.path);
  issuer = await startIssuer({ host: '127.0.0.1', authority });
  const subject = 'repo:GlompAI/discordlm:environment:qa';
  azure = await startAzure({ issuerUrl: issuer.url, ca: await authority.text(), subject });
});

afterAll(async () => {
  await azure[Symbol.asyncDispose]();
  await issuer.stop();
});

/** A build that is cancelled once it runs. */
async function cancelledBuild() {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'acr-build-'));
  const file = join(folder.path, 'Containerfile');
  await writeFile(file, 'FROM scratch\nRUN sleep infinity\n');
  const requestToken = await issuer.registerJob({
    ...{ ref: 'refs/heads/main', sha: '1'.repeat(40), environment: 'qa' },
  });
  const controller = new AbortController();
  const http = new HttpClient({ environment: {}, tls: { ca: azure.ca } });
  const azureDeps = {
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
      ...azure.environment,
    },
    http,
    clock: { now: () => new Date(), sleep: async () => controller.abort() },
    random: () => 0,
    mask: () => {},
    signal: controller.signal,
  };
  const plan = {
    image: { registry: azure.host, repository: 'a' },
    ...{ tags: ['x'], context: folder.path, file, platforms: [], push: true },
    ...{ labels: new Map(), buildArgs: new Map() },
  };
  const warnings: string[] = [];
  const settings = {
    ...{ clientId: CLIENT_ID, tenantId: TENANT_ID },
    ...{ subscriptionId: SUBSCRIPTION_ID, resourceGroup: RESOURCE_GROUP },
  };
  const deps = {
    acr: { settings, deps: azureDeps },
    temporaryFolder: folder.path,
    log: { warning: (text: string) => void warnings.push(text) },
    onLine: () => {},
  };
  try {
    await buildWithAcr(plan as unknown as BuildPlan, deps as unknown as BuilderDeps);
    return { warnings, error: undefined };
  } catch (error) {
    return { warnings, error };
  } finally {
    http.close();
  }
}

describe('buildWithAcr, cancelled', () => {
  it('ends the build in Azure', async () => {
    const { error, warnings } = await cancelledBuild();
    expect(error).toMatchObject({ code: 'CANCELLED' });
    expect(warnings).toEqual([]);
    expect(azure.tasks.runs.at(-1)?.status).toBe('Canceled');
  });

  it('is cancelled also where Azure does not let it end the build, and says so', async () => {
    azure.world.deniedActions.add('Microsoft.ContainerRegistry/registries/runs/cancel/action');
    const { error, warnings } = await cancelledBuild();
    expect(error).toMatchObject({ code: 'CANCELLED' });
    expect(warnings).toEqual([expect.stringMatching(/^The build cb\w+ may still run in Azure: .*cancel/)]);
  });
});
