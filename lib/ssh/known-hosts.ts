import { createHash, createHmac } from 'node:crypto';

/** A host key that is pinned. */
export interface KnownHost {
  readonly patterns: readonly string[];
  readonly keyType: string;
  /** @example 'SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU' */
  readonly fingerprint: string;
}

/** The entries of a known_hosts text, and the numbers of the lines, from 1, that are none. Source: sshd(8), SSH_KNOWN_HOSTS FILE FORMAT */
export function parseKnownHosts(text: string): { hosts: KnownHost[]; wrongLines: number[] } {
  const hosts: KnownHost[] = [];
  const wrongLines: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const [names = '', keyType = '', key = ''] = trimmed.replace(/^@\S+\s+/, '').split(/\s+/);
    const bytes = Buffer.from(key, 'base64');
    // The key says its own type once more; what is cut off or swapped does not.
    if (keyType !== '' && bytes.toString('latin1', 4, 4 + keyType.length) === keyType)
      hosts.push({ patterns: names.split(','), keyType, fingerprint: fingerprintOf(bytes) });
    else wrongLines.push(index + 1);
  }
  return { hosts, wrongLines };
}

function fingerprintOf(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

/** The name under which a known_hosts file has the host. @example '[host]:2222' */
export function knownHostName({ host, port }: { host: string; port: number }): string {
  return port === 22 ? host : `[${host}]:${port}`;
}

/** The keys that are pinned for the host. */
export function keysOf(target: { host: string; port: number }, hosts: readonly KnownHost[]): KnownHost[] {
  const name = knownHostName(target).toLowerCase();
  return hosts.filter(
    ({ patterns }) =>
      patterns.some((pattern) => matches(name, pattern)) &&
      !patterns.some((pattern) => pattern.startsWith('!') && matches(name, pattern.slice(1))),
  );
}

function matches(name: string, pattern: string): boolean {
  const [, salt, hash] = /^\|1\|([^|]+)\|([^|]+)$/.exec(pattern) ?? [];
  if (salt !== undefined)
    return createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === hash;
  const expression = pattern
    .toLowerCase()
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${expression}$`).test(name);
}
