import { describe, expect, it } from 'vitest';
import { ActionError } from '../errors/action-error.ts';
import { InputReader } from './inputs.ts';

/** As the runner hands inputs over. */
function readerOf(inputs: Readonly<Record<string, string>>): InputReader {
  const variable = (name: string) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
  return new InputReader(
    Object.fromEntries(Object.entries(inputs).map(([name, text]) => [variable(name), text])),
  );
}

/** The lines of the one failure; empty where there is none. */
function problemsOf(read: InputReader): string[] {
  try {
    read.finish();
    return [];
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    expect(error.code).toBe('INPUT_INVALID');
    return error.message.split('\n- ').slice(1);
  }
}

const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

type Row = [name: string, given: string, read: (reader: InputReader) => unknown, expected: unknown];

const choice = (reader: InputReader) => reader.oneOf('x', ['jwt', 'token'], 'jwt');
const flag = (reader: InputReader) => reader.boolean('x', true);
const duration = (reader: InputReader) => reader.durationMs('x', '30s');
const count = (reader: InputReader) => reader.integer('x', 4, { min: 0, max: 10 });
const certificate = (reader: InputReader) => reader.pem('x');
const address = (reader: InputReader) => reader.url('x');
const lines = (reader: InputReader) => reader.lines('x');
const pairs = (reader: InputReader) => [...reader.keyValues('x')];

describe('InputReader: values', () => {
  it.each<Row>([
    ['text is trimmed', '  a b\n', (read) => read.text('x'), 'a b'],
    ['text that is not given is the default', '', (read) => read.text('x', 'd'), 'd'],
    ['raw text keeps its blanks', ' a\n', (read) => read.raw('x'), ' a\n'],
    ['an optional input of blanks is absent', '  ', (read) => read.optional('x'), undefined],
    ['a required input', 'a', (read) => read.required('x', 'say it'), 'a'],
    ['one of the choices', 'token', choice, 'token'],
    ['the default choice', '', choice, 'jwt'],
    ['false', 'False', flag, false],
    ['true', ' TRUE ', flag, true],
    ['the default of a boolean', '', flag, true],
    ['a duration', '5m', duration, 300_000],
    ['the default duration', '', duration, 30_000],
    ['the least number', '0', count, 0],
    ['the greatest number', '10', count, 10],
    ['the default number', '', count, 4],
    ['PEM as it is', pem, certificate, pem],
    ['PEM in base64', Buffer.from(pem).toString('base64'), certificate, pem],
    ['no PEM', '', certificate, undefined],
    ['a URL loses its last slash', 'https://host:8200/a/', address, 'https://host:8200/a'],
    ['no URL', '', address, ''],
    ['lines without blanks and comments', 'a\r\n\n  # b\n  c d  # e', lines, ['a', 'c d  # e']],
    [
      'a value is all after the first =',
      'A = b=c # d \nB=',
      pairs,
      [
        ['A', ' b=c # d '],
        ['B', ''],
      ],
    ],
    ['blank lines and comments between pairs', '\n # A=b\r\nC=d\r\n', pairs, [['C', 'd']]],
  ])('%s', (_name, given, read, expected) => {
    const reader = readerOf(given === '' ? {} : { x: given });
    expect(read(reader)).toEqual(expected);
    expect(problemsOf(reader)).toEqual([]);
  });
});

describe('InputReader: problems', () => {
  it.each<Row>([
    ['a required input of blanks', ' ', (read) => read.required('x', 'say it'), '`x` is missing; say it'],
    ['no choice', 'JWT', choice, '`x` is "JWT"; it must be one of jwt, token'],
    ['yes is no boolean', 'yes', flag, '`x` is "yes"; it must be true or false'],
    ['days', '1d', duration, '`x` is "1d"; write a duration such as 90s, 5m, or plain seconds'],
    ['a number too great', '11', count, '`x` is "11"; it must be a whole number from 0 to 10'],
    ['a number below zero', '-1', count, '`x` is "-1"; it must be a whole number from 0 to 10'],
    ['a number with an exponent', '1e0', count, '`x` is "1e0"; it must be a whole number from 0 to 10'],
    ['a certificate is not repeated', 'c2VjcmV0', certificate, '`x` is no PEM text, nor the base64 of one'],
    ['no scheme', 'host:8200', address, '`x` is "host:8200"; write a URL such as https://host:8200'],
    ['a query', 'http://h/?a', address, '`x` is "http://h/?a"; write a URL such as https://host:8200'],
    [
      'a user, which is not repeated',
      'https://me:secret@h',
      address,
      '`x` holds a user or a password; write a URL such as https://host:8200',
    ],
    [
      'a password without a user',
      'https://:secret@h',
      address,
      '`x` holds a user or a password; write a URL such as https://host:8200',
    ],
    ['a line without =, by its number only', 'A=b\nsecret', pairs, '`x` line 2 is not KEY=VALUE'],
    ['a line without a key', '=secret', pairs, '`x` line 1 is not KEY=VALUE'],
    ['a key given twice', 'A=b\n\nA=secret', pairs, '`x` line 3 gives A a second time'],
  ])('%s', (_name, given, read, expected) => {
    const reader = readerOf({ x: given });
    read(reader);
    expect(problemsOf(reader)).toEqual([expected]);
  });

  it('are told all at once, unknown inputs included', () => {
    const reader = readerOf({ 'dry-run': 'no', environmnt: 'qa', zzz: '', 'two words': 'x' });
    reader.boolean('dry-run', false);
    reader.required('environment', 'name it');
    reader.text('two words');
    let message = '';
    try {
      reader.finish();
    } catch (error) {
      message = String(error);
    }
    expect(message).toBe(
      'ActionError: 4 inputs are not usable:\n' +
        '- `dry-run` is "no"; it must be true or false\n' +
        '- `environment` is missing; name it\n' +
        '- `environmnt` is not an input of this action; did you mean `environment`?\n' +
        '- `zzz` is not an input of this action',
    );
  });

  it('keeps the declared defaults for the contract test', () => {
    const reader = readerOf({ timeout: '1m' });
    reader.durationMs('timeout', '30s');
    reader.boolean('revoke', true);
    expect(Object.fromEntries(reader.defaults)).toEqual({ timeout: '30s', revoke: 'true' });
  });
});
