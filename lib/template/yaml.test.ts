import { describe, expect, it } from 'vitest';
import { parseYaml, parseYamlDocuments } from './yaml.ts';

describe('parseYamlDocuments', () => {
  // Each as `kubectl label --local -o json` of version 1.36 prints it.
  it.each([
    ['0644', 420],
    ['-017', -15],
    ['09', 9],
    ['0o17', 15],
    ['0o9', '0o9'],
    ['0x1F', 31],
    ['-0x1F', -31],
    ['0b11', 3],
    ['1_000', 1000],
    ['1_0.5', 10.5],
    ['+1', 1],
    ['.5', 0.5],
    ['1e3', 1000],
    ['yes', true],
    ['On', true],
    ['y', true],
    ['No', false],
    ['off', false],
    ['TRUE', true],
    ['22:22', '22:22'],
    ['2001-01-01', '2001-01-01'],
    ['NULL', null],
    ['~', null],
    ['', null],
    ['=', '='],
    ['1.2.3', '1.2.3'],
    ['"yes"', 'yes'],
    ["'0644'", '0644'],
    ['!!str 0644', '0644'],
  ])('reads %s as kubectl does', (text, expected) => {
    expect(parseYaml(`a: ${text}`)).toEqual({ a: expected });
    expect(parseYaml(`[${text || '~'}]`)).toEqual([expected]);
  });

  it('keeps keys as they are written, and merges', () => {
    expect(parseYaml('y: 1\n1: 2\n0644: 3\nnull: 4')).toEqual({ y: 1, '1': 2, '0644': 3, null: 4 });
    expect(parseYaml('a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}')).toMatchObject({ b: { x: 1, y: 3 } });
  });

  it('finds keys given twice, in every map, with their places', () => {
    const [document] = parseYamlDocuments('a:\n  b: 1\n  c: {d: 1, "d": 2}\n  b: 2\n');
    expect(document?.errors).toEqual([
      { message: 'the key "b" is given twice', line: 4, column: 3 },
      { message: 'the key "d" is given twice', line: 3, column: 13 },
    ]);
    expect(() => parseYaml('a: 1\na: 2')).toThrow('the key "a" is given twice');
  });

  it('gives the place of a field, or of the nearest one above it', () => {
    const [document] = parseYamlDocuments('a:\n  - b: 1\n    c: {d: 2}\n');
    expect(document?.placeOf(['a', 0, 'c', 'd'])).toEqual({ line: 3, column: 9 });
    expect(document?.placeOf(['a', 0, 'c', 'e'])).toEqual({ line: 3, column: 5 });
    expect(document?.lineOf(['x'])).toBe(1);
  });

  it('takes time in proportion to the number of keys', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: v`).join('\n');
    expect(Object.keys(parseYaml(keys) as object)).toHaveLength(20_000);
  });
});
