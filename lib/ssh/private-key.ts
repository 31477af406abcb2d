const BLOCK = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----\s([\s\S]*?)-----END \1-----/;
const OPENSSH_MAGIC = 'openssh-key-v1\0';

/**
 * What is wrong with a text as a private key that `ssh` is to use without asking; undefined where nothing is.
 * Source: openssh-portable, PROTOCOL.key; RFC 1421, 4.6.1.3
 */
export function privateKeyProblem(text: string): string | undefined {
  if (text.startsWith('PuTTY-User-Key-File'))
    return "is a key in PuTTY's own form; convert it with `puttygen key.ppk -O private-openssh`";
  if (/^(?:ssh-|ecdsa-|sk-)\S+ /.test(text))
    return 'is a public key; the private one is the file without `.pub`';
  const [, label = '', body = ''] = BLOCK.exec(text) ?? [];
  if (label === '') return 'is no private key; give the whole file, with its first and last line';
  const isEncrypted = label.includes('ENCRYPTED') || body.includes('Proc-Type: 4,ENCRYPTED');
  if (isEncrypted) return PASSPHRASE;
  if (label !== 'OPENSSH PRIVATE KEY') return undefined;
  const bytes = Buffer.from(body, 'base64');
  const start = OPENSSH_MAGIC.length;
  if (bytes.toString('latin1', 0, start) !== OPENSSH_MAGIC || bytes.length < start + 8)
    return 'is damaged: what is between its first and last line is no key';
  const cipher = bytes.toString('latin1', start + 4, start + 4 + bytes.readUInt32BE(start));
  return cipher === 'none' ? undefined : PASSPHRASE;
}

const PASSPHRASE =
  'has a passphrase, which nobody is there to type; make a key of its own for this job with `ssh-keygen -t ed25519 -N ""`';

/** The key as `ssh` reads it: lines that end in a line feed, the last one too. */
export function privateKeyFile(text: string): string {
  return `${text.replaceAll('\r\n', '\n').trim()}\n`;
}
