import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStage, type RunningBot, type Stage, startBot } from './bot.ts';
import { type LeaseServer, startLeaseServer } from './lease-server.ts';

const root = join(import.meta.dirname, '../..');

export interface BuiltBot extends AsyncDisposable {
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The bot as it is in the image, which starts faster than its source. */
export async function buildBot(): Promise<BuiltBot> {
  const folder = await mkdtemp(join(tmpdir(), 'discordlm-bot-'));
  const child = spawn(process.execPath, [join(root, 'bot/build.js'), folder], { stdio: 'ignore' });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`the bot cannot be built (${code})`);
  return {
    program: join(folder, 'main.js'),
    environment: {
      IMAGE_CHARACTERS_PATH: join(root, 'bot/characters'),
      NODE_COMPILE_CACHE: join(folder, 'cache'),
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** Several processes of the bot that share a ledger and a Lease, as the pods of a rolling update do. */
export interface Fleet extends AsyncDisposable {
  readonly stage: Stage;
  readonly lease: LeaseServer;
  readonly statePath: string;
  /** What all of them wrote, for whoever looks for a fault. */
  readonly logs: () => string;
  readonly start: (options?: {
    readonly withLease?: boolean;
  }) => Promise<RunningBot & { readonly name: string }>;
}

export async function createFleet({ program, environment }: BuiltBot): Promise<Fleet> {
  const folder = await mkdtemp(join(tmpdir(), 'discordlm-fleet-'));
  const [stage, lease] = [await createStage(), await startLeaseServer()];
  const bots: RunningBot[] = [];
  return {
    stage,
    lease,
    statePath: join(folder, 'state.db'),
    logs: () => bots.map((bot, index) => `pod-${index}:\n${bot.output()}`).join('\n'),
    start: async ({ withLease = true } = {}) => {
      const name = `pod-${bots.length}`;
      const bot = await startBot(
        stage,
        {
          ...environment,
          STATE_PATH: join(folder, 'state.db'),
          KUBECONFIG: await lease.kubeconfigFor(name, folder),
          ...(withLease ? { LEASE_NAME: 'leader' } : {}),
        },
        program,
      );
      bots.push(bot);
      return { ...bot, name };
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(bots.map((bot) => bot[Symbol.asyncDispose]()));
      await Promise.all([stage[Symbol.asyncDispose](), lease[Symbol.asyncDispose]()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
