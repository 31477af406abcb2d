import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LoadedMedia, Media } from '../conversation/media.ts';
import { mediaHosts } from './hosts.ts';
import { type LoadRequest, MediaLoader } from './load-media.ts';

const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let server: Server;
let origin: string;
let asked: IncomingMessage[];
let closed: Promise<void>;
let respond: (response: ServerResponse, request: IncomingMessage) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    closed = new Promise((resolve) => response.on('close', resolve));
    respond(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const media = (kind: Media['kind'] = 'picture', fields: Partial<Media> = {}): Media => ({
  key: 'attachment/1',
  kind,
  label: 'file "a"',
  url: `${origin}/a`,
  messageId: '7',
  ...fields,
});

function createLoader(apiUrl = `${origin}/api`): MediaLoader {
  return new MediaLoader({ hosts: mediaHosts(apiUrl), userAgent: 'Test (1.0)', timeoutMs: 1_500 });
}

const calm: LoadRequest = {
  textTokens: 1000,
  refresh: async () => undefined,
  signal: new AbortController().signal,
};

async function load(wanted = media(), loader = createLoader(), request: Partial<LoadRequest> = {}) {
  return (await loader.load([wanted], { ...calm, ...request })).get(wanted.key);
}

const failed = (why: string): LoadedMedia => ({ kind: 'failed', why });

describe('MediaLoader', () => {
  it('reads a picture by its own bytes, saying who asks', async () => {
    respond = (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(POINT);
    expect(await load()).toEqual({
      kind: 'picture',
      image: { mimeType: 'image/png', data: POINT.toString('base64'), tokens: 255 },
    });
    expect(asked[0]?.headers).toMatchObject({ 'user-agent': 'Test (1.0)', 'accept-encoding': 'identity' });
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  it('B5: reads a large picture without a stack that overflows', async () => {
    const large = Buffer.concat([POINT, Buffer.alloc(3 * 1024 * 1024)]);
    respond = (response) => response.end(large);
    const loaded = await load();
    expect(loaded?.kind === 'picture' && loaded.image.data.length).toBe(Math.ceil(large.length / 3) * 4);
  });

  it.each([
    ['to a private address', 'http://169.254.169.254/latest/meta-data'],
    ['to itself', '/a'],
    ['to a file', 'file:///etc/passwd'],
  ])('follows no redirect %s', async (_name, location) => {
    respond = (response) => response.writeHead(302, { location }).end('elsewhere');
    expect(await load()).toEqual(failed('it is somewhere else'));
    expect(asked).toHaveLength(1);
  });

  it.each(['http://127.0.0.1:1/a', 'http://localhost/a', 'https://evil.example/a', 'file:///etc/passwd'])(
    'asks nobody at %s',
    async (url) => {
      expect(await load(media('picture', { url, key: 'link/1' }))).toEqual(failed('it is not on Discord'));
    },
  );

  it('asks no server of its own network where Discord is the real one', async () => {
    const loader = createLoader('https://discord.com/api');
    expect(await load(media(), loader)).toEqual(failed('it is not on Discord'));
    expect(asked).toEqual([]);
  });

  it('turns away what says that it is too large, unread', async () => {
    respond = (response) => {
      response.writeHead(200, { 'content-length': String(50 * 1024 * 1024) });
      response.write(POINT);
    };
    expect(await load()).toEqual(failed('it is too large'));
    await closed;
  });

  it('ends a body that never ends, and the connection with it', async () => {
    let sent = 0;
    respond = (response) => {
      const chunk = Buffer.concat([POINT, Buffer.alloc(64 * 1024)]);
      const write = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
        sent += chunk.length;
      };
      response.on('drain', write);
      write();
    };
    expect(await load()).toEqual(failed('it is too large'));
    await closed;
    expect(sent).toBeLessThan(40 * 1024 * 1024);
  });

  it('unpacks no more of a bomb than it may hold', async () => {
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024));
    respond = (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    const before = process.memoryUsage().rss;
    expect(await load()).toEqual(failed('it is too large'));
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('waits only so long for what comes slowly', async () => {
    respond = (response) => {
      const timer = setInterval(() => response.write('.'), 100);
      response.on('close', () => clearInterval(timer));
    };
    expect(await load()).toEqual(failed('it takes too long to come'));
    await closed;
  });

  it.each([
    ['a web page', '<html>no picture, whatever the name says</html>', 'it is no picture of a known kind'],
    ['nothing', '', 'it is no picture of a known kind'],
  ])('takes %s for no picture', async (_name, body, why) => {
    respond = (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(body);
    expect(await load()).toEqual(failed(why));
  });

  it('sends no picture on that would be huge once unpacked', async () => {
    const bomb = Buffer.from(POINT);
    bomb.writeUInt32BE(50_000, 16);
    bomb.writeUInt32BE(50_000, 20);
    respond = (response) => response.end(bomb);
    expect(await load()).toEqual(failed('it is too large'));
  });

  it.each([
    [500, 'Discord does not give it out (500)'],
    [404, 'it is gone'],
  ])('tells of status %i', async (status, why) => {
    respond = (response) => response.writeHead(status).end();
    expect(await load()).toEqual(failed(why));
  });

  it('tells of a connection that breaks', async () => {
    respond = (response) => response.destroy();
    expect(await load()).toEqual(failed('it does not come'));
  });

  it('takes the beginning of a text that is long', async () => {
    respond = (response) => response.end('word '.repeat(100_000));
    const loaded = await load(media('text'));
    expect(loaded?.kind === 'text' && loaded.text).toMatch(/of which the beginning follows/);
    expect(loaded?.kind === 'text' && loaded.text.length).toBeLessThan(8_000);
  });

  it.each([
    ['expired', '?ex=1', 1],
    ['refused', '', 2],
  ])('asks for the address again where it is %s', async (_name, query, requests) => {
    respond = (response, { url }) =>
      url?.startsWith('/fresh') ? response.end(POINT) : response.writeHead(404).end();
    const refresh = async ({ messageId }: Media) => (messageId === '7' ? `${origin}/fresh` : undefined);
    const loaded = await load(media('picture', { url: `${origin}/a${query}` }), createLoader(), { refresh });
    expect(loaded?.kind).toBe('picture');
    expect(asked).toHaveLength(requests);
  });

  it('asks nobody else for a newer address that is not Discord’s', async () => {
    respond = (response) => response.writeHead(404).end();
    const refresh = async () => 'http://127.0.0.1:1/fresh';
    expect(await load(media(), createLoader(), { refresh })).toEqual(failed('it is not on Discord'));
  });

  it('reads what it has read once no more, and what failed again', async () => {
    const loader = createLoader();
    respond = (response) => response.writeHead(500).end();
    await load(media(), loader);
    respond = (response) => response.end(POINT);
    for (let count = 0; count < 3; count++) expect((await load(media(), loader))?.kind).toBe('picture');
    expect(asked).toHaveLength(2);
  });

  it('ends when nobody waits any more', async () => {
    respond = () => {};
    const reason = new Error('deleted');
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    await expect(load(media(), createLoader(), { signal: controller.signal })).rejects.toBe(reason);
    await closed;
  });

  it('L21: holds no more of one prompt than it may', async () => {
    const large = Buffer.concat([POINT, Buffer.alloc(3.9 * 1024 * 1024)]);
    respond = (response) => response.end(large);
    const wanted = [1, 2, 3, 4].map((id) => media('picture', { key: `attachment/${id}` }));
    const loaded = [...(await createLoader().load(wanted, calm)).values()];
    expect(loaded.map(({ kind }) => kind)).toEqual(['picture', 'picture', 'failed', 'failed']);
  });
});
