import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request as startRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { base64, png, tEXt } from '../../../tests/support/cards.ts';
import { freePort } from '../../../tests/support/free-port.ts';
import { parseCard } from '../characters/card.ts';
import { CharacterLibrary } from '../characters/library.ts';
import { Avatars } from './avatars.ts';
import { startServers } from './health.ts';
import { createMetrics } from './metrics.ts';

const BASE = 'https://bot.example';
const health = { isLive: () => true, isReady: () => true, isStarted: () => true };

/** A server with two cards: one in its picture, one with a picture beside it, and one without. */
async function createStage(maxBytesHeld?: number) {
  const folder = await mkdtempDisposable(join(tmpdir(), 'avatars-'));
  const write = (file: string, content: string | Uint8Array) => writeFile(join(folder.path, file), content);
  await write('a.png', png([tEXt('chara', base64({ name: 'Mara', description: 'planted-card-text' }))]));
  await write('b.json', '{"name": "Bob"}');
  await write('b.png', png([tEXt('Comment', 'planted-card-text')], [tEXt('ccv3', 'planted-card-text')]));
  await write('c.json', '{"name": "Cleo"}');
  const library = new CharacterLibrary([folder.path]);
  await library.load();
  const avatars = new Avatars({
    source: library,
    baseUrl: BASE,
    onFault: (_character, error) => {
      throw error;
    },
    ...(maxBytesHeld === undefined ? {} : { maxBytesHeld }),
  });
  await avatars.refresh();
  const ports = { port: await freePort(), metricsPort: await freePort() };
  const { registry } = createMetrics('1.2.3');
  const servers = await startServers(ports, { health, registry, avatarAt: (path) => avatars.at(path) });
  const ask = (path: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
    new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: Buffer }>(
      (resolve, reject) => {
        startRequest(
          { host: '127.0.0.1', port: ports.port, path, agent: false, ...options },
          async (response) => {
            const body = await buffer(response);
            resolve({ status: response.statusCode, headers: response.headers, body });
          },
        )
          .once('error', reject)
          .end();
      },
    );
  return {
    library,
    avatars,
    ask,
    write,
    pathOf: (name: string) => avatars.urlOf({ name })?.slice(BASE.length) ?? '',
    [Symbol.asyncDispose]: async () => {
      await servers.close();
      await folder.remove();
    },
  };
}

describe('avatars', () => {
  it.each([
    ['in memory', undefined],
    ['read again, where memory is full', 0],
  ])('are served at the address that a card gives, without the card: %s', async (_name, maxBytesHeld) => {
    await using stage = await createStage(maxBytesHeld);
    expect(stage.avatars.urlOf({ name: 'Cleo' })).toBeUndefined();
    for (const name of ['Mara', 'Bob']) {
      expect(stage.avatars.urlOf({ name })).toMatch(/^https:\/\/bot\.example\/avatars\/[0-9a-f]{32}\.png$/);
      const { status, headers, body } = await stage.ask(stage.pathOf(name));
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-type': 'image/png',
        'content-length': String(body.length),
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
      });
      expect(body).toEqual(png([]));
      expect(body.toString('latin1')).not.toMatch(/chara|ccv3|planted/);
    }
  });

  it.each([
    ['the tag itself', (etag: string) => etag],
    ['a weak one', (etag: string) => `W/${etag}`],
    ['one of several', (etag: string) => `"other", ${etag}`],
    ['any', () => '*'],
  ])('are not sent again to whom shows %s', async (_name, tags) => {
    await using stage = await createStage();
    const { headers } = await stage.ask(stage.pathOf('Mara'));
    const again = await stage.ask(stage.pathOf('Mara'), {
      headers: { 'if-none-match': tags(headers.etag ?? '') },
    });
    expect(again).toMatchObject({ status: 304, headers: { etag: headers.etag } });
    expect(again.body).toHaveLength(0);
  });

  it('answer HEAD as GET, without the picture, and no other method', async () => {
    await using stage = await createStage();
    const path = stage.pathOf('Mara');
    const head = await stage.ask(path, { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, headers: { 'content-length': String(png([]).length) } });
    expect(head.body).toHaveLength(0);
    expect((await stage.ask(path, { method: 'POST' })).status).toBe(404);
    const other = await stage.ask(path, { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  it.each([
    '/avatars/',
    '/avatars/a.png',
    '/avatars/../a.png',
    '/avatars/%2e%2e/a.png',
    '/avatars//etc/passwd',
    '/avatars/../../../../etc/passwd',
    '/avatars/constructor',
    `/avatars/${'0'.repeat(32)}.png`,
    `/avatars/${'a'.repeat(5000)}`,
  ])('lead nowhere at %s', async (path) => {
    await using stage = await createStage();
    expect((await stage.ask(path)).status).toBe(404);
  });

  it('move with the picture, and the old address is gone', async () => {
    await using stage = await createStage(0);
    const before = stage.pathOf('Bob');
    await stage.write('b.png', png([], [Buffer.concat([png([]).subarray(8, 33)])]));
    expect((await stage.ask(before)).status).toBe(404);
    await stage.avatars.refresh();
    expect(stage.pathOf('Bob')).not.toBe(before);
    expect((await stage.ask(stage.pathOf('Bob'))).status).toBe(200);
  });

  it('of a card whose picture cannot be read hurt no other', async () => {
    const [mara, bob] = ['Mara', 'Bob'].map((name) => ({
      ...parseCard(Buffer.from(JSON.stringify({ name })), 'a.json'),
    }));
    const faults: string[] = [];
    const avatars = new Avatars({
      source: {
        characters: [mara, bob].filter((character) => character !== undefined),
        picture: async ({ name }) => {
          if (name === 'Mara') throw new Error('no');
          return { bytes: png([]), mediaType: 'image/png' };
        },
      },
      baseUrl: BASE,
      onFault: ({ name }) => faults.push(name),
    });
    await avatars.refresh();
    expect([
      avatars.urlOf({ name: 'Mara' }) === undefined,
      avatars.urlOf({ name: 'Bob' }) === undefined,
    ]).toEqual([true, false]);
    expect(faults).toEqual(['Mara']);
  });
});
