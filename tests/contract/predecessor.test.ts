import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { parseConfig } from '../../bot/src/config.ts';
import { runProgram } from '../../lib/process/run-program.ts';
import { DEFECTS } from './predecessor-defects.ts';

const root = join(import.meta.dirname, '../..');
const read = async (path: string) => await readFile(join(root, path), 'utf8');

async function filesLike(pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd: root })) files.push(file);
  return files.toSorted();
}

/** The ids that names of tests, and of their cases, begin with. */
async function testedIds(): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const folder of ['bot/src', 'tests', 'platform', 'lib'])
    for (const file of await filesLike(`${folder}/**/*.test.ts`))
      for (const [, names = ''] of (await read(file)).matchAll(/(?<=['"`])((?:[BLP]\d{1,2}(?:, |: ))+)/g))
        for (const id of names.match(/[BLP]\d{1,2}/g) ?? []) ids.add(id);
  return ids;
}

async function documents(file: string) {
  return parseAllDocuments(await read(file), { uniqueKeys: true });
}

interface PodTemplate {
  readonly terminationGracePeriodSeconds?: number;
  readonly containers: readonly { readonly env?: readonly { name: string; value?: string }[] }[];
}

describe('the defects of the predecessor', () => {
  it('have each a test that is named by it', async () => {
    const ids = await testedIds();
    expect(Object.keys(DEFECTS).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('are known where a test names one', async () => {
    expect([...(await testedIds())].filter((id) => DEFECTS[id] === undefined)).toEqual([]);
  });
});

describe('manifests', () => {
  it('P15: name nothing twice', async () => {
    const files = await filesLike('{manifests,docs,.github}/**/*.yaml');
    expect(files.length).toBeGreaterThan(15);
    for (const file of files)
      for (const { errors } of await documents(file))
        expect(
          errors.map(({ message }) => message),
          file,
        ).toEqual([]);
    for (const { env = [] } of (await podTemplate()).containers)
      expect(new Set(env.map(({ name }) => name)).size).toBe(env.length);
  });

  it('L14, P15: leave the drain more time than it takes', async () => {
    const { terminationGracePeriodSeconds = 30, containers } = await podTemplate();
    const given = containers[0]?.env?.find(({ name }) => name === 'DRAIN_TIMEOUT')?.value ?? '';
    const parsed = parseConfig({ BOT_TOKEN: 't', OPENAI_API_KEY: 'k', DRAIN_TIMEOUT: given });
    if (!('config' in parsed)) throw new Error('the manifest’s own values are refused');
    expect(terminationGracePeriodSeconds * 1_000).toBeGreaterThan(parsed.config.drainTimeoutMs);
  });

  it('L15: ask readiness and liveness of two different answers', async () => {
    const [container] = (await podTemplate()).containers as readonly Record<string, ProbeOf>[];
    const paths = ['startupProbe', 'readinessProbe', 'livenessProbe'].map(
      (name) => container?.[name]?.httpGet.path,
    );
    expect(paths).toEqual(['/startupz', '/readyz', '/livez']);
  });

  it('L21: bound the memory', async () => {
    const [container] = (await podTemplate()).containers;
    expect(container).toMatchObject({ resources: { limits: { memory: expect.stringMatching(/^\d+Mi$/) } } });
  });

  async function podTemplate(): Promise<PodTemplate> {
    const [deployment] = await documents('manifests/base/deployment.yaml');
    return deployment?.toJS().spec.template.spec;
  }
});

interface ProbeOf {
  readonly httpGet: { readonly path: string };
}

describe('the image', () => {
  it('L20: is sent all that it copies, the cards included', async () => {
    const containerfile = await read('bot/Containerfile');
    const copied = [...containerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) =>
      sources.split(' '),
    );
    expect(copied).toContain('bot/characters');
    const rules = (await read('.dockerignore')).split('\n').filter((line) => line !== '');
    // All is left out, but for these.
    expect(rules[0]).toBe('*');
    const sent = rules.filter((rule) => rule.startsWith('!')).map((rule) => rule.slice(1));
    expect(copied.filter((path) => !sent.includes(path))).toEqual([]);
  });

  it('L20: imports nothing that is not sent', async () => {
    const outside: string[] = [];
    for (const file of await filesLike('bot/src/**/*.ts')) {
      if (file.endsWith('.test.ts')) continue;
      for (const [, path = ''] of (await read(file)).matchAll(/from '(\.[^']+)'/g))
        if (!join(file, '..', path).startsWith('bot/src/')) outside.push(`${file}: ${path}`);
    }
    expect(outside).toEqual([]);
  });

  it('L20: has all its sources in the repository', async () => {
    const made = ['bot/src/new.ts', 'bot/src/ops/new.ts', 'bot/characters/new.json', 'tests/bot/new.test.ts'];
    const { exitCode, stdout } = await runProgram('git', ['check-ignore', '--no-index', ...made], {
      folder: root,
      environment: { PATH: process.env.PATH ?? '' },
    });
    expect([exitCode, stdout]).toEqual([1, '']);
  });
});
