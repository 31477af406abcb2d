import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { newNamespace } from '../support/cluster.ts';
import { jobEnvironment } from '../support/job.ts';
import { findInFiles, findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';
import { openWorkshop, type Workshop } from '../support/service.ts';

/** However a run ends, what was secret in its inputs is nowhere in what it leaves, but where the user asked for it. */

const platform = usePlatform();
const { info } = platform;

const planted = {
  token: 'hvs.planted-"Token"/with+signs=',
  password: "planted-'Password'-$with-${signs}",
  key: '-----BEGIN PRIVATE KEY-----\nplantedKeyMaterialOfTheFirstLine\nplantedKeyMaterialOfTheLastOne\n-----END PRIVATE KEY-----\n',
  json: '{"inner":"planted-leaf-of-json","number":8675309123}',
};
/** The one file that a user asks for. */
const ASKED_ENV_FILE = /asked\.env$/;
const nowhere = 'https://127.0.0.1:9';
const path = `planted-${process.pid}`;
let namespace: string;
let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop(platform);
  namespace = await newNamespace(platform, 'planted');
  await platform.writeSecret(path, planted);
});

afterAll(async () => {
  await workshop[Symbol.asyncDispose]();
});

interface Case {
  readonly name: string;
  readonly action: string;
  readonly inputs: () => Readonly<Record<string, string>>;
  readonly exitCode: number;
  /** Files below RUNNER_TEMP that are asked for. */
  readonly asked?: RegExp;
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

function kubeconfig(server: string, extra = ''): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'planted',
    contexts: [{ name: 'planted', context: { cluster: 'planted', user: 'planted', namespace } }],
    clusters: [
      {
        name: 'planted',
        cluster: { server, 'certificate-authority-data': Buffer.from(platform.ca).toString('base64') },
      },
    ],
    users: [{ name: 'planted', user: { token: planted.token } }],
  }).concat(extra);
}

const manifest = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: planted\ndata:\n  A: ${A}\n';

function vaultInputs(more: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { url: info.vault.url, 'ca-certificate': platform.ca, 'auth-method': 'token', ...more };
}

function deployInputs(more: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return {
    manifests: 'bot.yaml',
    variables: 'A=b',
    app: 'planted',
    environment: 'qa',
    namespace,
    kubeconfig: kubeconfig(info.apiServer.url),
    'secret-data': `KEY=${planted.password}`,
    'pull-registry': info.registry.host,
    'pull-username': 'user',
    'pull-password': planted.password,
    'github-token': planted.token,
    ...more,
  };
}

const values = `secret/${path} * prefix P_`;
const cases: readonly Case[] = [
  ...Object.entries({
    'that works': [
      { token: info.vault.rootToken, secrets: values, 'export-env': 'true', 'output-json': 'true' },
      0,
    ],
    'that writes a file': [
      { token: info.vault.rootToken, secrets: values, 'env-file': 'asked.env', 'env-file-format': 'shell' },
      0,
    ],
    'with a wrong token': [{ token: planted.token, secrets: values }, 1],
    'with a missing key': [{ token: info.vault.rootToken, secrets: `${values}\nsecret/${path} nope` }, 1],
    'with a name taken twice': [
      { token: info.vault.rootToken, secrets: `${values}\nsecret/${path} key as P_token` },
      1,
    ],
    'whose file cannot hold the values': [
      { token: info.vault.rootToken, secrets: values, 'env-file': 'x.env', 'env-file-format': 'docker' },
      1,
    ],
    'with nobody there': [{ url: nowhere, token: planted.token, secrets: values, retries: '0' }, 1],
    'with a bad input': [{ token: planted.token, secrets: values, timeout: 'soon' }, 1],
    'with a key that is none': [
      { token: planted.token, secrets: values, 'client-key': planted.key, 'client-certificate': platform.ca },
      1,
    ],
  } as const).map(([name, [inputs, exitCode]]) => ({
    name: `vault-secrets ${name}`,
    action: 'vault-secrets',
    inputs: () => vaultInputs(inputs),
    exitCode,
    asked: ASKED_ENV_FILE,
  })),
  ...Object.entries({
    'that works': [{ password: info.registry.login?.password ?? '' }, 0],
    'that is refused': [{ password: planted.password }, 1],
    'with nobody there': [{ password: planted.password, registry: '127.0.0.1:9' }, 1],
    'with a bad input': [{ password: planted.password, logout: 'perhaps' }, 1],
  } as const).map(([name, [inputs, exitCode]]) => ({
    name: `registry-login ${name}`,
    action: 'registry-login',
    inputs: () => ({
      registry: info.registry.host,
      username: info.registry.login?.username ?? '',
      ...inputs,
    }),
    exitCode,
    asked: /config\.json$/,
  })),
  ...['kube-context', 'verify-rollout', 'rollback'].flatMap((action) =>
    Object.entries({
      'that is refused': () => ({ kubeconfig: kubeconfig(info.apiServer.url) }),
      'with nobody there': () => ({ kubeconfig: kubeconfig(nowhere) }),
      'with a context that is not there': () => ({ kubeconfig: kubeconfig(nowhere), context: 'x' }),
      'with a kubeconfig that is broken': () => ({
        kubeconfig: kubeconfig(nowhere, `\n${planted.token}: [`),
      }),
    }).map(([name, inputs]) => ({
      name: `${action} ${name}`,
      action,
      inputs: () => ({
        ...inputs(),
        ...(action === 'verify-rollout' ? { workloads: 'deployment/web' } : {}),
        ...(action === 'rollback'
          ? { app: 'planted', environment: 'qa', 'github-token': planted.password }
          : {}),
      }),
      exitCode: 1,
    })),
  ),
  ...Object.entries({
    'that is refused': {},
    'with nobody there': { kubeconfig: kubeconfig(nowhere) },
    'with a bad input': { prune: 'perhaps' },
    'with secret data that is none': { 'secret-data': `KEY=${planted.password}\n${planted.token}` },
    'with a manifest that is none': { manifests: 'broken.yaml' },
    'with a wrong token for Vault': {
      'vault-url': info.vault.url,
      'vault-ca-certificate': platform.ca,
      'vault-auth-method': 'token',
      'vault-token': planted.token,
      'vault-secrets': values,
    },
  }).map(([name, inputs]) => ({
    name: `deploy ${name}`,
    action: 'deploy',
    inputs: () => deployInputs(inputs),
    exitCode: 1,
  })),
  ...Object.entries({
    'that is refused by the registry': [{}, 1],
    'with a secret that is not there': [{ 'build-secrets': `id=${planted.password}` }, 1],
    'that fails, and prints its secret': [{ push: 'false', 'build-secrets': 'id=env:PLANTED' }, 1],
  } as const).map(([name, [inputs, exitCode]]) => ({
    name: `build-push ${name}`,
    action: 'build-push',
    inputs: () => ({ image: `${info.registry.host}/glompai/planted`, builder: 'buildah', ...inputs }),
    exitCode,
    environment: { PLANTED: planted.password },
  })),
  ...Object.entries({
    'that works': [{ variables: `A=${planted.password}` }, 0],
    'with variables that are none': [{ 'variables-json': `{"A": "${planted.password}" "B"}` }, 1],
    'with a manifest that holds a key': [{ manifests: 'key.yaml' }, 1],
  } as const).map(([name, [inputs, exitCode]]) => ({
    name: `render ${name}`,
    action: 'render',
    inputs: () => ({ manifests: 'bot.yaml', ...inputs }),
    exitCode,
    asked: /rendered-/,
  })),
  {
    name: 'deploy, by an administrator, that is refused by the API server',
    action: 'deploy',
    inputs: () =>
      deployInputs({
        kubeconfig: info.kubeconfig,
        manifests: 'wrong.yaml',
        'pull-registry': '',
        'pull-username': '',
        'pull-password': '',
      }),
    exitCode: 1,
  },
];

const files = {
  Containerfile: 'FROM scratch\nRUN --mount=type=secret,id=id cat /run/secrets/id; exit 1\n',
  'key.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: planted\ndata:\n  A: ${JSON.stringify(planted.key)}\n`,
  'bot.yaml': manifest,
  'broken.yaml': 'apiVersion: v1\nkind: [\n',
  'wrong.yaml':
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: planted\nspec:\n  ports: [{ port: 99999 }]\n',
};

/** What the runner keeps of a step, and who may see it. */
async function told(run: BundleRun, asked: RegExp | undefined): Promise<string[]> {
  const wanted = { ...planted, inner: 'planted-leaf-of-json', registry: info.registry.login?.password ?? '' };
  const inFiles = await findInFiles(
    run.temporaryFolder,
    wanted,
    (file) => asked === undefined || !asked.test(file),
  );
  // What vault-secrets reads is asked for as outputs and variables.
  const kept =
    run.exitCode === 0 && asked?.source === ASKED_ENV_FILE.source
      ? {}
      : { output: run.outputs, env: run.environment };
  const told = Object.entries({ log: run.shown, summary: run.summary, state: run.state, ...kept });
  return [
    ...told.flatMap(([where, what]) =>
      findValues(typeof what === 'string' ? what : Object.values(what).join('\n'), wanted).map(
        (found) => `${where}: ${found}`,
      ),
    ),
    ...inFiles.map((what) => `file ${what}`),
  ];
}

/** Those with a step after the job, which also leaves nothing behind. */
const POST = new Set(['vault-secrets', 'registry-login', 'kube-context']);

describe('what is secret stays so in a run of', () => {
  it.concurrent.each(cases)('$name', async ({ action, inputs, exitCode, asked, ...more }) => {
    const environment = { ...(await jobEnvironment(platform)), ...workshop.environment, ...more.environment };
    const run = await runBundle(action, {
      inputs: inputs(),
      environment,
      files: { ...files, ...more.files },
    });
    expect(run.exitCode, run.shown).toBe(exitCode);
    expect(await told(run, asked)).toEqual([]);
    const state = Object.entries(run.state).map(([name, value]) => [`STATE_${name}`, value]);
    const post = await runBundle(action, {
      inputs: inputs(),
      environment: { ...environment, ...Object.fromEntries(state) },
      folder: dirname(run.workspace),
    });
    if (POST.has(action)) expect(await told(post, undefined)).toEqual([]);
    const workspace = await findInFiles(
      join(dirname(run.temporaryFolder), 'work'),
      planted,
      (file) => file !== 'key.yaml',
    );
    expect(workspace).toEqual([]);
  });
});

it('would be seen if it were there', async () => {
  const run = await runBundle('vault-secrets', {
    inputs: vaultInputs({
      token: info.vault.rootToken,
      secrets: values,
      'env-file': 'asked.env',
      'env-file-format': 'shell',
    }),
    environment: await jobEnvironment(platform),
  });
  expect(await told(run, undefined)).toContainEqual(expect.stringMatching(/^file asked\.env: /));
  expect(await readFile(run.outputs['env-file'] ?? '', 'utf8')).toContain('plantedKeyMaterial');
});
