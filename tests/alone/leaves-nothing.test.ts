import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/cluster.ts';

/** What a platform leaves on this machine; nothing else may run meanwhile that changes it. */

const run = promisify(execFile);
const lines = async (program: string, ...args: string[]) =>
  (await run(program, args, { maxBuffer: 64 * 1024 * 1024 })).stdout
    .split('\n')
    .filter((line) => line !== '');

async function cgroups(): Promise<string[]> {
  const folders = await readdir('/sys/fs/cgroup', { recursive: true, withFileTypes: true });
  return folders.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Everything that platforms make, one line each. */
async function machine(): Promise<string[]> {
  const parts = {
    process: await lines('ps', '-e', '-o', 'args='),
    mount: (await readFile('/proc/self/mountinfo', 'utf8'))
      .split('\n')
      .map((line) => line.split(' ')[4] ?? ''),
    link: (await lines('ip', '-o', 'link')).map((line) => line.split(':')[1] ?? ''),
    route: await lines('ip', 'route'),
    table: await lines('nft', 'list', 'tables'),
    port: (await lines('ss', '-ltnH')).map((line) => line.split(/\s+/)[3] ?? ''),
    cgroup: await cgroups(),
    folder: await readdir('/var/tmp'),
    namespace: await lines('lsns', '-n', '-o', 'TYPE,COMMAND'),
  };
  // The kernel's own threads come and go.
  return Object.entries(parts).flatMap(([kind, found]) =>
    found.filter((line) => !line.startsWith('[')).map((line) => `${kind} ${line}`),
  );
}

function without(all: readonly string[], some: readonly string[]): string[] {
  const known = new Set(some);
  return all.filter((line) => !known.has(line));
}

/** Starts a platform in a process of its own and resolves once it stands. */
async function startElsewhere(): Promise<ChildProcess> {
  const module = join(import.meta.dirname, '../../platform/platform.ts');
  const script = `
    const { startPlatform } = await import(${JSON.stringify(module)});
    const platform = await startPlatform();
    console.log('it stands');
    process.stdin.once('data', async () => { await platform.stop(); process.exit(0); });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'it stands') return child;
  }
  throw new Error('the platform did not start');
}

describe('the platform leaves nothing behind', () => {
  it.each([
    ['after a stop', (child: ChildProcess) => child.stdin?.write('stop\n')],
    ['after its starter was killed', (child: ChildProcess) => child.kill('SIGKILL')],
  ])('%s', async (_name, end) => {
    const before = await machine();
    const child = await startElsewhere();
    const ended = new Promise((resolve) => child.once('close', resolve));
    const kinds = new Set(without(await machine(), before).map((line) => line.split(' ')[0]));
    // The comparison sees what it should.
    expect([...kinds]).toEqual(
      expect.arrayContaining(['process', 'link', 'route', 'folder', 'namespace', 'port']),
    );
    end(child);
    await ended;
    await eventually(async () => expect(without(await machine(), before)).toEqual([]), 60_000);
  });
});
