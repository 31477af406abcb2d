import { describe, expect, it } from 'vitest';
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
