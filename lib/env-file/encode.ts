export type EnvFileFormat = 'dotenv' | 'shell' | 'docker';

/** The file's text, or every name whose value no quoting of the format keeps. */
export type EncodedEnvFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** A shell lets nobody set these, or gives them values of its own. */
const SHELLS_OWN =
  /^(UID|EUID|PPID|GROUPS|BASHPID|BASH_[A-Z_]+|BASHOPTS|SHELLOPTS|DIRSTACK|EPOCHREALTIME|EPOCHSECONDS|FUNCNAME|HISTCMD|LINENO|OPTIND|PIPESTATUS|RANDOM|SECONDS|SRANDOM|_)$/;
/** `docker` reads no longer line. Source: bufio.MaxScanTokenSize */
const MAX_DOCKER_LINE_BYTES = 64 * 1024 - 1;

/**
 * A file that the common readers of its format read back byte for byte; `tests/e2e/env-file.test.ts` asks them.
 *
 * - `dotenv`: npm's dotenv, Node itself, python-dotenv, godotenv, and `source` in bash and `sh` agree on it
 * - `shell`: for `source` in bash and `sh`
 * - `docker`: for `docker run --env-file`, which knows no quotes
 */
export function encodeEnvFile(values: ReadonlyMap<string, string>, format: EnvFileFormat): EncodedEnvFile {
  const problems: string[] = [];
  let text = '';
  for (const [name, value] of values) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) problems.push(`${name} is no name for a variable`);
    if (format !== 'docker' && SHELLS_OWN.test(name))
      problems.push(`${name} is a variable of the shell's own`);
    const reason = whyNot(name, value, format);
    if (reason === undefined) text += `${name}=${quote(value, format)}\n`;
    else problems.push(`${name} cannot be written: ${reason}`);
  }
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'text', text };
}

function whyNot(name: string, value: string, format: EnvFileFormat): string | undefined {
  if (value.includes('\0')) return 'it holds a NUL character';
  if (!value.isWellFormed()) return 'it holds half a character (a lone surrogate), which no file can';
  if (format === 'shell') return undefined;
  if (format === 'docker') {
    if (/[\r\n]/.test(value)) return 'this format knows no line breaks; use `shell` or `dotenv`';
    const isLong = Buffer.byteLength(`${name}=${value}`) > MAX_DOCKER_LINE_BYTES;
    return isLong ? 'docker reads no line of 64 KiB or more; use `shell` or `dotenv`' : undefined;
  }
  if (value.includes('\r')) return 'its readers do not agree on carriage returns; use `shell`';
  const isQuotable = fitsSingleQuotes(value) || fitsDoubleQuotes(value);
  return isQuotable ? undefined : 'its readers do not agree on its quotes, `${` or backslashes; use `shell`';
}

function quote(value: string, format: EnvFileFormat): string {
  if (format === 'shell') return `'${value.replaceAll("'", "'\\''")}'`;
  if (format === 'docker') return value;
  return fitsSingleQuotes(value) ? `'${value}'` : `"${value}"`;
}

/** python-dotenv expands `${` and halves `\\` even there; it and godotenv take a backslash before the end for an escape. */
function fitsSingleQuotes(value: string): boolean {
  return !/'|\$\{|\\\\|\\$/.test(value);
}

function fitsDoubleQuotes(value: string): boolean {
  return !/["\\$`]/.test(value);
}
