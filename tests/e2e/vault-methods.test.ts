import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VaultCall } from '../../platform/parts/vault.ts';
import { request } from '../../platform/request.ts';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';
import { startVaultServer, type VaultServer } from '../support/vault-server.ts';

const platform = usePlatform();
const values = { TOKEN: 'planted-by-other-methods' };
const password = 'planted "pass" wörd';
let server: VaultServer;
let vault: VaultCall;

/** Of a server of its own, as wrong logins lock what the platform's other tests may use. */
beforeAll(async () => {
  server = await startVaultServer(platform);
  vault = await server.open();
  await vault('POST', 'sys/mounts/secret', { type: 'kv', options: { version: '2' } });
  await vault('POST', 'secret/data/qa', { data: values });
  const policy = 'path "secret/data/qa" { capabilities = ["read"] }';
  await vault('POST', 'sys/policies/acl/qa', { policy });
  for (const type of ['approle', 'userpass']) await vault('POST', `sys/auth/${type}`, { type });
});

afterAll(async () => await server[Symbol.asyncDispose]());

/** A role of its own, as a lock is on a role. */
async function makeRole(name: string, more: object = {}) {
  await vault('POST', `auth/approle/role/${name}`, { token_policies: ['qa'], ...more });
  const { data } = await vault('GET', `auth/approle/role/${name}/role-id`);
  return {
    roleId: String(data.role_id),
    makeSecretId: async (limits: object = {}): Promise<string> =>
      (await vault('POST', `auth/approle/role/${name}/secret-id`, limits)).data.secret_id,
  };
}

const inputsOf = (method: string, given: Readonly<Record<string, string>>) => ({
  url: server.url,
  'auth-method': method,
  secrets: 'secret/qa TOKEN',
  ...given,
});

const approle = (roleId: string, secretId: string) =>
  inputsOf('approle', { 'role-id': roleId, ...(secretId === '' ? {} : { 'secret-id': secretId }) });

async function makeUser(name: string, more: object = {}) {
  await vault('POST', `auth/userpass/users/${name}`, { password, token_policies: ['qa'], ...more });
}

/** Reads, hides the credential, says once that it is stored, and revokes the token after the job. */
async function expectWhole(inputs: Readonly<Record<string, string>>, credential: string, notice: boolean) {
  const run = await runBundle('vault-secrets', { inputs });
  expect(run.outputs).toMatchObject({ TOKEN: values.TOKEN, names: 'TOKEN' });
  expect(run.shown.match(/^::notice/gm) ?? []).toHaveLength(notice ? 1 : 0);
  const { token = '' } = run.state;
  expect(await statusOf(token)).toBe(200);
  const after = await post(inputs, run);
  expect(after.shown).toContain('The Vault token is revoked');
  expect(await statusOf(token)).toBe(403);
  const shown = [run.shown, after.shown, run.summary].join('\n');
  expect(findValues(shown, { ...values, token, ...(credential === '' ? {} : { credential }) })).toEqual([]);
}

async function post(inputs: Readonly<Record<string, string>>, run: BundleRun): Promise<BundleRun> {
  const state = Object.entries(run.state).map(([key, value]) => [`STATE_${key}`, value]);
  const folder = dirname(run.workspace);
  return await runBundle('vault-secrets', { inputs, folder, environment: Object.fromEntries(state) });
}

async function statusOf(token: string): Promise<number> {
  const headers = { 'x-vault-token': token };
  return (await request(`${server.url}/v1/auth/token/lookup-self`, { headers })).status;
}

async function refused(inputs: Readonly<Record<string, string>>, credential: string): Promise<string> {
  const run = await runBundle('vault-secrets', { inputs });
  expect(run.outputs).toEqual({ 'error-code': 'SECRET_DENIED' });
  expect(run.state.token).toBeUndefined();
  expect(findValues(run.shown, credential === '' ? {} : { credential })).toEqual([]);
  return run.shown;
}

describe('vault-secrets by approle', () => {
  it('reads with a role ID and a secret ID, and without one where the role does', async () => {
    const role = await makeRole('whole');
    const secretId = await role.makeSecretId({ num_uses: 1 });
    await expectWhole(approle(role.roleId, secretId), secretId, true);
    const bound = await makeRole('bound', { bind_secret_id: false, token_bound_cidrs: '127.0.0.0/8' });
    await expectWhole(approle(bound.roleId, ''), '', false);
  });

  it('tells what Vault refuses a secret ID for', async () => {
    const role = await makeRole('refused');
    const usedUp = await role.makeSecretId({ num_uses: 1 });
    await runBundle('vault-secrets', { inputs: approle(role.roleId, usedUp) });
    const expired = await role.makeSecretId({ ttl: '1s' });
    await expectGone('refused', expired);
    for (const secretId of [usedUp, expired]) {
      const shown = await refused(approle(role.roleId, secretId), secretId);
      expect(shown).toContain('POST /v1/auth/approle/login → 400 invalid role or secret ID');
      expect(shown).toContain('mistyped, expired, used up or destroyed');
    }
    expect(await refused(approle('no-such-role-id', usedUp), usedUp)).toContain(
      'no role at auth/approle has',
    );
    expect(await refused(approle(role.roleId, ''), '')).toContain('Set the input `secret-id`');
  });

  it('tells that the address is not taken, by the secret ID or the role', async () => {
    const role = await makeRole('near');
    const far = await role.makeSecretId({ cidr_list: '10.9.0.0/16' });
    expect(await refused(approle(role.roleId, far), far)).toContain(
      "the secret ID does not take this runner's",
    );
    const farRole = await makeRole('far', { secret_id_bound_cidrs: '10.9.0.0/16' });
    const own = await farRole.makeSecretId();
    expect(await refused(approle(farRole.roleId, own), own)).toContain(
      "the role does not take this runner's",
    );
  });

  it('tells of a lock after too many wrong logins', async () => {
    const role = await makeRole('locked');
    for (let count = 0; count < 5; count++) {
      const body = JSON.stringify({ role_id: role.roleId, secret_id: 'wrong' });
      await request(`${server.url}/v1/auth/approle/login`, { method: 'POST', body });
    }
    const secretId = await role.makeSecretId();
    expect(await refused(approle(role.roleId, secretId), secretId)).toContain('sys/locked-users');
  });

  /** Vault takes an expired one until it tidies up, each minute or when told to. */
  async function expectGone(role: string, secretId: string): Promise<void> {
    const path = `auth/approle/role/${role}/secret-id/lookup`;
    for (let count = 0; count < 100; count++) {
      await sleep(300);
      await vault('POST', 'auth/approle/tidy/secret-id');
      if ((await vault('POST', path, { secret_id: secretId })) === undefined) return;
    }
    throw new Error('the secret ID never expired');
  }
});

describe('vault-secrets by userpass', () => {
  it('reads with a user and a password', async () => {
    await makeUser('ci');
    await expectWhole(inputsOf('userpass', { username: 'ci', password }), password, true);
  });

  it('tells of a wrong password, a wrong user, a wrong address and a wrong mount', async () => {
    await makeUser('other');
    await makeUser('far', { token_bound_cidrs: '10.9.0.0/16' });
    const wrong = (username: string, given: string, path = 'userpass') =>
      refused(inputsOf('userpass', { username, password: given, 'auth-path': path }), given);
    for (const username of ['other', 'nobody']) {
      const shown = await wrong(username, 'planted-wrong-word');
      expect(shown).toContain(`Vault refuses the login as "${username}": auth/userpass has no such user`);
    }
    expect(await wrong('far', password)).toContain('token_bound_cidrs');
    expect(await wrong('ci', password, 'nowhere')).toContain('there is no auth mount at auth/nowhere');
  });

  it('tells of a second factor', async () => {
    const { data } = await vault('POST', 'identity/mfa/method/totp', { issuer: 'test' });
    await vault('POST', 'sys/auth/second', { type: 'userpass' });
    const { data: mounts } = await vault('GET', 'sys/auth');
    await vault('POST', 'identity/mfa/login-enforcement/second', {
      mfa_method_ids: [data.method_id],
      auth_method_accessors: [mounts['second/'].accessor],
    });
    await vault('POST', 'auth/second/users/ci', { password });
    const inputs = inputsOf('userpass', { username: 'ci', password, 'auth-path': 'second' });
    expect(await refused(inputs, password)).toContain('wants a second factor');
  });
});
