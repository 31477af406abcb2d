/**
 * What each bundle costs before it does anything: CPU and wall time of a start that fails for want of inputs, and time
 * and CPU up to its first connection, against bare Node and, with `--peers DIR`, against the peers' own bundles. Each
 * folder in DIR is a checkout of an action, with its `action.yml` and the bundle that `runs.main` names.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { argument } from './programs.ts';
import { type Goal, renderGoals, renderRows } from './tables.ts';

interface Candidate {
  readonly name: string;
  readonly isPeer: boolean;
  /** Undefined for bare Node. */
  readonly bundle: string | undefined;
  /** What leads it to its first connection; undefined where it makes none of its own. */
  readonly inputs: ((address: string) => Readonly<Record<string, string>>) | undefined;
}

/** Milliseconds. */
interface Start {
  readonly wall: number;
  readonly cpu: number;
}

interface Row {
  readonly name: string;
  readonly isPeer: boolean;
  readonly kilobytes: number | undefined;
  readonly start: Start;
  readonly firstRequest: Start | undefined;
}

const STARTS = 20;
const REPLACED_BY_DEPLOY = ['vault-action', 'k8s-set-context', 'k8s-bake', 'k8s-create-secret', 'k8s-deploy'];
const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const docs = join(root, 'docs');

const kubeconfig = (address: string) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'bench',
    contexts: [{ name: 'bench', context: { cluster: 'bench', user: 'bench' } }],
    clusters: [{ name: 'bench', cluster: { server: `https://${address}` } }],
    users: [{ name: 'bench', user: { token: 'not-a-token' } }],
  });

/** What a user gives them at least. */
const inputs: Readonly<Record<string, Candidate['inputs']>> = {
  'vault-secrets': (address) => ({ url: `http://${address}`, role: 'qa', secrets: 'secret/qa TOKEN' }),
  'vault-action': (address) => ({
    url: `http://${address}`,
    method: 'jwt',
    role: 'qa',
    secrets: 'secret/data/qa TOKEN',
    exportEnv: 'true',
    path: 'jwt',
  }),
  'registry-login': (address) => ({ registry: address, username: 'user', password: 'password' }),
  'build-push': (address) => ({ image: `${address}/owner/name` }),
  'kube-context': (address) => ({ kubeconfig: kubeconfig(address) }),
  'verify-rollout': (address) => ({ kubeconfig: kubeconfig(address), workloads: 'Deployment/bot' }),
  rollback: (address) => ({ kubeconfig: kubeconfig(address), app: 'bot', environment: 'qa' }),
  deploy: (address) => ({
    kubeconfig: kubeconfig(address),
    app: 'bot',
    environment: 'qa',
    manifests: 'bot.yaml',
    'vault-url': `http://${address}`,
    'vault-role': 'qa',
    'vault-secrets': 'secret/qa TOKEN',
  }),
};

function ours(): Candidate[] {
  return readdirSync(join(root, 'dist')).map((name) => ({
    name,
    isPeer: false,
    bundle: join(root, 'dist', name, 'index.js'),
    inputs: inputs[name],
  }));
}

function peersIn(folder: string): Candidate[] {
  return readdirSync(folder)
    .map((entry) => join(folder, entry))
    .filter((path) => existsSync(join(path, 'action.yml')))
    .map((path) => {
      const { runs }: { runs: { main: string } } = parse(readFileSync(join(path, 'action.yml'), 'utf8'));
      const name = basename(path);
      return { name, isPeer: true, bundle: join(path, runs.main), inputs: inputs[name] };
    });
}

/** A job's environment, in a folder that is its own. */
async function jobIn(folder: string): Promise<Record<string, string>> {
  await mkdir(join(folder, 'work'), { recursive: true });
  await writeFile(join(folder, 'work/Containerfile'), 'FROM scratch\n');
  await writeFile(
    join(folder, 'work/bot.yaml'),
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: bot\ndata:\n  GREETING: hello\n',
  );
  const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_PATH'];
  for (const file of files) await writeFile(join(folder, file), '');
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    RUNNER_TEMP: folder,
    RUNNER_TOOL_CACHE: folder,
    GITHUB_WORKSPACE: join(folder, 'work'),
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REF: 'refs/heads/main',
    ...Object.fromEntries(files.map((file) => [file, join(folder, file)])),
  };
}

/** A whole start to its end; the shell's own clock counts CPU in milliseconds, children included. */
async function startToEnd(candidate: Candidate, job: Readonly<Record<string, string>>): Promise<Start> {
  const target = candidate.bundle ?? join(job.RUNNER_TEMP ?? '', 'empty.js');
  const { stderr } = await run(
    'bash',
    ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null 2>&1 || true', '-', process.execPath, target],
    { env: job, cwd: job.GITHUB_WORKSPACE },
  );
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
  if (!Number.isFinite(wall + user + system)) throw new Error(`${candidate.name}: no times in ${stderr}`);
  return { wall: wall * 1000, cpu: (user + system) * 1000 };
}

const FIRST_REQUEST_LIMIT_MS = 20_000;

/** From the start to the first connection to anybody; the process ends there. */
async function startToRequest(
  candidate: Candidate,
  job: Readonly<Record<string, string>>,
): Promise<Start | undefined> {
  if (candidate.bundle === undefined || candidate.inputs === undefined) return undefined;
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const host = `127.0.0.1:${address.port}`;
  const given = Object.entries(candidate.inputs(host)).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const startedAt = performance.now();
  const child = spawn(process.execPath, [candidate.bundle], {
    cwd: job.GITHUB_WORKSPACE,
    stdio: 'ignore',
    env: {
      ...job,
      ...Object.fromEntries(given),
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://${host}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'not-a-token',
    },
  });
  try {
    return await new Promise<Start>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${candidate.name} connects to nobody`)),
        FIRST_REQUEST_LIMIT_MS,
      );
      server.once('connection', () => {
        const wall = performance.now() - startedAt;
        clearTimeout(timer);
        resolve({ wall, cpu: cpuOf(child) });
      });
      child.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`${candidate.name} ended with ${code} before its first request`));
      });
    });
  } finally {
    child.removeAllListeners('exit');
    child.kill('SIGKILL');
    server.close();
  }
}

/** CPU time of all its threads so far, in milliseconds: the kernel's own count in nanoseconds. */
function cpuOf({ pid }: ChildProcess): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return nanoseconds.reduce((sum, value) => sum + value, 0) / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

function medianStart(starts: readonly Start[]): Start {
  const of = (field: keyof Start) => Math.round(median(starts.map((start) => start[field])) * 10) / 10;
  return { wall: of('wall'), cpu: of('cpu') };
}

/** One start of each in turn, so that what else the machine does hits all alike. */
async function measure(candidates: readonly Candidate[], folder: string): Promise<Row[]> {
  const whole = candidates.map((): Start[] => []);
  const first = candidates.map((): Start[] => []);
  for (let round = 0; round <= STARTS; round++) {
    console.log(`round ${round} of ${STARTS}${round === 0 ? ' (not counted)' : ''}`);
    for (const [index, candidate] of candidates.entries()) {
      const own = join(folder, candidate.name);
      const job = await jobIn(own);
      await writeFile(join(own, 'empty.js'), '');
      const end = await startToEnd(candidate, job);
      const request = await startToRequest(candidate, job);
      await rm(own, { recursive: true, force: true });
      // The first round reads the files from the disk.
      if (round === 0) continue;
      whole[index]?.push(end);
      if (request !== undefined) first[index]?.push(request);
    }
  }
  return candidates.map(({ name, isPeer, bundle }, index) => ({
    name,
    isPeer,
    kilobytes: bundle === undefined ? undefined : Math.round(statSync(bundle).size / 1024),
    start: medianStart(whole[index] ?? []),
    firstRequest: first[index]?.length ? medianStart(first[index]) : undefined,
  }));
}

function goalsOf(rows: readonly Row[]): Goal[] {
  const find = (name: string) => rows.find((row) => row.name === name);
  const goals: Goal[] = [];
  const [vault, peer] = [find('vault-secrets')?.firstRequest, find('vault-action')?.firstRequest];
  if (vault && peer) {
    goals.push({
      goal: "vault-secrets' first request comes before vault-action's",
      met: vault.wall < peer.wall,
      seen: `${vault.wall} ms against ${peer.wall} ms`,
    });
  }
  const replaced = rows.filter(({ name }) => REPLACED_BY_DEPLOY.includes(name));
  const deploy = find('deploy')?.firstRequest;
  if (deploy && replaced.length > 0) {
    const sum = replaced.reduce((total, { start }) => total + start.cpu, 0);
    const names = replaced.map(({ name }) => name).join(', ');
    goals.push({
      goal: `deploy takes less CPU to its first request than the starts of ${names}`,
      met: deploy.cpu < sum,
      seen: `${deploy.cpu} ms against ${Math.round(sum)} ms`,
    });
  }
  return goals;
}

function renderTable(rows: readonly Row[], goals: readonly Goal[]): string {
  const bare = rows.find(({ kilobytes }) => kilobytes === undefined)?.start;
  const cells = (start: Start | undefined) =>
    start === undefined ? ['–', '–'] : [start.wall.toFixed(0), start.cpu.toFixed(0)];
  const lines = rows.map((row) => [
    row.name,
    row.isPeer ? 'peer' : row.kilobytes === undefined ? '' : 'ours',
    row.kilobytes === undefined ? '–' : String(row.kilobytes),
    ...cells(row.start),
    (row.start.cpu / (bare?.cpu ?? Number.NaN)).toFixed(1),
    ...cells(row.firstRequest),
  ]);
  const header = [
    'bundle',
    'whose',
    'kB',
    'start, ms',
    'CPU, ms',
    '× bare Node',
    'to first request, ms',
    'CPU, ms',
  ];
  return `# What a start costs

Written by \`npm run bench:start -- --peers DIR\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores, medians
of ${STARTS} starts, one of each in turn. A start is a run without inputs, which ends with an error; the first request is the
first connection that the bundle itself makes, with the inputs a user gives at least. A peer without a figure there makes none
of its own: it starts other programs.

${renderRows([header, ...lines], 2)}
${goals.length === 0 ? '' : `\n${renderGoals(goals)}\n`}`;
}

const folder = await mkdtemp(join(tmpdir(), 'bench-start-'));
try {
  const peers = argument('peers');
  const bare: Candidate = { name: 'bare Node', isPeer: false, bundle: undefined, inputs: undefined };
  const candidates = [bare, ...ours(), ...(peers === undefined ? [] : peersIn(resolve(peers)))];
  const rows = await measure(candidates, folder);
  const goals = goalsOf(rows);
  const table = renderTable(rows, goals);
  console.log(table);
  await writeFile(join(docs, 'bench-start.md'), table);
  await writeFile(
    join(docs, 'bench-start.json'),
    `${JSON.stringify({ date: new Date().toISOString(), node: process.versions.node, starts: STARTS, goals, rows }, undefined, 2)}\n`,
  );
  process.exitCode = goals.every(({ met }) => met) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
