/**
 * How soon after the decisive signal there is a verdict, and which: ours against `kubectl rollout status` and Helm's
 * `--wait`, fault by fault, in one run. `--runs 3` and `--only crash` make it a short one, which leaves docs/ alone.
 */
import type { ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type StartedPlatform, startPlatform } from '../platform/platform.ts';
import { buildTools, peers } from '../platform/tools.ts';
import { runBundle } from '../tests/support/bundle.ts';
import { type Fault, type FaultImages, faults, pushFaultImages } from '../tests/support/faults.ts';
import { jobEnvironment } from '../tests/support/job.ts';
import { Cluster } from './cluster.ts';
import { Observer, type Sighting } from './observer.ts';
import { drawPicture } from './picture.ts';
import { argument, runProgram } from './programs.ts';
import { goalsOf, renderTable } from './rollout-table.ts';

/** What one run showed; seconds. */
export interface Run {
  readonly outcome: 'right' | 'other cause' | 'false failure' | 'false success' | 'no verdict';
  /** From the end of the apply to the verdict. */
  readonly fromApply: number;
  /** From the signal's arrival to the verdict; of a success without the window. */
  readonly fromSignal: number | undefined;
}

export interface PeerRun extends Run {
  readonly namesCause: boolean;
}

export interface Measured {
  readonly fault: string;
  readonly expected: string;
  readonly ours: readonly Run[];
  readonly kubectl: PeerRun | undefined;
  readonly helm: PeerRun;
}

const FULL_RUNS = 20;
const LANES = 2 * availableParallelism();
/** As by default; shorter ones miss crashes that come late. */
const WINDOW_SECONDS = 10;
/** Helm would wait for 300 s, and kubectl for the 600 s of a Deployment's progress deadline. */
const CAP_SECONDS = 120;
const docs = join(import.meta.dirname, '../docs');

type Measurable = Fault & Required<Pick<Fault, 'signal'>>;
const isMeasurable = (fault: Fault): fault is Measurable => fault.signal !== undefined;

class Bench {
  readonly #platform: StartedPlatform;
  readonly #cluster: Cluster;
  readonly #observer: Observer;
  readonly #images: FaultImages;
  readonly #folder: string;
  readonly #helm: string;

  constructor(parts: {
    platform: StartedPlatform;
    cluster: Cluster;
    observer: Observer;
    images: FaultImages;
    folder: string;
    helm: string;
  }) {
    this.#platform = parts.platform;
    this.#cluster = parts.cluster;
    this.#observer = parts.observer;
    this.#images = parts.images;
    this.#folder = parts.folder;
    this.#helm = parts.helm;
  }

  /** `verify-rollout` as a process of its own, which watches already when the fault is let loose. */
  async ours(fault: Measurable): Promise<Run> {
    const { namespace, sighting } = await this.#prepare(fault, 'ours');
    const environment = await jobEnvironment(this.#platform);
    const objects = fault.objects(this.#images);
    await this.#cluster.apply(namespace, objects.map(held));
    let appliedAt = 0;
    let verdictAt: number | undefined;
    const letGo = async () => {
      await this.#cluster.apply(namespace, objects);
      appliedAt = performance.now();
    };
    const run = await runBundle('verify-rollout', {
      dist: join(this.#folder, 'dist'),
      inputs: {
        namespace,
        kubeconfig: this.#platform.info.kubeconfig,
        workloads: fault.workload,
        timeout: `${CAP_SECONDS}s`,
        'stability-window': `${WINDOW_SECONDS}s`,
      },
      environment,
      onStart: (child) => {
        whenSaid(child, /^ +0\.\d s {2}/m, () => void letGo());
        whenSaid(child, /^::error title=ROLLOUT_FAILED|^\S+ works\.$/m, () => {
          verdictAt = performance.now();
        });
      },
    });
    const { verdict = 'none', cause = '', 'cause-code': code } = run.outputs;
    const { expected } = fault;
    const [, object = ''] = /::error title=ROLLOUT_FAILED::\w+ on (\S+):/.exec(run.shown) ?? [];
    const isTrueCause =
      expected !== 'succeeded' &&
      code === expected.code &&
      expected.object.test(object) &&
      expected.message.test(cause);
    const result = await this.#judge(fault, sighting, {
      status: verdict === 'succeeded' || verdict === 'failed' ? verdict : 'none',
      isTrueCause,
      appliedAt,
      endedAt: verdictAt ?? performance.now(),
      windowSeconds: WINDOW_SECONDS,
    });
    if (result.outcome !== 'right') console.log(`${fault.name}: ${result.outcome}\n${run.shown}`);
    await this.#cluster.removeNamespace(namespace);
    return result;
  }

  /** It knows no Jobs. */
  async kubectl(fault: Measurable): Promise<PeerRun | undefined> {
    if (!fault.workload.startsWith('deployment/')) return undefined;
    const { namespace, sighting } = await this.#prepare(fault, 'kubectl');
    await this.#cluster.apply(namespace, fault.objects(this.#images));
    return await this.#runPeer(fault, { namespace, sighting }, [
      this.#platform.tool('kubectl'),
      ...['rollout', 'status', fault.workload, '--namespace', namespace, `--timeout=${CAP_SECONDS}s`],
    ]);
  }

  async helm(fault: Measurable): Promise<PeerRun> {
    const { namespace, sighting } = await this.#prepare(fault, 'helm');
    const chart = join(this.#folder, namespace);
    await mkdir(join(chart, 'templates'), { recursive: true });
    await writeFile(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: web\nversion: 1.0.0\n');
    const documents = fault.objects(this.#images).map((object) => JSON.stringify(object));
    await writeFile(join(chart, 'templates/all.yaml'), documents.join('\n---\n'));
    return await this.#runPeer(fault, { namespace, sighting }, [
      this.#helm,
      ...['upgrade', '--install', 'web', chart, '--namespace', namespace],
      ...['--wait', '--wait-for-jobs', '--timeout', `${CAP_SECONDS}s`],
    ]);
  }

  async #runPeer(
    fault: Measurable,
    { namespace, sighting }: { namespace: string; sighting: Sighting },
    command: readonly string[],
  ): Promise<PeerRun> {
    const appliedAt = performance.now();
    const { exitCode, output, endedAt } = await runProgram(command, {
      KUBECONFIG: this.#platform.info.kubeconfig,
      HOME: this.#folder,
    });
    const gaveUp = (endedAt - appliedAt) / 1000 >= CAP_SECONDS - 1;
    const failed = gaveUp ? 'none' : 'failed';
    const run = await this.#judge(fault, sighting, {
      status: exitCode === 0 ? 'succeeded' : failed,
      isTrueCause: true,
      appliedAt,
      endedAt,
      windowSeconds: 0,
    });
    const { expected } = fault;
    await this.#cluster.removeNamespace(namespace);
    return { ...run, namesCause: expected !== 'succeeded' && expected.message.test(output) };
  }

  async #judge(
    { expected }: Measurable,
    sighting: Sighting,
    seen: {
      status: 'succeeded' | 'failed' | 'none';
      isTrueCause: boolean;
      appliedAt: number;
      endedAt: number;
      windowSeconds: number;
    },
  ): Promise<Run> {
    const wanted = expected === 'succeeded' ? 'succeeded' : 'failed';
    // Whoever watches may be told a moment before the observer.
    for (let tries = 0; tries < 20 && sighting.firstAt === undefined; tries++) await sleep(100);
    const signalAt = wanted === 'succeeded' ? sighting.lastAt : sighting.firstAt;
    const windowMs = seen.status === 'succeeded' ? seen.windowSeconds * 1000 : 0;
    return {
      outcome: outcomeOf(wanted, seen),
      fromApply: seconds(seen.endedAt - seen.appliedAt),
      fromSignal: signalAt === undefined ? undefined : seconds(seen.endedAt - signalAt - windowMs),
    };
  }

  async #prepare(fault: Measurable, prefix: string): Promise<{ namespace: string; sighting: Sighting }> {
    const namespace = await this.#cluster.newNamespace(prefix, fault.labels);
    return { namespace, sighting: this.#observer.expect(namespace, fault.signal) };
  }
}

/** The same, but nothing of it starts yet. */
function held(object: object): object {
  const { kind, spec = {} } = object as { kind: string; spec?: object };
  if (kind === 'Deployment') return { ...object, spec: { ...spec, paused: true } };
  return kind === 'Job' ? { ...object, spec: { ...spec, suspend: true } } : object;
}

function outcomeOf(
  wanted: 'succeeded' | 'failed',
  { status, isTrueCause }: { status: string; isTrueCause: boolean },
): Run['outcome'] {
  if (status === 'none') return 'no verdict';
  if (status === wanted) return wanted === 'succeeded' || isTrueCause ? 'right' : 'other cause';
  return status === 'failed' ? 'false failure' : 'false success';
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}

function whenSaid(child: ChildProcess, words: RegExp, act: () => void): void {
  let text = '';
  let isSaid = false;
  child.stdout?.on('data', (chunk) => {
    text += chunk;
    if (isSaid || !words.test(text)) return;
    isSaid = true;
    act();
  });
}

/** Every class as often, a few at a time, one class after the other so that all meet the same load. */
async function repeat(
  classes: readonly Measurable[],
  runs: number,
  bench: Bench,
): Promise<Map<Fault, Run[]>> {
  const results = new Map<Fault, Run[]>(classes.map((fault) => [fault, []]));
  const queue = Array.from({ length: runs }, () => classes).flat();
  const total = queue.length;
  const lane = async () => {
    for (let fault = queue.shift(); fault !== undefined; fault = queue.shift()) {
      results.get(fault)?.push(await bench.ours(fault));
      const done = total - queue.length;
      if (done % 20 === 0) console.log(`${done} of ${total} runs begun`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

async function measure(bench: Bench, runs: number): Promise<Measured[]> {
  const only = argument('only') ?? '';
  const classes = faults.filter(isMeasurable).filter(({ name }) => name.includes(only));
  console.log(`The peers, ${classes.length} faults at once, for at most ${CAP_SECONDS} s`);
  const compared = await Promise.all(
    classes.map((fault) => Promise.all([bench.kubectl(fault), bench.helm(fault)])),
  );
  console.log(`Ours, ${runs} times ${classes.length} faults, ${LANES} at a time`);
  const ours = await repeat(classes, runs, bench);
  return classes.flatMap((fault, index) => {
    const [kubectl, helm] = compared[index] ?? [];
    if (helm === undefined) return [];
    const expected = fault.expected === 'succeeded' ? 'succeeded' : fault.expected.code;
    return [{ fault: fault.name, expected, ours: ours.get(fault) ?? [], kubectl, helm }];
  });
}

const runs = Number(argument('runs') ?? FULL_RUNS);
const say = (line: string) => console.log(line);
const helm = (await buildTools(say, peers)).path('helm');
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
// Bundles may be built anew meanwhile.
await cp(join(import.meta.dirname, '../dist'), join(folder, 'dist'), { recursive: true });
const platform = await startPlatform({ say });
try {
  const cluster = await Cluster.connect(platform);
  using observer = await Observer.start(cluster);
  const images = await pushFaultImages(platform);
  const measured = await measure(new Bench({ platform, cluster, observer, images, folder, helm }), runs);
  const setting = { runs, lanes: LANES, windowSeconds: WINDOW_SECONDS, capSeconds: CAP_SECONDS };
  const goals = goalsOf(measured);
  const table = renderTable(measured, goals, setting);
  console.log(table);
  if (runs === FULL_RUNS && argument('only') === undefined) {
    await writeFile(join(docs, 'bench-rollout.md'), table);
    await writeFile(
      join(docs, 'bench-rollout.json'),
      `${JSON.stringify({ setting, goals, measured }, undefined, 2)}\n`,
    );
    await writeFile(join(docs, 'bench-rollout.svg'), drawPicture(measured, setting));
  }
  process.exitCode = goals.every(({ met }) => met) ? 0 : 1;
} finally {
  await platform.stop();
  await rm(folder, { recursive: true, force: true });
}
