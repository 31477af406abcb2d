import { describe, expect, it } from 'vitest';
import { parseConfigKeys, selectConfig } from './config-keys.ts';

describe('parseConfigKeys', () => {
  it('reads required and optional names, without comments', () => {
    const text = '# all of them\nMODEL\r\n  LOG_LEVEL? # info when absent\n\nlog.level-2\t# x\n';
    expect(parseConfigKeys(text)).toEqual({
      keys: [
        { name: 'MODEL', required: true },
        { name: 'LOG_LEVEL', required: false },
        { name: 'log.level-2', required: true },
      ],
      problems: [],
    });
  });

  it('tells every line that is no name, and keeps the others', () => {
    expect(parseConfigKeys('A B\nGOOD\nC=d\nE?? # x\nF#g')).toEqual({
      keys: [{ name: 'GOOD', required: true }],
      problems: [
        'line 1 is "A B"; write NAME, or NAME? for one that may be absent',
        'line 3 is "C=d"; write NAME, or NAME? for one that may be absent',
        'line 4 is "E??"; write NAME, or NAME? for one that may be absent',
        'line 5 is "F#g"; write NAME, or NAME? for one that may be absent',
      ],
    });
  });
});

describe('selectConfig', () => {
  const select = (given: Record<string, string>, declared?: string) =>
    selectConfig(
      new Map(Object.entries(given)),
      declared === undefined ? undefined : parseConfigKeys(declared).keys,
    );

  it.each<[string, Record<string, string>, string | undefined, Record<string, string>, string[], string[]]>([
    ['takes all without a declaration', { A: '1', B: '' }, undefined, { A: '1', B: '' }, [], []],
    ['takes nothing where nothing is declared', { A: '1' }, '', {}, ['A'], []],
    [
      'takes what is declared',
      { B: '2', A: '1', Z: '0', Y: '0' },
      'A\nB?',
      { A: '1', B: '2' },
      ['Y', 'Z'],
      [],
    ],
    ['does without what is optional', { A: '1' }, 'A\nB?', { A: '1' }, [], []],
    ['takes an empty value for absent', { A: '', B: '' }, 'A\nB?', {}, [], ['A is not given']],
    [
      'tells all that is missing',
      { MODEL_NAM: 'x' },
      'MODEL_NAME\nA',
      {},
      ['MODEL_NAM'],
      ['MODEL_NAME is not given; is MODEL_NAM meant?', 'A is not given'],
    ],
  ])('%s', (_name, given, declared, values, ignored, problems) => {
    const selected = select(given, declared);
    expect(Object.fromEntries(selected.values)).toEqual(values);
    expect(selected.ignored).toEqual(ignored);
    expect(selected.problems).toEqual(problems);
  });
});
