/** Every check and every test; the last line counts them. A check counts as one, and so does each test. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { buildTools, cacheFolder } from '../platform/tools.ts';

const ZIZMOR_VERSION = '1.32.0';
const root = join(import.meta.dirname, '..');
/** Whatever a check leaves behind goes with this. */
const scratch = await mkdtemp(join(tmpdir(), 'discordlm-test-'));
const started = performance.now();
const count = { passed: 0, failed: 0 };
const failures: string[] = [];

try {
  await check('lint', 'biome', ['check', '.']);
  await check('types', 'tsc', ['--noEmit']);
  await check('dead code', 'knip', []);
  await check('dist', process.execPath, ['scripts/build-dist.ts', '--check']);
  const tools = await buildTools((line) => console.log(line));
  await check('workflows', tools.path('actionlint'), []);
  await check('workflow security', await zizmor(), ['--offline', '--quiet', '.']);
  await tests();
} finally {
  await rm(scratch, { recursive: true, force: true });
}
for (const failure of failures) console.log(styleText('red', `failed: ${failure}`));
console.log(`Took ${Math.round((performance.now() - started) / 1000)} s.`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;

async function check(name: string, program: string, args: readonly string[]): Promise<void> {
  const begun = performance.now();
  const exitCode = await run(program, args);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const line = `${exitCode === 0 ? 'passed' : 'FAILED'}: ${name} (${seconds} s)`;
  console.log(styleText(exitCode === 0 ? 'green' : 'red', line));
  if (exitCode === 0) count.passed++;
  else fail(name);
}

/** All vitest projects but those that a command of their own runs. A test that was skipped has shown nothing, and so counts as failed. */
async function tests(): Promise<void> {
  const report = join(scratch, 'report.json');
  const exitCode = await run('vitest', [
    'run',
    '--project=!models',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ]);
  if (!existsSync(report)) {
    fail('the tests did not report');
    return;
  }
  const { testResults }: { testResults: readonly FileResult[] } = JSON.parse(await readFile(report, 'utf8'));
  const results = testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  );
  for (const { file, fullName, status } of results) {
    if (status === 'passed') count.passed++;
    else fail(`${status}: ${file.replace(`${root}/`, '')}: ${fullName}`);
  }
  for (const { name, status, assertionResults } of testResults) {
    if (status !== 'passed' && assertionResults.every((test) => test.status === 'passed'))
      fail(`${name.replace(`${root}/`, '')}: the file itself`);
  }
  if (results.length === 0) fail('there was no test');
  if (exitCode !== 0 && count.failed === 0) fail('the test run, outside its tests');
}

interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
}

function fail(what: string): void {
  count.failed++;
  failures.push(what);
}

async function run(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: scratch, NODE_OPTIONS: '--disable-warning=DEP0187' },
  });
  return await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${program} cannot be started: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 128));
  });
}

/** From PyPI, into an environment of its own in the cache. */
async function zizmor(): Promise<string> {
  const folder = join(cacheFolder, `zizmor-${ZIZMOR_VERSION}`);
  const program = join(folder, 'bin/zizmor');
  if (existsSync(program)) return program;
  console.log(`installing zizmor ${ZIZMOR_VERSION} …`);
  await rm(folder, { recursive: true, force: true });
  await run('python3', ['-m', 'venv', folder]);
  await run(join(folder, 'bin/pip'), ['install', '--quiet', `zizmor==${ZIZMOR_VERSION}`]);
  return program;
}
