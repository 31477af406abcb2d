import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Each package of the product has one importer; what is not named here belongs to nobody. */
const importers: Readonly<Record<string, readonly string[]>> = {
  '@actions/core': ['lib/runner/'],
  '@actions/exec': ['lib/process/'],
  '@actions/github': ['lib/github/'],
  'node-vault': ['lib/vault/'],
  '@kubernetes/client-node': ['lib/kube/', 'bot/src/ops/'],
  yaml: ['lib/template/', 'bot/src/characters/'],
  'discord.js': ['bot/src/discord/'],
  openai: ['bot/src/llm/'],
  'prom-client': ['bot/src/ops/'],
  re2js: ['bot/src/characters/'],
  'node:child_process': [],
  'node:http': ['lib/http/', 'bot/src/ops/'],
  'node:https': ['lib/http/', 'lib/kube/'],
};

interface Import {
  readonly file: string;
  readonly from: string;
}

async function importsBelow(folder: string): Promise<Import[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries
    .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes('node_modules'));
  const found = await Promise.all(
    files.map(async (path) => {
      const text = await readFile(path, 'utf8');
      const specifiers = [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
        (match) => match[1] ?? '',
      );
      return specifiers.map((specifier) => ({
        file: relative(root, path),
        from: specifier.startsWith('.') ? relative(root, join(dirname(path), specifier)) : specifier,
      }));
    }),
  );
  return found.flat();
}

const imports = (await Promise.all(['actions', 'lib', 'bot/src'].map(importsBelow))).flat();
const show = (list: readonly Import[]) => list.map(({ file, from }) => `${file} → ${from}`);

describe('the arrows of the architecture', () => {
  it.each(Object.keys(importers))('%s has its one importer', (name) => {
    const wrong = imports.filter(
      ({ file, from }) =>
        (from === name || from.startsWith(`${name}/`)) &&
        !importers[name]?.some((folder) => file.startsWith(folder)),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('lets actions, lib and the bot import nothing of each other but lib', () => {
    const owner = (path: string) => /^(?:actions\/[^/]+|lib|bot)(?=\/)/.exec(path)?.[0];
    const wrong = imports.filter(({ file, from }) => {
      const [own, other] = [owner(file), owner(from)];
      if (other === undefined || own === other) return false;
      return !(other === 'lib' && own?.startsWith('actions/'));
    });
    expect(show(wrong)).toEqual([]);
  });

  it('keeps the rules pure', () => {
    const isRule = (path: string) =>
      /^(?:lib\/(?:template|rollout|errors)|bot\/src\/(?:conversation|characters))\//.test(path) &&
      !/^bot\/src\/characters\/(?:library|folder|card-(?:reader|worker|shelf))\.ts$/.test(path);
    const wrong = imports.filter(
      ({ file, from }) =>
        isRule(file) &&
        (/^node:(?!(?:buffer|zlib)$)/.test(from) ||
          /^(?:lib\/(?:runner|http|process|vault|oci|github)|bot\/src\/(?:discord|ops))\//.test(from)),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('sees the imports', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(show(imports)).toContain('lib/runner/runner.ts → @actions/core');
  });
});
