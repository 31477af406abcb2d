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

const root = join(import.meta.dirname, '..');
const docs = join(root, 'docs');
const FULL_RUNS = 10;
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

function renderRows(rows: readonly Row[]): string {
  const lines = rows.map(({ builder, first, changed }) => {
    const sorted = changed.toSorted((left, right) => left - right);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const platforms = builder === 'layer' ? 'amd64, arm64' : 'amd64';
    const cells = [
      builder,
      platforms,
      ...[first, sorted[0] ?? 0, median, sorted.at(-1) ?? 0].map((value) => value.toFixed(1)),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| builder | platforms | first, s | changed: best | median | worst |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

const runs = Number(argument('runs') ?? FULL_RUNS);
const running = process.env.REUSE_PLATFORM === '1' ? await readState() : undefined;
const started = running === undefined ? await startPlatform({ say: console.log }) : undefined;
try {
  const platform = started ?? (running === undefined ? undefined : connectPlatform(running.info));
  if (platform === undefined) throw new Error('there is no platform');
  const table = renderRows(await measure(platform, runs));
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
} finally {
  await started?.stop();
}
