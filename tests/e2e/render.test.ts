import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Schemas } from '../../actions/render/src/schemas.ts';
import type { JsonObject } from '../../lib/kube/object.ts';
import { isStringDue } from '../../lib/template/string-due.ts';
import type { FieldPath } from '../../lib/template/yaml.ts';
import { runBundle } from '../support/bundle.ts';
import { jobEnvironment } from '../support/job.ts';
import { usePlatform } from '../support/platform.ts';

const platform = usePlatform();
const root = join(import.meta.dirname, '../..');
const environment = { PATH: `${platform.info.toolFolders.join(':')}:${process.env.PATH}` };

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: \${REPLICAS}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, version: \${VERSION}}}
    spec:
      containers:
        - name: web
          image: \${IMAGE}
          args: [\${VERSION}]
          env: [{name: PORT, value: \${PORT}}]
          ports: [{containerPort: \${PORT}}]
`;
const variables = 'IMAGE=a/b\nREPLICAS=2\nVERSION=12\nPORT=8080';

/** A workspace with the cluster's own OpenAPI, both versions, as the README says how to save it. */
async function workspaceWithSchemas(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'render-'));
  const save = async (name: string, path: string) =>
    await writeFile(join(folder, 'work', name), await platform.kubectl('get', '--raw', path));
  await mkdir(join(folder, 'work/v3'), { recursive: true });
  await save('v2.json', '/openapi/v2');
  for (const group of [
    'api/v1',
    'apis/apps/v1',
    'apis/rbac.authorization.k8s.io/v1',
    'apis/apiextensions.k8s.io/v1',
  ])
    await save(`v3/${group.replaceAll('/', '_')}.json`, `/openapi/v3/${group}`);
  return folder;
}

describe('render, with the schema of the cluster', async () => {
  const folder = await workspaceWithSchemas();
  await cp(join(root, 'manifests'), join(folder, 'work/manifests'), { recursive: true });

  it.each(['v2.json', 'v3'])('takes what the cluster takes, by %s', async (schema) => {
    const run = await runBundle('render', {
      folder,
      inputs: { manifests: 'web.yaml', variables, schema },
      files: { 'web.yaml': deployment },
    });
    expect(run.shown).not.toContain('::error');
    expect(run.shown).not.toContain('Note:');
    const file = run.outputs.files ?? '';
    expect(await readFile(file, 'utf8')).toContain('version: "12"');
    await platform.kubectl('apply', '--dry-run=server', '--validate=strict', '-n', 'default', '-f', file);
  });

  it.each(['v2.json', 'v3'])('refuses what the cluster refuses, at its place, by %s', async (schema) => {
    const wrong = deployment
      .replace('replicas:', 'replica:')
      .replace('name: PORT, value: ${PORT}', 'name: PORT, value: 8080')
      .replace('containerPort: ${PORT}', 'containerPort: "${PORT}"')
      .replace('  selector: {matchLabels: {app: web}}\n', '');
    const run = await runBundle('render', {
      folder,
      inputs: { manifests: 'wrong.yaml', variables, schema },
      files: { 'wrong.yaml': wrong },
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['error-code']).toBe('MANIFEST_INVALID');
    const lines = decodeURIComponent(run.output.match(/^::error .*$/m)?.[0] ?? '').split('\n- ');
    expect(lines.slice(1).map((line) => line.split('\n')[0])).toEqual([
      'wrong.yaml:5:3: Deployment/web: spec.replica is not a field; did you mean replicas?',
      'wrong.yaml:13:30: Deployment/web: spec.template.spec.containers[0].env[0].value must be a string, and is a number; put it in quotes',
      'wrong.yaml:14:20: Deployment/web: spec.template.spec.containers[0].ports[0].containerPort must be an integer, and is a string; take the quotes away, or correct it',
      'wrong.yaml:4:1: Deployment/web: spec.selector is missing, and required',
    ]);
  });

  it.each(['k3s-qa', 'k3s-prod'])('takes our own manifests: %s', async (overlay) => {
    const run = await runBundle('render', {
      folder,
      inputs: {
        manifests: `manifests/overlays/${overlay}\nmanifests/rbac/qa\nmanifests/rbac/cluster.yaml`,
        variables: 'IMAGE=a/b\nCONFIG_NAME=c\nSECRET_NAME=s',
        schema: 'v2.json',
      },
      environment,
    });
    expect(run.shown).not.toContain('::error');
    expect(run.shown).not.toContain('Note:');
  });

  it('knows kinds that the manifests define, and notes those that nobody does', async () => {
    const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: bots.example.org}
spec:
  group: example.org
  scope: Namespaced
  names: {kind: Bot, plural: bots}
  versions:
    - name: v1
      served: true
      storage: true
      schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer}}}}}}
`;
    const bot = (kind: string, spec: string) =>
      `---\napiVersion: example.org/v1\nkind: ${kind}\nmetadata: {name: a}\nspec: ${spec}\n`;
    const good = await runBundle('render', {
      folder,
      inputs: { manifests: 'crd.yaml', schema: 'v2.json' },
      files: { 'crd.yaml': definition + bot('Bot', '{size: 1}') + bot('Bott', '{}') },
    });
    expect(good.shown).toContain(
      'Note: the schema has no Bott of example.org/v1: Bott/a was not compared; did you mean Bot?',
    );
    const bad = await runBundle('render', {
      folder,
      inputs: { manifests: 'crd.yaml', schema: 'v2.json' },
      files: { 'crd.yaml': definition + bot('Bot', '{sise: 1}') },
    });
    expect(bad.shown).toContain('spec.sise is not a field; did you mean size?');
  });

  it.each([
    ['a file that is not there', 'nope.json', '`schema` cannot be read'],
    ['a file that is no schema', 'other.json', 'which holds no kind'],
    ['a file that is no JSON', 'web.yaml', '`schema` cannot be read'],
  ])('refuses %s', async (_name, schema, message) => {
    const run = await runBundle('render', {
      folder,
      inputs: { manifests: 'web.yaml', variables, schema },
      files: { 'web.yaml': deployment, 'other.json': '{"definitions": {}}' },
    });
    expect(run.outputs['error-code']).toBe('INPUT_INVALID');
    expect(run.shown).toContain(message);
  });
});

/** Every leaf that the schema has below a kind: where it stands, and what the cluster takes there. */
function leavesOf(schemas: Schemas, schema: JsonObject, path: FieldPath, above: readonly unknown[]): Leaf[] {
  const node = schemas.resolve(schema);
  if (above.includes(node)) return [];
  const inner = [...above, node];
  const { properties = {}, items, additionalProperties, type, format, oneOf } = node as Record<string, never>;
  if (oneOf || format === 'int-or-string') return [{ path, type: 'either' }];
  if (typeof type === 'string' && type !== 'object' && type !== 'array') return [{ path, type }];
  return [
    ...Object.entries(properties).flatMap(([name, child]) =>
      leavesOf(schemas, child as JsonObject, [...path, name], inner),
    ),
    ...(items ? leavesOf(schemas, items, [...path, 0], inner) : []),
    ...(typeof additionalProperties === 'object'
      ? leavesOf(schemas, additionalProperties, [...path, 'any'], inner)
      : []),
  ];
}

interface Leaf {
  readonly path: FieldPath;
  readonly type: string;
}

describe('isStringDue, held against the schema of the cluster', async () => {
  const schemas = new Schemas();
  schemas.addDocument(JSON.parse(await platform.kubectl('get', '--raw', '/openapi/v2')));
  const leaves = (apiVersion: string, kind: string) =>
    leavesOf(schemas, schemas.find(apiVersion, kind) ?? {}, [], []).filter(
      ({ path }) => !path.includes('status'),
    );
  const kinds = [
    'v1',
    'apps/v1',
    'batch/v1',
    'networking.k8s.io/v1',
    'autoscaling/v2',
    'policy/v1',
    'storage.k8s.io/v1',
  ]
    .flatMap((apiVersion) => schemas.kindsOf(apiVersion).map((kind) => [apiVersion, kind] as const))
    .filter(([, kind]) => !/List$|Options$|Status$|Event|WatchEvent/.test(kind));

  it.each(kinds)('gives %s %s no string where it wants a number', (apiVersion, kind) => {
    const wrong = leaves(apiVersion, kind).filter(
      ({ path, type }) => type !== 'string' && isStringDue(kind, path),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['Deployment', 'StatefulSet', 'DaemonSet'])('knows what of a %s is text', (kind) => {
    const texts = leaves('apps/v1', kind).filter(({ type }) => type === 'string');
    const missed = texts.filter(({ path }) => !isStringDue(kind, path));
    // What is left has its own closed list of words, or belongs to volumes that nobody makes any more.
    expect(texts.length).toBeGreaterThan(300);
    expect(missed.length / texts.length).toBeLessThan(0.35);
    for (const name of ['env', 'labels', 'annotations', 'command', 'args', 'matchLabels', 'nodeSelector'])
      expect(missed.filter(({ path }) => path.at(-2) === name || path.at(-3) === name)).toEqual([]);
  });
});

describe('render', () => {
  it('takes bare names when they are listed, and leaves the text of others', async () => {
    const nginx =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  site: |\n    server_name $HOST;\n    proxy_set_header Host $host;\n';
    const run = await runBundle('render', {
      inputs: { manifests: 'a.yaml', variables: 'HOST=example.org', 'bare-variables': '$HOST' },
      files: { 'a.yaml': nginx },
    });
    expect(await readFile(run.outputs.files ?? '', 'utf8')).toBe(nginx.replace('$HOST', 'example.org'));
    expect(run.outputs['variables-used']).toBe('HOST');
    const refused = await runBundle('render', {
      inputs: { manifests: 'a.yaml', 'bare-variables': 'A B' },
      files: { 'a.yaml': nginx },
    });
    expect(refused.shown).toContain('`bare-variables` holds "A B"; write one name a line');
  });

  it('tells of variables that nothing uses', async () => {
    const run = await runBundle('render', {
      inputs: {
        manifests: 'web.yaml',
        variables: `${variables}\nIMAGE_TAGG=1`,
        'variables-json': '{"X": "1"}',
      },
      files: { 'web.yaml': deployment },
    });
    expect(run.exitCode).toBe(0);
    expect(run.shown).toContain('Note: no manifest uses IMAGE_TAGG');
    expect(run.shown).not.toContain('uses X');
  });

  it('finds what is unset and what is secret over all files, writes nothing, and shows no value', async () => {
    const run = await runBundle('render', {
      inputs: { manifests: '*.yaml', variables },
      files: {
        'a.yaml': deployment.replace('${IMAGE}', '${IMGAE}'),
        'b.yaml':
          'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: hunter2-plain}\n',
      },
    });
    expect(run.exitCode).toBe(1);
    expect(run.output.match(/^::error /gm)).toHaveLength(1);
    expect(run.outputs['error-code']).toBe('TEMPLATE_UNRESOLVED');
    expect(run.shown).toContain('a.yaml:12:18: IMGAE is not set; did you mean IMAGE?');
    expect(run.shown).toContain('b.yaml:4:24: stringData.password is a literal value of a Secret');
    expect(run.output).not.toContain('hunter2');
    expect(await readdir(run.temporaryFolder)).toEqual([]);
  });

  it('is as strict in deploy, before anything is touched', async () => {
    const run = await runBundle('deploy', {
      inputs: {
        manifests: 'b.yaml',
        app: 'a',
        environment: 'qa',
        kubeconfig: platform.info.kubeconfig,
      },
      files: {
        'b.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {password: aHVudGVyMg==}\n',
      },
      environment: await jobEnvironment(platform),
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['error-code']).toBe('MANIFEST_INVALID');
    expect(run.shown).toMatch(/^::error title=MANIFEST_INVALID,file=b.yaml,line=4,col=18::/m);
    expect(run.output).not.toContain('aHVudGVyMg');
  });
});
