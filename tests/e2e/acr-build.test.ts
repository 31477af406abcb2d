import { dirname } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Azure, startAzure } from '../support/azure/start.ts';
import { RESOURCE_GROUP, SUBSCRIPTION_ID } from '../support/azure/world.ts';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { jobEnvironment } from '../support/job.ts';
import { findInFiles, findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';

const platform = usePlatform();
let azure: Azure;
let commits = 0;

beforeAll(async () => {
  azure = await startAzure({
    issuerUrl: platform.info.issuerUrl,
    ca: platform.ca,
    subject: 'repo:GlompAI/discordlm:environment:qa',
  });
});

afterAll(async () => {
  await azure[Symbol.asyncDispose]();
});

beforeEach(() => {
  azure.world.calls.length = 0;
  azure.world.faults.length = 0;
  azure.world.deniedActions.clear();
});

interface Changes {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: { readonly name: NodeJS.Signals; readonly when: RegExp };
}

/** Logs in as a job would, and has the registry build. */
async function build({
  inputs = {},
  files = {},
  environment: more = {},
  signal,
}: Changes = {}): Promise<BundleRun> {
  const sha = String(++commits).padStart(40, 'a');
  const environment = { ...(await jobEnvironment(platform, { sha })), ...azure.environment };
  const login = await runBundle('registry-login', {
    inputs: { registry: azure.host, provider: 'acr', ...azure.identity },
    environment,
  });
  return await runBundle('build-push', {
    inputs: {
      image: `${azure.host}/GlompAI/Acr`,
      builder: 'acr',
      ...azure.identity,
      'subscription-id': SUBSCRIPTION_ID,
      'resource-group': RESOURCE_GROUP,
      ...inputs,
    },
    files: { Containerfile: 'FROM scratch AS one\nCOPY . /\nFROM one AS two\n', ...files },
    environment: { ...environment, ...login.environment, ...more },
    folder: dirname(login.workspace),
    ...(signal ? { signal } : {}),
  });
}

const last = () => azure.tasks.runs.at(-1);

describe('builder: acr', () => {
  it('has the registry build the context, prints its log, and reads the digest back', async () => {
    const run = await build({
      inputs: { 'build-args': 'VERSION=7', labels: 'note=a "b" $c', target: 'one', platforms: 'linux/arm64' },
      files: {
        'src/index.ts': '1',
        'node_modules/x/index.js': '1',
        'docs/a.md': '1',
        '.dockerignore': 'node_modules\ndocs\n!docs/b.md\n',
        'docs/b.md': '1',
        '.git/config': 'planted-token',
        'src/.git/config': 'planted-token',
      },
    });
    expect(run.exitCode, run.shown).toBe(0);
    const digest = run.outputs.digest ?? '';
    expect(azure.images.has(`glompai/acr@${digest}`)).toBe(true);
    expect(run.outputs).toMatchObject({
      image: `${azure.host}/glompai/acr@${digest}`,
      reused: 'false',
      'platform-digests': `linux/arm64=${digest}`,
    });
    expect(azure.images.get('glompai/acr:latest')).toBe(azure.images.get(`glompai/acr@${digest}`));
    expect(last()?.request).toMatchObject({
      imageNames: [expect.stringMatching(/^glompai\/acr:a+\d+$/)],
      isPushEnabled: true,
      target: 'one',
      arguments: [{ name: 'VERSION', value: '7', isSecret: false }],
    });
    expect(last()?.paths.toSorted()).toEqual(
      [
        '.discordlm-build-file',
        '.dockerignore',
        'Containerfile',
        'docs/',
        'docs/b.md',
        'src/',
        'src/index.ts',
      ].toSorted(),
    );
    const text = last()?.buildFile ?? '';
    expect(text).toContain('LABEL "note"="a \\"b\\" \\$c"\nFROM one AS two');
    expect(text).toContain('"org.opencontainers.image.revision"');
    expect(run.shown).toContain('| Step 1/1 : FROM scratch');
    expect(run.shown).toContain('| ::warning::planted command');
    expect(run.shown).toContain('| Pushed');
    // The place is as good as a password.
    const secrets = { signature: azure.tasks.signature };
    expect(findValues(run.shown + run.summary + JSON.stringify(run.outputs), secrets)).toEqual([]);
    expect(await findInFiles(dirname(run.workspace), secrets)).toEqual([]);
    expect(run.shown).not.toContain('eyJ');
  });

  it('builds without pushing when told so', async () => {
    const run = await build({ inputs: { push: 'false' } });
    expect(run.exitCode, run.shown).toBe(0);
    expect(last()?.request.isPushEnabled).toBe(false);
    expect(run.outputs.digest).toBeUndefined();
  });

  it('tells a build that fails, and does not build it again', async () => {
    const before = azure.tasks.runs.length;
    const run = await build({ files: { Containerfile: 'FROM scratch\nRUN false\n' } });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['error-code'], run.shown).toBe('BUILD_FAILED');
    expect(run.shown).toMatch(/ended as Failed: failed to run step ID: build: exit status 1/);
    expect(run.shown).toContain('| The command returned a non-zero code: 1');
    expect(run.shown).toContain('| ::error::planted command');
    expect(azure.tasks.runs.length).toBe(before + 1);
  });

  it('ends the build in Azure when the run is cancelled', async () => {
    const run = await build({
      files: { Containerfile: 'FROM scratch\nRUN sleep infinity\n' },
      signal: { name: 'SIGINT', when: /\| Run cb/ },
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['error-code'], run.shown).toBe('CANCELLED');
    expect(last()?.status).toBe('Canceled');
  });

  it('goes on after servers that were busy', async () => {
    azure.world.faults.push({ path: /listBuildSourceUploadUrl$/, reply: { status: 503 } });
    azure.world.faults.push({ path: /^\/blobs\//, reply: { status: 500 } });
    azure.world.faults.push({ path: /\/runs\/[^/]+$/, reply: { status: 429 } });
    azure.world.faults.push({ path: /^\/logs\//, reply: { status: 500 } });
    const run = await build();
    expect(run.exitCode, run.shown).toBe(0);
    expect(run.shown).toContain('| Pushed');
  });

  it.each<[string, Changes, string, RegExp]>([
    ['a stage that is not there', { inputs: { target: 'three' } }, 'INPUT_INVALID', /no such stage/],
    [
      'another registry',
      { inputs: { image: 'other.azurecr.io/a/b', 'skip-existing': 'false' } },
      'INPUT_INVALID',
      /has no registry other\.azurecr\.io; this identity sees 127/,
    ],
    [
      'another resource group',
      { inputs: { 'resource-group': 'none' } },
      'REGISTRY_REFUSED',
      /ResourceGroupNotFound/,
    ],
    [
      'no subscription',
      { inputs: { 'subscription-id': '', 'azure-client-id': '', 'azure-tenant-id': '' } },
      'INPUT_INVALID',
      /azure-client-id[\s\S]*subscription-id/,
    ],
    [
      'a job without an ID token, also where nothing is pushed',
      { inputs: { push: 'false' }, environment: { ACTIONS_ID_TOKEN_REQUEST_URL: '' } },
      'OIDC_UNAVAILABLE',
      /`builder: acr` builds nothing without an ID token/,
    ],
    ['two platforms', { inputs: { platforms: 'linux/amd64,linux/arm64' } }, 'INPUT_INVALID', /makes one/],
    [
      'build secrets',
      { inputs: { 'build-secrets': 'a=b' } },
      'INPUT_INVALID',
      /`build-secrets` is not for `builder: acr`/,
    ],
  ])('stops at %s, before anything is built', async (_name, changes, code, text) => {
    const before = azure.tasks.runs.length;
    const run = await build(changes);
    expect(run.outputs['error-code'], run.shown).toBe(code);
    expect(run.shown).toMatch(text);
    expect(azure.tasks.runs.length).toBe(before);
  });

  it('names the role that is missing', async () => {
    azure.world.deniedActions.add('Microsoft.ContainerRegistry/registries/scheduleRun/action');
    const run = await build();
    expect(run.outputs['error-code'], run.shown).toBe('REGISTRY_REFUSED');
    expect(run.shown).toMatch(/scheduleRun\/action/);
  });
});
