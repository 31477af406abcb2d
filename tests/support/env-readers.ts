import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { parse } from 'dotenv';
import type { EnvFileFormat } from '../../lib/env-file/encode.ts';
import { buildTools, cacheFolder } from '../../platform/tools.ts';
import { dockerCreate } from './docker-create.ts';

const run = promisify(execFile);
const PYTHON_DOTENV_VERSION = '1.2.4';
/** `x` is there to be seen where a reader expands what it should not. */
const environment = { PATH: process.env.PATH, HOME: '/expanded', x: 'expanded' };
/** What a program has besides the file's variables. */
const OWN_NAMES = new Set([...Object.keys(environment), 'PWD', 'OLDPWD', 'SHLVL', '_']);
const PYTHON_SCRIPT = [
  'import json, sys',
  'from dotenv import dotenv_values',
  'json.dump(dotenv_values(sys.argv[1]), sys.stdout)',
].join('\n');

/** Every variable that a program finds in the file at the path. */
export type ReadEnvFile = (path: string) => Promise<ReadonlyMap<string, string>>;

/** The programs and libraries themselves that each format is written for, by name. */
export type EnvReaders = Readonly<Record<EnvFileFormat, Readonly<Record<string, ReadEnvFile>>>>;

export async function findEnvReaders(): Promise<EnvReaders> {
  const [tools, python] = await Promise.all([buildTools(() => {}), pythonDotenv()]);
  const shells = { bash: sourcedBy('bash'), sh: sourcedBy('sh') };
  return {
    dotenv: {
      ...shells,
      "Node's parseEnv": async (path) => variables(parseEnv(await readFile(path, 'utf8'))),
      dotenv: async (path) => variables(parse(await readFile(path, 'utf8'))),
      'python-dotenv': async (path) =>
        variables(JSON.parse(await output(python, ['-c', PYTHON_SCRIPT, path]))),
      godotenv: async (path) => fromLines(await output(tools.path('godotenv'), ['-f', path, 'env', '-0'])),
    },
    shell: shells,
    docker: {
      docker: async (path) => fromLines((await dockerCreate(tools.path('docker'), path)).join('\0')),
    },
  };
}

function sourcedBy(shell: string): ReadEnvFile {
  return async (path) => fromLines(await output(shell, ['-c', 'set -a; . "$0"; exec env -0', path]));
}

async function output(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, args, { env: environment, maxBuffer: 16 * 1024 * 1024 });
  return stdout;
}

function variables(values: object): Map<string, string> {
  return new Map(Object.entries(values));
}

/** Of `NAME=value`, each but the last ended by NUL. */
function fromLines(text: string): Map<string, string> {
  const lines = text.split('\0').filter((line) => line !== '');
  const pairs = lines.map((line): [string, string] => {
    const end = line.indexOf('=');
    return [line.slice(0, end), line.slice(end + 1)];
  });
  return new Map(pairs.filter(([name]) => !OWN_NAMES.has(name)));
}

/** The Python that has the library: from PyPI, into an environment of its own in the cache. */
async function pythonDotenv(): Promise<string> {
  const folder = join(cacheFolder, `python-dotenv-${PYTHON_DOTENV_VERSION}`);
  const python = 'bin/python3';
  if (existsSync(folder)) return join(folder, python);
  const scratch = `${folder}.${process.pid}`;
  await mkdir(cacheFolder, { recursive: true });
  try {
    await run('python3', ['-m', 'venv', scratch]);
    const install = ['-m', 'pip', 'install', '--quiet', `python-dotenv==${PYTHON_DOTENV_VERSION}`];
    await run(join(scratch, python), install);
    // Appears whole or not at all.
    await rename(scratch, folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return join(folder, python);
}
