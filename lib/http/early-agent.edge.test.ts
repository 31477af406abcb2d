import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Authority } from '../../platform/certificates.ts';
import { HttpClient } from './client.ts';

let folder: string;
let ca: string;
let tls: { cert: string; key: string };
let server: Server;
let events: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'early-'));
  const authority = await Authority.create(folder);
  const { certificate, key } = await authority.issue('server', ['127.0.0.1']);
  tls = { cert: await readFile(certificate, 'utf8'), key: await readFile(key, 'utf8') };
  ca = await authority.text();
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  events = [];
  server = createServer(tls, (_request, response) => {
    events.push('request');
    response.end('hello');
  });
  server.on('secureConnection', () => events.push('connection')).on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const url = () => `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
const untilConnected = async () => {
  while (!events.includes('connection')) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('HttpClient.connectEarly', () => {
  it('connects before there is a request, which then takes the connection', async () => {
    const http = new HttpClient({ environment: {}, tls: { ca } });
    http.connectEarly(url());
    await untilConnected();
    expect(events).toEqual(['connection']);
    expect((await http.send({ method: 'GET', url: `${url()}/x` })).body.toString()).toBe('hello');
    expect(events).toEqual(['connection', 'request']);
    http.close();
  });

  it('takes a connection that is still being made', async () => {
    const http = new HttpClient({ environment: {}, tls: { ca } });
    http.connectEarly(url());
    await http.send({ method: 'GET', url: url() });
    expect(events).toEqual(['connection', 'request']);
    http.close();
  });

  it('leaves the fault to the request: a certificate that is not trusted stays that', async () => {
    const http = new HttpClient({ environment: {} });
    http.connectEarly(url());
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(http.send({ method: 'GET', url: url() })).rejects.toMatchObject({ fault: 'tls' });
    expect(events).not.toContain('request');
    http.close();
  });

  it('sees that a server wants a client certificate, whenever it says so', async () => {
    const strict = createServer({ ...tls, ca, requestCert: true, rejectUnauthorized: true });
    strict.on('tlsClientError', () => {});
    await new Promise<void>((resolve) => strict.listen(0, '127.0.0.1', resolve));
    const strictUrl = `https://127.0.0.1:${(strict.address() as AddressInfo).port}`;
    for (let wait = 0; wait < 60; wait++) {
      const http = new HttpClient({ environment: {}, tls: { ca } });
      http.connectEarly(strictUrl);
      await new Promise((resolve) => setTimeout(resolve, wait / 4));
      await expect(http.send({ method: 'GET', url: strictUrl })).rejects.toThrow(/alert number 116|broke/);
      http.close();
    }
    strict.close();
  });

  it('is of no use where the server is gone, another, or behind a proxy', async () => {
    const http = new HttpClient({ environment: {}, tls: { ca } });
    http.connectEarly('https://127.0.0.1:1');
    expect((await http.send({ method: 'GET', url: url() })).status).toBe(200);
    http.close();
    const proxied = new HttpClient({ environment: { HTTPS_PROXY: 'http://127.0.0.1:1' }, tls: { ca } });
    events = [];
    proxied.connectEarly(url());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(events).toEqual([]);
  });
});
