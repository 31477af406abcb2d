import { childEnvironment, runProgram } from '../../../lib/process/run-program.ts';
import { runAction } from '../../../lib/runner/run-action.ts';
import { parseInputs } from './inputs.ts';
import { run } from './run.ts';

await runAction({
  parseInputs,
  run: (inputs, runner) =>
    run(inputs, {
      log: runner,
      outputs: runner,
      run: runProgram,
      environment: childEnvironment(runner.environment),
      workspace: runner.workspace,
      temporaryFolder: runner.temporaryFolder,
    }),
});
