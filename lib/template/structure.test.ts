import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillTemplate, renderTemplate } from './render.ts';
import { parseYamlDocuments } from './yaml.ts';

const problemsOf = (text: string, variables: Record<string, string> = {}) =>
  renderTemplate(text, variables).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('renderTemplate, where a string is due', () => {
  const pod = (indent: string) =>
    `containers:\n- name: \${N}\n  command: [\${N}]\n  args:\n  - \${N}\n  env:\n  - {name: A, value: \${N}}\n  ports: [{containerPort: \${N}}]\nnodeSelector: {a: \${N}}\n`.replaceAll(
      /^(?=.)/gm,
      indent,
    );
  const wrapped: Readonly<Record<string, [string, (read: unknown) => unknown]>> = {
    Pod: [`spec:\n${pod('  ')}`, (read) => read],
    Deployment: [
      `spec:\n  replicas: \${N}\n  template:\n    metadata: {labels: {a: \${N}}}\n    spec:\n${pod('      ')}`,
      (read) => read,
    ],
    CronJob: [
      `spec:\n  jobTemplate:\n    spec:\n      backoffLimit: \${N}\n      template:\n        spec:\n${pod('          ').replace('containers', 'initContainers')}`,
      (read) => read,
    ],
    List: [
      `items:\n- apiVersion: apps/v1\n  kind: StatefulSet\n  spec:\n    selector: {matchLabels: {a: \${N}}}\n    template:\n      spec:\n${pod('        ')}`,
      (read) => read,
    ],
  };

  it.each(Object.keys(wrapped))('knows it in a %s', (kind) => {
    const [body = ''] = wrapped[kind] ?? [];
    const text = renderTemplate(`apiVersion: v1\nkind: ${kind}\n${body}`, { N: '8080' }).text;
    for (const version of ['1.1', '1.2'] as const) expect(() => parse(text, { version })).not.toThrow();
    const strings = ['name', 'value', 'a'];
    for (const [, key = '', value] of text.matchAll(/(\w+): ("?8080"?)/g)) {
      expect(`${key}: ${value}`).toBe(strings.includes(key) ? `${key}: "8080"` : `${key}: 8080`);
    }
    expect(text).toContain('command: ["8080"]');
    expect(text).toContain('- "8080"\n');
    expect(text).toContain('containerPort: 8080');
  });

  it.each([
    ['a number', '- op: replace\n  path: /spec/replicas\n  value: ${N}', 'value: 8080'],
    [
      'a label',
      '- op: add\n  path: /metadata/labels/app.kubernetes.io~1version\n  value: ${N}',
      'value: "8080"',
    ],
    [
      'an argument',
      '- op: add\n  path: /spec/template/spec/containers/0/args/-\n  value: ${N}',
      'value: "8080"',
    ],
    [
      'an environment value',
      '- op: add\n  path: /spec/template/spec/containers/0/env/0/value\n  value: ${N}',
      'value: "8080"',
    ],
    [
      'a map',
      '- op: add\n  path: /spec/ports/0\n  value: {port: ${N}, name: ${N}}',
      '{port: 8080, name: "8080"}',
    ],
    ['ConfigMap data', '- op: add\n  path: /data/PORT\n  value: ${N}', 'value: "8080"'],
  ])('knows it in a JSON patch: %s', (_name, template, expected) => {
    expect(renderTemplate(template, { N: '8080' }).text).toContain(expected);
  });

  it('knows it in a kustomization', () => {
    const text =
      'images: [{name: a, newTag: ${N}}]\nnamePrefix: ${N}\nlabels: [{pairs: {v: ${N}}}]\nreplicas: [{name: a, count: ${N}}]\n';
    expect(renderTemplate(text, { N: '12' }).text).toBe(
      'images: [{name: a, newTag: "12"}]\nnamePrefix: "12"\nlabels: [{pairs: {v: "12"}}]\nreplicas: [{name: a, count: 12}]\n',
    );
  });

  it('writes JSON into JSON', () => {
    const text = '{"a": ${N}, "b": ${S}, "c": "${S}", "d": [${S}x]}';
    const rendered = renderTemplate(text, { N: '1', S: 'a "b"\n' }).text;
    expect(JSON.parse(rendered)).toEqual({ a: 1, b: 'a "b"\n', c: 'a "b"\n', d: ['a "b"\nx'] });
  });
});

describe('renderTemplate, what it refuses', () => {
  it.each([
    ['a null byte', 'a: ${A}\n  b\u0000', 'YAML_INVALID 2:4'],
    ['a control character', 'a: \u001b[0m', 'YAML_INVALID 1:4'],
    ['half a character', 'a: \ud83d', 'YAML_INVALID 1:4'],
    ['a line break of old', 'a: b\rc: d', 'YAML_INVALID 1:5'],
    ['a tab for indentation', 'a:\n\tb: ${A}', 'YAML_INVALID 2:1'],
    ['a key that a value repeats', 'a: 1\n${A}: 2\na2: 3', 'DUPLICATE_KEY 2:1'],
    ['a key that two values repeat', 'x: {${A}: 1, "${B}": 2}', 'DUPLICATE_KEY 1:14'],
    ['an unset name deep in a default', 'a: ${X:-y ${Y:-${Z}}}', 'UNSET 1:16'],
    ['a message in a default', 'a: ${X:-${Y:?say}}', 'REQUIRED 1:9'],
    ['a placeholder for an anchor', 'a: &${A} b', 'MISPLACED 1:5'],
    ['a placeholder in a directive', '%TAG ! ${A}\n---\na: b', 'MISPLACED 1:8'],
  ])('%s', (_name, text, problem) => {
    expect(problemsOf(text, { A: 'a', B: 'a' })).toContain(problem);
  });

  it('a value that is too long for a key, and a nest that is too deep', () => {
    expect(problemsOf('${A}: 1', { A: 'x'.repeat(2000) })).toEqual(['MISPLACED 1:1']);
    expect(problemsOf(`a: ${'${A:-'.repeat(100)}${'}'.repeat(100)}`)).toEqual([
      expect.stringMatching(/^MISPLACED 1:/),
    ]);
  });

  it('names that nearly match, each at its place', () => {
    const { problems } = renderTemplate('a: ${IMGAE}\nb: ${HOTS}\nc: ${zzz}\n', { IMAGE: '', HOST: '' });
    expect(problems.map(({ message }) => message)).toEqual([
      'IMGAE is not set; did you mean IMAGE?',
      'HOTS is not set; did you mean HOST?',
      'zzz is not set',
    ]);
  });
});

describe('fillTemplate', () => {
  it('knows where each part of the result was written', () => {
    const template = 'a: |\n  x ${M}\nb: >\n  folded ${M}\n  text\nc: ${N}   # why\nd: {e: ${N}, f: g}\n';
    const { text, placeOf } = fillTemplate(template, { M: 'one\ntwo\nthree', N: 'a longer value' });
    const [document] = parseYamlDocuments(text, placeOf);
    expect(document?.placeOf(['b'])).toEqual({ line: 3, column: 1 });
    expect(document?.placeOf(['c'])).toEqual({ line: 6, column: 1 });
    expect(document?.placeOf(['d', 'f'])).toEqual({ line: 7, column: 14 });
  });

  it('names every variable that is mentioned, but not in comments and what opted out', () => {
    const text =
      'a: ${A} ${B:-${C}} ${D:-x}\n# ${E}\n---\nmetadata: {annotations: {discordlm.glompai.github.io/substitute: "false"}}\nf: ${F}\n';
    const { mentioned } = fillTemplate(text, { A: '', B: 'b', D: '', F: '' });
    expect([...mentioned].toSorted()).toEqual(['A', 'B', 'C', 'D']);
  });

  it.each([
    [
      'keys',
      (count: number) => `d:\n${Array.from({ length: count }, (_, i) => `  k${i}: "x \${A} y"\n`).join('')}`,
    ],
    ['documents', (count: number) => 'a: ${A}\n---\n'.repeat(count)],
    ['one line of open forms', (count: number) => `a: "${'${A:-'.repeat(count)}"`],
    ['one line of dollars', (count: number) => `a: "${'$'.repeat(count * 4)}"`],
    ['one very long line', (count: number) => `a: "${'x ${A} '.repeat(count)}"`],
    ['a long block', (count: number) => `a: |\n${'  x ${A} y\n'.repeat(count)}`],
    ['unset names', (count: number) => '- ${B}\n'.repeat(count)],
    ['comments', (count: number) => `a: \${A}\n${'# ${B} $A\n'.repeat(count)}`],
    ['bare names', (count: number) => `a: |\n${'  $A ${A:=x}\n'.repeat(count)}`],
  ])('renders a big file: %s', (_name, template) => {
    const count = Math.ceil(200_000 / (template(100).length / 100));
    const text = template(count);
    expect(text.length).toBeGreaterThan(150_000);
    expect(fillTemplate(text, { A: 'value' }).text.length).toBeGreaterThan(text.length / 4);
  });
});
