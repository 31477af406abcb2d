/**
 * Builds dist/<action>/ for every action: tsc emits JavaScript, rolldown shakes it into one file, ncc makes the bundle.
 *
 * Two bundlers, because each lacks what the other has: ncc does not shake trees (the Kubernetes client whole is 19 MB),
 * and it crashes on TypeScript 7 sources.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import ncc from '@vercel/ncc';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');

/** Packages that only paths use which the actions never take; see shims/left-out.cjs. */
const LEFT_OUT = [
  'axios',
  'hpagent',
  'jsonpath-plus',
  'openid-client',
  'socks',
  'socks-proxy-agent',
  'undici',
];

export async function actionNames(): Promise<string[]> {
  const names = await readdir(join(root, 'actions'));
  return names.filter((name) => existsSync(join(root, 'actions', name, 'action.yml'))).toSorted();
}

/** Every bundle, into a folder of its own below the target. */
async function buildAll(target: string): Promise<void> {
  await rm(join(root, 'build'), { recursive: true, force: true });
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  await rm(target, { recursive: true, force: true });
  // ncc names modules by their path from the working folder: a path of chance would make each build differ.
  process.chdir(root);
  for (const name of await actionNames())
    await buildOne(name, join(root, 'build/shaken', name), join(target, name));
}

async function buildOne(name: string, scratch: string, target: string): Promise<void> {
  const { file, packages } = await shake(name, scratch);
  // ncc copies every file that the code seems to reach as an asset, the whole working folder if it may.
  const noAssets = join(scratch, 'no-assets');
  await mkdir(noAssets, { recursive: true });
  const { code, assets } = await ncc(file, { filterAssetBase: noAssets, quiet: true, cache: false });
  const surplus = Object.keys(assets).filter((asset) => asset !== 'package.json');
  if (surplus.length > 0)
    throw new Error(`${name}: ncc wants assets beside the bundle: ${surplus.join(', ')}`);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'index.js'), code);
  await writeFile(join(target, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`);
  await writeFile(join(target, 'licenses.txt'), await licenceTexts(packages));
  console.log(`${name}: ${Math.ceil(code.length / 1024)} kB`);
}

/** One file with what the action uses, and the folders of the packages it comes from. */
async function shake(name: string, scratch: string): Promise<{ file: string; packages: string[] }> {
  const shim = (file: string) => join(root, 'scripts/shims', file);
  const bundle = await rolldown({
    input: join(root, 'build/actions', name, 'src/index.js'),
    platform: 'node',
    treeshake: { moduleSideEffects: false },
    logLevel: 'warn',
    resolve: {
      alias: {
        ...Object.fromEntries(LEFT_OUT.map((name) => [name, shim('left-out.cjs')])),
        debug: shim('debug.cjs'),
        // Its build for Node is CommonJS, of which nothing can be shaken off.
        yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
        'js-yaml': shim('js-yaml.cjs'),
        './oidc_auth.js': shim('oidc-auth.cjs'),
      },
    },
  });
  const file = join(scratch, 'index.js');
  const { output } = await bundle.write({ file, format: 'esm', codeSplitting: false, comments: false });
  await writeFile(join(scratch, 'package.json'), '{"type":"module"}');
  const modules = Object.entries(output[0].modules).filter(([, module]) => module.renderedLength > 0);
  const packages = modules.flatMap(([id]) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []);
  return { file, packages: [...new Set(packages)].toSorted() };
}

async function licenceTexts(packages: readonly string[]): Promise<string> {
  const sections = await Promise.all(
    packages.map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file ? await readFile(join(folder, file), 'utf8') : `License: ${license}\n`;
      return `${name} ${version}\n${'='.repeat(60)}\n${text.trim().replaceAll('\r\n', '\n')}\n`;
    }),
  );
  return `This bundle holds parts of these packages.\n\n${sections.join('\n')}`;
}

/** The files of `dist/` that differ from what the source builds, missing and surplus ones included. */
async function checkAll(): Promise<string[]> {
  const rebuilt = await mkdtemp(join(tmpdir(), 'discordlm-rebuilt-'));
  try {
    await buildAll(rebuilt);
    const [wanted, found] = [await readFiles(rebuilt), await readFiles(join(root, 'dist'))];
    return [...new Set([...wanted.keys(), ...found.keys()])]
      .filter((path) => wanted.get(path) !== found.get(path))
      .toSorted();
  } finally {
    await rm(rebuilt, { recursive: true });
  }
}

async function readFiles(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isDirectory()) files.set(relative(folder, path), await readFile(path, 'utf8'));
  }
  return files;
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const stale = await checkAll();
    if (stale.length > 0) {
      console.error(`dist/ is not what the source builds: ${stale.join(', ')}. Run npm run build.`);
      process.exitCode = 1;
    }
  } else {
    await buildAll(join(root, 'dist'));
  }
}
