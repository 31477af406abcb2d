import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { createServer as createTcp } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type MadeCertificate, makeCertificate } from '../../tests/support/certificates.ts';
import { systemClock } from '../clock/clock.ts';
import type { ActionError } from '../errors/action-error.ts';
import { HttpClient } from '../http/client.ts';
import { ConnectionError } from '../http/connection-error.ts';
import { spellWith } from '../runner/spell-input.ts';
import type { ClusterAccess } from './access.ts';
import { diagnose } from './diagnose.ts';

let authority: MadeCertificate;
let stranger: MadeCertificate;
let server: Server | undefined;

beforeAll(async () => {
  [authority, stranger] = await Promise.all([
    makeCertificate({ name: 'k3s-server-ca' }),
    makeCertificate({ name: 'another-ca' }),
  ]);
});

afterEach(() => {
  server?.close();
  server = undefined;
});

async function listen(started: Server): Promise<number> {
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return (started.address() as AddressInfo).port;
}

async function serveTls({ certificate, key }: MadeCertificate, chain = ''): Promise<string> {
  const port = await listen(
    createHttps({ cert: certificate + chain, key }, (_request, response) => response.end()),
  );
  return `https://127.0.0.1:${port}`;
}

const accessTo = (address: string, change: Partial<ClusterAccess> = {}): ClusterAccess => ({
  server: address,
  tls: { ca: authority.certificate },
  proxyUrl: undefined,
  certificateName: undefined,
  namespace: undefined,
  credentials: { headers: async () => ({}), renew: () => false },
  ...change,
});

/** What is said of the failure that a first request meets. */
async function told(access: ClusterAccess, environment: Record<string, string> = {}): Promise<ActionError> {
  const http = new HttpClient({ environment: {}, tls: access.tls });
  const error: unknown = await http
    .send({ method: 'GET', url: `${access.server}/version`, timeoutMs: 1000 })
    .catch((reason: unknown) => reason);
  if (!(error instanceof ConnectionError)) throw new Error('it was reached');
  return await diagnose(access, error, { environment, now: systemClock.now(), spell: spellWith('') });
}

const fingerprint = /SHA-256 (?:[0-9A-F]{2}:){31}[0-9A-F]{2}/;

describe('diagnose, of what a certificate shows', () => {
  it('names the authority that was shown and the one that was expected', async () => {
    const other = await makeCertificate({ name: 'kube-apiserver', hosts: ['127.0.0.1'], issuer: stranger });
    const error = await told(accessTo(await serveTls(other, stranger.certificate)));
    expect(error.code).toBe('CLUSTER_UNREACHABLE');
    expect(error.message).toMatch(/unknown authority \(CN=another-ca, SHA-256/);
    expect(error.message).toMatch(/expected CN=k3s-server-ca, SHA-256/);
    expect(error.message.match(new RegExp(fingerprint, 'g'))).toHaveLength(2);
    expect(error.hint).toContain('/var/lib/rancher/k3s/server/tls/server-ca.crt');
  });

  it('names the issuer where the server keeps its authority to itself', async () => {
    const other = await makeCertificate({ name: 'kube-apiserver', hosts: ['127.0.0.1'], issuer: stranger });
    const error = await told(accessTo(await serveTls(other), { tls: {} }));
    expect(error.message).toMatch(/unknown authority \(CN=another-ca\); no authority was given/);
  });

  it.each([
    ['the host', undefined, '127.0.0.1'],
    ['a name behind a tunnel', 'k3s.lan', 'k3s.lan'],
  ])('lists the names it is for, where %s is none of them', async (_name, certificateName, expected) => {
    const wrong = await makeCertificate({ name: 'x', hosts: ['kubernetes', '10.43.0.1'], issuer: authority });
    const tls = { ca: authority.certificate, ...(certificateName ? { servername: certificateName } : {}) };
    const error = await told(accessTo(await serveTls(wrong), { tls, certificateName }));
    expect(error.message).toContain(`is not for ${expected}, but for kubernetes, 10.43.0.1`);
    expect(error.hint).toContain(`tls-san: [${expected}]`);
    expect(error.hint).toContain('--tls-san');
  });

  it.each([
    ['is over', { fromDays: -400, toDays: -2 }, /certificate expired on \d{4}-/, /Restart K3s/],
    [
      'is not yet valid',
      { fromDays: 2, toDays: 300 },
      /is valid from .* on, and this machine's clock says/,
      /clock/,
    ],
  ])('tells that it %s', async (_name, span, message, hint) => {
    const wrong = await makeCertificate({ name: 'x', hosts: ['127.0.0.1'], issuer: authority, ...span });
    const error = await told(accessTo(await serveTls(wrong)));
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
  });

  it('tells a plain HTTP server on the port', async () => {
    const port = await listen(createHttp((_request, response) => response.end('hello')));
    const error = await told(accessTo(`https://127.0.0.1:${port}`));
    expect(error.message).toContain('does not speak TLS');
  });
});

describe('diagnose, of the way there', () => {
  it.each<[string, string, Record<string, string>, RegExp, RegExp]>([
    [
      'a port without a server',
      'https://127.0.0.1:9',
      {},
      /no API server listens at 127\.0\.0\.1, port 9/,
      /K3s writes 127\.0\.0\.1/,
    ],
    [
      'a name that is none',
      'https://no-such-host.invalid:6443',
      {},
      /there is no host "no-such-host\.invalid"/,
      /spelling/,
    ],
    ['a name of a private network', 'https://k3s-of-mine.local:6443', {}, /"k3s-of-mine\.local"/, /VPN/],
  ])('tells %s apart', async (_name, address, environment, message, hint) => {
    const error = await told(accessTo(address), environment);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
  });

  const failed = (code: string) =>
    ConnectionError.from(Object.assign(new Error(code), { code }), { method: 'GET', url: 'https://x/' });

  it.each<[string, string, string, Record<string, string>, RegExp, RegExp]>([
    [
      'a private address',
      'ETIMEDOUT',
      '192.168.178.20:6443',
      {},
      /192\.168\.178\.20 is a private address/,
      /Only machines of that network/,
    ],
    [
      'the same from a hosted runner',
      'ETIMEDOUT',
      '10.0.0.7:6443',
      { RUNNER_ENVIRONMENT: 'github-hosted' },
      /private address/,
      /GitHub's hosted runners cannot reach it.*VPN.*`ssh`/,
    ],
    ['an address of Tailscale', 'EHOSTUNREACH', '100.101.102.103:6443', {}, /as Tailscale uses/, /VPN step/],
    ['a unique local address', 'ENETUNREACH', '[fd00::7]:6443', {}, /fd00::7 is a private address/, /VPN/],
    [
      'a public address',
      'ETIMEDOUT',
      '198.51.100.7:6443',
      {},
      /nothing answers at 198\.51\.100\.7, port 6443/,
      /authorized IP ranges/,
    ],
    [
      'a refusal elsewhere',
      'ECONNREFUSED',
      '198.51.100.7',
      {},
      /no API server listens at 198\.51\.100\.7, port 443/,
      /6443, AKS on 443/,
    ],
    [
      'a private cluster of AKS',
      'ENOTFOUND',
      'a.privatelink.westeurope.azmk8s.io',
      {},
      /no host/,
      /kube-public-fqdn: true/,
    ],
    [
      'a stopped cluster of AKS',
      'ENOTFOUND',
      'a-dns.hcp.westeurope.azmk8s.io',
      {},
      /no host/,
      /az aks start/,
    ],
    ['a connection that was cut', 'ECONNRESET', '127.0.0.1:6443', {}, /was cut/, /filters/],
    [
      'a name server that is away',
      'EAI_AGAIN',
      'no-such-host.invalid',
      {},
      /no name server says/,
      /name servers/,
    ],
  ])('takes %s for what it is', async (_name, code, address, environment, message, hint) => {
    const error = await diagnose(accessTo(`https://${address}`), failed(code), {
      environment,
      now: systemClock.now(),
      spell: spellWith('kube-'),
    });
    expect(error.code).toBe('CLUSTER_UNREACHABLE');
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
  });

  it('gives up on a server that says nothing', async () => {
    const port = await listen(createTcp(() => undefined));
    const error = await told(accessTo(`https://127.0.0.1:${port}`));
    expect(error.message).toMatch(/loopback address, and nothing answers there|nothing answers/);
  });
});
