import type { LogLevel } from '../config.ts';
import type { Redact } from './redact.ts';

type Fields = Readonly<Record<string, unknown>>;

/** JSON lines, one an event, without secrets. */
export interface Logger {
  readonly debug: (event: string, fields?: Fields) => void;
  readonly info: (event: string, fields?: Fields) => void;
  readonly warn: (event: string, fields?: Fields) => void;
  readonly error: (event: string, fields?: Fields) => void;
}

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];
const MAX_DEPTH = 6;

/** @param write takes one line with its line break */
export function createLogger(level: LogLevel, redact: Redact, write: (line: string) => void): Logger {
  const least = LEVELS.indexOf(level);
  const logAt =
    (name: LogLevel) =>
    (event: string, fields: Fields = {}) => {
      if (LEVELS.indexOf(name) < least) return;
      const head = { time: new Date().toISOString(), level: name, event };
      // Text by text: what is taken out of a finished line may take half an escape along, and the line is no JSON then.
      write(`${JSON.stringify({ ...head, ...(shown(fields, redact) as Fields) })}\n`);
    };
  return { debug: logAt('debug'), info: logAt('info'), warn: logAt('warn'), error: logAt('error') };
}

/** A value as it may be written: without secrets, and whatever it is, writable. */
function shown(value: unknown, redact: Redact, depth = 0): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Error) return redact(describeFault(value));
  if (value instanceof Date || value instanceof URL) return redact(String(value));
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MAX_DEPTH) return '[…]';
  if (Array.isArray(value)) return value.map((item) => shown(item, redact, depth + 1));
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, item]) => [redact(String(key)), shown(item, redact, depth + 1)]),
  );
}

/** A fault in a sentence: messages of the whole chain of causes, no stack. */
export function describeFault(error: unknown): string {
  const messages: string[] = [];
  for (let current = error, depth = 0; current !== undefined && depth < 5; depth++) {
    messages.push(current instanceof Error ? messageOf(current) : String(current));
    current = current instanceof Error ? current.cause : undefined;
  }
  return [...new Set(messages)].join(': ');
}

/** Of several at once, as when no address of a host answers, what each says. */
function messageOf(error: Error): string {
  if (error.message !== '') return error.message;
  const inner = error instanceof AggregateError ? error.errors.map((one) => describeFault(one)) : [];
  return [...new Set(inner)].join(', ') || error.name;
}
