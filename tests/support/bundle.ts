import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface BundleRun {
  readonly exitCode: number | null;
  /** Both streams as they came. */
  readonly output: string;
  /** The same without `::add-mask::` lines, which the runner does not show. */
  readonly shown: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** RUNNER_TEMP of the run. */
  readonly temporaryFolder: string;
  readonly workspace: string;
}

export interface BundleOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Files of the workspace by relative path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The folder of an earlier run to go on with, for post steps. */
  readonly folder?: string;
  /** Sent once the output matches. */
  readonly signal?: { readonly name: NodeJS.Signals; readonly when: RegExp };
  /** The folder of the bundles, where it is not the repository's own. */
  readonly dist?: string;
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs a bundle as a runner would: inputs and command files by environment, the workspace as working folder. */
export async function runBundle(action: string, options: BundleOptions = {}): Promise<BundleRun> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), `bundle-${action}-`)));
  const path = (name: string) => join(folder, name);
  await mkdir(path('work'), { recursive: true });
  await mkdir(path('temp'), { recursive: true });
  for (const [name, text] of Object.entries(options.files ?? {})) {
    await mkdir(join(path('work'), name, '..'), { recursive: true });
    await writeFile(join(path('work'), name), text);
  }
  const commandFiles = {
    GITHUB_OUTPUT: 'output',
    GITHUB_ENV: 'env',
    GITHUB_STATE: 'state',
    GITHUB_STEP_SUMMARY: 'summary',
  };
  for (const file of Object.values(commandFiles)) await writeFile(path(file), '');
  const inputs = Object.entries(options.inputs ?? {}).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const dist = options.dist ?? join(root, 'dist');
  const child = spawn(process.execPath, [join(dist, action, 'index.js')], {
    cwd: path('work'),
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      RUNNER_TEMP: path('temp'),
      GITHUB_WORKSPACE: path('work'),
      GITHUB_ACTIONS: 'true',
      ...Object.fromEntries(Object.entries(commandFiles).map(([name, file]) => [name, path(file)])),
      ...options.environment,
      ...Object.fromEntries(inputs),
    },
  });
  options.onStart?.(child);
  let output = '';
  let signalled = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      if (options.signal && !signalled && options.signal.when.test(output)) {
        signalled = true;
        child.kill(options.signal.name);
      }
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  );
  return {
    exitCode,
    output,
    shown: output.replaceAll(/^::add-mask::.*\n/gm, ''),
    outputs: parseCommandFile(await readFile(path('output'), 'utf8')),
    environment: parseCommandFile(await readFile(path('env'), 'utf8')),
    state: parseCommandFile(await readFile(path('state'), 'utf8')),
    summary: existsSync(path('summary')) ? await readFile(path('summary'), 'utf8') : '',
    temporaryFolder: path('temp'),
    workspace: path('work'),
  };
}

/** `NAME<<delimiter`, lines, `delimiter`. */
function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const match of text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm)) {
    values[match[1] ?? ''] = match[3] ?? '';
  }
  return values;
}
