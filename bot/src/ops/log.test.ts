import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findValues } from '../../../tests/support/leaks.ts';
import type { LogLevel } from '../config.ts';
import { createLogger, describeFault } from './log.ts';
import { createRedact } from './redact.ts';

const planted = 'sk-planted-"value"';
const token = 'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs';

/** A logger and what it wrote. */
function createRecorder(level: LogLevel = 'debug') {
  const lines: string[] = [];
  return { lines, log: createLogger(level, createRedact([planted]), (line) => lines.push(line)) };
}

/** As Node.js throws it where no address of a host answers. */
function severalAtOnce(...errors: Error[]): Error {
  return Object.assign(new AggregateError(errors, 'none'), { message: '' });
}

describe('createLogger', () => {
  it('writes one JSON line an event', () => {
    const { lines, log } = createRecorder();
    log.warn('card-refused', { file: 'a.json', reason: 'two\nlines' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      level: 'warn',
      event: 'card-refused',
      file: 'a.json',
      reason: 'two\nlines',
    });
  });

  it.each([
    ['debug', ['debug', 'info', 'warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['error', ['error']],
  ] as const)('writes at %s what is as grave', (level, expected) => {
    const { lines, log } = createRecorder(level);
    for (const name of ['debug', 'info', 'warn', 'error'] as const) log[name]('something');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual(expected);
  });

  it.each([
    ['a field', { reason: `key ${planted} refused` }],
    ['a list in a field', { headers: [{ authorization: `Bearer ${planted}` }] }],
    ['a token after a line break', { reason: `refused:\n${token}` }],
    ['a URL in quotes', { reason: 'GET "https://models.example/v1?key=sk-planted-1" failed' }],
    ['a path on Windows', { reason: `C:\\${token}` }],
    [
      'a chain of causes',
      { reason: describeFault(new Error('failed', { cause: new Error(`with ${planted}`) })) },
    ],
  ])('keeps secrets out of %s, and the line whole', (_name, fields) => {
    const { lines, log } = createRecorder();
    log.error('failed', fields);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', event: 'failed' });
    expect(lines[0]).not.toMatch(/planted|MTk4/);
    expect(lines[0]).toMatch(/\[(?:secret|token|key)\]/);
  });
});

describe('createLogger: whatever it is given', () => {
  const circular: Record<string, unknown> = { name: 'a' };
  circular.self = circular;
  it.each([
    ['a number too large', 10n ** 30n, '1000000000000000000000000000000'],
    ['an error', new Error(`with ${planted}`), 'with [secret]'],
    ['bytes', Buffer.from(planted), `[${planted.length} bytes]`],
    ['an address', new URL('https://a.example/?key=sk-planted'), 'https://a.example/?key=[key]'],
    ['a map', new Map([[planted, 1]]), { '[secret]': 1 }],
    ['a key of an object', { [planted]: 1 }, { '[secret]': 1 }],
    ['what holds itself', circular, { name: 'a', self: expect.anything() }],
    ['nothing', undefined, undefined],
  ])('writes a line of %s', (_name, value, expected) => {
    const { lines, log } = createRecorder();
    log.info('something', { value });
    expect(JSON.parse(lines[0] ?? '').value).toEqual(expected);
  });

  it('never shows a secret, in whatever form, wherever it stands', () => {
    const secrets = fc.oneof(
      fc.string({ minLength: 8, maxLength: 80 }).filter((text) => text.trim().length >= 8),
      fc.constantFrom(
        'MTAwMDAwMDAwMDAwMDAwMDAw.GAbCdE.planted-bot-token-0123456789abcdef',
        'sk-planted-model-key-0123456789',
        'p"l\\a\nn%t+e/d==',
      ),
    );
    const forms: ((text: string) => string)[] = [
      (text) => text,
      (text) => encodeURIComponent(text),
      (text) => JSON.stringify(text),
      (text) => JSON.stringify({ body: JSON.stringify({ key: text }) }),
      (text) => Buffer.from(text).toString('base64'),
      (text) => Buffer.from(`user:${text}`).toString('base64'),
      (text) => Buffer.from(`x:${text}`).toString('base64url'),
      (text) => Buffer.from(text).toString('hex'),
      (text) => `${text.slice(0, -1)}…`,
    ];
    const places: ((text: string) => unknown)[] = [
      (text) => text,
      (text) => new Error(text),
      (text) => new Error('failed', { cause: new Error('fetch', { cause: text }) }),
      (text) => severalAtOnce(new Error(text)),
      (text) => ({ headers: [{ authorization: `Bot ${text}` }] }),
      (text) => ({ [text]: new Map([[text, text]]) }),
    ];
    fc.assert(
      fc.property(
        secrets.filter((text) => text.isWellFormed()),
        fc.constantFrom(...forms),
        fc.constantFrom(...places),
        (secret, form, place) => {
          const lines: string[] = [];
          const log = createLogger('debug', createRedact([secret]), (line) => lines.push(line));
          log.error('failed', { value: place(form(secret.trim())) });
          expect(() => JSON.parse(lines[0] ?? '')).not.toThrow();
          expect(findValues(lines[0] ?? '', { secret: secret.trim() })).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('describeFault', () => {
  const cause = new Error('connection refused');
  it.each([
    ['an error', new Error('broken'), 'broken'],
    [
      'a chain',
      new Error('no answer', { cause: new Error('fetch failed', { cause }) }),
      'no answer: fetch failed: connection refused',
    ],
    ['what repeats its cause', new Error('connection refused', { cause }), 'connection refused'],
    ['what is no error', 'just text', 'just text'],
    ['several at once', severalAtOnce(new Error('no A'), new Error('no B')), 'no A, no B'],
    ['a cause that is no error', new Error('broken', { cause: 7 }), 'broken: 7'],
  ])('tells %s in one sentence', (_name, error, expected) => {
    expect(describeFault(error)).toBe(expected);
  });

  it('ends where causes go round', () => {
    const first = new Error('first');
    first.cause = new Error('second', { cause: first });
    expect(describeFault(first)).toBe('first: second');
  });
});
