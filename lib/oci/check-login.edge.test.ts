import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Authority } from '../../platform/certificates.ts';
import { type Call, type Reply, serve } from '../../platform/serve.ts';
import { ActionError } from '../errors/action-error.ts';
import { HttpClient } from '../http/client.ts';
import { checkLogin } from './check-login.ts';

const login = { username: 'bot', password: 'the-password' };
const basic = `Basic ${Buffer.from('bot:the-password').toString('base64')}`;
let folder: string;
let ca: string;
let certificates: Readonly<Record<'right' | 'other', { cert: string; key: string }>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-login-'));
  const authority = await Authority.create(folder);
  ca = await authority.text();
  const issue = async (name: string, host: string) => {
    const { certificate, key } = await authority.issue(name, [host]);
    return { cert: await readFile(certificate, 'utf8'), key: await readFile(key, 'utf8') };
  };
  certificates = { right: await issue('right', '127.0.0.1'), other: await issue('other', 'other.example') };
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** A server that answers each call from a list, the last one for ever. */
async function withServer<T>(
  replies: readonly Reply[],
  tls: { cert: string; key: string } | undefined,
  body: (host: string, calls: readonly Call[]) => Promise<T>,
): Promise<T> {
  const calls: Call[] = [];
  const server = await serve(
    {},
    {
      host: '127.0.0.1',
      ...(tls ? { tls } : {}),
      otherwise: (call) => {
        calls.push(call);
        return replies[Math.min(calls.length, replies.length) - 1] ?? { status: 404 };
      },
    },
  );
  try {
    return await body(new URL(server.url).host, calls);
  } finally {
    await server.stop();
  }
}

function check(host: string, authority = ca): Promise<'proved' | 'open'> {
  return checkLogin(host, login, {
    http: new HttpClient({ environment: {}, tls: { ca: authority } }),
    clock: { now: () => new Date(), sleep: async () => undefined },
    random: () => 0,
    signal: new AbortController().signal,
  });
}

const html = { headers: { 'content-type': 'text/html' }, body: '<html>\n::error::hello' };
const wanted = { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } };

describe('checkLogin', () => {
  it('proves a login, and sends it only once it is asked for', async () => {
    await withServer([wanted, { status: 200, body: {} }], certificates.right, async (host, calls) => {
      expect(await check(host)).toBe('proved');
      expect(calls.map(({ headers }) => headers.authorization)).toEqual([undefined, basic]);
    });
  });

  it('tells a registry that is open to all', async () => {
    await withServer([{ status: 200, body: {} }], certificates.right, async (host, calls) => {
      expect(await check(host)).toBe('open');
      expect(calls[0]?.headers.authorization).toBeUndefined();
    });
  });

  it.each<[string, readonly Reply[], RegExp, RegExp, number]>([
    ['a refusal, once', [wanted, wanted], /refuses the login of bot: .* → 401/, /Correct/, 2],
    [
      'a firewall',
      [
        wanted,
        {
          status: 403,
          body: { errors: [{ code: 'DENIED', message: "client with IP '1.2.3.4' is not allowed access" }] },
        },
      ],
      /address not in: .*1\.2\.3\.4/,
      /network rules/,
      2,
    ],
    [
      'a page instead of a registry',
      [{ status: 200, ...html }],
      /is no registry: GET \/v2\/ → 200 a page/,
      /stands first/,
      1,
    ],
    [
      'a redirect to another host',
      [{ status: 301, headers: { location: 'https://ghcr.io/v2/' } }],
      /points to ghcr\.io/,
      /ghcr\.io may be it/,
      1,
    ],
    ['a server without an API', [{ status: 404, ...html }], /is no registry/, /stands first/, 1],
    [
      'another way to log in',
      [{ status: 401, headers: { 'www-authenticate': 'Negotiate' } }],
      /refuses/,
      /Correct/,
      1,
    ],
    [
      'a rate limit, after some tries',
      [
        {
          status: 429,
          headers: { 'retry-after': '0' },
          body: { errors: [{ code: 'TOOMANYREQUESTS', message: 'slow down' }] },
        },
      ],
      /too many requests: .*slow down/,
      /after 0 s/,
      4,
    ],
    [
      'a rate limit that looks like a refusal',
      [wanted, { status: 403, body: { errors: [{ code: 'DENIED', message: 'secondary rate limit' }] } }],
      /too many requests/,
      /not judged/,
      2,
    ],
    [
      'a server that is down, after some tries',
      [{ status: 503, ...html }],
      /not able to answer: GET \/v2\/ → 503 a page/,
      /later/,
      4,
    ],
    [
      'a login in clear',
      [{ status: 401, headers: { 'www-authenticate': 'Bearer realm="http://tokens.example/t"' } }],
      /http:\/\/tokens\.example/,
      /https/,
      1,
    ],
    [
      'text that would be a command',
      [wanted, { status: 401, body: { errors: [{ code: 'X', message: 'a\n::set-output name=x::y' }] } }],
      /X a ::set-output/,
      /Correct/,
      2,
    ],
  ])('explains %s', async (_name, replies, message, hint, count) => {
    await withServer(replies, certificates.right, async (host, calls) => {
      const error: unknown = await check(host).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ActionError);
      expect(error).toMatchObject({ code: 'REGISTRY_REFUSED' });
      expect(String(error)).toMatch(message);
      expect((error as ActionError).hint).toMatch(hint);
      expect(calls).toHaveLength(count);
      expect(String(error)).not.toContain('the-password');
    });
  });

  it('goes on after a server that was busy', async () => {
    await withServer(
      [{ status: 502 }, wanted, { status: 503 }, { status: 200, body: {} }],
      certificates.right,
      async (host) => {
        expect(await check(host)).toBe('proved');
      },
    );
  });

  it.each<[string, 'right' | 'other' | undefined, (host: string) => Promise<unknown>, RegExp]>([
    ['plain http', undefined, (host) => check(host), /speaks plain http/],
    ["another host's certificate", 'other', (host) => check(host), /name that its certificate has/],
    ['a certificate of nobody known', 'right', (host) => check(host, ''), /NODE_EXTRA_CA_CERTS/],
    ['no such host', 'right', () => check('registry.invalid'), /private network/],
  ])('explains %s', async (_name, tls, attempt, hint) => {
    const serving = tls && certificates[tls];
    await withServer([{ status: 200, body: {} }], serving, async (host) => {
      const error: unknown = await attempt(host).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'REGISTRY_REFUSED' });
      expect((error as ActionError).hint).toMatch(hint);
    });
  });
});
