import { describe, expect, it } from 'vitest';
import { foreignPrograms, machineOf, type Program } from './elf.ts';

function head(machine: number, { type = 3, isLittle = true } = {}): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('\x7fELF', 'latin1');
  bytes[4] = 2;
  bytes[5] = isLittle ? 1 : 2;
  if (isLittle) bytes.writeUInt16LE(type, 16);
  else bytes.writeUInt16BE(type, 16);
  if (isLittle) bytes.writeUInt16LE(machine, 18);
  else bytes.writeUInt16BE(machine, 18);
  return bytes;
}

describe('machineOf', () => {
  it.each([
    ['x86-64', head(62), 'amd64'],
    ['64-bit ARM', head(183), 'arm64'],
    ['32-bit ARM', head(40), 'arm'],
    ['IBM Z, whose bytes are the other way round', head(22, { isLittle: false }), 's390x'],
    ['an object file, which nobody runs', head(62, { type: 1 }), undefined],
    ['a program for the kernel', head(247), undefined],
    ['a script', Buffer.from('#!/usr/bin/env node\nconsole.log(1)'), undefined],
    ['an empty file', Buffer.alloc(0), undefined],
    ['the beginning of a program', head(62).subarray(0, 19), undefined],
  ])('knows %s', (_name, bytes, expected) => {
    expect(machineOf(bytes)).toBe(expected);
  });

  it('knows the program that runs this', () => {
    expect(['amd64', 'arm64']).toContain(machineOf(head(process.arch === 'arm64' ? 183 : 62)));
  });
});

describe('foreignPrograms', () => {
  const amd64 = (path: string): Program => ({ path, machine: 'amd64' });
  const arm64 = (path: string): Program => ({ path, machine: 'arm64' });
  const paths = (programs: readonly Program[]) => programs.map(({ path }) => path);

  it.each([
    ['a library of the other machine', [amd64('app/x.node')], 'arm64', ['app/x.node']],
    ['nothing of its own machine', [amd64('app/x.node')], 'amd64', []],
    [
      'nothing of what a package brings for each machine',
      [amd64('p/prebuilds/linux-x64/n.node'), arm64('p/prebuilds/linux-arm64/n.node')],
      'arm64',
      [],
    ],
    [
      'nothing of what is named by flavours',
      [amd64('p/prebuilds/linux-x64/n.glibc.node'), arm64('p/prebuilds/linux-arm64/n.armv8.node')],
      'arm64',
      [],
    ],
    [
      'what a package was installed for, when it is one machine',
      [amd64('n/@x/core-linux-x64-gnu/core.linux-x64-gnu.node')],
      'arm64',
      ['n/@x/core-linux-x64-gnu/core.linux-x64-gnu.node'],
    ],
    ['a name that only holds the letters', [amd64('app/charm'), arm64('app/ch')], 'arm64', ['app/charm']],
    [
      'what has no twin for the third machine',
      [amd64('b/amd64/t'), arm64('b/arm64/t')],
      's390x',
      ['b/amd64/t', 'b/arm64/t'],
    ],
  ])('names %s', (_name, programs, architecture, expected) => {
    expect(paths(foreignPrograms(programs, architecture))).toEqual(expected);
  });
});
