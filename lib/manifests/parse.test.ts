import { describe, expect, it } from 'vitest';
import { ActionError, describeError } from '../errors/action-error.ts';
import { parseManifests } from './parse.ts';

function yaml(kind: string, name: string, apiVersion = 'v1'): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n`;
}

function parse(...texts: string[]) {
  return parseManifests(texts.map((text, index) => ({ file: `${index + 1}.yaml`, text })));
}

/** The lines of the failure. */
function problemsOf(...texts: string[]): string[] {
  try {
    parse(...texts);
    return [];
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    expect(error.code).toBe('MANIFEST_INVALID');
    return error.message.split('\n- ').slice(1);
  }
}

describe('parseManifests', () => {
  it('gives the objects in order, with file, document and line', () => {
    const text = `# a comment\n---\n\n${yaml('Service', 'web')}---\n# empty\n---\n${yaml('Service', 'b')}`;
    const places = parse(text, yaml('Deployment', 'web', 'apps/v1')).map(
      ({ object, file, document, line }) => [object.kind, object.metadata.name, file, document, line],
    );
    expect(places).toEqual([
      ['Service', 'web', '1.yaml', 0, 4],
      ['Service', 'b', '1.yaml', 2, 11],
      ['Deployment', 'web', '2.yaml', 0, 1],
    ]);
  });

  it('takes Lists apart, of any kind', () => {
    const items =
      '- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}\n';
    const found = parse(
      `${yaml('Service', 'web')}---\napiVersion: v1\nkind: ConfigMapList\nitems:\n${items}`,
    );
    expect(found.map(({ object, document, item }) => [object.metadata.name, document, item])).toEqual([
      ['web', 0, undefined],
      ['a', 1, 0],
      ['b', 1, 1],
    ]);
  });

  it('reads JSON, and follows anchors', () => {
    const json = '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}}';
    const [first, second] = parse(json, `${yaml('Service', '&name b')}  labels: {app: *name}\n`);
    expect(first?.object.metadata.name).toBe('a');
    expect(second?.object.metadata.labels).toEqual({ app: 'b' });
  });

  it.each([
    ['a scalar', 'hello', '1.yaml:1: this document is not a Kubernetes object'],
    ['a sequence', '\n- a', '1.yaml:2: this document is not a Kubernetes object'],
    ['an item of a List', 'kind: List\nitems: [a]', '1.yaml:1: this document is not a Kubernetes object'],
    ['no kind', 'apiVersion: v1\nmetadata: {name: a}', '1.yaml:1: the object has no kind'],
    ['nothing of it', 'spec: {}', '1.yaml:1: the object has no apiVersion and no kind and no metadata.name'],
    ['an empty name', yaml('Service', '""'), '1.yaml:1: the object has no metadata.name'],
    ['a name that is a number', yaml('Service', '12'), '1.yaml:1: the object has no metadata.name'],
    ['a key given twice', `${yaml('Service', 'a')}  name: b`, '1.yaml:5: the key "name" is given twice'],
    [
      'no YAML',
      'a: [b',
      '1.yaml:1: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'an alias without its anchor',
      `---\n${yaml('Service', '*name')}`,
      '1.yaml:2: Unresolved alias (the anchor must be set before the alias): name',
    ],
    [
      'a bomb of aliases',
      `a: &a [x, x]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]},`.repeat(9)}]\n`).join('')}`,
      '1.yaml:1: Excessive alias count indicates a resource exhaustion attack',
    ],
    ['no object at all', '# nothing\n---\n', 'the manifests hold no object'],
  ])('refuses %s', (_name, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('finds an object that stands there twice, also under another version of its API', () => {
    const [first, second] = [yaml('Deployment', 'a', 'apps/v1'), yaml('Deployment', 'a', 'apps/v1beta1')];
    expect(problemsOf(first, `# x\n${second}`)).toEqual(['2.yaml:2: Deployment/a is already at 1.yaml:1']);
    expect(problemsOf(first, `${first}  namespace: b`, yaml('Deployment', 'a', 'other/v1'))).toEqual([]);
  });

  it('tells the problems of all files at once', () => {
    const error = (() => {
      try {
        return parse('a: 1\na: 2', `${yaml('Service', 'a')}---\nkind: Service`, yaml('Service', 'a'));
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(describeError(error)).toEqual([
      'The manifests are not usable:\n' +
        '- 1.yaml:2: the key "a" is given twice\n' +
        '- 2.yaml:6: the object has no apiVersion and no metadata.name\n' +
        '- 3.yaml:1: Service/a is already at 2.yaml:1',
      'What to do: Correct the lines named. Nothing has been applied.',
    ]);
  });
});
