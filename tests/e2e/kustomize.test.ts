import { describe, expect, it } from 'vitest';
import { load, problemsOf, tryToLoad } from '../support/manifests.ts';
import { usePlatform } from '../support/platform.ts';

const path = usePlatform().info.toolFolders.join(':');

const configMap = (name: string, data: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n${data}`;
const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1
  template:
    spec:
      containers:
        - name: web
          image: \${IMAGE}
`;

describe('loadManifests, of kustomize folders', () => {
  const base = {
    'base/kustomization.yaml': 'resources: [deployment.yaml]\n',
    'base/deployment.yaml': deployment,
  };

  it('fills in patches of every form without letting a value change them', async () => {
    const { objects } = await load({
      path,
      files: {
        ...base,
        'k/kustomization.yaml': `resources: [../\${BASE}]
namePrefix: \${PREFIX}-
patches:
  - target: {kind: Deployment}
    patch: |-
      - op: replace
        path: /spec/replicas
        value: \${REPLICAS}
      - op: add
        path: /metadata/labels
        value: {note: "\${TEXT}", number: \${REPLICAS}}
  - patch: |
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, annotations: {note: \${TEXT}}}
  - target: {kind: Deployment}
    path: patch.yaml
configMapGenerator:
  - name: files
    literals: ["A=\${TEXT}"]
    files: [run.sh]
generatorOptions: {disableNameSuffixHash: true}
`,
        'k/patch.yaml': '- op: add\n  path: /spec/paused\n  value: ${PAUSED}\n',
        'k/run.sh': 'echo ${NOT_OURS} $1\n',
      },
      variables: {
        BASE: 'base',
        PREFIX: 'qa',
        REPLICAS: '3',
        TEXT: 'a: b\n- c #d',
        PAUSED: 'true',
        IMAGE: 'x/y',
      },
    });
    const [files, web] = objects.map(({ object }) => object).toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
    expect(web).toMatchObject({
      metadata: {
        name: 'qa-web',
        labels: { note: 'a: b\n- c #d', number: '3' },
        annotations: { note: 'a: b\n- c #d' },
      },
      spec: { replicas: 3, paused: true },
    });
    expect(files?.data).toEqual({ A: 'a: b\n- c #d', 'run.sh': 'echo ${NOT_OURS} $1\n' });
  });

  it('says where an object was written, whatever was put before it', async () => {
    const { objects } = await load({
      path,
      files: {
        'k/kustomization.yaml': 'resources: [all.yaml]\nnameSuffix: -qa\n',
        'k/all.yaml': `${configMap('first', '  a: >\n    ${TEXT}\n    more\n')}---\n${configMap('second', '  b: ${TEXT}\n')}`,
      },
      variables: { TEXT: 'one\ntwo' },
    });
    expect(
      objects.map(({ object, file, placeOf }) => [object.metadata.name, file, placeOf(['data'])]),
    ).toEqual([
      ['first-qa', 'k/all.yaml', { line: 5, column: 1 }],
      ['second-qa', 'k/all.yaml', { line: 14, column: 1 }],
    ]);
  });

  it('takes components', async () => {
    const { objects } = await load({
      path,
      files: {
        ...base,
        'k/kustomization.yaml': 'resources: [../base]\ncomponents: [../c]\n',
        'c/kustomization.yaml':
          'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nlabels: [{pairs: {part: "${PART}"}}]\n',
      },
      variables: { PART: '7', IMAGE: 'x' },
    });
    expect(objects[0]?.object.metadata.labels).toEqual({ part: '7' });
  });

  it('refuses what is remote, not there, or outside, all at once with their lines', async () => {
    const { code, lines } = await problemsOf({
      path,
      files: {
        'k/kustomization.yaml': `resources:
  - https://example.org/all.yaml
  - github.com/o/r//deploy?ref=v1
  - git@github.com:o/r.git
  - nope.yaml
  - ../../outside
configMapGenerator:
  - name: a
    files: [x=https://example.org/x]
patches:
  - path: also-nope.yaml
`,
        '../outside/kustomization.yaml': '',
      },
    });
    expect(code).toBe('MANIFEST_INVALID');
    expect(lines.map((line) => line.replace(/: what it holds.*/, ''))).toEqual([
      'k/kustomization.yaml:2:5: "https://example.org/all.yaml" is remote',
      'k/kustomization.yaml:3:5: "github.com/o/r//deploy?ref=v1" is remote',
      'k/kustomization.yaml:4:5: "git@github.com:o/r.git" is remote',
      'k/kustomization.yaml:5:5: "nope.yaml" is not there',
      'k/kustomization.yaml:6:5: "../../outside" leads outside the workspace',
      'k/kustomization.yaml:11:5: "also-nope.yaml" is not there',
      'k/kustomization.yaml:9:13: "https://example.org/x" is remote',
    ]);
  });

  it('refuses a link that leads out', async () => {
    const { lines } = await problemsOf({
      path,
      files: { 'k/kustomization.yaml': 'resources: [link.yaml]\n' },
      links: { 'k/link.yaml': '/etc/hostname' },
    });
    expect(lines).toEqual(['k/kustomization.yaml:1:13: "link.yaml" leads outside the workspace']);
  });

  it('shows what kustomize says, with the names of the files as they are written', async () => {
    const { error } = await tryToLoad({
      path,
      files: {
        'k/kustomization.yaml': 'resources: [a.yaml]\npatches:\n  - path: p.yaml\n',
        'k/a.yaml': configMap('a', '  a: b\n'),
        'k/p.yaml': configMap('another', '  a: b\n'),
      },
    });
    expect(error).toMatchObject({ code: 'MANIFEST_INVALID' });
    expect(String(error)).toMatch(/kustomize cannot build k: .*no matches for Id ConfigMap/s);
    expect(String(error)).not.toContain('/kustomize-');
  });

  it('finds a secret and an unset name in a patch of the file, at their places', async () => {
    const { code, lines } = await problemsOf({
      path,
      files: {
        ...base,
        'k/kustomization.yaml': `resources: [../base]
secretGenerator:
  - name: a
    literals: [PASSWORD=hunter2]
patches:
  - patch: |
      apiVersion: v1
      kind: Secret
      metadata: {name: a}
      stringData:
        token: abc
        other: \${NOPE}
`,
      },
      variables: { IMAGE: 'x' },
    });
    expect(code).toBe('TEMPLATE_UNRESOLVED');
    expect(lines).toEqual([
      'k/kustomization.yaml:12:16: NOPE is not set',
      'k/kustomization.yaml:4:16: secretGenerator[0].literals[0] is a literal value of a Secret',
      'k/kustomization.yaml:11:16: stringData.token is a literal value of a Secret',
    ]);
  });
});
