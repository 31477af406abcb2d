import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openState } from './state.ts';
import { networkFileSystem, openStorage, storageProblem } from './storage.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storage-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('storageProblem', () => {
  it('has nothing against a new place, and one in use, and changes neither', () => {
    const path = join(folder, 'new/state.db');
    expect(storageProblem(path)).toBeUndefined();
    expect(existsSync(join(folder, 'new'))).toBe(false);
    const database = openStorage(path);
    expect(storageProblem(path)).toBeUndefined();
    database.close();
  });

  it.each([
    ['a folder that is a file', 'file/state.db'],
    ['a file of something else', 'file'],
    ['a folder', '.'],
  ])('names %s', (_name, path) => {
    writeFileSync(join(folder, 'file'), 'something else, and long enough to be read as a header '.repeat(20));
    expect(storageProblem(join(folder, path))).toMatch(/^STATE_PATH cannot be used: /);
  });

  it('names what a newer version wrote', () => {
    const path = join(folder, 'state.db');
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(storageProblem(path)).toMatch(/newer version/);
  });
});

describe('networkFileSystem', () => {
  it.each([
    ['NFS', 0x6969, 'NFS'],
    ['SMB', 0x517b, 'SMB'],
    ['CIFS', 0xff534d42, 'CIFS'],
    ['CIFS as a negative number', 0xff534d42 | 0, 'CIFS'],
    ['SMB 2', 0xfe534d42, 'SMB'],
    ['ext4', 0xef53, undefined],
    ['XFS', 0x58465342, undefined],
    ['overlay', 0x794c7630, undefined],
    ['memory', 0x01021994, undefined],
  ])('knows %s', (_name, type, expected) => {
    expect(networkFileSystem(type)).toBe(expected);
  });
});

describe('openStorage', () => {
  it('makes the folders of the path', () => {
    openStorage(join(folder, 'a/b/state.db')).close();
    openStorage(join(folder, 'a/b/state.db')).close();
  });

  it.each([
    ['a folder', () => mkdirSync(join(folder, 'state.db'))],
    ['a file of another kind', () => writeFileSync(join(folder, 'state.db'), 'BOT_TOKEN=x\n'.repeat(100))],
    [
      'a database of a newer version',
      () => {
        const database = new DatabaseSync(join(folder, 'state.db'));
        database.exec('PRAGMA user_version = 9');
        database.close();
      },
    ],
  ])('refuses %s, and says which variable is wrong', (_name, prepare) => {
    prepare();
    expect(() => openStorage(join(folder, 'state.db'))).toThrow(/^STATE_PATH .+/);
  });
});

describe('openState', () => {
  it('remembers until when it heard, and which direct messages there are, over its lives', () => {
    const path = join(folder, 'state.db');
    const first = openState(path, () => 1000);
    first.listening.begin(900);
    first.listening.noteDirect('10');
    first.beat(1000);
    first.leave();
    const second = openState(path, () => 2000);
    second.listening.begin(1900);
    second.beat(undefined);
    second.listening.noteDirect('11');
    expect(second.listening).toMatchObject({ firstHeard: 900, heardUntil: 1000 });
    expect(second.listening.directs(5)).toEqual(['11', '10']);
    expect(second.listening.directs(1)).toEqual(['11']);
    second.leave();
  });

  it('remembers nothing without a path', () => {
    const state = openState(undefined);
    expect(state.isKept).toBe(false);
    state.listening.begin(900);
    state.listening.forget();
    expect(state.listening.firstHeard).toBe(0);
    state.leave();
  });
});
