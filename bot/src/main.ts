import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { App } from './app.ts';
import { parseConfig } from './config.ts';
import { type BotState, openState } from './delivery/state.ts';
import { StorageError } from './delivery/storage.ts';
import { createLogger, describeFault } from './ops/log.ts';
import { createRedact } from './ops/redact.ts';

/** Bad configuration. Source: sysexits.h, EX_CONFIG */
const EXIT_CONFIG = 78;
const EXIT_FATAL = 1;

const write = (line: string) => process.stdout.write(line);
const environment = readEnvironment();
const parsed = parseConfig(environment);
const secrets = [environment.BOT_TOKEN, environment.OPENAI_API_KEY, environment.GEMINI_API_KEY].filter(
  (secret) => secret !== undefined,
);
const log = createLogger(
  parsed.kind === 'config' ? parsed.config.logLevel : 'info',
  createRedact(secrets),
  write,
);

if (parsed.kind === 'problems') {
  log.error('config-invalid', { cause: `The configuration is not usable: ${parsed.problems.join('; ')}` });
  process.exit(EXIT_CONFIG);
}
if (process.argv.includes('--check-config')) {
  log.info('config-valid');
  process.exit(0);
}

const end = (cause: string) => {
  log.error('fatal', { cause });
  process.exit(EXIT_FATAL);
};
process.on('uncaughtException', (error) => end(`Unexpected: ${describeFault(error)}`));
process.on('unhandledRejection', (error) => end(`Unexpected: ${describeFault(error)}`));

const state = openStateOrExit(parsed.config.statePath);
const version = process.env.BOT_VERSION ?? 'dev';
const app = new App(parsed.config, { log, version, state, onFatal: end });
let isDraining = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // Told twice: whoever says so does not want to wait.
    if (isDraining) process.exit(EXIT_FATAL);
    isDraining = true;
    void app.drain().then(() => process.exit(0));
  });
}
await app.start(process.env.IMAGE_CHARACTERS_PATH ?? join(import.meta.dirname, '../characters'));

function openStateOrExit(path: string | undefined): BotState {
  try {
    return openState(path);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    log.error('config-invalid', { cause: `The configuration is not usable: ${error.message}` });
    process.exit(EXIT_CONFIG);
  }
}

/** The variables, over those of the file that `CONFIG_FILE` names. */
function readEnvironment(): Readonly<Record<string, string | undefined>> {
  const file = process.env.CONFIG_FILE;
  if (!file) return process.env;
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...process.env };
  } catch (error) {
    const redact = createRedact([]);
    createLogger('info', redact, write).error('config-invalid', {
      cause: `The configuration is not usable: CONFIG_FILE cannot be read: ${describeFault(error)}`,
    });
    process.exit(EXIT_CONFIG);
  }
}
