import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCharacters } from './library.ts';

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
