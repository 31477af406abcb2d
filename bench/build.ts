/**
 * How long it takes until a changed bot is in the registry: the layer for two platforms against buildah for one, the
 * bundle made before for both. `--runs 3` makes it a short one; `REUSE_PLATFORM=1` takes the platform that runs.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readState } from '../platform/cli.ts';
import { connectPlatform, type Platform } from '../platform/info.ts';
import { BASE_IMAGES, startPlatform } from '../platform/platform.ts';
import { openBuildSite, runBuild } from '../tests/support/builds.ts';
import { argument } from './programs.ts';
import { type Goal, renderGoals, renderRows } from './tables.ts';

const root = join(import.meta.dirname, '..');
const docs = join(root, 'docs');
const FULL_RUNS = 10;
/** For a layer. */
const MAX_SECONDS = 5;
const BUILDERS = ['layer', 'buildah'] as const;

interface Row {
  readonly builder: (typeof BUILDERS)[number];
  readonly first: number;
  readonly changed: readonly number[];
}

async function measure(platform: Platform, runs: number): Promise<readonly Row[]> {
  await promisify(execFile)(process.execPath, [join(root, 'bot/build.js')]);
  const rows: Row[] = [];
  for (const builder of BUILDERS) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-build-'));
    await using site = await openBuildSite(platform);
    const repository = `bench-${randomBytes(4).toString('hex')}/${builder}`;
    const seconds: number[] = [];
    for (let run = 0; run <= runs; run++) {
      for (const path of ['bot/Containerfile', 'bot/characters', 'bot/dist'])
        await cp(join(root, path), join(folder, path), { recursive: true });
      await writeFile(join(folder, 'bot/dist/change.js'), `// ${randomBytes(64).toString('hex')}\n`);
      const started = performance.now();
      const built = await runBuild(platform, site, {
        registry: platform.info.registry,
        job: { sha: randomBytes(20).toString('hex') },
        environment: { GITHUB_WORKSPACE: folder },
        inputs: {
          image: `${platform.info.registry.host}/${repository}`,
          builder,
          file: 'bot/Containerfile',
          'build-contexts': 'bundle=bot/dist',
          'build-args': `BASE_IMAGE=${platform.info.openRegistry.host}/${BASE_IMAGES.run}`,
        },
      });
      if (built.exitCode !== 0) throw new Error(built.shown);
      seconds.push((performance.now() - started) / 1000);
    }
    await rm(folder, { recursive: true });
    const [first = 0, ...changed] = seconds;
    rows.push({ builder, first, changed });
  }
  return rows;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function renderTable(rows: readonly Row[]): string {
  const lines = rows.map(({ builder, first, changed }) => [
    builder,
    builder === 'layer' ? 'amd64, arm64' : 'amd64',
    ...[first, Math.min(...changed), medianOf(changed), Math.max(...changed)].map((value) =>
      value.toFixed(1),
    ),
  ]);
  return renderRows([['builder', 'platforms', 'first, s', 'changed: best', 'median', 'worst'], ...lines]);
}

function goalsOf(rows: readonly Row[]): Goal[] {
  return rows
    .filter(({ builder }) => builder === 'layer')
    .map(({ changed }) => ({
      goal: `a changed bot is in the registry within ${MAX_SECONDS} s, by \`layer\`, whatever the run`,
      met: Math.max(...changed) <= MAX_SECONDS,
      seen: `${Math.max(...changed).toFixed(1)} s at worst`,
    }));
}

const runs = Number(argument('runs') ?? FULL_RUNS);
const running = process.env.REUSE_PLATFORM === '1' ? await readState() : undefined;
const started = running === undefined ? await startPlatform({ say: console.log }) : undefined;
try {
  const platform = started ?? (running === undefined ? undefined : connectPlatform(running.info));
  if (platform === undefined) throw new Error('there is no platform');
  const rows = await measure(platform, runs);
  const goals = goalsOf(rows);
  const table = `${renderTable(rows)}\n\n${renderGoals(goals)}`;
  console.log(table);
  if (runs >= FULL_RUNS) {
    const text = `# A changed bot, pushed

Login and build-push as two steps, their start included, until the registry answers for the new image; the bundle is made
before. Measured ${new Date().toISOString().slice(0, 10)} on ${availableParallelism()} cores with Node ${process.version}, ${runs} runs each, the registry on the
same machine, at a load of ${loadavg()[1]?.toFixed(0)}.
\`npm run bench:build\` measures it again.

${table}
`;
    await writeFile(join(docs, 'bench-build.md'), text);
  }
  process.exitCode = goals.every(({ met }) => met) ? 0 : 1;
} finally {
  await started?.stop();
}
