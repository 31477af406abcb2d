import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FinishedRun } from '../../platform/act.ts';
import { newModelKey, Road } from '../../platform/road.ts';
import { etcdOutsideSecrets } from '../support/etcd.ts';
import { findInFiles, findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';
import { readImage, readManifest } from '../support/registry.ts';
import { auditedRequests } from '../support/vault.ts';

/** The main job, step by step as the demo shows it, with what every server has to say about it. */

const platform = usePlatform();
const repository = 'glompai/discordlm';

/** Values that careless quoting, masking or logging would let out. */
const planted = {
  MULTI_LINE:
    '-----BEGIN PLANTED KEY-----\nbGluZS1vbmUtb2YtcGxhbnRlZA\nsecond line: with colon\n-----END PLANTED KEY-----',
  SIGNS: `pa$$\{w0rd}'single'"double"\`tick\`\\n%25&<planted>`,
  COMMANDS: '::set-output name=planted::x%0A::add-mask::planted::stop-commands::',
};
/** Is let out on purpose, everywhere: finding it proves that the search looks there. */
const control = 'control-3f9ac1d7e2';

let road: Road;
let capture: string;
const printed: string[] = [];

async function running<T extends FinishedRun>(run: Promise<T>): Promise<T> {
  const finished = await run;
  printed.push(finished.output);
  return finished;
}

beforeAll(async () => {
  road = await Road.create(platform, planted);
  capture = join(road.act.folder, 'capture');
  await mkdir(capture);
  await road.act.commit('main', 'Read more secrets, and keep what the jobs leave behind', plant);
  await road.act.fastForward('prod', 'main');
});

afterAll(async () => {
  await road[Symbol.asyncDispose]();
});

/** The planted secrets are read and deployed like the bot's own; a last step copies what a job left behind. */
async function plant(folder: string): Promise<void> {
  const edit = async (path: string, change: (text: string) => string) => {
    const file = join(folder, path);
    const text = await readFile(file, 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`nothing to change in ${path}`);
    await writeFile(file, changed);
  };
  const lines = (environment: string) =>
    Object.keys(planted)
      .map((name) => `        secret/${environment} ${name}\n`)
      .join('');
  await edit('.github/workflows/ci.yml', (text) =>
    text
      .replace('        secret/qa BOT_TOKEN\n', (line) => `${line}${lines('qa')}`)
      .replace('        secret/prod BOT_TOKEN\n', (line) => `${line}${lines('prod')}`),
  );
  const keep = `
      - if: always()
        run: |
          echo "${control}" | tee "$RUNNER_TEMP/${control}"
          target=${capture}/$GITHUB_JOB-$GITHUB_RUN_ID
          mkdir -p "$target"
          cp -r "$RUNNER_TEMP" "$target/temp"
          cp -r "$(dirname "$GITHUB_OUTPUT")" "$target/runner"
`;
  for (const name of ['build', 'deploy', 'rollback'])
    await edit(`.github/workflows/${name}.yml`, (text) => text.trimEnd() + keep);
  await edit('bot/characters/assistant.json', (text) => text.replace('"tags": [', `"tags": ["${control}", `));
  await edit('manifests/base/deployment.yaml', (text) =>
    text.replace('  annotations:\n', `  annotations:\n    control: ${control}\n`),
  );
}

/** The one pod that runs, and its image by digest. */
async function runningPod(environment: string) {
  const { items } = await platform.get('pods', '-n', `discordlm-${environment}`);
  const pods = items.filter(
    ({ metadata }: { metadata: { deletionTimestamp?: string } }) => !metadata.deletionTimestamp,
  );
  expect(pods).toHaveLength(1);
  const [pod] = pods;
  expect(pod.status.containerStatuses[0].ready).toBe(true);
  return { name: pod.metadata.name, imageId: pod.status.containerStatuses[0].imageID };
}

/** The states of each of GitHub's records of a commit in an environment, oldest first. */
async function recordsOf(environment: string, sha: string): Promise<string[][]> {
  const all = await platform.gitHub.deployments();
  return all
    .filter((record) => record.environment === environment && record.sha === sha)
    .map(({ statuses }) => statuses.map(({ state }) => state).toReversed())
    .toReversed();
}

describe('the road', () => {
  let first: { sha: string; image: string };

  it('1. takes a push to main to a verified bot in QA', async () => {
    const run = await running(road.deploy('main'));
    expect(run.succeeded, run.output).toBe(true);
    expect(run.outputs).toMatchObject({ verdict: 'succeeded', reused: 'false', release: '1' });
    first = { sha: run.sha, image: run.outputs.image ?? '' };

    // The cluster runs what the registry has under the commit, with its own values, and one pod answers.
    const manifest = await readManifest(platform, repository, run.sha);
    expect(first.image).toBe(`${platform.info.registry.host}/${repository}@${manifest.digest}`);
    expect((await readManifest(platform, repository, 'latest')).digest).toBe(manifest.digest);
    // A Raspberry Pi could run it too, though nothing here could have run what is made for one.
    const architectures = manifest
      .json()
      .manifests.map((entry: { platform: { architecture: string } }) => entry.platform.architecture);
    expect(architectures).toEqual(['amd64', 'arm64']);
    const state = await road.running('qa');
    expect(state).toMatchObject({ image: first.image, ready: 1 });
    expect(state.configName).toMatch(/^discordlm-config-qa-[0-9a-f]{8,}$/);
    expect(state.secretName).toMatch(/^discordlm-secrets-qa-[0-9a-f]{8,}$/);
    const pod = await runningPod('qa');
    expect(pod.imageId.endsWith(`@${manifest.digest}`)).toBe(true);
    expect(state.leader).toBe(pod.name);
    const secret = await platform.get('secret', state.secretName, '-n', 'discordlm-qa');
    for (const [name, value] of Object.entries({ ...planted, BOT_TOKEN: road.scenes.qa.botToken }))
      expect(Buffer.from(secret.data[name], 'base64').toString('utf8')).toBe(value);

    // Vault gave them to QA's role, and the token is worth nothing any more.
    const reading = (await auditedRequests(platform, 'secret/data/qa')).at(-1);
    expect(reading?.auth.metadata?.role).toBe('qa');
    const revoked = await auditedRequests(platform, 'auth/token/revoke-self');
    expect(reading?.auth.accessor).toMatch(/^hmac/);
    expect(revoked.map(({ auth }) => auth?.accessor)).toContain(reading?.auth.accessor);

    // GitHub's own record of the job was taken over.
    expect(await recordsOf('qa', run.sha)).toEqual([['in_progress', 'in_progress', 'success']]);
    const answer = await road.ask('qa', 'Are you there?');
    expect(answer).toMatchObject({ author: { id: road.scenes.qa.botId } });
    expect(answer.content).toContain('Are you there?');
  });

  it('2. takes a push to prod to production, with the same image and other secrets, and leaves QA alone', async () => {
    const before = await road.running('qa');
    const run = await running(road.deploy('prod'));
    expect(run.succeeded, run.output).toBe(true);
    expect(run.outputs).toMatchObject({ verdict: 'succeeded', reused: 'true', image: first.image });
    const state = await road.running('prod');
    expect(state).toMatchObject({ image: first.image, ready: 1, leader: (await runningPod('prod')).name });
    expect(state.configName).toMatch(/^discordlm-config-prod-/);
    expect(state.secretName).toMatch(/^discordlm-secrets-prod-/);
    const secret = await platform.get('secret', state.secretName, '-n', 'discordlm-prod');
    expect(Buffer.from(secret.data.BOT_TOKEN, 'base64').toString('utf8')).toBe(road.scenes.prod.botToken);
    const service = await platform.get('service', 'discordlm-service', '-n', 'discordlm-prod');
    expect(service.spec.ports).toMatchObject([{ port: 18888, nodePort: 30189 }]);
    expect((await auditedRequests(platform, 'secret/data/prod')).at(-1)?.auth.metadata?.role).toBe('prod');
    expect(await road.running('qa')).toEqual(before);
    expect((await road.ask('prod', 'And you?')).content).toContain('And you?');
  });

  it('3. names the cause of a broken push, and restores what worked, which answers throughout', async () => {
    const before = await road.running('qa');
    const sha = await road.breakMain();
    const asking = road.keepAsking();
    const run = await running(road.deploy('main'));
    const { asked, missed } = await asking.stop();
    expect(run.succeeded).toBe(false);
    expect(run.outputs).toMatchObject({
      verdict: 'rolled-back',
      'cause-code': 'CRASH_LOOP',
      'error-code': 'ROLLOUT_FAILED',
    });
    expect(run.outputs.cause).toMatch(/Container `bot` exited with 78.*OPENAI_API_KEY is missing/);
    // The annotation sits in the file that the overlay is built from, at the container.
    const manifest = 'manifests/base/deployment.yaml';
    const lines = (await readFile(join(road.act.repository, manifest), 'utf8')).split('\n');
    const line = lines.findIndex((text) => text.includes('- name: bot')) + 1;
    expect(run.output).toContain(`::error title=ROLLOUT_FAILED,file=${manifest},line=${line}::`);
    expect(await road.running('qa')).toMatchObject({
      image: before.image,
      configName: before.configName,
      secretName: before.secretName,
      ready: 1,
      leader: before.leader,
    });
    expect(asked).toBeGreaterThan(3);
    expect(missed).toBe(0);
    expect(await recordsOf('qa', sha)).toEqual([['in_progress', 'in_progress', 'failure']]);
    await road.repairMain();
    const repaired = await running(road.deploy('main'));
    expect(repaired.outputs.verdict, repaired.output).toBe('succeeded');
  });

  it('4. rolls the pods when a secret changed in Vault, though the image is the same', async () => {
    const before = await road.running('qa');
    const key = newModelKey();
    await road.writeSecrets('qa', key);
    const run = await running(road.deploy('main', 'workflow_dispatch'));
    expect(run.outputs, run.output).toMatchObject({
      verdict: 'succeeded',
      reused: 'true',
      image: before.image,
    });
    const state = await road.running('qa');
    expect(state.configName).toBe(before.configName);
    expect(state.secretName).not.toBe(before.secretName);
    expect(state.leader).not.toBe(before.leader);
    await road.ask('qa', 'Which key?');
    expect((await platform.model.requests()).at(-1)?.key).toBe(key);
  });

  it('5. rolls back to the first commit, without Vault and without a build', async () => {
    const readings = () => auditedRequests(platform, 'secret/data/qa');
    const [logins, builds] = [await readings(), printed.length];
    const run = await running(road.rollBack('qa', first.sha.slice(0, 7)));
    expect(run.succeeded, run.output).toBe(true);
    expect(run.outputs).toMatchObject({ verdict: 'succeeded', image: first.image });
    expect(await readings()).toEqual(logins);
    expect(printed.length).toBe(builds + 1);
    const state = await road.running('qa');
    const pod = await runningPod('qa');
    expect(state).toMatchObject({ image: first.image, leader: pod.name });
    expect(await recordsOf('qa', first.sha)).toEqual([
      ['in_progress', 'in_progress', 'success', 'inactive'],
      ['in_progress', 'success'],
    ]);
    expect((await road.ask('qa', 'Welcome back.')).content).toContain('Welcome back.');
  });

  it('6. refuses a rollback from another branch in one sentence, and touches nothing', async () => {
    const before = await road.running('prod');
    const run = await running(road.rollBack('prod', '', 'main'));
    expect(run.succeeded).toBe(false);
    expect(run.output).toContain('Dispatch the rollback of prod from the branch prod, not from main.');
    expect(run.outputs.verdict).toBeUndefined();
    expect(await road.running('prod')).toEqual(before);
  });
});

describe('after all that, the planted secrets', () => {
  const wanted = { ...planted, control };
  const isControl = (line: string) => line.includes('control as raw');

  it('are in no line that the runs printed', () => {
    const found = findValues(printed.join('\n'), wanted);
    expect(found.filter((line) => !isControl(line) && !line.startsWith('control'))).toEqual([]);
    expect(found).toContain('control as raw');
  });

  it("are in no file of the jobs' temporary folders, nor of the runner", async () => {
    const found = await findInFiles(capture, wanted);
    expect(found.filter((line) => !line.includes(': control as'))).toEqual([]);
    expect(found.some((line) => isControl(line) && line.includes('/temp/'))).toBe(true);
    expect(found.some((line) => isControl(line) && line.includes('/runner/'))).toBe(true);
    expect(found.map((line) => line.split('-')[0])).toEqual(expect.arrayContaining(['deploy', 'build']));
  });

  it('are in no layer of an image', async () => {
    const { contents } = await readImage(platform, repository, first().digest);
    const found = contents.flatMap((layer) => findValues(layer, wanted));
    expect(found.filter((line) => !line.startsWith('control'))).toEqual([]);
    expect(found).toContain('control as raw');
  });

  it('are in the cluster only in Secrets', async () => {
    const found = findValues(await etcdOutsideSecrets(platform), wanted);
    expect(found.filter((line) => !line.startsWith('control'))).toEqual([]);
    expect(found).toContain('control as raw');
  });

  it("are in no server's log, and in none of the bot's", async () => {
    await platform.kubectl('get', 'configmaps', '-n', control);
    for (const folder of ['log', 'pod-logs']) {
      const found = await findInFiles(join(platform.info.folder, folder), wanted);
      expect(found.filter((line) => !line.includes(': control as'))).toEqual([]);
      if (folder === 'log') expect(found.some(isControl)).toBe(true);
    }
  });

  it('are in nothing that GitHub was told', async () => {
    const told = JSON.stringify(await platform.gitHub.deployments());
    expect(findValues(told, wanted)).toEqual([]);
    expect(told).toContain('CRASH_LOOP');
  });

  it('would be found in every form', () => {
    for (const [name, value] of Object.entries(planted)) {
      for (const text of [
        value,
        JSON.stringify({ data: value }),
        JSON.stringify(JSON.stringify({ data: value })),
        encodeURIComponent(value),
        Buffer.from(value).toString('base64'),
        Buffer.from(`key=${value}\n`).toString('base64'),
        Buffer.from(`Basic user:${value}`).toString('base64url'),
        Buffer.from(value).toString('hex'),
      ]) {
        expect(findValues(`before ${text} after`, { [name]: value })).not.toEqual([]);
      }
    }
  });
});

function first(): { digest: string } {
  const [, digest = ''] = /@(sha256:[0-9a-f]{64})/.exec(printed[0] ?? '') ?? [];
  return { digest };
}
