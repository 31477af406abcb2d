import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey } from '../../tests/support/sshd.ts';
import { privateKeyFile, privateKeyProblem } from './private-key.ts';

const rsa = (cipher?: string) =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: cipher === undefined ? 'pkcs1' : 'pkcs8',
    format: 'pem',
    ...(cipher === undefined ? {} : { cipher, passphrase: 'x' }),
  }) as string;

describe('privateKeyProblem', () => {
  let folder: string;
  let plain: string;
  let locked: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'key-'));
    plain = (await makeKey(join(folder, 'plain'))).privateKey;
    locked = (await makeKey(join(folder, 'locked'), 'a passphrase')).privateKey;
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('takes keys without a passphrase, of OpenSSH and of others', () => {
    expect(privateKeyProblem(plain)).toBeUndefined();
    expect(privateKeyProblem(plain.replaceAll('\n', '\r\n'))).toBeUndefined();
    expect(privateKeyProblem(rsa())).toBeUndefined();
  });

  it('refuses keys with a passphrase', () => {
    const old =
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----\n';
    for (const key of [locked, rsa('aes-256-cbc'), old])
      expect(privateKeyProblem(key)).toMatch(/^has a passphrase/);
  });

  it.each([
    ['a public key', 'ssh-ed25519 AAAAC3 me@home', /^is a public key/],
    ['a key of PuTTY', 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n', /puttygen/],
    ['any text', 'hunter2', /^is no private key/],
    ['the first line alone', '-----BEGIN OPENSSH PRIVATE KEY-----\n', /^is no private key/],
    [
      'something else in the frame of one',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n',
      /^is damaged/,
    ],
  ])('refuses %s', (_name, text, expected) => {
    expect(privateKeyProblem(text)).toMatch(expected);
  });

  it('gives ssh the line ends it wants', () => {
    expect(privateKeyFile(plain.trim().replaceAll('\n', '\r\n'))).toBe(plain);
  });
});
