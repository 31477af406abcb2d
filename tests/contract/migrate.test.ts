import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { InputReader } from '../../lib/runner/inputs.ts';

const root = join(import.meta.dirname, '../..');
const OURS = /^GlompAI\/discordlm\/actions\/([a-z-]+)@v1$/;

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Declared {
  readonly inputs: Readonly<Record<string, { required?: boolean }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

const text = await readFile(join(root, 'docs/migrate.md'), 'utf8');
const snippets = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, snippet = '']) => snippet);

async function declared(name: string): Promise<Declared> {
  return parse(await readFile(join(root, 'actions', name, 'action.yml'), 'utf8'));
}

/** What GitHub may put in place of an expression. */
function filledIn(input: string): string {
  if (/certificate/.test(input)) return '-----BEGIN CERTIFICATE-----';
  return /url|server/.test(input) ? 'https://value.example.org' : 'value';
}

function stepsOf(snippet: string): readonly Step[] {
  const { steps } = parse(snippet) as { steps: readonly Step[] };
  return steps;
}

describe('docs/migrate.md', () => {
  it('shows the old beside the new', () => {
    const uses = snippets.flatMap((snippet) => stepsOf(snippet).flatMap(({ uses }) => uses ?? []));
    for (const name of ['hashicorp/vault-action', 'docker/build-push-action', 'azure/k8s-deploy']) {
      expect(uses.some((used) => used.startsWith(`${name}@`))).toBe(true);
    }
    const ours = uses.flatMap((used) => OURS.exec(used)?.[1] ?? []);
    expect([...new Set(ours)].toSorted()).toEqual([
      'build-push',
      'deploy',
      'kube-context',
      'registry-login',
      'render',
      'vault-secrets',
    ]);
  });

  it.each(snippets)('names inputs that exist, and all that are required: %#', async (snippet) => {
    const steps = stepsOf(snippet);
    expect(steps.length).toBeGreaterThan(0);
    for (const { uses, with: given = {} } of steps) {
      const [, name] = OURS.exec(uses ?? '') ?? [];
      if (name === undefined) continue;
      const { inputs } = await declared(name);
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
      const required = Object.keys(inputs).filter((input) => inputs[input]?.required === true);
      expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
    }
  });

  it.each(snippets)('gives inputs that are taken: %#', async (snippet) => {
    for (const { uses, with: given = {} } of stepsOf(snippet)) {
      const [, name] = OURS.exec(uses ?? '') ?? [];
      if (name === undefined) continue;
      const { parseInputs } = await import(`../../actions/${name}/src/inputs.ts`);
      const values = Object.entries(given).map(([input, value]) => [
        `INPUT_${input.toUpperCase()}`,
        String(value).replaceAll(/\$\{\{[^}]*\}\}/g, filledIn(input)),
      ]);
      const read = new InputReader(Object.fromEntries(values));
      parseInputs(read, 'shop');
      expect(() => read.finish()).not.toThrow();
    }
  });

  it.each(snippets)('reads outputs that exist: %#', async (snippet) => {
    const steps = stepsOf(snippet);
    for (const [, id, output = ''] of snippet.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      const step = steps.find((candidate) => candidate.id === id);
      expect(step).toBeDefined();
      const [, name] = OURS.exec(step?.uses ?? '') ?? [];
      if (name === undefined) continue;
      const { outputs } = await declared(name);
      // vault-secrets makes one of each secret, under the name that the snippet gives it.
      const own =
        name === 'vault-secrets' ? [...JSON.stringify(step?.with).matchAll(/[A-Z_]{3,}/g)].flat() : [];
      expect([...Object.keys(outputs), ...own]).toContain(output);
    }
  });

  it('is linked to what exists', async () => {
    for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)\)/g)) {
      expect((await readFile(join(root, 'docs', target), 'utf8')).length).toBeGreaterThan(0);
    }
  });
});
