import { describe, expect, it } from 'vitest';
import { load, problemsOf, tryToLoad } from '../../tests/support/manifests.ts';

const configMap = (name: string, data: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n${data}`;

describe('loadManifests, of files', () => {
  it('lists what is wrong in all files at once', async () => {
    const { code, lines } = await problemsOf({
      lines: ['a.yaml', 'b.yaml'],
      files: {
        'a.yaml': configMap('a', '  a: ${IMGAE}\n'),
        'b.yaml': `${configMap('b', '  a: ${NOPE}\n')}---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {p: eA==}\n`,
      },
      variables: { IMAGE: 'x' },
    });
    expect(code).toBe('TEMPLATE_UNRESOLVED');
    expect(lines).toEqual([
      'a.yaml:6:6: IMGAE is not set; did you mean IMAGE?',
      'b.yaml:6:6: NOPE is not set',
      'b.yaml:11:11: data.p is a literal value of a Secret',
    ]);
  });

  it('notes variables that nothing uses, and placeholders that are none', async () => {
    const { notes, variablesUsed } = await load({
      lines: ['a.yaml'],
      files: { 'a.yaml': configMap('a', '  a: ${HOST:-x}\n  b: $PORT $host ${PORT-1}\n  c: ${PORT}\n') },
      variables: { HOTS: 'a', PORT: '1', OTHER: 'x' },
      named: ['HOTS', 'PORT', 'OTHER'],
    });
    expect(variablesUsed).toEqual(['PORT']);
    expect(notes).toEqual([
      'a.yaml:7:6: `$PORT` stays: list PORT in `bare-variables` to have it filled in',
      'a.yaml:7:18: `${PORT-1}` is no placeholder',
      'no manifest uses HOTS; did you mean HOST?',
      'no manifest uses OTHER',
    ]);
  });

  it('counts lines as the file has them, also below a value of several lines', async () => {
    const { objects } = await load({
      lines: ['a.yaml'],
      files: { 'a.yaml': `${configMap('a', '  a: |\n    ${TEXT}\n')}---\n${configMap('b', '  a: b\n')}` },
      variables: { TEXT: 'one\ntwo\nthree' },
    });
    expect(objects.map(({ line, lineOf }) => [line, lineOf(['data', 'a'])])).toEqual([
      [1, 6],
      [9, 14],
    ]);
  });

  it('refuses two keys that become one, and an object that stands there twice under its filled-in name', async () => {
    const twice = await problemsOf({
      lines: ['a.yaml'],
      files: { 'a.yaml': configMap('a', '  ${A}: 1\n  x: 2\n') },
      variables: { A: 'x' },
    });
    expect(twice).toEqual({ code: 'MANIFEST_INVALID', lines: ['a.yaml:7:3: the key "x" is given twice'] });
    const objects = await problemsOf({
      lines: ['a.yaml'],
      files: { 'a.yaml': `${configMap('${A}', '  a: "1"\n')}---\n${configMap('x', '  a: "1"\n')}` },
      variables: { A: 'x' },
    });
    expect(objects.lines).toEqual(['a.yaml:8: ConfigMap/x is already at a.yaml:1']);
  });

  it('says what to do about a literal secret, and takes a file that allows it', async () => {
    const text = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {p: eA==}\n';
    const { error } = await tryToLoad({ lines: ['a.yaml'], files: { 'a.yaml': text } });
    expect(error).toMatchObject({
      code: 'MANIFEST_INVALID',
      hint: expect.stringContaining('# discordlm: not a secret'),
      location: { file: 'a.yaml', line: 4, column: 11 },
    });
    expect(String(error)).not.toContain('eA==');
    const allowed = `# discordlm: secret-values=allow\n${text}`;
    expect((await load({ lines: ['a.yaml'], files: { 'a.yaml': allowed } })).objects).toHaveLength(1);
  });
});
