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

/** @param write takes one line with its line break */
export function createLogger(level: LogLevel, redact: Redact, write: (line: string) => void): Logger {
  const least = LEVELS.indexOf(level);
  const logAt =
    (name: LogLevel) =>
    (event: string, fields: Fields = {}) => {
      if (LEVELS.indexOf(name) < least) return;
      // Text by text: what is taken out of a finished line may take half an escape along, and the line is no JSON then.
      const line = JSON.stringify(
        { time: new Date().toISOString(), level: name, event, ...fields },
        (_key, value: unknown) => (typeof value === 'string' ? redact(value) : value),
      );
      write(`${line}\n`);
    };
  return { debug: logAt('debug'), info: logAt('info'), warn: logAt('warn'), error: logAt('error') };
}

/** A fault in a sentence: messages of the whole chain of causes, no stack. */
export function describeFault(error: unknown): string {
  const messages: string[] = [];
  for (let current = error, depth = 0; current !== undefined && depth < 5; depth++) {
    messages.push(current instanceof Error ? current.message || current.name : String(current));
    current = current instanceof Error ? current.cause : undefined;
  }
  return [...new Set(messages)].join(': ');
}
