export type EnvFileFormat = 'dotenv' | 'shell' | 'docker';

/** The file's text, or every name whose value no quoting of the format keeps. */
export type EncodedEnvFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/**
 * A file that the common readers of its format read back byte for byte.
 *
 * - `dotenv`: dotenv for Node, python-dotenv, godotenv, docker compose, and a shell's `source` agree on it
 * - `shell`: for `source` in a POSIX shell
 * - `docker`: for `docker run --env-file`, which knows no quotes
 */
export function encodeEnvFile(values: ReadonlyMap<string, string>, format: EnvFileFormat): EncodedEnvFile {
  const problems: string[] = [];
  let text = '';
  for (const [name, value] of values) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) problems.push(`${name} is no name for a variable`);
    const encoded = encodeValue(value, format);
    if (encoded === undefined) problems.push(`${name} cannot be written: ${whyNot(value, format)}`);
    else text += `${name}=${encoded}\n`;
  }
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'text', text };
}

function encodeValue(value: string, format: EnvFileFormat): string | undefined {
  if (value.includes('\0')) return undefined;
  if (format === 'shell') return `'${value.replaceAll("'", "'\\''")}'`;
  if (format === 'docker') return /[\r\n]/.test(value) ? undefined : value;
  if (value.includes('\r')) return undefined;
  // Single quotes: python-dotenv expands `${` even there, and dotenv takes a backslash before the end for an escape.
  if (!value.includes("'") && !value.includes('${') && !value.endsWith('\\')) return `'${value}'`;
  return /["\\$`]/.test(value) ? undefined : `"${value}"`;
}

function whyNot(value: string, format: EnvFileFormat): string {
  if (value.includes('\0')) return 'it holds a NUL character';
  if (format === 'docker') return 'this format knows no line breaks; use `shell` or `dotenv`';
  if (value.includes('\r')) return 'its readers do not agree on carriage returns; use `shell`';
  return 'its readers do not agree on its quotes, `${` or backslash; use `shell`';
}
