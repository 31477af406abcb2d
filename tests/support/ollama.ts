import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request, requestJson } from '../../platform/request.ts';
import { buildTools, modelServers } from '../../platform/tools.ts';
import { eventually } from './cluster.ts';
import { freePort } from './free-port.ts';
import { randomModel } from './gguf.ts';

export interface Ollama extends AsyncDisposable {
  /** What `OLLAMA_HOST` holds. */
  readonly url: string;
  /** The name of the model that speaks noise. */
  readonly model: string;
  /** Everything that the server wrote. */
  readonly log: () => string;
}

const MODEL = 'noise';
const START_MS = 60_000;

/** A real Ollama on loopback with a model by chance; its files and processes go with it. */
export async function startOllama(): Promise<Ollama> {
  const tools = await buildTools((line) => console.log(line), modelServers);
  const folder = await mkdtemp(join(tmpdir(), 'discordlm-ollama-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const environment = { PATH: process.env.PATH, HOME: folder, OLLAMA_HOST: url };
  // With the runner that it starts it makes a group, which ends as one.
  const server = spawn(tools.path('ollama'), ['serve'], {
    env: { ...environment, OLLAMA_MODELS: join(folder, 'models'), OLLAMA_KEEP_ALIVE: '10m' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (log += chunk));
  const exited = new Promise((resolve) => server.on('close', resolve));
  const stop = async () => {
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGKILL');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await eventually(() => request(`${url}/api/version`), START_MS);
    await writeFile(join(folder, 'noise.gguf'), randomModel(20_261_122));
    await writeFile(
      join(folder, 'Modelfile'),
      'FROM ./noise.gguf\nPARAMETER seed 1\nPARAMETER num_thread 1\n',
    );
    await create(tools.path('ollama'), folder, environment);
    // The first request starts the runner.
    await requestJson(`${url}/api/generate`, { body: { model: MODEL, prompt: '', stream: false } });
  } catch (error) {
    await stop();
    throw new Error(`Ollama does not start:\n${log.slice(-5000)}`, { cause: error });
  }
  return { url, model: MODEL, log: () => log, [Symbol.asyncDispose]: stop };
}

async function create(program: string, folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(program, ['create', MODEL, '-f', 'Modelfile'], { cwd: folder, env, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`ollama create ended with ${code}: ${output}`);
}
