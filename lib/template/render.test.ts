import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { renderTemplate } from './render.ts';

const variables = { NAME: 'web', PORT: '8080', FLAG: 'true', EMPTY: '', IMAGE: 'ghcr.io/a/b@sha256:0f' };

function render(text: string, extra: Record<string, string> = {}): string {
  const rendered = renderTemplate(text, { ...variables, ...extra });
  expect(rendered.problems).toEqual([]);
  return rendered.text;
}

describe('renderTemplate: the grammar', () => {
  it.each([
    ['a braced name', 'a: ${NAME}', 'a: web'],
    ['two in one scalar', 'a: ${NAME}-${NAME}', 'a: web-web'],
    ['a default for an unset name', 'a: ${NOPE:-x y}', 'a: x y'],
    ['a default for an empty name', 'a: ${EMPTY:-x}', 'a: x'],
    ['a default that is not needed', 'a: ${NAME:-x}', 'a: web'],
    ['a placeholder in a default', 'a: ${NOPE:-${NAME}}', 'a: web'],
    ['an empty default', 'a: ${NOPE:-}', 'a: ""'],
    ['a required name that is set', 'a: ${NAME:?say it}', 'a: web'],
    ['the escape', 'a: x$${NAME}', 'a: x${NAME}'],
    ['the escape, then a live placeholder', 'a: x$$${NAME}', 'a: x$web'],
    ['the escape twice', 'a: x$$$${NAME}', 'a: x$${NAME}'],
    ['a process id', 'a: kill $$', 'a: kill $$'],
    ["Kubernetes' own escape", 'a: $$(NAME) $(NAME)', 'a: $$(NAME) $(NAME)'],
    ['a bare name that is not listed', 'a: $NAME $host', 'a: $NAME $host'],
    ['forms that are not ours', 'a: ${1} ${A.b} ${A%.*} ${A-b} ${A:=b} ${#A} ${A^^} ${!A}', undefined],
    ['an open brace', 'a: ${NAME and $', undefined],
  ])('%s', (_name, template, expected) => {
    expect(render(template)).toBe(expected ?? template);
  });

  it('takes bare names only when they are listed, whole', () => {
    const text = 'a: $NAME $NAMES $$NAME';
    expect(renderTemplate(text, variables, { bareNames: ['NAME'] }).text).toBe('a: web $NAMES $NAME');
  });
});

describe('renderTemplate: types', () => {
  const deployment = 'apiVersion: apps/v1\nkind: Deployment\n';
  const configMap = 'apiVersion: v1\nkind: ConfigMap\n';
  it.each([
    ['a whole scalar where a number may stand', 'replicas: ${PORT}', 'replicas: 8080'],
    ['a boolean', 'spec: {paused: ${FLAG}}', 'spec: {paused: true}'],
    ['single quotes: a string', "replicas: '${PORT}'", "replicas: '8080'"],
    ['double quotes: a string', 'replicas: "${PORT}"', 'replicas: "8080"'],
    ['part of a scalar: a string', 'port: 8${PORT}', 'port: "88080"'],
    [
      'an environment value',
      `${deployment}env:\n- name: A\n  value: \${PORT}`,
      `${deployment}env:\n- name: A\n  value: "8080"`,
    ],
    ['ConfigMap data', `${configMap}data:\n  A: \${FLAG}`, `${configMap}data:\n  A: "true"`],
    ['a label', 'labels:\n  version: ${PORT}', 'labels:\n  version: "8080"'],
    ['an argument', 'args: [${PORT}, x]', 'args: ["8080", x]'],
    ['a name', 'metadata: {name: ${PORT}}', 'metadata: {name: "8080"}'],
    ['an image', 'image: ${IMAGE}', 'image: ghcr.io/a/b@sha256:0f'],
    [
      'the items of a List',
      `apiVersion: v1\nkind: List\nitems:\n- ${configMap.replace('\n', '\n  ')}  data: {A: \${PORT}}`,
      undefined,
    ],
  ])('%s', (_name, template, expected) => {
    if (expected) expect(render(template)).toBe(expected);
    else expect(parse(render(template)).items[0].data.A).toBe('8080');
  });

  it.each([
    '1e3',
    '012',
    '0x1f',
    '1_000',
    '1:20',
    'yes',
    'Off',
    'null',
    '~',
    '2001-01-01',
    '.5',
    '+1',
    '12345678901234567890',
    '-0',
  ])('keeps %s a string to readers of both versions', (value) => {
    const text = render('a: ${V}', { V: value });
    expect(parse(text, { version: '1.2' }).a).toBe(value);
    expect(parse(text, { version: '1.1' }).a).toBe(value);
  });
});

describe('renderTemplate: the structure stays', () => {
  it.each([
    ['a colon in a plain scalar', 'a: x ${V}', 'k: v', 'a: "x k: v"'],
    ['a comment sign', 'a: x ${V}', '#y', 'a: "x #y"'],
    ['an empty value that would open a comment', 'a: x ${V}#y', '', 'a: "x #y"'],
    ['a dash at the start', 'a: ${V} x', '-', 'a: "- x"'],
    ['single quotes', "a: 'x ${V}'", "it's", "a: 'x it''s'"],
    ['double quotes', 'a: "x ${V}"', 'say "hi" \\ \n', 'a: "x say \\"hi\\" \\\\ \\n"'],
    ['a line break in single quotes', "a: 'x ${V}'", 'y\nz', 'a: "x y\\nz"'],
    ['a literal block keeps its indentation', 'a: |\n  x=${V}\n  end\n', '1\n2', 'a: |\n  x=1\n  2\n  end\n'],
    ['a literal block with Windows line ends', 'a: |\r\n  x=${V}\r\n', '1\n2', 'a: |\r\n  x=1\r\n  2\r\n'],
    [
      'a literal block whose first line would indent',
      'a: |\n  ${V}\nb: 1\n',
      '  x\ny',
      'a: "  x\\ny\\n"\nb: 1\n',
    ],
    ['a folded block', 'a: >-\n  x ${V}\nb: 1\n', 'y\nz', 'a: "x y\\nz"\nb: 1\n'],
    ['a flow sequence', 'a: [${V}, x]', 'y, z', 'a: ["y, z", x]'],
    ['a key', '${V}: 1', 'k: v', '"k: v": 1'],
    ['a value that looks like a placeholder', 'a: ${V}', '${NAME}', 'a: ${NAME}'],
  ])('%s', (_name, template, value, expected) => {
    expect(render(template, { V: value })).toBe(expected);
  });

  it('holds for any value in any kind of scalar', () => {
    const template =
      'plain: ${V}\npart: a ${V} b\nsingle: \'x ${V}\'\ndouble: "y ${V} z"\nliteral: |\n  one ${V}\n  two\n' +
      "folded: >\n  one ${V}\n  two\nflow: [${V}, {k: ${V}}]\nwrapped: 'a\n  ${V} b'\nlast: end\n";
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'ab1.- :#\'"\\\n\r\t&*!|>%@`{}[],?~=<\u0085\u2028$'.split('')) }),
    );
    fc.assert(
      fc.property(value, (v) => {
        const text = render(template, { V: v });
        for (const version of ['1.1', '1.2'] as const) {
          const [document] = parseAllDocuments(text, { version });
          expect(document?.errors).toEqual([]);
          const read = document?.toJS();
          expect(Object.keys(read).length).toBe(9);
          if (typeof read.plain === 'string') expect(read.plain).toBe(v);
          else expect(String(read.plain)).toBe(v);
          expect(read.part).toBe(`a ${v} b`);
          expect(read.single).toBe(`x ${v}`);
          expect(read.double).toBe(`y ${v} z`);
          expect(read.literal).toBe(`one ${v}\ntwo\n`);
          expect(read.folded).toBe(`one ${v} two\n`);
          expect(String(read.flow[0])).toBe(v);
          expect(read.wrapped).toBe(`a ${v} b`);
          expect(read.last).toBe('end');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves everything else byte for byte', () => {
    const text =
      '\uFEFF# ${UNSET} in a comment\r\na:   &x   "é"   # ${NOPE}\r\n---\r\nb: *x\r\nc: ${NAME}   # kept\r\n...\r\n';
    expect(render(text.replace('*x', 'y'))).toBe(text.replace('*x', 'y').replace('${NAME}', 'web'));
  });
});

describe('renderTemplate: problems', () => {
  it('lists all of them with their places, in order', () => {
    const text = 'a: ${IMAG}\nb: "${NOPE} ${REQ:?set it in Vault}"\n';
    expect(renderTemplate(text, variables, { file: 'x.yaml' }).problems).toEqual([
      {
        code: 'UNSET',
        message: 'IMAG is not set; did you mean IMAGE?',
        name: 'IMAG',
        file: 'x.yaml',
        line: 1,
        column: 4,
      },
      { code: 'UNSET', message: 'NOPE is not set', name: 'NOPE', file: 'x.yaml', line: 2, column: 5 },
      { code: 'REQUIRED', message: 'REQ: set it in Vault', name: 'REQ', file: 'x.yaml', line: 2, column: 13 },
    ]);
  });

  it.each([
    ['a duplicate key', 'a: 1\na: 2', 'DUPLICATE_KEY', 2],
    ['a key given twice by one placeholder', '${NAME}: 1\n${NAME}: 2', 'DUPLICATE_KEY', 2],
    ['text that is no YAML', 'a: [1\nb: 2', 'YAML_INVALID', 2],
    ['a placeholder in a tag', 'a: !${NAME} b', 'YAML_INVALID', 1],
    ['a placeholder for an alias', 'a: *${NAME}', 'MISPLACED', 1],
    ['an unset name in a default', 'a: ${X:-${Y}}', 'UNSET', 1],
  ])('%s', (_name, text, code, line) => {
    expect(renderTemplate(text, variables).problems).toContainEqual(expect.objectContaining({ code, line }));
  });

  it('takes two different placeholders of one length as two keys', () => {
    expect(render('${NAME}: 1\n${FLAG}: 2')).toBe('web: 1\n"true": 2');
  });

  it('leaves unset placeholders alone when it is not strict', () => {
    expect(renderTemplate('a: ${NOPE} ${NAME}', variables, { strict: false })).toEqual({
      text: 'a: ${NOPE} web',
      problems: [],
    });
  });

  it('leaves a file and an object alone that opted out', () => {
    const file = '# discordlm: substitute=false\na: ${NOPE}\n';
    expect(render(file)).toBe(file);
    const annotated =
      'metadata:\n  annotations:\n    discordlm.glompai.github.io/substitute: "false"\ndata: ${NOPE}\n';
    expect(render(`${annotated}---\na: \${NAME}\n`)).toBe(`${annotated}---\na: web\n`);
  });
});
