import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { parseConfig } from '../../bot/src/config.ts';
import { variables } from '../../bot/src/config-schema.ts';
import { parseConfigKeys } from '../../lib/release/config-keys.ts';

/** D31: a variable that the code reads and the cluster does not pass, or the other way round. */

const root = join(import.meta.dirname, '../..');
const read = async (path: string) => await readFile(join(root, path), 'utf8');

async function filesBelow(folder: string, ending: RegExp): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
}

const namesFrom = (wanted: string) =>
  variables.filter(([, { source }]) => source === wanted).map(([name]) => name as string);

/** The names in every list called `env`, and in what patches add to one. */
function envNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(envNames);
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const own = [
    ...(Array.isArray(fields.env) ? fields.env : []),
    ...(/\/env(?:\/|$)/.test(String(fields.path)) ? [fields.value].flat() : []),
  ].map((entry: { readonly name?: unknown } | undefined) => String(entry?.name));
  const patch = typeof fields.patch === 'string' ? envNames(parse(fields.patch)) : [];
  return [...own, ...patch, ...Object.values(fields).flatMap(envNames)];
}

async function namesInManifests(): Promise<Set<string>> {
  const files = await filesBelow('manifests', /\.yaml$/);
  const names = new Set<string>();
  for (const file of files) {
    for (const document of parseAllDocuments(await read(file)))
      for (const name of envNames(document.toJS())) names.add(name);
  }
  return names;
}

describe('D31: the variables of the code and of the cluster', () => {
  it('are the same in the manifests', async () => {
    expect([...(await namesInManifests())].toSorted()).toEqual(namesFrom('manifests').toSorted());
  });

  it('are the same in the config keys', async () => {
    const { keys, problems } = parseConfigKeys(await read('manifests/config-keys'));
    expect(problems).toEqual([]);
    expect(keys.map(({ name }) => name)).toEqual(namesFrom('config').toSorted());
  });

  it('are read from Vault where they are secrets, or named in the README', async () => {
    const { jobs } = parse(await read('.github/workflows/ci.yml')) as {
      jobs: Readonly<Record<string, { readonly with?: Readonly<Record<string, string>> }>>;
    };
    const secrets = namesFrom('secret');
    const always = variables.filter(([, { source, needed }]) => source === 'secret' && needed === 'always');
    for (const environment of ['qa', 'prod']) {
      const lines = jobs[`deploy-${environment}`]?.with?.['vault-secrets']?.trim().split('\n') ?? [];
      const passed = lines.map((line) => line.split(/\s+/)[1] ?? '');
      expect(secrets).toEqual(expect.arrayContaining(passed));
      expect(passed).toEqual(expect.arrayContaining(always.map(([name]) => name)));
    }
    const readme = await read('README.md');
    for (const name of secrets) expect(readme).toContain(name);
  });

  it('are of the image where the Containerfile sets them', async () => {
    const lines = (await read('bot/Containerfile')).match(/^ENV .*$/gm) ?? [];
    const names = lines.flatMap((line) => [...line.matchAll(/([A-Z_]+)=/g)].map((match) => match[1]));
    const ours = names.filter((name) => !name?.startsWith('NODE_'));
    expect(namesFrom('image')).toEqual(expect.arrayContaining(ours));
  });

  it('are read in one place: the environment, handed on to the schema', async () => {
    const files = (await filesBelow('bot/src', /\.ts$/)).filter((file) => !/\.test\.ts$/.test(file));
    const found: string[] = [];
    for (const file of files) {
      if (/\bprocess\s*\.\s*env\b|\benv\b.*from 'node:process'/.test(await read(file))) found.push(file);
    }
    expect(found).toEqual(['bot/src/read-environment.ts']);
    const named = (await read('bot/src/read-environment.ts')).match(/process\.env\.\w+/g) ?? [];
    expect(new Set(named)).toEqual(new Set(['process.env.CONFIG_FILE']));
  });

  it('are named in no document that does not know them', async () => {
    const docs = [
      ...(await filesBelow('docs', /^(?:operate|configuration|delivery|cards)\.md$/)),
      'README.md',
    ];
    const prefixes =
      /`((?:OPENAI|GEMINI|OLLAMA|BOT|LEASE|STATE|DRAIN|LOG|SHARD|CHARACTERS|METRICS)_[A-Z_]+)`/g;
    const known = new Set(variables.map(([name]) => name as string));
    for (const file of docs) {
      const wrong = [...(await read(file)).matchAll(prefixes)]
        .map((match) => match[1] ?? '')
        .filter((name) => !known.has(name));
      expect([file, wrong]).toEqual([file, []]);
    }
  });
});

describe('bot/.env.example', () => {
  it('is a configuration, once what is needed is filled in', async () => {
    const example = await read('bot/.env.example');
    const open = parseEnv(example);
    expect(Object.keys(open)).toEqual(['BOT_TOKEN', 'OPENAI_API_KEY']);
    const filled = example
      .replace(/^BOT_TOKEN=$/m, 'BOT_TOKEN=token')
      .replace(/^OPENAI_API_KEY=$/m, 'OPENAI_API_KEY=key')
      .replaceAll(/^#(?=[A-Z_]+=)/gm, '');
    expect(parseConfig(parseEnv(filled))).toMatchObject({ kind: 'config', warnings: [] });
  });
});
