import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Call, Reply, Routes } from '../../../platform/serve.ts';
import { digestOf, type Images } from './registry.ts';
import { armProblem, armRoute, GROUP, resourceNotFound } from './resource-manager.ts';
import { type AzureWorld, REGISTRY_NAME } from './world.ts';

const run = promisify(execFile);
const TYPE = 'Microsoft.ContainerRegistry/registries';
const POLLS_UNTIL_DONE = 2;

/** A build that was scheduled, as tests look at it. */
export interface AcrRun {
  readonly id: string;
  /** As it was sent. */
  // biome-ignore lint/suspicious/noExplicitAny: tests know what they asked for
  readonly request: any;
  /** The context's paths, and its build file. */
  readonly paths: readonly string[];
  readonly buildFile: string;
  readonly log: string;
  /** Of each call that wants to know how it goes. */
  polls: number;
  status: string;
}

/** Plays ACR tasks: a context is uploaded, a run scheduled, its log grows, its image is in the registry. */
export class AcrTasks {
  readonly runs: AcrRun[] = [];
  readonly #world: AzureWorld;
  readonly #images: Images;
  readonly #sources = new Map<string, Buffer | undefined>();
  readonly #signature = randomBytes(24).toString('base64url');

  constructor(world: AzureWorld, images: Images) {
    this.#world = world;
    this.#images = images;
  }

  /** What makes the upload and log addresses work: a secret. */
  get signature(): string {
    return this.#signature;
  }

  routes(): Routes {
    const path = `${GROUP}/providers/${TYPE}`;
    const guarded = (action: string, route: (call: Call) => Reply | Promise<Reply>) =>
      armRoute(this.#world, `${TYPE}/${action}`, async (call) =>
        call.parameters.name === undefined || call.parameters.name === REGISTRY_NAME
          ? await route(call)
          : resourceNotFound(TYPE, call.parameters.name),
      );
    const found = (route: (one: AcrRun) => Reply) => (call: Call) => {
      const one = this.runs.find(({ id }) => id === call.parameters.run);
      return one ? route(one) : armProblem(404, 'RunNotFound', `Run '${call.parameters.run}' is not found.`);
    };
    return {
      [`GET ${path}`]: guarded('read', () => ({
        status: 200,
        body: { value: [{ name: REGISTRY_NAME, properties: { loginServer: this.#world.host } }] },
      })),
      [`POST ${path}/:name/listBuildSourceUploadUrl`]: guarded('listBuildSourceUploadUrl/action', () =>
        this.#place(),
      ),
      'PUT /blobs/:source': (call) => this.#upload(call),
      [`POST ${path}/:name/scheduleRun`]: guarded('scheduleRun/action', (call) => this.#schedule(call)),
      [`GET ${path}/:name/runs/:run`]: guarded(
        'runs/read',
        found((one) => this.#poll(one)),
      ),
      [`POST ${path}/:name/runs/:run/listLogSasUrl`]: guarded(
        'runs/listLogSasUrl/action',
        found(({ id }) => ({
          status: 200,
          body: { logLink: `${this.#world.url}/logs/${id}?sv=2021-08-06&sig=${this.#signature}` },
        })),
      ),
      [`POST ${path}/:name/runs/:run/cancel`]: guarded(
        'runs/cancel/action',
        found((one) => {
          one.status = 'Canceled';
          return { status: 202 };
        }),
      ),
      'GET /logs/:run': (call) => this.#readLog(call),
    };
  }

  #place(): Reply {
    const name = `${randomBytes(8).toString('hex')}.tar.gz`;
    this.#sources.set(name, undefined);
    const uploadUrl = `${this.#world.url}/blobs/${name}?sv=2021-08-06&sr=b&sig=${this.#signature}`;
    return { status: 200, body: { uploadUrl, relativePath: `tasks-source/${name}` } };
  }

  #upload(call: Call): Reply {
    const name = call.parameters.source ?? '';
    if (call.query.get('sig') !== this.#signature || !this.#sources.has(name)) return { status: 403 };
    // Storage takes the signature alone, and refuses a request with another credential.
    if (call.headers.authorization !== undefined) return { status: 401 };
    if (call.headers['x-ms-blob-type'] !== 'BlockBlob' || call.headers['content-length'] === undefined)
      return { status: 400 };
    this.#sources.set(name, call.body);
    return { status: 201 };
  }

  async #schedule(call: Call): Promise<Reply> {
    const request = call.json();
    const source = this.#sources.get(String(request?.sourceLocation).replace(/^tasks-source\//, ''));
    const problem = problemOf(request, source);
    if (problem !== undefined || source === undefined)
      return armProblem(400, 'InvalidRequestContent', problem ?? '');
    const { paths, buildFile } = await unpack(source, request.dockerFilePath);
    const isBroken = /^RUN false$/m.test(buildFile);
    const log = isBroken
      ? 'Step 2/2 : RUN false\n::error::planted command\nThe command returned a non-zero code: 1\n'
      : 'Step 1/1 : FROM scratch\nSuccessfully built 0123456789ab\n::warning::planted command\nPushed';
    const id = `cb${this.runs.length + 1}`;
    this.runs.push({ id, request, paths, buildFile, log, polls: 0, status: 'Queued' });
    return {
      status: 200,
      body: { name: id, properties: { runId: id, status: 'Queued', runType: 'QuickBuild' } },
    };
  }

  #poll(one: AcrRun): Reply {
    one.polls++;
    const isOver = one.polls > POLLS_UNTIL_DONE && !/^RUN sleep infinity$/m.test(one.buildFile);
    if (isOver && one.status !== 'Canceled')
      one.status = /^RUN false$/m.test(one.buildFile) ? 'Failed' : 'Succeeded';
    else if (one.status === 'Queued') one.status = 'Running';
    const outputImages = one.status === 'Succeeded' ? this.#push(one) : [];
    const failure =
      one.status === 'Failed' ? { runErrorMessage: 'failed to run step ID: build: exit status 1' } : {};
    return {
      status: 200,
      body: { name: one.id, properties: { runId: one.id, status: one.status, outputImages, ...failure } },
    };
  }

  #push({ request, buildFile }: AcrRun): object[] {
    if (request.isPushEnabled !== true) return [];
    const { os, architecture } = request.platform;
    const config = JSON.stringify({ os: os.toLowerCase(), architecture, history: [{ comment: buildFile }] });
    const [configDigest, size] = [digestOf(config), config.length];
    const manifest = JSON.stringify({ schemaVersion: 2, config: { digest: configDigest, size }, layers: [] });
    const digest = digestOf(manifest);
    return request.imageNames.map((name: string) => {
      const [repository, tag] = name.split(':');
      this.#images.set(name, manifest);
      this.#images.set(`${repository}@${configDigest}`, config);
      this.#images.set(`${repository}@${digest}`, manifest);
      return { registry: this.#world.host, repository, tag, digest };
    });
  }

  /** Grows with the run: half of it while it runs. */
  #readLog(call: Call): Reply {
    const one = this.runs.find(({ id }) => id === call.parameters.run);
    if (one === undefined || call.query.get('sig') !== this.#signature) return { status: 403 };
    if (one.polls === 0) return { status: 404 };
    const isOver = one.status !== 'Running';
    const all = Buffer.from(isOver ? one.log : one.log.slice(0, one.log.length / 2));
    const start = Number(/^bytes=(\d+)-$/.exec(call.headers.range ?? '')?.[1] ?? '0');
    if (start >= all.length) return { status: 416 };
    return {
      status: 206,
      headers: {
        'content-range': `bytes ${start}-${all.length - 1}/${all.length}`,
        ...(isOver ? { 'x-ms-meta-complete': 'successful' } : {}),
      },
      body: all.subarray(start),
    };
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what anybody may send
function problemOf(request: any, source: Buffer | undefined): string | undefined {
  if (request?.type !== 'DockerBuildRequest') return 'type is missing';
  if (source === undefined) return `there is no source at ${request.sourceLocation}`;
  if (!Array.isArray(request.imageNames) || request.imageNames.length === 0) return 'imageNames is missing';
  const isName = (name: string) => /^[a-z0-9._/-]+:[\w][\w.-]{0,127}$/.test(name);
  if (!request.imageNames.every(isName)) return 'imageNames holds a registry, or no tag';
  if (request.platform?.os !== 'Linux') return 'platform is missing';
  const known = [
    'type',
    'imageNames',
    'isPushEnabled',
    'sourceLocation',
    'dockerFilePath',
    'platform',
    'arguments',
    'target',
    'timeout',
    'noCache',
  ];
  return Object.keys(request).find((key) => !known.includes(key));
}

async function unpack(source: Buffer, buildFile: string): Promise<{ paths: string[]; buildFile: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'acr-source-'));
  try {
    await writeFile(join(folder, 'source.tar.gz'), source);
    const archive = ['--gzip', '--file', 'source.tar.gz'];
    const { stdout } = await run('tar', ['--list', ...archive], { cwd: folder });
    await run('tar', ['--extract', ...archive, buildFile], { cwd: folder });
    return { paths: stdout.trim().split('\n'), buildFile: await readFile(join(folder, buildFile), 'utf8') };
  } finally {
    await rm(folder, { recursive: true });
  }
}
