import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../clock/clock.ts';
import { ActionError } from '../errors/action-error.ts';
import { HttpClient } from '../http/client.ts';
import { InputReader } from '../runner/inputs.ts';
import { parseVaultInputs } from './inputs.ts';
import { logIn } from './log-in.ts';

/** What the mounts take, as Vault's own do: this body at this path, nothing else, and no token beside it. */
const known: Readonly<Record<string, object>> = {
  'auth/approle/login': { role_id: 'role-of-ci', secret_id: 'secret-of-ci' },
  'auth/bound/login': { role_id: 'role-of-ci' },
  'auth/kubernetes/login': { role: 'qa', jwt: 'head.e30.service-account' },
  'auth/userpass/login/ci': { password: 'right "horse" é' },
  'auth/team/ldap/login/Ann%20O%2FNeil%40x': { password: 'right "horse" é' },
};
const second = 'auth/second/login/ci';

let server: Server;
let folder: string;
let said: string[];
let masked: string[];
let issued: string[];

beforeEach(async () => {
  [said, masked, issued] = [[], [], []];
  folder = await mkdtemp(join(tmpdir(), 'log-in-'));
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { status, body } = answerTo(`${request.method} ${request.url}`, Buffer.concat(chunks).toString(), {
      isBare: request.headers['x-vault-token'] === undefined,
    });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

function answerTo(line: string, sent: string, { isBare }: { isBare: boolean }) {
  const path = line.replace('POST /v1/', '');
  if (path === second) return { status: 200, body: { auth: { client_token: '', mfa_requirement: {} } } };
  const wanted = known[path];
  if (wanted === undefined || !isBare) return { status: 403, body: { errors: ['permission denied'] } };
  if (JSON.stringify(JSON.parse(sent)) !== JSON.stringify(wanted)) {
    return { status: 400, body: { errors: [`not what is wanted: ${Object.keys(JSON.parse(sent))}`] } };
  }
  return { status: 200, body: { auth: { client_token: 'hvs.of-the-job', policies: ['qa'] } } };
}

async function loggedIn(given: Readonly<Record<string, string>>) {
  const { port } = server.address() as AddressInfo;
  const all = Object.entries({ url: `http://127.0.0.1:${port}`, secrets: 'secret/qa A', ...given });
  const read = new InputReader(
    Object.fromEntries(all.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  );
  const inputs = parseVaultInputs(read, '');
  read.finish();
  const deps = {
    http: new HttpClient({ environment: {} }),
    clock: systemClock,
    random: () => 0.5,
    info: () => {},
    warn: () => {},
    notice: (text: string) => void said.push(text),
    mask: (value: string) => void masked.push(value),
    signal: new AbortController().signal,
    requestIdToken: async () => 'never asked for',
    onToken: (token: string) => void issued.push(token),
  };
  try {
    return (await logIn(inputs, deps)).token;
  } catch (error) {
    if (error instanceof ActionError) return error;
    throw error;
  }
}

const user = { username: 'ci', password: 'right "horse" é' };

describe('logIn', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['approle', { 'role-id': 'role-of-ci', 'secret-id': 'secret-of-ci' }, 'secret-id'],
    ['approle', { 'role-id': 'role-of-ci', 'auth-path': 'bound' }, undefined],
    ['userpass', user, 'password'],
    ['ldap', { ...user, username: 'Ann O/Neil@x', 'auth-path': 'team/ldap' }, 'password'],
  ])('by %s with %o', async (method, given, stored) => {
    expect(await loggedIn({ ...given, 'auth-method': method })).toBe('hvs.of-the-job');
    expect(issued).toEqual(['hvs.of-the-job']);
    expect(masked).toEqual(['hvs.of-the-job']);
    expect(said).toEqual(
      stored === undefined
        ? []
        : [
            `The login to Vault uses a stored \`${stored}\`, good for whoever gets hold of it; \`auth-method\` jwt needs no stored secret`,
          ],
    );
  });

  it('by kubernetes, with the token of the file as it is now', async () => {
    const path = join(folder, 'token');
    const given = { 'auth-method': 'kubernetes', role: 'qa', 'kubernetes-token-path': path };
    expect(await loggedIn(given)).toMatchObject({
      code: 'INPUT_INVALID',
      message: `\`kubernetes-token-path\` is ${JSON.stringify(path)}, which cannot be read`,
      hint: expect.stringContaining('in a pod'),
    });
    await writeFile(path, '\n');
    expect(await loggedIn(given)).toMatchObject({ message: expect.stringContaining('which is empty') });
    await writeFile(path, 'head.e30.service-account\n');
    masked = [];
    expect(await loggedIn(given)).toBe('hvs.of-the-job');
    expect(masked).toEqual(['head.e30.service-account', 'hvs.of-the-job']);
    expect(said).toEqual([]);
  });

  it('tells that a second factor is wanted', async () => {
    expect(await loggedIn({ ...user, 'auth-method': 'userpass', 'auth-path': 'second' })).toMatchObject({
      code: 'SECRET_DENIED',
      message:
        'Vault wants a second factor for the login by userpass at auth/second, which a job does not have',
    });
    expect(issued).toEqual([]);
  });
});
