/**
 * The product at work, on real servers: this repository is pushed, built, deployed and verified, broken, restored, given
 * fresh secrets, and rolled back. `--keep` leaves the platform running.
 */
import { styleText } from 'node:util';
import type { FinishedRun } from '../platform/act.ts';
import { howToLookAround } from '../platform/cli.ts';
import { setUpEnvironments, startPlatform } from '../platform/platform.ts';
import { newModelKey, Road } from '../platform/road.ts';

interface Row {
  readonly step: string;
  readonly verdict: string;
  readonly cause: string;
  readonly seconds: number;
  /** What was not as it should be. */
  readonly faults: readonly string[];
}

const keep = process.argv.includes('--keep');
const started = performance.now();
const say = (line: string) => console.log(line);
const rows: Row[] = [];
let unanswered = 0;
/** By Ctrl-C, which ends act's run as well; what was made is removed all the same. */
const interrupted = new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));

say(styleText('bold', 'Starting the platform: Kubernetes, Vault, registries, and the stand-ins'));
const platform = await startPlatform({ say });
let road: Road | undefined;
try {
  await setUpEnvironments(platform);
  road = await Road.create(platform);
  await Promise.race([
    show(road),
    interrupted.then(() => {
      throw new Error('interrupted');
    }),
  ]);
} finally {
  printTable();
  if (keep) {
    say(howToLookAround(platform.info));
    say(`\nThe scratch clone and what act left is in ${road?.act.folder}. Ctrl-C ends everything.`);
    await interrupted;
  }
  await road?.[Symbol.asyncDispose]();
  await platform.stop();
}
process.exitCode = rows.length === 6 && rows.every(({ faults }) => faults.length === 0) ? 0 : 1;

async function show(road: Road): Promise<void> {
  const first = await road.act.head('main');

  await step(
    '1. push to main',
    () => road.deploy('main'),
    async (run, check) => {
      check(run.outputs.verdict === 'succeeded', 'QA did not take the commit');
      check(
        (await road.ask('qa', 'Are you there?')).content.includes('Are you there?'),
        'the bot of QA does not answer',
      );
    },
  );
  const qa = await road.running('qa');

  await step(
    '2. push to prod',
    async () => {
      await road.act.fastForward('prod', 'main');
      return await road.deploy('prod');
    },
    async (run, check) => {
      check(run.outputs.verdict === 'succeeded', 'production did not take the commit');
      check(run.outputs.reused === 'true', 'the image was built again');
      check(
        (await road.ask('prod', 'And you?')).content.includes('And you?'),
        'the bot of production does not answer',
      );
      check((await road.running('qa')).generation === qa.generation, 'QA was touched');
      check((await road.running('prod')).image === qa.image, 'production runs another image than QA');
    },
  );

  await step(
    '3. a broken push to main',
    async () => {
      await road.breakMain();
      const asking = road.keepAsking();
      const run = await road.deploy('main');
      unanswered = (await asking.stop()).missed;
      return run;
    },
    async (run, check) => {
      check(run.outputs.verdict === 'rolled-back', 'the previous version was not restored');
      check(run.outputs['cause-code'] === 'CRASH_LOOP', `the cause is ${run.outputs['cause-code']}`);
      check(run.output.includes('OPENAI_API_KEY is missing'), "the bot's last line is not quoted");
      check((await road.running('qa')).image === qa.image, 'QA does not run what it ran before');
      check(unanswered === 0, `${unanswered} questions were not answered meanwhile`);
    },
  );

  await step(
    '   the repair is pushed',
    async () => {
      await road.repairMain();
      return await road.deploy('main');
    },
    async (run, check) => {
      check(run.outputs.verdict === 'succeeded', 'QA did not take the repair');
      check((await road.running('qa')).image !== qa.image, 'the repaired image does not run');
    },
  );

  const repaired = await road.running('qa');
  const key = newModelKey();
  await step(
    '4. a secret changed in Vault, dispatched',
    async () => {
      await road.writeSecrets('qa', key);
      return await road.deploy('main', 'workflow_dispatch');
    },
    async (run, check) => {
      const now = await road.running('qa');
      check(run.outputs.verdict === 'succeeded', 'the dispatch did not succeed');
      check(now.image === repaired.image, 'the image changed');
      check(
        now.secretName !== repaired.secretName && now.leader !== repaired.leader,
        'the pods did not roll',
      );
      await road.ask('qa', 'Which key?');
      check((await platform.model.requests()).at(-1)?.key === key, 'the bot still uses the old key');
    },
  );

  await step(
    `5. rollback to ${first.slice(0, 7)}`,
    () => road.rollBack('qa', first.slice(0, 7)),
    async (run, check) => {
      const now = await road.running('qa');
      check(run.outputs.verdict === 'succeeded', 'the rollback did not succeed');
      check(now.image === qa.image, 'the first image does not run');
      check(
        (await road.ask('qa', 'Welcome back.')).content.includes('Welcome back.'),
        'the bot does not answer',
      );
    },
  );
}

async function step(
  name: string,
  work: () => Promise<FinishedRun>,
  verify: (run: FinishedRun, check: (holds: boolean, fault: string) => void) => Promise<void>,
): Promise<void> {
  say(styleText('bold', `\n${name} …`));
  const begun = performance.now();
  const run = await work();
  const seconds = (performance.now() - begun) / 1000;
  const faults: string[] = [];
  try {
    await verify(run, (holds, fault) => {
      if (!holds) faults.push(fault);
    });
  } catch (error) {
    faults.push(String(error));
  }
  rows.push({
    step: name.trim(),
    verdict: run.outputs.verdict ?? 'none',
    cause: run.outputs['cause-code'] ?? '',
    seconds,
    faults,
  });
  for (const line of highlights(run.output)) say(`  ${line}`);
  if (faults.length > 0) {
    say(styleText('red', `  not as it should be: ${faults.join('; ')}`));
    say(run.output);
    throw new Error(`step ${name.trim()} went otherwise`);
  }
  say(styleText('green', `  as it should be, after ${seconds.toFixed(1)} s`));
}

/** The lines of a run that tell the story. */
function highlights(output: string): string[] {
  return output
    .split('\n')
    .filter((line) =>
      /Pushed |Reused |verified \(release|does not work|Release \d+ is back|CRASH_LOOP on|What to do/.test(
        line,
      ),
    )
    .filter((line) => !/set-output|Summary|::error|^>|^##/.test(line))
    .map((line) => line.replace(/^\[[^\]]*\]\s+\|\s*/, ''))
    .slice(0, 6);
}

function printTable(): void {
  const widths = [40, 16, 14, 9];
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  say(`\n${styleText('bold', line(['step', 'verdict', 'cause', 'seconds']))}`);
  for (const { step: name, verdict, cause, seconds, faults } of rows) {
    const text = line([name, verdict, cause, seconds.toFixed(1).padStart(7)]);
    say(faults.length === 0 ? text : styleText('red', text));
  }
  say(`\nAll in all ${Math.round((performance.now() - started) / 1000)} s.`);
}
