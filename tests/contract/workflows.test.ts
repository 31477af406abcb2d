import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDurationMs } from '../../lib/clock/duration.ts';

/** What act does not look at, and GitHub does: permissions, environments, concurrency, limits. */

const folder = join(import.meta.dirname, '../../.github/workflows');

interface Job {
  readonly uses?: string;
  readonly environment?: { name: string };
  readonly concurrency?: { group: string; 'cancel-in-progress': boolean };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number | string;
  readonly with?: Readonly<Record<string, string>>;
  readonly steps?: readonly { uses?: string; run?: string; with?: Readonly<Record<string, string>> }[];
}

interface Workflow {
  readonly on: Readonly<Record<string, { inputs?: Readonly<Record<string, { default?: unknown }>> } | null>>;
  readonly permissions: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const texts = new Map<string, string>();
for (const file of (await readdir(folder)).toSorted())
  texts.set(file, await readFile(join(folder, file), 'utf8'));
const workflows = new Map([...texts].map(([file, text]) => [file, parse(text) as Workflow]));
const jobs = [...workflows].flatMap(([file, workflow]) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file}: ${name}`, file, job, workflow })),
);

function workflowOf(file: string): Workflow {
  const found = workflows.get(file);
  if (!found) throw new Error(`${file} is not among the workflows`);
  return found;
}

describe('workflows', () => {
  it('are the five that the README names', () => {
    expect([...texts.keys()]).toEqual(['build.yml', 'ci.yml', 'deploy.yml', 'rollback.yml', 'test.yml']);
  });

  it.each([...texts])('%s grants nothing at the top, and gives a reason beside each grant', (file, text) => {
    expect(workflowOf(file).permissions).toEqual({});
    const granted = text.match(/^ {6}[a-z-]+: (?:read|write)\b.*$/gm) ?? [];
    expect(granted.length).toBeGreaterThan(0);
    for (const line of granted) expect(line).toMatch(/ # to \S/);
  });

  it.each(jobs)('$name has permissions of its own, and a limit of time unless it calls', ({ job }) => {
    expect(job.permissions).toBeDefined();
    if (job.uses === undefined) expect(job['timeout-minutes']).toBeDefined();
  });

  it('let only the deploying jobs queue up for their environment, never cancelling', () => {
    const queued = jobs.filter(({ job }) => job.concurrency?.group.startsWith('deploy-'));
    expect(queued.map(({ name }) => name)).toEqual(['deploy.yml: deploy', 'rollback.yml: rollback']);
    for (const { job, workflow } of queued) {
      expect(job.concurrency).toEqual({
        group: 'deploy-${{ inputs.environment }}',
        'cancel-in-progress': false,
      });
      expect(job.environment?.name).toBe('${{ inputs.environment }}');
      expect(workflow.concurrency).toBeUndefined();
    }
  });

  it('give no environment, and so none of its secrets, to a job that does not deploy', () => {
    const named = jobs.filter(({ job }) => job.environment !== undefined).map(({ name }) => name);
    expect(named).toEqual(['deploy.yml: deploy', 'rollback.yml: rollback']);
  });

  it('give a deploying job more than twice the time of its deployment', () => {
    const { inputs = {} } = workflowOf('deploy.yml').on.workflow_call ?? {};
    const timeoutMs = parseDurationMs(String(inputs.timeout?.default)) ?? Number.NaN;
    expect(Number(inputs['timeout-minutes']?.default) * 60_000).toBeGreaterThan(2 * timeoutMs);
    expect(workflowOf('deploy.yml').jobs.deploy?.['timeout-minutes']).toBe('${{ inputs.timeout-minutes }}');
    expect(Number(workflowOf('rollback.yml').jobs.rollback?.['timeout-minutes'])).toBeGreaterThan(20);
  });

  it('grant a called workflow what its job asks for, and no more', () => {
    for (const { job } of jobs.filter(({ job }) => job.uses?.startsWith('./'))) {
      const [called] = Object.values(workflowOf(job.uses?.split('/').at(-1) ?? '').jobs);
      expect(job.permissions).toEqual(called?.permissions);
    }
  });

  it('send main to QA and prod to production, and let pull requests see neither', () => {
    const { on, jobs: ci } = workflowOf('ci.yml');
    expect(on).toEqual({ push: { branches: ['main', 'prod'] }, workflow_dispatch: null });
    expect(ci['deploy-qa']).toMatchObject({
      if: "github.ref == 'refs/heads/main'",
      needs: 'build-and-push',
      with: { environment: 'qa', 'vault-role': 'qa' },
    });
    expect(ci['deploy-prod']).toMatchObject({
      if: "github.ref == 'refs/heads/prod'",
      needs: 'build-and-push',
      with: { environment: 'prod', 'vault-role': 'prod' },
    });
    expect(Object.keys(workflowOf('test.yml').on)).toEqual(['pull_request']);
    expect(workflowOf('test.yml').jobs.test?.permissions).toEqual({ contents: 'read' });
  });

  it('roll back without Vault, build or checkout', () => {
    const { steps = [] } = workflowOf('rollback.yml').jobs.rollback ?? {};
    expect(steps.map(({ uses }) => uses)).toEqual([undefined, 'GlompAI/discordlm/actions/rollback@v1']);
    expect(Object.keys(steps[1]?.with ?? {}).filter((name) => name.startsWith('vault'))).toEqual([]);
  });

  it('name no expression inside a script: what comes from outside goes through the environment', () => {
    for (const { job } of jobs) {
      for (const { run = '' } of job.steps ?? []) expect(run).not.toContain('${{');
    }
  });
});
