import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../clock/clock.ts';
import { ActionError } from '../errors/action-error.ts';
import { HttpClient } from '../http/client.ts';
import { InputReader } from '../runner/inputs.ts';
import { type FetchDeps, fetchSecrets, revoke } from './fetch.ts';
import { parseVaultInputs } from './inputs.ts';

interface Answer {
  readonly status?: number;
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is answered at a path, one after the other; the last one stays. */
type Script = Record<string, readonly Answer[]>;

const LOGIN = { body: { auth: { client_token: 'hvs.token-of-the-job', policies: ['default', 'qa'] } } };
const MOUNT = { body: { data: { path: 'secret/', options: { version: '2' } } } };
const secret = (data: object) => ({ body: { data: { data, metadata: { created_time: 'x', version: 1 } } } });

let server: Server;
let script: Script = {};
let calls: { path: string; namespace: string | undefined; token: string | undefined; body: string }[] = [];
let said: string[] = [];
let masked: string[] = [];
let waits: number[] = [];
const controller = { current: new AbortController() };

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

beforeEach(async () => {
  [script, calls, said, masked, waits] = [{}, [], [], [], []];
  controller.current = new AbortController();
  server = createServer(async (request, response) => {
    const path = `${request.method} ${request.url?.replace('/v1/', '')}`;
    const { 'x-vault-namespace': namespace, 'x-vault-token': token } = request.headers;
    calls.push({
      path,
      namespace: namespace?.toString(),
      token: token?.toString(),
      body: await readBody(request),
    });
    const answers = script[path] ?? [{ status: 404, body: { errors: [] } }];
    const answer: Answer =
      answers[Math.min(calls.filter((call) => call.path === path).length, answers.length) - 1] ?? {};
    const { status = 200, body, headers } = answer;
    // Never answered: what a hanging server does.
    if (status === 0) return;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function inputsOf(more: Record<string, string>, prefix: '' | 'vault-' = '') {
  const given = { url: url(), role: 'qa', secrets: 'secret/qa A', ...more };
  const environment = Object.entries(given).map(([name, value]) => [
    `INPUT_${prefix}${name}`.toUpperCase(),
    value,
  ]);
  const read = new InputReader(Object.fromEntries(environment));
  const inputs = parseVaultInputs(read, prefix);
  read.finish();
  return inputs;
}

function deps(): FetchDeps {
  return {
    http: new HttpClient({ environment: {} }),
    clock: {
      ...systemClock,
      sleep: async (milliseconds) => void waits.push(milliseconds),
    },
    random: () => 0.5,
    info: (text) => void said.push(text),
    warn: (text) => void said.push(`warning: ${text}`),
    notice: (text) => void said.push(`notice: ${text}`),
    mask: (value) => void masked.push(value),
    signal: controller.current.signal,
    requestIdToken: async () => 'head.e30.signature',
  };
}

/** The values by name, or what came instead of them. */
async function fetched(more: Record<string, string> = {}, prefix: '' | 'vault-' = '') {
  try {
    const { secrets } = await fetchSecrets(inputsOf(more, prefix), deps());
    return Object.fromEntries(secrets.map(({ name, value }) => [name, value]));
  } catch (error) {
    if (error instanceof ActionError) return error;
    throw error;
  }
}

describe('fetchSecrets', () => {
  beforeEach(() => {
    script = {
      'POST auth/jwt/login': [LOGIN],
      'GET sys/internal/ui/mounts/secret/qa': [MOUNT],
      'GET secret/data/qa': [secret({ A: 'value-of-a', B: '2' })],
      'GET secret/data/other': [secret({ C: 'value-of-c' })],
    };
  });

  it('asks once for the mount, and reads each secret once, however it is written', async () => {
    const lines = ['secret/qa A', 'secret/data/qa B', 'secret/qa * prefix ALL_', 'secret/other C'];
    expect(await fetched({ secrets: lines.join('\n') })).toEqual({
      A: 'value-of-a',
      B: '2',
      C: 'value-of-c',
    });
    expect(calls.map(({ path }) => path).toSorted()).toEqual([
      'GET secret/data/other',
      'GET secret/data/qa',
      'GET sys/internal/ui/mounts/secret/qa',
      'POST auth/jwt/login',
    ]);
    expect(said).toEqual([
      'Not masked, as shorter than 4 characters: B; `mask true` on the line masks even those',
    ]);
    expect(masked).toEqual(['hvs.token-of-the-job', 'value-of-a', '2', 'value-of-c']);
  });

  it('has a namespace for the login and one for the reads', async () => {
    await fetched({ namespace: 'team/app', 'auth-namespace': 'team' });
    expect(calls.map(({ namespace }) => namespace)).toEqual(['team', 'team/app', 'team/app']);
    expect(calls.map(({ token }) => token)).toEqual([
      undefined,
      'hvs.token-of-the-job',
      'hvs.token-of-the-job',
    ]);
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({ role: 'qa', jwt: 'head.e30.signature' });
  });

  it('tells of a lease, and that it is revoked', async () => {
    script['GET sys/internal/ui/mounts/database/creds/app'] = [
      { body: { data: { path: 'database/', options: null } } },
    ];
    const credentials = { username: 'v-app', password: 'password-of-app' };
    script['GET database/creds/app'] = [
      {
        body: {
          lease_id: 'database/creds/app/abc',
          lease_duration: 3600,
          renewable: true,
          data: credentials,
        },
      },
    ];
    expect(await fetched({ secrets: 'database/creds/app *' })).toEqual(credentials);
    expect(said).toEqual([
      'database/creds/app is leased for 3600 s (database/creds/app/abc) and is revoked after use',
    ]);
  });

  it('reads numbers as they are written', async () => {
    script['GET secret/data/qa'] = [
      { body: '{"data":{"data":{"A":123456789012345678901},"metadata":{"created_time":"x"}}}' },
    ];
    expect(await fetched()).toEqual({ A: '123456789012345678901' });
  });

  it('refuses a version where the mount keeps none', async () => {
    script['GET sys/internal/ui/mounts/secret/qa'] = [
      { body: { data: { path: 'secret/', options: { version: '1' } } } },
    ];
    expect(await fetched({ secrets: 'secret/qa A version 2' })).toMatchObject({
      code: 'INPUT_INVALID',
      message: '`secrets` asks for version 2 of secret/qa, and secret/ keeps no versions',
    });
  });

  it.each<[string, Answer]>([
    [
      'told so by a warning',
      {
        status: 404,
        body: { errors: [], warnings: ['Invalid path for a versioned K/V secrets engine. See'] },
      },
    ],
    [
      'refused without it',
      { status: 403, body: { errors: ['1 error occurred:\n\t* permission denied\n\n'] } },
    ],
  ])('puts `data/` in where the mount cannot be found out: %s', async (_name, first) => {
    script['GET sys/internal/ui/mounts/secret/qa'] = [{ status: 405, body: { errors: [] } }];
    script['GET secret/qa'] = [first];
    expect(await fetched()).toEqual({ A: 'value-of-a' });
  });

  it('reads version 1 where the mount cannot be found out', async () => {
    script['GET sys/internal/ui/mounts/secret/qa'] = [{ status: 404, body: { errors: [] } }];
    script['GET secret/qa'] = [{ body: { data: { A: 'first', data: 'x' } } }];
    expect(await fetched({ secrets: 'secret/qa *' })).toEqual({ A: 'first', data: 'x' });
  });

  it('lists all that is missing, with the line of each', async () => {
    script['GET sys/internal/ui/mounts/secret/other'] = [MOUNT];
    script['GET secret/data/other'] = [{ status: 403, body: { errors: ['permission denied'] } }];
    script['POST sys/capabilities-self'] = [{ body: { data: { 'secret/data/other': ['list'] } } }];
    const error = await fetched({ secrets: 'secret/other C\nsecret/qa NOPE\nsecret/nowhere X' });
    expect(error).toMatchObject({ code: 'SECRET_DENIED', hint: 'Correct each line as it says.' });
    const lines = String(error).split('\n- ');
    expect(lines.slice(1).map((line) => line.split('\n')[0])).toEqual([
      'line 1: Vault refuses to read secret/data/other: the token may only list there; its policies are default, qa',
      'line 2: secret/qa has no NOPE; it has A, B',
      'line 3: There is no secret at secret/data/nowhere',
    ]);
  });
});

describe('fetchSecrets: what may pass', () => {
  const busy = (status: number, headers = {}) => ({ status, body: { errors: ['busy'] }, headers });

  it.each([412, 429, 500, 502, 503, 504])('repeats %i, at the login as at a read', async (status) => {
    script = {
      'POST auth/jwt/login': [busy(status, { 'retry-after': '3' }), LOGIN],
      'GET sys/internal/ui/mounts/secret/qa': [busy(status), busy(status), MOUNT],
      'GET secret/data/qa': [secret({ A: 'value-of-a' })],
    };
    expect(await fetched()).toEqual({ A: 'value-of-a' });
    expect(waits).toEqual([3000, 250, 500]);
  });

  it.each([400, 403, 404, 405])('never repeats %i', async (status) => {
    script = { 'POST auth/jwt/login': [{ status, body: { errors: ['no'] } }, LOGIN] };
    expect(await fetched()).toMatchObject({ code: 'SECRET_DENIED' });
    expect(calls).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it('gives up after `retries`, and says what was seen', async () => {
    script = { 'POST auth/jwt/login': [{ status: 503, body: { errors: ['Vault is sealed'] } }] };
    expect(await fetched({ retries: '2' })).toMatchObject({
      code: 'VAULT_UNAVAILABLE',
      message: 'Vault is sealed: POST /v1/auth/jwt/login → 503 Vault is sealed',
    });
    expect(calls).toHaveLength(3);
  });

  it('ends at the deadline that all requests share', async () => {
    script = { 'POST auth/jwt/login': [LOGIN], 'GET sys/internal/ui/mounts/secret/qa': [{ status: 0 }] };
    const error = await fetched({ timeout: '1s' });
    expect(error).toMatchObject({
      code: 'VAULT_UNAVAILABLE',
      hint: 'Raise `timeout`, or see why Vault is slow.',
    });
    expect(String(error)).toContain('cannot be reached within 1 s');
  });

  it('calls the inputs by the names that the action at hand gives them', async () => {
    script = { 'POST auth/jwt/login': [{ status: 400, body: { errors: ['missing role'] } }] };
    expect(await fetched({}, 'vault-')).toMatchObject({ hint: 'Set the input `vault-role`.' });
  });

  it('calls them so in what it says of a stored credential as well', async () => {
    script = { 'POST auth/approle/login': [{ status: 400, body: { errors: ['missing secret_id'] } }] };
    const given = { 'auth-method': 'approle', role: '', 'role-id': 'role-of-ci' };
    expect(await fetched(given, 'vault-')).toMatchObject({ hint: 'Set the input `vault-secret-id`.' });
    await fetched({ ...given, 'secret-id': 'secret-of-ci' }, 'vault-');
    expect(said).toEqual([
      'notice: The login to Vault uses a stored `vault-secret-id`, good for whoever gets hold of it; `vault-auth-method` jwt needs no stored secret',
    ]);
  });

  it.each<[string, Answer, string]>([
    [
      'a redirect',
      { status: 307, headers: { location: 'https://active:8200/v1/x?token=y' } },
      'leads on to https://active:8200/v1/x, and',
    ],
    ['a page', { status: 200, body: '<html>' }, 'What answers is not Vault'],
    ['a page of a proxy', { status: 502, body: '<html>' }, 'Something in front of Vault'],
    ['an answer without a token', { body: { auth: null } }, 'answered the login without a token'],
  ])('tells of %s', async (_name, answer, message) => {
    script = { 'POST auth/jwt/login': [answer] };
    const error = await fetched({ retries: '0' });
    expect(error).toMatchObject({ code: 'VAULT_UNAVAILABLE' });
    expect(String(error)).toContain(message);
  });

  it('keeps the token of a login that was under way when the run was cancelled', async () => {
    script = { 'POST auth/jwt/login': [LOGIN] };
    let issued = '';
    const cancel = async () => {
      controller.current.abort('SIGINT');
      return 'head.e30.signature';
    };
    const run = fetchSecrets(inputsOf({}), {
      ...deps(),
      requestIdToken: cancel,
      onToken: (token) => {
        issued = token;
      },
    });
    await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(issued).toBe('hvs.token-of-the-job');
    expect(calls).toHaveLength(1);
  });
});

describe('revoke', () => {
  const held = { token: 'hvs.token', leases: [] };

  it.each<[string, Answer, RegExp]>([
    ['a token', { status: 204 }, /^The Vault token is revoked, and what was leased with it\.$/],
    [
      'a token that is gone',
      { status: 403, body: { errors: ['2 errors occurred:\n\t* permission denied\n\t* invalid token\n\n'] } },
      /^The Vault token is gone already\.$/,
    ],
    [
      'a token that may not end itself',
      { status: 403, body: { errors: ['permission denied'] } },
      /^warning: The Vault token is not revoked: it is gone already, or its policies do not let it/,
    ],
    [
      'a batch token',
      { status: 400, body: { errors: ['batch tokens cannot be revoked'] } },
      /^The Vault token is a batch token: it cannot be revoked, and ends by itself\.$/,
    ],
  ])('%s', async (_name, answer, text) => {
    script = { 'POST auth/token/revoke-self': [answer] };
    controller.current.abort('SIGTERM');
    await revoke(held, inputsOf({ 'auth-namespace': 'team' }), deps());
    expect(said).toEqual([expect.stringMatching(text)]);
    expect(calls).toEqual([
      { path: 'POST auth/token/revoke-self', namespace: 'team', token: 'hvs.token', body: '{}' },
    ]);
  });

  it('leaves a token alone when told to, and where there is none', async () => {
    await revoke(held, inputsOf({ revoke: 'false' }), deps());
    await revoke({ token: '', leases: [] }, inputsOf({}), deps());
    expect(calls).toEqual([]);
  });

  it('is a warning when Vault cannot do it', async () => {
    script = { 'POST auth/token/revoke-self': [{ status: 400, body: { errors: ['out of order'] } }] };
    await revoke(held, inputsOf({}), deps());
    expect(said).toEqual([
      expect.stringMatching(/^warning: What Vault gave could not be revoked[\s\S]*out of order/),
    ]);
  });

  it('ends what a given token leased, and leaves the token', async () => {
    const given = { 'auth-method': 'token', token: 'hvs.given' };
    script = { 'POST sys/leases/revoke': [{ status: 204 }, { status: 204 }] };
    await revoke(
      { token: '', leases: ['database/creds/a/1', 'database/creds/a/2'] },
      inputsOf(given),
      deps(),
    );
    expect(calls.map(({ path, token, body }) => [path, token, body])).toEqual([
      ['POST sys/leases/revoke', 'hvs.given', '{"lease_id":"database/creds/a/1"}'],
      ['POST sys/leases/revoke', 'hvs.given', '{"lease_id":"database/creds/a/2"}'],
    ]);
    expect(said).toEqual(['Revoked 2 leases that the given token made.']);
  });
});
