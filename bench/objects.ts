/**
 * What a deploy of many objects costs: requests by the API server's own count, seconds and memory, against
 * `kubectl apply --server-side` in the same run.
 */
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type StartedPlatform, startPlatform } from '../platform/platform.ts';
import { runBundle } from '../tests/support/bundle.ts';
import { newNamespace } from '../tests/support/cluster.ts';
import { jobEnvironment } from '../tests/support/job.ts';
import { PeakMemory, runProgram } from './programs.ts';
import { type Goal, renderGoals, renderRows } from './tables.ts';

interface Cost {
  readonly requests: number;
  readonly seconds: number;
  readonly megabytes: number;
}

interface Measured {
  readonly objects: number;
  readonly ours: Cost;
  readonly kubectl: Cost;
}

const SIZES = [100, 250, 500];
const WINDOW_SECONDS = 1;
const MAX_MEGABYTES = 200;
/** How much dearer an object may be among many than among few. */
const LINEAR = 1.1;
const docs = join(import.meta.dirname, '../docs');

/** Of ten, six ConfigMaps, three Services and a Deployment without pods. */
function makeObjects(count: number): object[] {
  return Array.from({ length: count }, (_, index) => {
    const metadata = { name: `object-${String(index).padStart(3, '0')}` };
    const labels = { app: metadata.name };
    if (index % 10 === 9) {
      const containers = [{ name: 'main', image: 'localhost/busybox:local' }];
      return {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata,
        spec: {
          replicas: 0,
          selector: { matchLabels: labels },
          template: { metadata: { labels }, spec: { containers } },
        },
      };
    }
    if (index % 10 > 5) {
      // Without an address each: a cluster has few.
      const spec = { clusterIP: 'None', selector: labels, ports: [{ port: 80 }] };
      return { apiVersion: 'v1', kind: 'Service', metadata, spec };
    }
    return { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { GREETING: `hello ${index}` } };
  });
}

/** What the administrator's requests come to while `work` runs; nobody else uses that name here. */
async function countRequests(platform: StartedPlatform, work: () => Promise<void>): Promise<number> {
  const { auditLog } = platform.info.apiServer;
  const { size } = await stat(auditLog);
  await work();
  // The last lines are written after their answers.
  await sleep(1000);
  const lines = (await readFile(auditLog)).subarray(size).toString('utf8').trimEnd().split('\n');
  const requests = lines
    .map((line) => JSON.parse(line) as { auditID: string; user: { username: string } })
    .filter(({ user }) => user.username === 'admin');
  return new Set(requests.map(({ auditID }) => auditID)).size;
}

type Program = (memory: PeakMemory) => Promise<{ exitCode: number | null; output: string }>;

async function cost(platform: StartedPlatform, program: Program): Promise<Cost> {
  const memory = new PeakMemory();
  let seconds = 0;
  const requests = await countRequests(platform, async () => {
    const startedAt = performance.now();
    const { exitCode, output } = await program(memory);
    seconds = (performance.now() - startedAt) / 1000;
    if (exitCode !== 0) throw new Error(`It ended with ${exitCode}:\n${output.slice(-5000)}`);
  });
  return { requests, seconds: Number(seconds.toFixed(2)), megabytes: Math.round(memory.megabytes) };
}

async function measure(platform: StartedPlatform, folder: string, count: number): Promise<Measured> {
  const text = makeObjects(count)
    .map((object) => JSON.stringify(object))
    .join('\n---\n');
  const file = join(folder, `${count}.yaml`);
  await writeFile(file, text);
  const deployed = await newNamespace(platform, 'deploy');
  const applied = await newNamespace(platform, 'apply');
  const environment = await jobEnvironment(platform);
  const ours = await cost(platform, (memory) =>
    runBundle('deploy', {
      dist: join(folder, 'dist'),
      inputs: {
        manifests: 'objects.yaml',
        kubeconfig: platform.info.kubeconfig,
        app: 'many',
        environment: 'bench',
        namespace: deployed,
        'stability-window': `${WINDOW_SECONDS}s`,
      },
      files: { 'objects.yaml': text },
      environment,
      onStart: (child) => memory.follow(child),
    }),
  );
  // A job begins without what kubectl remembers of a cluster.
  const home = join(folder, `home-${count}`);
  await mkdir(home);
  const kubectl = await cost(platform, (memory) =>
    runProgram(
      [platform.tool('kubectl'), 'apply', '--server-side', '--namespace', applied, '--filename', file],
      { KUBECONFIG: platform.info.kubeconfig, HOME: home },
      (child) => memory.follow(child),
    ),
  );
  await platform.kubectl('delete', 'namespace', deployed, applied);
  return { objects: count, ours, kubectl };
}

/** Requests for each object more. */
function slope(from: Measured, to: Measured, of: 'ours' | 'kubectl'): number {
  return (to[of].requests - from[of].requests) / (to.objects - from.objects);
}

function goalsOf(measured: readonly Measured[]): Goal[] {
  const [few, some, many] = measured;
  if (few === undefined || some === undefined || many === undefined) return [];
  const [first, second] = [slope(few, some, 'ours'), slope(some, many, 'ours')];
  const { megabytes } = many.ours;
  return [
    {
      goal: 'requests grow with the number of objects, no faster',
      met: second <= first * LINEAR,
      seen: `${first.toFixed(2)} for each more up to ${some.objects}, then ${second.toFixed(2)}`,
    },
    {
      goal: `at most ${MAX_MEGABYTES} MB of memory for ${many.objects} objects`,
      met: megabytes <= MAX_MEGABYTES,
      seen: `${megabytes} MB`,
    },
  ];
}

function renderTable(measured: readonly Measured[], goals: readonly Goal[]): string {
  const both = ({ ours, kubectl }: Measured, field: keyof Cost, digits: number) => [
    ours[field].toFixed(digits),
    kubectl[field].toFixed(digits),
    (ours[field] / kubectl[field]).toFixed(2),
  ];
  const rows = measured.map((row) => [
    String(row.objects),
    ...both(row, 'requests', 0),
    ...both(row, 'seconds', 1),
    ...both(row, 'megabytes', 0),
  ]);
  const columns = ['requests', 'seconds', 'MB'].flatMap((what) => [`${what}, deploy`, 'kubectl', 'ratio']);
  return `# What a deploy of many objects costs

Written by \`npm run bench:objects\`, on a real API server, all in one run: \`deploy\` from its start to the recorded release,
with a stability window of ${WINDOW_SECONDS} s, against \`kubectl apply --server-side\`, which checks nothing beforehand, waits for nothing
and records nothing. Of ten objects six are ConfigMaps, three Services and one a Deployment without pods. Requests are the
API server's own count, memory is the kernel's.

${renderRows([['objects', ...columns], ...rows], 0)}

${renderGoals(goals)}
`;
}

const folder = await mkdtemp(join(tmpdir(), 'bench-'));
// Bundles may be built anew meanwhile.
await cp(join(import.meta.dirname, '../dist'), join(folder, 'dist'), { recursive: true });
const platform = await startPlatform({ say: (line) => console.log(line) });
try {
  const measured: Measured[] = [];
  for (const count of SIZES) {
    console.log(`${count} objects`);
    measured.push(await measure(platform, folder, count));
  }
  const goals = goalsOf(measured);
  const table = renderTable(measured, goals);
  console.log(table);
  await writeFile(join(docs, 'bench-objects.md'), table);
  await writeFile(
    join(docs, 'bench-objects.json'),
    `${JSON.stringify({ windowSeconds: WINDOW_SECONDS, goals, measured }, undefined, 2)}\n`,
  );
  process.exitCode = goals.length > 0 && goals.every(({ met }) => met) ? 0 : 1;
} finally {
  await platform.stop();
  await rm(folder, { recursive: true, force: true });
}
