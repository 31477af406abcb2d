import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../../tests/support/free-port.ts';
import { type HttpServers, startServers } from './health.ts';
import { createMetrics } from './metrics.ts';

const state = { isLive: true, isReady: true, isStarted: true };
const health = {
  isLive: () => state.isLive,
  isReady: () => state.isReady,
  isStarted: () => state.isStarted,
};
const metrics = createMetrics('1.2.3');
const served = { health, registry: metrics.registry, avatarAt: async () => undefined };
let ports: { port: number; metricsPort: number };
let servers: HttpServers;

beforeAll(async () => {
  ports = { port: await freePort(), metricsPort: await freePort() };
  servers = await startServers(ports, served);
});
afterAll(() => servers.close());

function ask(port: number, path: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent: false }, async (response) => {
      resolve({ status: response.statusCode, text: await text(response) });
    }).once('error', reject);
  });
}

describe('startServers', () => {
  const fine = { isLive: true, isReady: true, isStarted: true };
  it.each([
    ['all is well', fine, { livez: 200, healthz: 200, readyz: 200, startupz: 200 }],
    [
      'starting',
      { ...fine, isReady: false, isStarted: false },
      { livez: 200, healthz: 200, readyz: 503, startupz: 503 },
    ],
    ['draining', { ...fine, isReady: false }, { livez: 200, healthz: 200, readyz: 503, startupz: 200 }],
    [
      'dead',
      { ...fine, isLive: false, isReady: false },
      { livez: 503, healthz: 503, readyz: 503, startupz: 200 },
    ],
  ])('tells the probes that it is %s', async (_name, now, expected) => {
    Object.assign(state, now);
    for (const [path, status] of Object.entries(expected)) {
      expect([path, (await ask(ports.port, `/${path}`)).status]).toEqual([path, status]);
    }
  });

  it.each(['/', '/metrics', '//', '//:0', '/livez/x', '/constructor', '/%'])(
    'has nothing at %s',
    async (path) => {
      expect((await ask(ports.port, path)).status).toBe(404);
      if (path !== '/metrics') expect((await ask(ports.metricsPort, path)).status).toBe(404);
    },
  );

  it('shows what is counted on the port of the metrics alone, and probes with a query', async () => {
    Object.assign(state, fine);
    metrics.replies.inc({ outcome: 'sent' });
    const answer = await ask(ports.metricsPort, '/metrics?name=x');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('bot_build_info{version="1.2.3"} 1');
    expect(answer.text).toContain('bot_replies_total{outcome="sent"} 1');
    expect((await ask(ports.port, '/readyz?verbose')).status).toBe(200);
  });

  it('says so when a port is taken', async () => {
    await expect(startServers(ports, served)).rejects.toThrow('EADDRINUSE');
  });
});
