// First, as what comes after it takes its time to load.
import './early-signals.ts';

import { join } from 'node:path';
import { App } from './app.ts';
import { parseConfig } from './config.ts';
import type { Environment } from './config-reader.ts';
import { secretsIn } from './config-schema.ts';
import { type BotState, openState } from './delivery/state.ts';
import { StorageError, storageProblem } from './delivery/storage.ts';
import { takeSignals } from './early-signals.ts';
import { createLogger, describeFault } from './ops/log.ts';
import { LogFile } from './ops/log-file.ts';
import { createRedact } from './ops/redact.ts';
import { readEnvironment } from './read-environment.ts';

/** Bad configuration. Source: sysexits.h, EX_CONFIG */
const EXIT_CONFIG = 78;
const EXIT_FATAL = 1;

let copy: LogFile | undefined;
const write = (line: string) => {
  process.stdout.write(line);
  copy?.write(line);
};
const environment = readEnvironmentOrExit();
const parsed = parseConfig(environment);
const log = createLogger(
  parsed.kind === 'config' ? parsed.config.logLevel : 'info',
  createRedact(secretsIn(environment)),
  write,
);

for (const warning of parsed.warnings) log.warn('config-odd', { reason: warning });
// Together with the others, so that nobody has to start it once for each.
const statePath = environment.STATE_PATH?.trim();
const stateProblem = statePath ? storageProblem(statePath) : undefined;
if (parsed.kind === 'problems') exitUnusable([...parsed.problems, ...(stateProblem ? [stateProblem] : [])]);
if (stateProblem !== undefined) exitUnusable([stateProblem]);
if (process.argv.includes('--check-config')) {
  log.info('config-valid');
  process.exit(0);
}

const { logFile } = parsed.config;
if (logFile !== undefined)
  copy = new LogFile({
    path: logFile,
    onFault: (error) => log.warn('log-file-failed', { reason: describeFault(error) }),
  });

const end = (cause: string) => {
  log.error('fatal', { cause });
  process.exit(EXIT_FATAL);
};
process.on('uncaughtException', (error) => end(`Unexpected: ${describeFault(error)}`));
process.on('unhandledRejection', (error) => end(`Unexpected: ${describeFault(error)}`));

const state = openStateOrExit(parsed.config.statePath);
const app = new App(parsed.config, { log, state, onFatal: end });
let isDraining = false;
takeSignals((signal) => {
  // Whoever says so twice does not want to wait.
  if (isDraining)
    end(`Told to end a second time (${signal}): what is not finished is left to the next process`);
  isDraining = true;
  void app.drain().then(() => process.exit(0));
});
await app.start(parsed.config.imageCharactersPath ?? join(import.meta.dirname, '../characters'));

function openStateOrExit(path: string | undefined): BotState {
  try {
    return openState(path);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    exitUnusable([error.message]);
  }
}

function exitUnusable(problems: readonly string[]): never {
  log.error('config-invalid', { cause: `The configuration is not usable: ${problems.join('; ')}` });
  process.exit(EXIT_CONFIG);
}

function readEnvironmentOrExit(): Environment {
  try {
    return readEnvironment();
  } catch (error) {
    createLogger('info', createRedact([]), write).error('config-invalid', {
      cause: `The configuration is not usable: CONFIG_FILE cannot be read: ${describeFault(error)}`,
    });
    process.exit(EXIT_CONFIG);
  }
}
