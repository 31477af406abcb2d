/** What a log says of the end, quoted; undefined where it says nothing. */
export function quoteLog(log: string): string | undefined {
  const line = tellingLine(log);
  if (line === '') return undefined;
  return `${line === lastOf(linesOf(log)) ? 'its last line' : 'it said'}: ${quoteLine(line)}`;
}

/** Of a structured line its cause, where it has one; else it is quoted as it stands: escaped once more, nobody can read it. */
function quoteLine(line: string): string {
  if (!line.startsWith('{') || !line.endsWith('}')) return JSON.stringify(line);
  const cause = causeIn(line);
  return cause === undefined ? line : JSON.stringify(cause);
}

function causeIn(line: string): string | undefined {
  try {
    const { cause } = JSON.parse(line) as { readonly cause?: unknown };
    return typeof cause === 'string' && cause.trim() !== '' ? cause.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** What Node.js, Rust and `go run` print after the error itself. */
const TRAILER = /^(?:Node\.js v\d\S*|note: run with `RUST_BACKTRACE.*|exit status \d+)$/;
/** A frame of a stack in JavaScript or Java. */
const FRAME = /^\s+at \S/;
/** @example 'TypeError [ERR_INVALID_URL]: Invalid URL', 'DiscordAPIError[50001]: Missing Access' */
const NAMED_ERROR =
  /^(?:Uncaught )?(?:Caused by: |Exception in thread .*)?[\w$.]+(?:\[\w+\])?(?: \[\w+\])?: /;

/**
 * The line that says why: the error above a stack trace, the panic of a Go program, else the last line with text.
 *
 * @example tellingLine('Error: no token\n    at main (/app/main.js:10:9)\n\nNode.js v24.1.0\n') // 'Error: no token'
 */
export function tellingLine(log: string): string {
  const all = linesOf(log);
  const panic = all.findLast((line) => /^(?:panic|fatal error): /.test(line));
  if (panic !== undefined && all.some((line) => /^goroutine \d+ /.test(line))) return panic.trim();
  const lines = all.slice(0, all.findLastIndex((line) => !TRAILER.test(line)) + 1);
  return (errorOfTrace(lines) ?? lastOf(lines.length > 0 ? lines : all)).trim();
}

/** The error of a trace that the log ends with. */
function errorOfTrace(lines: readonly string[]): string | undefined {
  const frame = lines.findLastIndex((line) => FRAME.test(line));
  const isAtEnd = lines.slice(frame + 1).every((line) => /^\s|^\}/.test(line));
  if (frame >= 0 && isAtEnd) {
    const above = lines.slice(0, frame).filter((line) => /^\S/.test(line));
    return above.findLast((line) => NAMED_ERROR.test(line)) ?? above.at(-1);
  }
  // What was thrown without a stack of its own, with its fields below.
  if (/^\}/.test(lines.at(-1) ?? '')) return lines.findLast((line) => /^\S.*\{$/.test(line));
  return undefined;
}

function linesOf(log: string): string[] {
  return log.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function lastOf(lines: readonly string[]): string {
  return lines.at(-1)?.trim() ?? '';
}
