/**
 * `up` starts a platform that stays, `status` says what runs, `down` ends it.
 *
 * The platform belongs to a process of its own (`cli.ts serve`); whatever ends that process ends the platform.
 */
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlatformInfo } from './info.ts';
import { setUpEnvironments, startPlatform } from './platform.ts';
import { accepts } from './sandbox.ts';
import { cacheFolder } from './tools.ts';

const stateFile = join(cacheFolder, 'platform.json');
const logFile = join(cacheFolder, 'platform.log');

interface State {
  readonly pid: number;
  readonly info: PlatformInfo;
}

/** The platform that `up` started; undefined when none runs. */
export async function readState(): Promise<State | undefined> {
  try {
    const state: State = JSON.parse(await readFile(stateFile, 'utf8'));
    // A killed process leaves its file behind.
    return isAlive(state.pid) && (await isServing(state.pid)) ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Its number may have gone to another process. */
async function isServing(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes('platform/cli.ts') && command.includes('serve');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function serve(): Promise<void> {
  const platform = await startPlatform({ say: (line) => console.log(line) });
  await setUpEnvironments(platform);
  await writeFile(stateFile, JSON.stringify({ pid: process.pid, info: platform.info }), { mode: 0o600 });
  const stop = async () => {
    await rm(stateFile, { force: true });
    await platform.stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

async function up(): Promise<void> {
  let state = await readState();
  if (state === undefined) {
    await mkdir(cacheFolder, { recursive: true });
    await rm(stateFile, { force: true });
    const log = openSync(logFile, 'w', 0o600);
    const child = spawn(process.execPath, [import.meta.filename, 'serve'], {
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    let shown = 0;
    while (state === undefined) {
      await sleep(200);
      const text = await readFile(logFile, 'utf8');
      process.stdout.write(text.slice(shown));
      shown = text.length;
      if (child.exitCode !== null) throw new Error(`the platform did not start; see ${logFile}`);
      state = await readState();
    }
  }
  console.log(howToLookAround(state.info));
}

/** How to point kubectl, vault and a browser at a running platform. */
export function howToLookAround(info: PlatformInfo): string {
  const tools = info.toolFolders.filter((folder) => /\/(kubernetes|vault)-[^/]+$/.test(folder)).join(':');
  return `
The platform runs. To look around:

  export PATH=${tools}:$PATH
  export KUBECONFIG=${info.kubeconfig}
  export VAULT_ADDR=${info.vault.url} VAULT_TOKEN=${info.vault.rootToken} VAULT_CACERT=${info.authority}

  kubectl get pods --all-namespaces
  vault kv list secret
  curl --cacert ${info.authority} -u '${info.registry.login?.username}:${info.registry.login?.password}' ${info.registry.url}/v2/_catalog

Services with a NodePort answer at http://${info.addresses.node}:<port>, also in a browser.
Logs are in ${join(info.folder, 'log')}.`;
}

async function status(): Promise<void> {
  const state = await readState();
  if (state === undefined) {
    console.log('No platform runs. `npm run platform -- up` starts one.');
    process.exitCode = 1;
    return;
  }
  const { info } = state;
  const urls = {
    'API server': info.apiServer.url,
    Vault: info.vault.url,
    registry: info.registry.url,
    'open registry': info.openRegistry.url,
    issuer: info.issuerUrl,
    GitHub: info.gitHub.url,
    Discord: info.discordUrl,
    model: info.modelUrl,
  };
  console.log(`The platform runs as process ${state.pid}.`);
  for (const [name, url] of Object.entries(urls)) {
    const { hostname, port } = new URL(url);
    console.log(
      `  ${(await accepts(hostname, Number(port))) ? 'answers' : 'SILENT '}  ${name.padEnd(14)} ${url}`,
    );
  }
}

async function down(): Promise<void> {
  const state = await readState();
  if (state === undefined) {
    console.log('No platform runs.');
    return;
  }
  process.kill(state.pid, 'SIGTERM');
  while (isAlive(state.pid)) await sleep(100);
  console.log('The platform is gone, and everything it made.');
}

if (import.meta.main) {
  const commands: Record<string, () => Promise<void>> = { up, status, down, serve };
  const command = commands[process.argv[2] ?? ''];
  if (command === undefined) {
    console.error(`usage: npm run platform -- up | status | down (from ${dirname(import.meta.dirname)})`);
    process.exit(2);
  }
  await command();
}
