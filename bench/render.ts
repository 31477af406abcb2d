/**
 * What it costs to fill in 1,000 manifests: ours, which parses them and checks them, against GNU envsubst and
 * a8m/envsubst, which replace text; all in one run. `--runs 1` makes it a short one, which leaves docs/ alone.
 * The table of differences is held against the real programs first.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildTools, templatePeers } from '../platform/tools.ts';
import { matrix, matrixVariables, REFUSED } from './envsubst-matrix.ts';
import { argument } from './programs.ts';
import { type Cost, renderPage } from './render-table.ts';

const MANIFESTS = 1000;
const FULL_RUNS = 3;
const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

const values: Readonly<Record<string, string>> = {
  APP: 'shop',
  ENVIRONMENT: 'qa',
  NAMESPACE: 'shop-qa',
  IMAGE: `registry.example.org/shop@sha256:${'0f'.repeat(32)}`,
  REPLICAS: '3',
  PORT: '8080',
  LOG_LEVEL: 'info',
  HOST: 'shop.example.org',
  MEMORY: '256Mi',
  CONFIG_NAME: 'shop-config-qa-1f2e3d4c',
};

/** A Deployment, a Service and a ConfigMap with twenty placeholders, in forms that all of them know. */
function manifest(index: number): string {
  const name = '${APP}' + `-${index}`;
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: \${NAMESPACE}
  labels: {app: ${name}, environment: "\${ENVIRONMENT}"}
spec:
  replicas: \${REPLICAS}
  selector:
    matchLabels: {app: ${name}}
  template:
    metadata:
      labels: {app: ${name}}
    spec:
      containers:
        - name: app # the one that serves
          image: \${IMAGE}
          args: ["--port", "\${PORT}", "--log", \${LOG_LEVEL}]
          env:
            - {name: PORT, value: "\${PORT}"}
            - name: HOST
              value: \${HOST}
          envFrom:
            - configMapRef: {name: "\${CONFIG_NAME}"}
          ports:
            - containerPort: \${PORT}
          readinessProbe:
            httpGet: {path: /ready, port: \${PORT}}
          resources:
            limits: {memory: "\${MEMORY}"}
---
apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: \${NAMESPACE}
spec:
  selector: {app: ${name}}
  ports:
    - port: 80
      targetPort: \${PORT}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}-files
  namespace: \${NAMESPACE}
data:
  app.conf: |
    listen = \${PORT}
    host = \${HOST}
    level = \${LOG_LEVEL}
`;
}

/** The median of the runs is taken by the caller. */
async function measure(command: string, environment: Readonly<Record<string, string>>): Promise<Cost> {
  const { stderr } = await run('/usr/bin/time', ['-f', '%e %U %S %M', 'sh', '-c', command], {
    env: { PATH: process.env.PATH ?? '', ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { wallSeconds: wall, cpuSeconds: user + system, megabytes: kilobytes / 1024 };
}

/** @throws Error naming the rows that a program does otherwise than the table says */
async function checkMatrix(programs: Readonly<Record<'gnu' | 'a8m' | 'drone', string>>): Promise<void> {
  const wrong: string[] = [];
  for (const row of matrix) {
    for (const [name, program] of Object.entries(programs) as ['gnu' | 'a8m' | 'drone', string][]) {
      const running = run(program, [], { env: { ...matrixVariables } });
      running.child.stdin?.end(`${row.template}\n`);
      const seen = await running.then(
        ({ stdout }) => stdout.replace(/\n$/, ''),
        () => REFUSED,
      );
      if (seen !== row[name]) wrong.push(`${row.what}, ${name}: ${JSON.stringify(seen)}`);
    }
  }
  if (wrong.length > 0) throw new Error(`the table of differences is not what is seen:\n${wrong.join('\n')}`);
}

const tools = await buildTools((line) => console.log(line), templatePeers);
const [a8m, drone] = [tools.path('a8m-envsubst'), tools.path('drone-envsubst')];
await checkMatrix({ gnu: 'envsubst', a8m, drone });
console.log(`The ${matrix.length} differences are as the table says.`);

const folder = await mkdtemp(join(tmpdir(), 'bench-render-'));
const [work, temp, out] = ['work', 'temp', 'out'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
for (const path of [work, temp, out, join(work, 'manifests')]) await mkdir(path, { recursive: true });
for (let index = 0; index < MANIFESTS; index++)
  await writeFile(join(work, 'manifests', `${index}.yaml`), manifest(index));

const ours = {
  INPUT_MANIFESTS: 'manifests',
  INPUT_VARIABLES: Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n'),
  GITHUB_WORKSPACE: work,
  RUNNER_TEMP: temp,
};
const each = (program: string) =>
  `for f in ${work}/manifests/*; do ${program} < "$f" > "${out}/\${f##*/}"; done`;
const joined = (program: string) => `cat ${work}/manifests/* | ${program} > ${out}/all`;
const contestants: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['ours, one process', `exec ${process.execPath} ${join(root, 'dist/render/index.js')} > /dev/null`, ours],
  ['GNU envsubst, a process a file', each('envsubst'), values],
  ['a8m/envsubst, a process a file', each(a8m), values],
  ['GNU envsubst, one process', joined('envsubst'), values],
  ['a8m/envsubst, one process', joined(a8m), values],
];

const runs = Number(argument('runs') ?? FULL_RUNS);
const costs = new Map<string, Cost[]>(contestants.map(([name]) => [name, []]));
for (let index = 0; index < runs; index++) {
  // In turns, so that what else the machine does falls on all of them.
  for (const [name, command, environment] of contestants) {
    const cost = await measure(command, environment);
    costs.get(name)?.push(cost);
    console.log(`${index + 1}/${runs} ${name}: ${cost.wallSeconds.toFixed(2)} s`);
  }
}
const [rendered = ''] = (await readdir(temp)).map((name) => join(temp, name));
const same = await readFile(join(rendered, 'manifests/7.yaml'), 'utf8');
if (same.includes('${') || !same.includes('replicas: 3')) throw new Error('ours did not render');
await rm(folder, { recursive: true });

const page = renderPage(costs, { runs, manifests: MANIFESTS, date: new Date() });
console.log(`\n${page.markdown}`);
if (runs >= FULL_RUNS) {
  await writeFile(join(root, 'docs/bench-render.md'), page.markdown);
  await writeFile(join(root, 'docs/bench-render.json'), page.json);
}
