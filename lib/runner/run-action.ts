import { ActionError, describeError } from '../errors/action-error.ts';
import { InputReader } from './inputs.ts';
import { Runner } from './runner.ts';

export interface ActionDefinition<Inputs> {
  /** Reads and checks every input; problems go to the reader, which fails with all of them at once. */
  readonly parseInputs: (read: InputReader) => Inputs;
  readonly run: (inputs: Inputs, runner: Runner) => Promise<void>;
  /** Runs after the job, also when it failed or was cancelled. Its own failure is a warning: the work is done. */
  readonly post?: (runner: Runner) => Promise<void>;
}

const POST_STATE = 'isPost';

/** The frame of every action: inputs, run, one annotation on failure, exit status 0 or 1. */
export async function runAction<Inputs>(definition: ActionDefinition<Inputs>): Promise<void> {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => controller.abort(name));
  const runner = new Runner(process.env, controller.signal);
  if (runner.getState(POST_STATE) === 'true') {
    await runPost(definition, runner);
    return;
  }
  runner.saveState(POST_STATE, 'true');
  try {
    const read = new InputReader(process.env);
    const inputs = definition.parseInputs(read);
    read.finish();
    await definition.run(inputs, runner);
  } catch (error) {
    reportFailure(error, runner);
    process.exitCode = 1;
  } finally {
    await runner.cleanUp();
  }
}

async function runPost<Inputs>(definition: ActionDefinition<Inputs>, runner: Runner): Promise<void> {
  try {
    await definition.post?.(runner);
  } catch (error) {
    runner.warning(`The clean-up did not finish: ${describeError(error).join('\n')}`);
  }
}

function reportFailure(error: unknown, runner: Runner): void {
  const [message = '', ...rest] = describeError(error);
  if (error instanceof ActionError) {
    runner.setOutput('error-code', error.code);
    runner.error(error.code, [message, ...rest].join('\n'), error.location);
    return;
  }
  // Not one of ours: a bug, so its stack is worth more than a sentence.
  const stack = error instanceof Error && error.stack ? error.stack : message;
  runner.error(
    'COMMAND_FAILED',
    [`This should not have happened: ${message}`, ...rest, 'Please report it with these lines:', stack].join(
      '\n',
    ),
  );
  runner.setOutput('error-code', 'COMMAND_FAILED');
}
