import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chunk, png } from '../../../tests/support/cards.ts';
import { CardShelf } from './card-shelf.ts';
import { CharacterLibrary } from './library.ts';

let root: string;
let folder: string;
let image: string;
let library: CharacterLibrary;
let shelf: CardShelf;

const cardOf = (name: string, description = 'x') => Buffer.from(JSON.stringify({ name, description }));
const put = (name: string, options: { fileName?: string; replace?: boolean; description?: string } = {}) =>
  shelf.put({
    bytes: cardOf(name, options.description),
    fileName: options.fileName ?? 'upload.json',
    replace: options.replace ?? false,
  });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'shelf-'));
  [folder, image] = [join(root, 'cards'), join(root, 'image')];
  await mkdir(folder);
  await mkdir(image);
  await writeFile(join(image, 'assistant.json'), cardOf('Assistant'));
  library = new CharacterLibrary([image, folder]);
  await library.load();
  shelf = new CardShelf([join(root, 'nowhere'), folder], library);
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('CardShelf', () => {
  it('stores a card in the first folder that can be written to, whole and under a name of its own', async () => {
    expect(await put('Mara (x)')).toMatchObject({ kind: 'stored', file: 'mara-x.json', isNew: true });
    expect(await readdir(folder)).toEqual(['mara-x.json']);
    await library.load();
    expect(library.characters.map(({ name }) => name)).toEqual(['Assistant', 'Mara (x)']);
  });

  it.each(['../escaped', '/etc/passwd', '..', 'a/b', String.raw`a\b`, '.hidden'])(
    'keeps a card called %s in the folder',
    async (name) => {
      expect(await put(name, { fileName: `${name}.json` })).toMatchObject({ kind: 'stored' });
      expect(await readdir(folder)).toHaveLength(1);
      expect((await readdir(root)).toSorted()).toEqual(['cards', 'image']);
      expect((await readdir(folder))[0]).not.toMatch(/^\./);
    },
  );

  it('never overwrites a card unless it is told to', async () => {
    await put('Mara');
    await library.load();
    expect(await put('MARA', { description: 'new' })).toEqual({ kind: 'exists', name: 'MARA' });
    expect(await put('Assistant')).toEqual({ kind: 'exists', name: 'Assistant' });
    const replaced = await put('Mara', { replace: true, description: 'new', fileName: 'mara.yaml' });
    expect(replaced).toMatchObject({ kind: 'stored', file: 'mara.yaml', isNew: false });
    expect(await readdir(folder)).toEqual(['mara.yaml']);
    expect(await readFile(join(folder, 'mara.yaml'), 'utf8')).toContain('new');
  });

  it('takes no name that another file has, of any format', async () => {
    await writeFile(join(folder, 'mara.json'), cardOf('Another'));
    expect(await put('Mara', { fileName: 'x.yaml' })).toMatchObject({ file: 'mara-2.yaml' });
  });

  it('says why it takes no card', async () => {
    const bad = await shelf.put({ bytes: Buffer.from('{'), fileName: 'a/b.json', replace: false });
    expect(bad).toMatchObject({ kind: 'bad', why: expect.stringMatching(/^b\.json /) });
    expect(await readdir(folder)).toEqual([]);
  });

  it('lets the bot go on while it reads a hostile card', async () => {
    const server = createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const empty = chunk('noPe');
    const bytes = png([Buffer.alloc(empty.length * Math.floor((30 * 1024 * 1024) / empty.length), empty)]);
    const order: string[] = [];
    const answered = fetch(`http://127.0.0.1:${port}/livez`)
      .then((response) => response.text())
      .then((text) => order.push(text));
    const bad = await shelf.put({ bytes, fileName: 'chunks.png', replace: false });
    order.push(bad.kind);
    await answered;
    server.close();
    expect(order).toEqual(['ok', 'bad']);
    expect(bad).toMatchObject({ why: expect.stringMatching(/more than 65536 chunks/) });
    expect(await readdir(folder)).toEqual([]);
  });

  it('removes a card with its picture, and none that came with the image', async () => {
    await put('Mara');
    await writeFile(join(folder, 'mara.png'), 'a picture');
    await library.load();
    expect(await shelf.remove('Assistant')).toEqual({ kind: 'closed' });
    expect(await shelf.remove('Nobody')).toEqual({ kind: 'unknown' });
    expect(await shelf.remove('mara')).toEqual({ kind: 'removed', files: ['mara.json', 'mara.png'] });
    expect(await readdir(folder)).toEqual([]);
  });

  it('knows what it did before the library has read it', async () => {
    await put('Mara');
    expect(await put('mara')).toMatchObject({ kind: 'exists' });
    expect(await put('Mara', { replace: true, fileName: 'm.yaml' })).toMatchObject({ file: 'mara.yaml' });
    expect(await shelf.remove('MARA')).toMatchObject({ files: ['mara.yaml'] });
    expect(await put('Mara')).toMatchObject({ kind: 'stored', isNew: true });
  });

  it('stores nothing where no folder can be written to', async () => {
    const none = new CardShelf([join(root, 'nowhere')], library);
    expect(await none.put({ bytes: cardOf('Mara'), fileName: 'm.json', replace: false })).toEqual({
      kind: 'closed',
    });
  });
});
