import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const read = async (path: string) => await readFile(join(root, path), 'utf8');
const guide = await read('docs/cluster-access.md');
const readme = await read('actions/kube-context/README.md');
const rbac = 'manifests/rbac';

/** The blocks of a language, without the indentation that a list gives them. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm)]
    .filter((match) => match[2] === language)
    .map((match) => (match[3] ?? '').replaceAll(new RegExp(`^${match[1]}`, 'gm'), ''));
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

function stepsIn(text: string): Step[] {
  return blocks(text, 'yaml').flatMap((block) => {
    const content: unknown = parse(block);
    const steps = Array.isArray(content) ? content : (content as { steps?: Step[] }).steps;
    return (steps ?? []).filter(({ uses }: Step) => uses?.includes('/actions/'));
  });
}

describe('the trust in ID tokens', () => {
  it('is the same file for both versions of the API, and in the guide', async () => {
    const v1 = await read(`${rbac}/authentication-configuration.v1.yaml`);
    const v1beta1 = await read(`${rbac}/authentication-configuration.v1beta1.yaml`);
    expect(v1beta1.replace('/v1beta1', '/v1')).toBe(v1);
    expect(blocks(guide, 'yaml')).toContain(v1);
  });

  it('is the same on AKS, but for the prefix that it demands', async () => {
    const [jwt] = parse(await read(`${rbac}/authentication-configuration.v1.yaml`)).jwt;
    const aks = await read(`${rbac}/aks-jwt-authenticator.json`);
    expect(JSON.parse(aks.replace("'aks:jwt:github:'", "'github:'"))).toEqual(jwt);
    expect(aks).toContain("'aks:jwt:github:'");
  });
});

describe('the guide to clusters', () => {
  it.each(['kubeconfig', 'oidc', 'aks', 'ssh'])(
    'shows %s in a step with inputs that there are',
    async (method) => {
      for (const text of [guide, readme]) {
        const steps = stepsIn(text).filter(({ with: given }) => (given?.method ?? 'kubeconfig') === method);
        expect(steps.length).toBeGreaterThan(0);
        for (const { uses = '', with: given = {} } of steps) {
          const [, name] = /\/actions\/([\w-]+)@/.exec(uses) ?? [];
          const { inputs } = parse(await read(`actions/${name}/action.yml`));
          expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
        }
      }
    },
  );

  it('links to what there is', () => {
    const links = [...guide.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(existsSync(join(root, 'docs', link)), link).toBe(true);
    const anchors = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
    const headings = [...guide.matchAll(/^## (.+)$/gm)].map((match) =>
      (match[1] ?? '')
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    expect(headings).toEqual(expect.arrayContaining(anchors));
  });
});
