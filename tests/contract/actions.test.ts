import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { InputReader } from '../../lib/runner/inputs.ts';
import { actionNames } from '../../scripts/build-dist.ts';
import { generatedFiles, withTables } from '../../scripts/update-readme.ts';
import { runBundle } from '../support/bundle.ts';

const root = join(import.meta.dirname, '../..');
const names = await actionNames();
const read = async (path: string) => await readFile(join(root, path), 'utf8');

/** Unminified kB; what an action imports is what its users download and parse. */
const budgets: Readonly<Record<string, number>> = {
  'vault-secrets': 250,
  deploy: 2600,
  rollback: 2600,
  // The rules of the verdict are what it is for.
  'verify-rollout': 450,
};
const DEFAULT_BUDGET_KB = 400;
/** The one default that the runner evaluates. */
const JOB_TOKEN = '${{ github.token }}';
const journalled = ['deploy', 'rollback', 'verify-rollout'];

interface ActionFile {
  readonly inputs: Readonly<
    Record<string, { required?: boolean; default?: string; deprecationMessage?: string }>
  >;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { using: string; main: string; post?: string };
}

async function readAction(name: string): Promise<ActionFile> {
  return parse(await read(`actions/${name}/action.yml`));
}

/** What the parser reads when nothing is given: the names with their defaults, and what it complains about. */
async function parsedInputs(name: string) {
  const { parseInputs } = await import(`../../actions/${name}/src/inputs.ts`);
  const reader = new InputReader({});
  parseInputs(reader, 'repository');
  let complaint = '';
  try {
    reader.finish();
  } catch (error) {
    complaint = String(error);
  }
  return { defaults: reader.defaults, complaint };
}

describe.each(names)('%s', (name) => {
  it('declares the inputs that its parser reads, with the same defaults', async () => {
    const { inputs } = await readAction(name);
    const declared = Object.entries(inputs).map(([key, { default: value = '' }]) => [
      key,
      // What the runner fills in is nothing to who runs the bundle without one.
      value === JOB_TOKEN ? '' : value,
    ]);
    const { defaults } = await parsedInputs(name);
    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(defaults));
  });

  it('marks as required what its parser misses', async () => {
    const { inputs } = await readAction(name);
    const { complaint } = await parsedInputs(name);
    const required = Object.keys(inputs).filter((key) => inputs[key]?.required === true);
    const missed = [...complaint.matchAll(/^- `([^`]+)` is missing/gm)].map((match) => match[1]);
    expect(required.toSorted()).toEqual(missed.toSorted());
  });

  it("runs its own bundle with node24, and names no expression but the job's token", async () => {
    const { runs } = await readAction(name);
    expect(runs).toEqual({
      using: 'node24',
      main: `../../dist/${name}/index.js`,
      ...(runs.post === undefined ? {} : { post: runs.main }),
    });
    const index = await read(`actions/${name}/src/index.ts`);
    expect(runs.post !== undefined).toBe(/^ {2}post: /m.test(index));
    const text = await read(`actions/${name}/action.yml`);
    expect(text.replaceAll(`    default: ${JOB_TOKEN}\n`, '')).not.toContain('${{');
  });

  it('has a bundle of three files, within its budget', async () => {
    expect((await readdir(join(root, 'dist', name))).toSorted()).toEqual([
      'index.js',
      'licenses.txt',
      'package.json',
    ]);
    const bundle = await read(`dist/${name}/index.js`);
    expect(bundle.length / 1024).toBeLessThan(budgets[name] ?? DEFAULT_BUDGET_KB);
    expect(await read(`dist/${name}/licenses.txt`)).toMatch(/MIT|Apache|ISC/);
  });

  it('sets the outputs it declares', async () => {
    const { outputs } = await readAction(name);
    const bundle = await read(`dist/${name}/index.js`);
    const literal = [...bundle.matchAll(/setOutput\("([a-z-]+)"/g)].map((match) => match[1] ?? '');
    // The journal of a rollout sets its outputs from one table; the end-to-end tests see those.
    const wanted = journalled.includes(name) ? ['error-code'] : Object.keys(outputs);
    expect([...new Set(literal)].toSorted()).toEqual(wanted.toSorted());
  });

  it('stops without inputs, names every one it needs, and touches nothing', async () => {
    const run = await runBundle(name);
    const { complaint } = await parsedInputs(name);
    const missed = [...complaint.matchAll(/^- (`[^`]+` is missing)/gm)].map((match) => match[1] ?? '');
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toEqual({ 'error-code': 'INPUT_INVALID' });
    expect(run.output.match(/^::error /gm)).toHaveLength(1);
    expect(run.output).toMatch(/^::error title=INPUT_INVALID::/m);
    for (const line of missed) expect(run.output).toContain(line);
    expect(await readdir(run.temporaryFolder)).toEqual([]);
  });

  it('refuses an input that it does not have', async () => {
    const run = await runBundle(name, { inputs: { 'no-such-input': 'x' } });
    expect(run.exitCode).toBe(1);
    expect(run.output).toContain('`no-such-input` is not an input of this action');
  });
});

describe('generated files', async () => {
  it.each([...(await generatedFiles())])('%s is what npm run docs:tables writes', async (path, text) => {
    expect(existsSync(join(root, path))).toBe(true);
    expect(await read(path)).toBe(text);
  });

  it('demand a description for every input', () => {
    const readme =
      '<!-- inputs: written by npm run docs:tables --><!-- /inputs --><!-- outputs: written by npm run docs:tables --><!-- /outputs -->';
    expect(() => withTables(readme, { inputs: { bare: {} } }, 'README.md')).toThrow(
      '`bare` has no description',
    );
    expect(() => withTables('', { inputs: {} }, 'README.md')).toThrow('markers');
  });
});
