import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBuildahStore, removeBuildahStore } from '../../platform/buildah.ts';
import { type Azure, startAzure } from '../support/azure/start.ts';
import { CLIENT_ID } from '../support/azure/world.ts';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { jobEnvironment } from '../support/job.ts';
import { findInFiles, findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';
import { startClosedProxy } from '../support/proxy.ts';
import { startTokenRegistry, type TokenRegistry } from '../support/token-registry.ts';

const run = promisify(execFile);
const platform = usePlatform();
const { registry } = platform.info;
const login = { username: registry.login?.username ?? '', password: registry.login?.password ?? '' };
let tokenRegistry: TokenRegistry;
let azure: Azure;

beforeAll(async () => {
  tokenRegistry = await startTokenRegistry(platform);
  azure = await startAzure({
    issuerUrl: platform.info.issuerUrl,
    ca: platform.ca,
    subject: 'repo:GlompAI/discordlm:environment:qa',
  });
});

afterAll(async () => {
  await tokenRegistry[Symbol.asyncDispose]();
  await azure[Symbol.asyncDispose]();
});

/** The registry is told as soon as the inputs are read. */
function refusedWith(code: string, host: string): object {
  return code === 'INPUT_INVALID' ? { 'error-code': code } : { registry: host, 'error-code': code };
}

async function post(step: BundleRun, environment: Readonly<Record<string, string>>): Promise<BundleRun> {
  const state = Object.entries(step.state).map(([name, value]) => [`STATE_${name}`, value]);
  return await runBundle('registry-login', {
    environment: { ...environment, ...Object.fromEntries(state) },
    folder: dirname(step.workspace),
  });
}

async function readConfig(step: BundleRun) {
  return JSON.parse(await readFile(`${step.outputs['docker-config']}/config.json`, 'utf8'));
}

/** Everything that a run leaves behind, but for the login's own file. */
async function leaksOf(step: BundleRun, secrets: Readonly<Record<string, string>>): Promise<string[]> {
  const said = [step.shown, step.summary, JSON.stringify([step.outputs, step.environment, step.state])];
  const folder = dirname(step.workspace);
  const isOther = (path: string) => !/docker-config-[^/]+\/config\.json$/.test(path);
  return [...findValues(said.join('\n'), secrets), ...(await findInFiles(folder, secrets, isOther))];
}

describe('registry-login', () => {
  it('logs in by user and password, privately, and says so', async () => {
    const step = await runBundle('registry-login', {
      inputs: { registry: registry.host, ...login },
      environment: await jobEnvironment(platform),
    });
    expect(step.exitCode, step.shown).toBe(0);
    const folder = step.outputs['docker-config'] ?? '';
    const file = `${folder}/config.json`;
    expect(step.environment).toEqual({ DOCKER_CONFIG: folder, REGISTRY_AUTH_FILE: file });
    expect(folder.startsWith(step.temporaryFolder)).toBe(true);
    expect([(await stat(folder)).mode & 0o777, (await stat(file)).mode & 0o777]).toEqual([0o700, 0o600]);
    const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    expect(await readConfig(step)).toEqual({ auths: { [registry.host]: { auth } } });
    expect(await leaksOf(step, { password: login.password, auth })).toEqual([]);
    const whole = Buffer.from(await readFile(file)).toString('base64');
    for (const secret of [login.password, auth, whole])
      expect(step.output).toContain(`::add-mask::${secret}\n`);
  });

  it('logs in where a token server proves the login, and buildah pushes with it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'login-'));
    const store = await createBuildahStore(folder, tokenRegistry.ca);
    const step = await runBundle('registry-login', {
      inputs: { registry: tokenRegistry.host, ...tokenRegistry.login },
      environment: { ...(await jobEnvironment(platform)), ...store },
    });
    expect(step.exitCode, step.shown).toBe(0);
    expect(tokenRegistry.asked).toEqual([{ scopes: [], status: 200 }]);
    const env = { ...process.env, ...store, ...step.environment };
    const archive = `oci-archive:${join(platform.info.folder, 'busybox.tar')}`;
    const { stdout } = await run('buildah', ['pull', '--quiet', archive], { env });
    const image = `docker://${tokenRegistry.host}/glompai/login:v1`;
    await run('buildah', ['push', stdout.trim(), image], { env });
    expect(tokenRegistry.asked.at(-1)?.scopes).toEqual([expect.stringContaining('glompai/login:')]);
    const build = await runBundle('build-push', {
      inputs: { image: `${tokenRegistry.host}/glompai/login`, builder: 'buildah', tags: 'sha\nraw:edge' },
      files: { Containerfile: 'FROM scratch\nCOPY Containerfile /\n' },
      environment: { ...(await jobEnvironment(platform)), ...store, ...step.environment },
    });
    expect(build.exitCode, build.shown).toBe(0);
    expect(build.outputs.image).toMatch(/\/glompai\/login@sha256:/);
    expect(build.outputs.tags).toContain(':edge');
    await removeBuildahStore(folder);
  });

  it("sends the job's token to ghcr.io and nowhere else, by the proxy where there is one", async () => {
    await using proxy = await startClosedProxy();
    const token = 'ghs_plantedtokenofthejob';
    const step = await runBundle('registry-login', {
      inputs: { 'github-token': token },
      environment: { GITHUB_ACTOR: 'octocat', HTTPS_PROXY: proxy.url },
    });
    expect(step.outputs, step.shown).toEqual(refusedWith('REGISTRY_REFUSED', 'ghcr.io'));
    expect([...new Set(proxy.targets)]).toEqual(['ghcr.io:443']);
    expect(findValues(proxy.received(), { token })).toEqual([]);
    expect(await leaksOf(step, { token })).toEqual([]);
  });

  it('has nothing to put back where nothing was done', async () => {
    const step = await runBundle('registry-login', { inputs: { registry: 'https://a.example' } });
    const after = await post(step, {});
    expect([after.exitCode, after.environment, after.shown]).toEqual([0, {}, '']);
  });

  it('logs in to an Azure registry as the job itself, in two calls', async () => {
    azure.world.calls.length = 0;
    const step = await runBundle('registry-login', {
      inputs: { registry: azure.host, provider: 'acr', ...azure.identity },
      environment: { ...(await jobEnvironment(platform)), ...azure.environment },
    });
    expect(step.exitCode, step.shown).toBe(0);
    expect(azure.world.calls.map(({ path }) => path.replace(/^\/[^/]{30,}/, ''))).toEqual([
      '/oauth2/v2.0/token',
      '/oauth2/exchange',
    ]);
    expect(step.shown).toMatch(new RegExp(`Logged in to ${azure.host} as ${CLIENT_ID}, until \\d{4}-`));
    const { auths } = await readConfig(step);
    const auth = auths[azure.host].auth;
    const [user, password = ''] = Buffer.from(auth, 'base64').toString('utf8').split(':');
    expect(user).toBe('00000000-0000-0000-0000-000000000000');
    expect(await leaksOf(step, { password, auth })).toEqual([]);
    // Each JWT that went through the action is masked, the ID token and Entra's included.
    expect(step.output.match(/^::add-mask::eyJ[\w-]+\.[\w-]+\.[\w-]+$/gm)?.length).toBeGreaterThanOrEqual(3);
    expect(step.shown).not.toContain('eyJ');
    // What docker does with it.
    const basic = await runBundle('registry-login', {
      inputs: { registry: azure.host, username: user ?? '', password },
      environment: { ...(await jobEnvironment(platform)), ...azure.environment },
    });
    expect(basic.exitCode, basic.shown).toBe(0);
  });

  it('adds logins up over several steps, and post steps put everything back in order', async () => {
    const first = await runBundle('registry-login', {
      inputs: { registry: registry.host, ...login },
      environment: await jobEnvironment(platform),
    });
    const environment = {
      ...(await jobEnvironment(platform)),
      ...first.environment,
      NODE_EXTRA_CA_CERTS: tokenRegistry.authorities,
    };
    const second = await runBundle('registry-login', {
      inputs: { registry: tokenRegistry.host, ...tokenRegistry.login },
      environment,
      folder: dirname(first.workspace),
    });
    expect(Object.keys((await readConfig(second)).auths)).toEqual([registry.host, tokenRegistry.host]);
    expect(Object.keys((await readConfig(first)).auths)).toEqual([registry.host]);
    const afterSecond = await post(second, { ...environment, ...second.environment });
    expect(afterSecond.environment).toEqual(first.environment);
    expect(existsSync(second.outputs['docker-config'] ?? '')).toBe(false);
    expect(existsSync(first.outputs['docker-config'] ?? '')).toBe(true);
    const afterFirst = await post(first, { ...environment, ...afterSecond.environment });
    expect(afterFirst.environment).toEqual({ DOCKER_CONFIG: '', REGISTRY_AUTH_FILE: '' });
    expect(existsSync(first.outputs['docker-config'] ?? '')).toBe(false);
  });

  it('keeps the login where `logout` is false', async () => {
    const step = await runBundle('registry-login', {
      inputs: { registry: registry.host, ...login, logout: 'false' },
      environment: await jobEnvironment(platform),
    });
    const after = await post(step, step.environment);
    expect(after.environment).toEqual({});
    expect(existsSync(step.outputs['docker-config'] ?? '')).toBe(true);
  });

  it('leaves the configuration there was as it is, and its helpers to the other registries', async () => {
    const home = await mkdtemp(join(tmpdir(), 'login-home-'));
    const before = {
      auths: { 'other.example': {}, [registry.host]: { auth: 'b2xkOm9sZA==' } },
      credsStore: 'desktop',
      credHelpers: { [registry.host]: 'broken', 'third.example': 'third' },
      HttpHeaders: { 'X-Kept': 'yes' },
    };
    await mkdir(join(home, '.docker/cli-plugins'), { recursive: true });
    await writeFile(join(home, '.docker/config.json'), JSON.stringify(before));
    const step = await runBundle('registry-login', {
      inputs: { registry: registry.host, ...login },
      environment: { ...(await jobEnvironment(platform)), HOME: home },
    });
    expect(JSON.parse(await readFile(join(home, '.docker/config.json'), 'utf8'))).toEqual(before);
    expect(await readConfig(step)).toEqual({
      auths: { 'other.example': {}, [registry.host]: { auth: expect.stringMatching(/^ZGVwb/) } },
      credHelpers: { 'other.example': 'desktop', 'third.example': 'third' },
      HttpHeaders: { 'X-Kept': 'yes' },
    });
    expect(existsSync(`${step.outputs['docker-config']}/cli-plugins`)).toBe(true);
    await post(step, step.environment);
    expect(existsSync(join(home, '.docker/cli-plugins'))).toBe(true);
    await rm(home, { recursive: true });
  });

  it.each<[string, () => Record<string, string>, string, RegExp]>([
    [
      'a wrong password',
      () => ({ password: 'not-the-password' }),
      'REGISTRY_REFUSED',
      /refuses the login of deployer.*Correct `username`/s,
    ],
    [
      'a wrong password at a token server',
      () => ({ registry: tokenRegistry.host, password: 'not-the-password' }),
      'REGISTRY_REFUSED',
      /incorrect username or password/,
    ],
    [
      'an address instead of a host',
      () => ({ registry: 'https://ghcr.io/v2' }),
      'INPUT_INVALID',
      /without https/,
    ],
    [
      'a registry that is not there',
      () => ({ registry: '127.0.0.1:9' }),
      'REGISTRY_REFUSED',
      /nothing listens there/,
    ],
    [
      'a host that is no registry',
      () => ({ registry: new URL(platform.info.issuerUrl).host }),
      'REGISTRY_REFUSED',
      /is no registry/,
    ],
    [
      'a registry over plain http',
      () => ({ registry: new URL(platform.gitHub.url).host }),
      'REGISTRY_REFUSED',
      /plain http/,
    ],
    [
      "the job's token for another registry",
      () => ({ password: 'ghs_planted-token', 'github-token': 'ghs_planted-token' }),
      'INPUT_INVALID',
      /GitHub token/,
    ],
    [
      'an identity with a password',
      () => ({ provider: 'acr', ...azure.identity }),
      'INPUT_INVALID',
      /no place beside/,
    ],
  ])('refuses %s, writes nothing, and shows no secret', async (_name, change, code, text) => {
    const inputs = { registry: registry.host, ...login, ...change() };
    const step = await runBundle('registry-login', {
      inputs,
      environment: { ...(await jobEnvironment(platform)), NODE_EXTRA_CA_CERTS: tokenRegistry.authorities },
    });
    expect(step.exitCode).toBe(1);
    expect(step.outputs, step.shown).toEqual(refusedWith(code, inputs.registry));
    expect(step.shown.match(/^::error /gm)).toHaveLength(1);
    expect(step.shown).toMatch(text);
    expect(step.environment).toEqual({});
    expect(await leaksOf(step, { password: inputs.password })).toEqual([]);
  });

  it('says whose certificate is not trusted, and how to trust it', async () => {
    const step = await runBundle('registry-login', { inputs: { registry: registry.host, ...login } });
    expect(step.outputs).toEqual(refusedWith('REGISTRY_REFUSED', registry.host));
    expect(step.shown).toContain('NODE_EXTRA_CA_CERTS');
  });

  it.each<[string, Record<string, string>, object, string, RegExp]>([
    [
      'another environment',
      {},
      { environment: 'prod' },
      'REGISTRY_REFUSED',
      /AADSTS700213[\s\S]*environment:prod/,
    ],
    [
      'an unknown application',
      { 'azure-client-id': '99999999-9999-4999-8999-999999999999' },
      {},
      'REGISTRY_REFUSED',
      /AADSTS700016/,
    ],
    ['an id that is none', { 'azure-client-id': 'my-app' }, {}, 'INPUT_INVALID', /must be a GUID/],
    ['half an identity', { 'azure-client-id': '' }, {}, 'INPUT_INVALID', /goes together with/],
  ])('refuses an Azure login with %s', async (_name, change, job, code, text) => {
    const step = await runBundle('registry-login', {
      inputs: { registry: azure.host, provider: 'acr', ...azure.identity, ...change },
      environment: { ...(await jobEnvironment(platform, job)), ...azure.environment },
    });
    expect(step.outputs, step.shown).toEqual(refusedWith(code, azure.host));
    expect(step.shown).toMatch(text);
    expect(step.shown).not.toContain('eyJ');
    expect(step.environment).toEqual({});
  });

  it('names the role where the registry does not know the identity', async () => {
    const reply = {
      status: 401,
      body: { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] },
    };
    azure.world.faults.push({ path: /oauth2\/exchange/, reply });
    const step = await runBundle('registry-login', {
      inputs: { registry: azure.host, provider: 'acr', ...azure.identity },
      environment: { ...(await jobEnvironment(platform)), ...azure.environment },
    });
    expect(step.outputs, step.shown).toEqual(refusedWith('REGISTRY_REFUSED', azure.host));
    expect(step.shown).toMatch(/AcrPush/);
  });

  it('names the permission where the job has no identity', async () => {
    const step = await runBundle('registry-login', {
      inputs: { registry: azure.host, provider: 'acr', ...azure.identity },
      environment: azure.environment,
    });
    expect(step.outputs).toEqual(refusedWith('OIDC_UNAVAILABLE', azure.host));
    expect(step.shown).toContain('id-token: write');
  });
});
