import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../process/run-program.ts';
import type { TunnelEnds } from './explain.ts';
import { endTunnel, Tunnel, type TunnelHandle } from './tunnel.ts';

const environment = { PATH: process.env.PATH ?? '' };
let folder: string;
let silent: Server;
/** Who has come, and has left again. */
const guests = { here: 0, left: 0 };
let onGuest = () => {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tunnel-test-'));
  silent = createServer((socket) => {
    guests.here++;
    socket.on('error', () => undefined).on('close', () => guests.left++);
    socket.resume();
    onGuest();
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  silent.close();
  await rm(folder, { recursive: true });
});

const ends = (): TunnelEnds => ({
  target: {
    host: '127.0.0.1',
    port: (silent.address() as AddressInfo).port,
    user: 'deploy',
    privateKey: 'PLANTED KEY\n',
    knownHosts: '',
    prefix: '',
  },
  destination: { host: '127.0.0.1', port: 6443 },
});

describe('a tunnel that is cancelled while the host says nothing', () => {
  it('leaves no key and no ssh, and was told of before there was either', async () => {
    const handles: TunnelHandle[] = [];
    const contents: string[][] = [];
    const controller = new AbortController();
    onGuest = () => controller.abort('SIGINT');
    const opening = Tunnel.open(ends(), {
      ...{ run: runProgram, environment, temporaryFolder: folder, signal: controller.signal },
      run: async (program, args, options) => {
        contents.push(await readdir(options.folder ?? folder));
        return await runProgram(program, args, options);
      },
      onHandle: (handle) => handles.push(handle),
    });
    await expect(opening).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(contents[0]).toContain('key');
    expect(handles).toEqual([{ folder: expect.stringContaining(join(folder, 'tunnel-')), pid: 0 }]);
    expect(await readdir(folder)).toEqual([]);
    await expect.poll(() => guests, { timeout: 10_000 }).toEqual({ here: 1, left: 1 });
  });

  it('starts nothing where it was cancelled before', async () => {
    const opening = Tunnel.open(ends(), {
      ...{ run: runProgram, environment, temporaryFolder: folder, signal: AbortSignal.abort('SIGTERM') },
    });
    await expect(opening).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('endTunnel', () => {
  const deps = () => ({ run: runProgram, environment, temporaryFolder: folder });

  it('removes what a step left that was killed while it opened one', async () => {
    const handles: TunnelHandle[] = [];
    const opening = Tunnel.open(ends(), {
      ...deps(),
      run: () => Promise.reject(new Error('killed')),
      onHandle: (handle) => handles.push(handle),
    });
    await expect(opening).rejects.toThrow('killed');
    expect(await readdir(folder)).toEqual([]);
    const left = await mkdtemp(join(folder, 'tunnel-'));
    expect(await endTunnel({ folder: left, pid: 0 }, deps())).toBe(true);
    expect(await endTunnel({ folder: left, pid: 0 }, deps())).toBe(false);
    await expect(readFile(left)).rejects.toThrow('ENOENT');
  });
});
