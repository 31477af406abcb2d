import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Authority } from '../../platform/certificates.ts';
import type { Platform } from '../../platform/info.ts';
import type { Registry } from '../../platform/parts/registry.ts';
import { type Call, type Reply, serve } from '../../platform/serve.ts';

/** A real registry that sends its callers to a token server. */
export interface TokenRegistry extends Registry, AsyncDisposable {
  readonly login: { readonly username: string; readonly password: string };
  /** PEM of its authority and the platform's. */
  readonly ca: string;
  /** Path of the same. */
  readonly authorities: string;
  /** What the token server was asked for: the scopes, and what it answered. */
  readonly asked: { readonly scopes: readonly string[]; readonly status: number }[];
}

const SERVICE = 'token-registry';
const ISSUER = 'token-server';

/** Starts the platform's registry with `auth: token`, and a token server that knows one user. */
export async function startTokenRegistry(platform: Platform): Promise<TokenRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'token-registry-'));
  const path = (name: string) => join(folder, name);
  const authority = await Authority.create(folder);
  const serving = await authority.issue('serving', ['127.0.0.1']);
  const tls = { cert: await readFile(serving.certificate, 'utf8'), key: await readFile(serving.key, 'utf8') };
  const login = { username: 'deployer', password: randomBytes(18).toString('base64url') };
  const asked: TokenRegistry['asked'] = [];
  const { jwks, sign } = await createSigner();
  await writeFile(path('jwks.json'), JSON.stringify(jwks));
  const tokens = await serve(
    {
      'GET /token': async (call) => {
        const reply = await answerToken(call, login, sign);
        asked.push({ scopes: call.query.getAll('scope'), status: reply.status });
        return reply;
      },
    },
    { host: '127.0.0.1', tls },
  );
  const auth = { realm: `${tokens.url}/token`, service: SERVICE, issuer: ISSUER, jwks: path('jwks.json') };
  await writeFile(
    path('config.yaml'),
    JSON.stringify({
      version: '0.1',
      storage: { filesystem: { rootdirectory: path('data') }, delete: { enabled: true } },
      http: {
        addr: '127.0.0.1:0',
        secret: randomBytes(16).toString('hex'),
        tls: { certificate: serving.certificate, key: serving.key },
      },
      auth: { token: auth },
    }),
  );
  const { host, stop } = await startServer(platform.tool('registry'), path('config.yaml'));
  const ca = `${platform.ca.trim()}\n${await authority.text()}`;
  await writeFile(path('authorities.pem'), ca);
  return {
    ...{ name: 'token-registry', host, url: `https://${host}`, login, ca, asked },
    authorities: path('authorities.pem'),
    [Symbol.asyncDispose]: async () => {
      await stop();
      await tokens.stop();
      await rm(folder, { recursive: true });
    },
  };
}

type Sign = (subject: string, access: readonly object[]) => Promise<string>;

async function createSigner(): Promise<{ jwks: object; sign: Sign }> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = randomUUID();
  return {
    jwks: { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }] },
    sign: (subject, access) =>
      new SignJWT({ access })
        .setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(SERVICE)
        .setSubject(subject)
        .setJti(randomUUID())
        .setIssuedAt()
        .setNotBefore('-1m')
        .setExpirationTime('5m')
        .sign(privateKey),
  };
}

/** Source: distribution.github.io, "Token Authentication Specification" */
async function answerToken(call: Call, login: TokenRegistry['login'], sign: Sign): Promise<Reply> {
  if (call.query.get('service') !== SERVICE) return { status: 400, body: { details: 'unknown service' } };
  const basic = /^Basic (\S+)$/.exec(call.headers.authorization ?? '')?.[1] ?? '';
  const given = Buffer.from(basic, 'base64').toString('utf8');
  if (given !== `${login.username}:${login.password}`)
    return { status: 401, body: { details: 'incorrect username or password' } };
  const access = call.query.getAll('scope').flatMap((scope) => {
    const [type, name, actions = ''] = scope.split(':');
    return type === 'repository' ? [{ type, name, actions: actions.split(',') }] : [];
  });
  return { status: 200, body: { token: await sign(login.username, access), expires_in: 300 } };
}

/** The port is the system's choice; the registry says which it got. */
async function startServer(
  program: string,
  configuration: string,
): Promise<{ host: string; stop: () => Promise<void> }> {
  const child = spawn(program, ['serve', configuration], {
    env: { PATH: process.env.PATH, OTEL_TRACES_EXPORTER: 'none' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const seen: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    seen.push(line);
    const host = /listening on (127\.0\.0\.1:\d+)/.exec(line)?.[1];
    if (host === undefined) continue;
    child.stderr.resume();
    return { host, stop };
  }
  throw new Error(`the registry did not start: ${seen.join('\n')}`);
}
