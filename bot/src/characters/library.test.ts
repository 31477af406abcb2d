import { mkdir, mkdtempDisposable, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { base64, png, tEXt, zip } from '../../../tests/support/cards.ts';
import { CharacterLibrary, loadCharacters } from './library.ts';
import { pictureOf } from './picture.ts';
import { watchCharacters } from './watch.ts';

describe('loadCharacters', () => {
  it('reads what can be read, and says of the rest which and why', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    const write = (file: string, text: string) => writeFile(join(folder.path, file), text);
    await write('b.json', '{"name": "Bob"}');
    await write('a.json', '{"name": ');
    await write('c.json', '{"name": ""}');
    await write('d.JSON', '{"name": "Dora"}');
    await write('.hidden.json', '{"name": "Half written"}');
    await write('notes.txt', 'no card');
    await mkdir(join(folder.path, 'e.json'));
    const { characters, problems } = await loadCharacters([folder.path, join(folder.path, 'not-there')]);
    expect(characters.map(({ name }) => name)).toEqual(['Bob', 'Dora']);
    expect(problems.map(({ file, code }) => `${basename(file)} ${code}`)).toEqual([
      'notes.txt UNSUPPORTED_FORMAT',
      'a.json NOT_JSON',
      'c.json NAME_MISSING',
      'e.json UNREADABLE',
      'not-there FOLDER_UNREADABLE',
    ]);
  });

  it('lets a later folder replace a card of the same name', async () => {
    await using image = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    await using volume = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    await writeFile(join(image.path, 'z.json'), '{"name": "Mara", "description": "of the image"}');
    await writeFile(join(volume.path, 'a.json'), '{"name": "MARA", "description": "of the volume"}');
    const { characters } = await loadCharacters([image.path, volume.path]);
    expect(characters.map(({ description }) => description)).toEqual(['of the volume']);
  });
});

describe('loadCharacters: what lies beside cards', () => {
  it('names what it skips, but for what nobody put there', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    const write = (file: string, content: string | Uint8Array) => writeFile(join(folder.path, file), content);
    const picture = png([]);
    await write('mara.json', '{"name": "Mara"}');
    await write('mara.png', picture);
    await write('pip.png', png([tEXt('chara', base64({ name: 'Pip' }))]));
    await write('dot.png', picture);
    await write('old.webp', 'x');
    await write('README', 'x');
    await write('Thumbs.db', 'x');
    await mkdir(join(folder.path, 'sub'));
    await mkdir(join(folder.path, 'lost+found'));
    const { characters, problems } = await loadCharacters([folder.path]);
    expect(characters.map(({ name }) => name)).toEqual(['Mara', 'Pip']);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'README UNSUPPORTED_FORMAT',
      'old.webp UNSUPPORTED_FORMAT',
      'sub UNSUPPORTED_FORMAT',
      'dot.png NO_CARD',
    ]);
  });

  it('keeps the first of two cards of one name in a folder, and says so', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    await writeFile(join(folder.path, 'a.json'), '{"name": "Mara", "description": "first"}');
    await writeFile(join(folder.path, 'b.json'), '{"name": "MARA", "description": "second"}');
    const { characters, problems } = await loadCharacters([folder.path]);
    expect(characters.map(({ description }) => description)).toEqual(['first']);
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'b.json',
        code: 'NAME_TAKEN',
        message: expect.stringContaining('a.json'),
      }),
    ]);
  });

  it('uses an odd card, and says what is odd', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    await writeFile(join(folder.path, 'a.json'), '{"spec": "chara_card_v9", "data": {"name": "Mara"}}');
    const { characters, problems } = await loadCharacters([folder.path]);
    expect(characters).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['CARD_ODD']);
  });
});

describe('CharacterLibrary: pictures', () => {
  it('gives the picture of a card, without the card in it', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    const write = (file: string, content: string | Uint8Array) => writeFile(join(folder.path, file), content);
    const bare = png([]);
    const icon = { type: 'icon', name: 'main', uri: 'embeded://assets/icon/images/main.png', ext: 'png' };
    const archived = JSON.stringify({
      spec: 'chara_card_v3',
      data: { name: 'Pip', assets: [{ ...icon, name: 'x', uri: 'embeded://other' }, icon] },
    });
    await write('a.png', png([tEXt('chara', base64({ name: 'Mara' }))], [tEXt('Author', 'Ann')]));
    await write('b.json', '{"name": "Bob"}');
    await write('b.png', png([tEXt('Comment', 'x')]));
    await write('c.json', '{"name": "Cleo"}');
    await write(
      'd.charx',
      zip([
        { name: 'assets/icon/images/main.png', data: bare },
        { name: 'card.json', data: archived },
      ]),
    );
    const library = new CharacterLibrary([folder.path]);
    const { characters } = await library.load();
    const pictures = await Promise.all(characters.map((character) => library.picture(character)));
    const expected = { mediaType: 'image/png', bytes: bare };
    expect(characters.map(({ name }) => name)).toEqual(['Mara', 'Bob', 'Cleo', 'Pip']);
    expect(pictures).toEqual([expected, expected, undefined, expected]);
  });

  it.each([
    ['no archive', zip([{ name: 'x', data: 'x' }])],
    [
      'an icon that is none',
      zip([
        { name: 'card.json', data: '{"data":{"assets":[{"type":"icon","uri":"embeded://a"}]}}' },
        { name: 'a', data: '<svg/>' },
      ]),
    ],
    [
      'an icon from elsewhere',
      zip([
        { name: 'card.json', data: '{"data":{"assets":[{"type":"icon","uri":"https://x.example/a.png"}]}}' },
      ]),
    ],
    ['a text', Buffer.from('{}')],
  ])('shows nothing of %s', (_name, bytes) => {
    expect(pictureOf(bytes)).toBeUndefined();
  });
});

describe('CharacterLibrary', () => {
  let clock = 1_700_000_000;
  /** Writes a file whose time is later than that of any other. */
  async function put(path: string, content: string) {
    await writeFile(path, content);
    clock += 10;
    await utimes(path, clock, clock);
  }
  const shown = (library: CharacterLibrary) =>
    library.characters.map(({ name, description }) => `${name} ${description}`);
  /** Looks until what was changed is at rest. */
  const settle = async (library: CharacterLibrary) => (await library.reload()) ?? (await library.reload());

  it('takes new, changed and removed cards, and tells of nothing else', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    const [mara, pip] = [join(folder.path, 'mara.json'), join(folder.path, 'pip.json')];
    await put(mara, '{"name": "Mara", "description": "old"}');
    const library = new CharacterLibrary([folder.path]);
    await library.load();
    expect(await settle(library)).toBeUndefined();
    const before = library.characters;
    await put(mara, '{"name": "Mara", "description": "new"}');
    await put(pip, '{"name": "Pip"}');
    expect(await settle(library)).toBeDefined();
    expect(shown(library)).toEqual(['Mara new', 'Pip ']);
    expect(before.map(({ description }) => description)).toEqual(['old']);
    await rm(pip);
    expect(await settle(library)).toBeDefined();
    expect(shown(library)).toEqual(['Mara new']);
  });

  it('does not read again what has not changed', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    await put(join(folder.path, 'mara.json'), '{"name": "Mara"}');
    await put(join(folder.path, 'pip.json'), '{"name": "Pip"}');
    const library = new CharacterLibrary([folder.path]);
    const [mara] = (await library.load()).characters;
    await put(join(folder.path, 'pip.json'), '{"name": "Pippa"}');
    await settle(library);
    expect(library.characters[0]).toBe(mara);
    expect(library.characters[1]?.name).toBe('Pippa');
  });

  it('keeps the last good one of a card that went bad, and says why, once', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    const path = join(folder.path, 'mara.json');
    await put(path, '{"name": "Mara", "description": "good"}');
    const library = new CharacterLibrary([folder.path]);
    await library.load();
    await put(path, '{"name": "Mar');
    const changed = await settle(library);
    expect(shown(library)).toEqual(['Mara good']);
    expect(changed?.problems).toEqual([
      expect.objectContaining({ code: 'NOT_JSON', message: expect.stringMatching(/line 1.*is kept/) }),
    ]);
    expect(await settle(library)).toBeUndefined();
    await put(path, '{"name": "Mara", "description": "better"}');
    expect((await settle(library))?.problems).toEqual([]);
    expect(shown(library)).toEqual(['Mara better']);
  });

  it('waits until a file is at rest', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    const path = join(folder.path, 'mara.json');
    const library = new CharacterLibrary([folder.path]);
    await library.load();
    for (const half of ['{', '{"name"', '{"name": "Mara"']) {
      await put(path, half);
      expect(await library.reload()).toBeUndefined();
    }
    await put(path, '{"name": "Mara"}');
    await settle(library);
    expect(library.problems).toEqual([]);
    expect(library.characters).toHaveLength(1);
  });

  it('keeps the cards of a folder that is not there any more, until it is again', async () => {
    await using parent = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    const folder = join(parent.path, 'volume');
    await mkdir(folder);
    await put(join(folder, 'mara.json'), '{"name": "Mara"}');
    const library = new CharacterLibrary([folder]);
    await library.load();
    await rename(folder, `${folder}-away`);
    expect((await settle(library))?.problems.map(({ code }) => code)).toContain('FOLDER_UNREADABLE');
    expect(shown(library)).toEqual(['Mara ']);
    await mkdir(folder);
    await settle(library);
    expect(shown(library)).toEqual([]);
  });

  it('is watched until told otherwise', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    const library = new CharacterLibrary([folder.path]);
    await library.load();
    const told: number[] = [];
    const end = watchCharacters(library, ({ characters }) => told.push(characters.length), 5);
    await put(join(folder.path, 'mara.json'), '{"name": "Mara"}');
    await vi.waitFor(() => expect(told).toEqual([1]), 10_000);
    end();
    await put(join(folder.path, 'pip.json'), '{"name": "Pip"}');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told).toEqual([1]);
  });
});
