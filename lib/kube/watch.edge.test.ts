import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../clock/clock.ts';
import { KubeClient } from './client.ts';
import { KindWatch } from './watch.ts';

const pod = (name: string, version: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, uid: `uid-of-${name}`, resourceVersion: version },
});
const event = (type: string, object: object) => `${JSON.stringify({ type, object })}\n`;
const status = (code: number, reason: string) => ({ kind: 'Status', apiVersion: 'v1', code, reason });

type Answer = (response: ServerResponse) => void;

/** A server that answers the lists and watches it is asked for with what is scripted, then holds every stream open. */
class Script {
  readonly calls: string[] = [];
  readonly #server: Server;
  readonly #lists: readonly object[][];
  readonly #streams: readonly Answer[];
  #list = 0;
  #stream = 0;

  constructor(lists: readonly object[][], streams: readonly Answer[]) {
    this.#lists = lists;
    this.#streams = streams;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '', 'http://server');
    const json = (body: object) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (url.pathname === '/api/v1') {
      json({ resources: [{ name: 'pods', kind: 'Pod', namespaced: true, verbs: [] }] });
    } else if (url.searchParams.get('watch') !== 'true') {
      this.calls.push('list');
      const items = this.#lists[Math.min(this.#list++, this.#lists.length - 1)] ?? [];
      json({ kind: 'PodList', apiVersion: 'v1', metadata: { resourceVersion: `${this.#list}00` }, items });
    } else {
      this.calls.push(`watch from ${url.searchParams.get('resourceVersion')}`);
      const next = this.#streams[this.#stream++];
      if (next) next(response);
      else response.writeHead(200).write('\n');
    }
  }
}

describe('KindWatch', () => {
  let script: Script | undefined;
  let stop = new AbortController();
  const troubles: string[] = [];

  afterEach(() => {
    stop.abort();
    script?.stop();
  });

  async function follow(lists: readonly object[][], streams: readonly Answer[]): Promise<KindWatch> {
    script = new Script(lists, streams);
    stop = new AbortController();
    const access = {
      server: await script.start(),
      tls: {},
      proxyUrl: undefined,
      certificateName: undefined,
      namespace: undefined,
      credentials: { headers: async () => ({}), renew: () => false },
    };
    const deps = { clock: systemClock, random: Math.random, environment: {}, signal: stop.signal };
    const watch = new KindWatch(
      { apiVersion: 'v1', kind: 'Pod', namespace: 'ours' },
      {
        client: new KubeClient(access, deps),
        clock: systemClock,
        signal: stop.signal,
        onChange: () => {},
        onTrouble: (text) => troubles.push(text),
      },
    );
    await watch.start();
    return watch;
  }

  const names = (watch: KindWatch) => [...watch.objects.values()].map(({ metadata }) => metadata.name);

  it.each<[string, Answer, string]>([
    ['is cut between two lines', (response) => response.destroy(), 'list'],
    [
      'is cut in the middle of a line',
      (response) => response.write(event('ADDED', pod('b', '101')).slice(0, 30), () => response.destroy()),
      'list',
    ],
    [
      'forgot the version',
      (response) => response.writeHead(200).end(event('ERROR', status(410, 'Expired'))),
      'list',
    ],
    [
      'says so by its status',
      (response) => response.writeHead(410).end(JSON.stringify(status(410, 'Gone'))),
      'list',
    ],
    [
      'is busy',
      (response) => response.writeHead(429).end(JSON.stringify(status(429, 'TooManyRequests'))),
      'list',
    ],
    ['is starting', (response) => response.writeHead(503).end('not yet'), 'list'],
    ['ends in good order', (response) => response.writeHead(200).end(), 'watch from 100'],
  ])('goes on when the server %s', async (_name, broken, then) => {
    const watch = await follow(
      [[pod('a', '99')], [pod('a', '99'), pod('b', '150')]],
      [
        broken,
        (response) =>
          response.writeHead(200).write(event('ADDED', pod('b', '150')) + event('ADDED', pod('c', '201'))),
      ],
    );
    await expect.poll(() => names(watch).toSorted(), { timeout: 5_000 }).toEqual(['a', 'b', 'c']);
    expect(script?.calls.slice(0, 3)).toEqual(['list', 'watch from 100', then]);
  });

  it('takes changes and deletions, and goes on after a bookmark from there', async () => {
    const watch = await follow(
      [[pod('a', '99'), pod('b', '98')]],
      [
        (response) =>
          response
            .writeHead(200)
            .end(
              event('MODIFIED', pod('a', '110')) +
                event('DELETED', pod('b', '111')) +
                event('BOOKMARK', { kind: 'Pod', apiVersion: 'v1', metadata: { resourceVersion: '180' } }),
            ),
      ],
    );
    await expect.poll(() => script?.calls, { timeout: 5_000 }).toContain('watch from 180');
    expect(names(watch)).toEqual(['a']);
    expect(watch.objects.get('uid-of-a')?.metadata.resourceVersion).toBe('110');
  });

  it('ends, and says so, where it may not watch', async () => {
    await follow([[]], [(response) => response.writeHead(403).end(JSON.stringify(status(403, 'Forbidden')))]);
    await expect.poll(() => troubles.join('\n'), { timeout: 5_000 }).toMatch(/Watching Pod ended: .*403/);
    expect(script?.calls).toEqual(['list', 'watch from 100']);
  });
});
