import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Authority } from '../../platform/certificates.ts';
import { type Issuer, startIssuer } from '../../platform/parts/issuer.ts';
import { type Azure, startAzure } from '../../tests/support/azure/start.ts';
import { CLIENT_ID, RESOURCE_GROUP, SUBSCRIPTION_ID, TENANT_ID } from '../../tests/support/azure/world.ts';
import type { Clock } from '../clock/clock.ts';
import { ActionError } from '../errors/action-error.ts';
import { HttpClient } from '../http/client.ts';
import { spellWith } from '../runner/spell-input.ts';
import { ResourceManager } from './resource-manager.ts';
import { type AzureDeps, requestAzureToken } from './token.ts';

const SUBJECT = 'repo:GlompAI/discordlm:environment:qa';
const codes = { refused: 'PERMISSION_MISSING', unreachable: 'CLUSTER_UNREACHABLE' } as const;
const clock: Clock = { now: () => new Date(), sleep: async () => undefined };
let folder: string;
let issuer: Issuer;
let azure: Azure;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'azure-test-'));
  const authority = await Authority.create(folder);
  issuer = await startIssuer({ host: '127.0.0.1', authority });
  azure = await startAzure({ issuerUrl: issuer.url, ca: await authority.text(), subject: SUBJECT });
});

afterAll(async () => {
  await azure[Symbol.asyncDispose]();
  await issuer.stop();
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  azure.world.faults.length = 0;
  azure.world.calls.length = 0;
  azure.world.deniedActions.clear();
});

async function depsFor(
  environment: Readonly<Record<string, string>> = {},
  job: Partial<Parameters<Issuer['registerJob']>[0]> = {},
): Promise<AzureDeps & { readonly masked: string[] }> {
  const requestToken = await issuer.registerJob({
    ...{ ref: 'refs/heads/main', sha: '1'.repeat(40), environment: 'qa' },
    ...job,
  });
  const masked: string[] = [];
  return {
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
      ...azure.environment,
      ...environment,
    },
    http: new HttpClient({ environment: {}, tls: { ca: azure.ca } }),
    clock,
    random: () => 0,
    mask: (value) => void masked.push(value),
    masked,
  };
}

async function refusal(promise: Promise<unknown>): Promise<ActionError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ActionError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

const request = { clientId: CLIENT_ID, tenantId: TENANT_ID, codes, spell: spellWith('kube-') };

describe('requestAzureToken', () => {
  it('exchanges a new ID token, masks both, and says how long the token lives', async () => {
    const deps = await depsFor();
    const { token, expiresAt } = await requestAzureToken(
      { ...request, scope: `${azure.url}/.default` },
      deps,
    );
    expect(await azure.world.verify(token, [azure.url])).toMatchObject({ appid: CLIENT_ID });
    expect(deps.masked).toHaveLength(2);
    expect(deps.masked).toContain(token);
    const minutes = (expiresAt.getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(50);
    expect(minutes).toBeLessThan(61);
  });

  it('tries again after 429 and 5xx, and never after a refusal', async () => {
    const path = /oauth2\/v2\.0\/token$/;
    azure.world.faults.push({ path, reply: { status: 429, headers: { 'retry-after': '1' } } });
    azure.world.faults.push({ path, reply: { status: 503, body: '<html>busy</html>' } });
    await requestAzureToken({ ...request, scope: `${azure.url}/.default` }, await depsFor());
    expect(azure.world.calls.map(({ status }) => status)).toEqual([429, 503, 200]);
    azure.world.calls.length = 0;
    await refusal(requestAzureToken({ ...request, scope: 'api://x/.default' }, await depsFor()));
    expect(azure.world.calls.map(({ status }) => status)).toEqual([400]);
  });

  it.each<[string, object, Parameters<typeof depsFor>, RegExp, RegExp]>([
    [
      'another environment',
      {},
      [{}, { environment: 'prod' }],
      /AADSTS700213.*environment:prod/s,
      /subject repo:GlompAI\/discordlm:environment:prod .*repo:GlompAI@180001\/discordlm@990001:environment:prod/,
    ],
    [
      'the other form of the subject',
      {},
      [{}, { subject: 'immutable' }],
      /AADSTS700213/,
      /subject repo:GlompAI@180001\/discordlm@990001:environment:qa .*One for repo:GlompAI\/discordlm:environment:qa/,
    ],
    [
      'another spelling',
      {},
      [{}, { environment: 'QA' }],
      /AADSTS7002138.*other capitals|other capitals.*AADSTS7002138/s,
      /letter by letter/,
    ],
    ['an unknown directory', { tenantId: 'contoso.example' }, [], /AADSTS90002/, /azure-tenant-id/],
    ['an unknown application', { clientId: TENANT_ID }, [], /AADSTS700016/, /not its object id/],
    ['an expired ID token', {}, [{}, { lifetimeSeconds: -10 }], /AADSTS700024/, /clock/],
    ['an unknown resource', { scope: 'https://x.example/.default' }, [], /AADSTS500011/, /subscription/],
  ])('explains %s', async (_name, change, deps, message, hint) => {
    const wanted = { ...request, scope: `${azure.url}/.default`, ...change };
    const error = await refusal(requestAzureToken(wanted, await depsFor(...deps)));
    expect(error.code).toBe('PERMISSION_MISSING');
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/iss=".*", sub="repo:.*", aud="api:\/\/AzureADTokenExchange"/);
    expect(error.message).not.toMatch(/Trace ID|eyJ/);
    expect(error.hint).toMatch(hint);
  });

  it('gives up after four further tries', async () => {
    const busy = { path: /token$/, reply: { status: 503 } };
    azure.world.faults.push(busy, busy, busy, busy, busy, busy);
    const wanted = { ...request, scope: `${azure.url}/.default` };
    expect((await refusal(requestAzureToken(wanted, await depsFor()))).code).toBe('CLUSTER_UNREACHABLE');
    expect(azure.world.calls).toHaveLength(5);
  });

  it('shows the name of an error that has no description', async () => {
    const reply = { status: 400, body: { error: 'invalid_request' } };
    azure.world.faults.push({ path: /token$/, reply });
    const wanted = { ...request, scope: `${azure.url}/.default` };
    const { message, hint } = await refusal(requestAzureToken(wanted, await depsFor()));
    expect(message).toContain('→ 400 invalid_request');
    expect(hint).toMatch(/Compare the federated credentials/);
  });

  it('tells a page of a proxy from an answer of Azure', async () => {
    azure.world.faults.push({ path: /token$/, reply: { status: 407, body: '<html>who are you</html>' } });
    const error = await refusal(
      requestAzureToken({ ...request, scope: `${azure.url}/.default` }, await depsFor()),
    );
    expect(error.message).toContain('→ 407 no reason given');
    expect(error.hint).toContain('proxy');
  });

  it.each([
    ['nobody listens', { AZURE_AUTHORITY_HOST: 'https://127.0.0.1:9' }, 'CLUSTER_UNREACHABLE'],
    ['the address is no https one', { AZURE_AUTHORITY_HOST: 'http://127.0.0.1' }, 'INPUT_INVALID'],
    ['the job has no ID token', { ACTIONS_ID_TOKEN_REQUEST_URL: '' }, 'OIDC_UNAVAILABLE'],
  ])('stops where %s', async (_name, environment, code) => {
    const wanted = { ...request, scope: `${azure.url}/.default` };
    expect((await refusal(requestAzureToken(wanted, await depsFor(environment)))).code).toBe(code);
  });
});

describe('ResourceManager', () => {
  const path = (subscription: string, group: string, name: string) =>
    `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.ContainerService/managedClusters/${name}/listClusterUserCredential?api-version=2025-05-01`;

  beforeAll(() => {
    azure.world.clusters.push({
      ...{ name: 'home', server: 'https://home-dns.hcp.westeurope.azmk8s.io:443' },
      ...{ authority: azure.ca, access: 'entra' },
    });
  });

  it('asks with one token for several calls', async () => {
    const manager = new ResourceManager(request, await depsFor());
    for (let call = 0; call < 2; call++) {
      const answer = await manager.post(path(SUBSCRIPTION_ID, RESOURCE_GROUP, 'home'));
      expect(answer).toMatchObject({ kubeconfigs: [{ name: 'clusterUser' }] });
    }
    expect(azure.world.calls.filter(({ path }) => path.endsWith('/token'))).toHaveLength(1);
  });

  it.each([
    [
      'an unknown subscription',
      [TENANT_ID, RESOURCE_GROUP, 'home'],
      '404 SubscriptionNotFound',
      /subscription-id/,
    ],
    ['an unknown group', [SUBSCRIPTION_ID, 'none', 'home'], '404 ResourceGroupNotFound', /resource-group/],
    ['an unknown cluster', [SUBSCRIPTION_ID, RESOURCE_GROUP, 'none'], '404 ResourceNotFound', /name/],
  ] as const)('explains %s', async (_name, [subscription, group, name], seen, hint) => {
    const manager = new ResourceManager(request, await depsFor());
    const error = await refusal(manager.post(path(subscription, group, name)));
    expect(error.code).toBe('PERMISSION_MISSING');
    expect(error.message).toContain(seen);
    expect(error.hint).toMatch(hint);
  });

  it('names the role that is missing, and waits for a server that is busy', async () => {
    const action = 'Microsoft.ContainerService/managedClusters/listClusterUserCredential/action';
    azure.world.deniedActions.add(action);
    azure.world.faults.push({ path: /listClusterUserCredential/, reply: { status: 503 } });
    const manager = new ResourceManager(request, await depsFor());
    const error = await refusal(manager.post(path(SUBSCRIPTION_ID, RESOURCE_GROUP, 'home')));
    expect(error.message).toContain(action);
    expect(error.hint).toContain(CLIENT_ID);
    expect(azure.world.calls.map(({ status }) => status)).toEqual([200, 503, 403]);
  });
});
