import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keysOf, knownHostName, parseKnownHosts } from './known-hosts.ts';

const type = 'ssh-ed25519';
const key = (fill: number) => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(type.length);
  return Buffer.concat([head, Buffer.from(type), Buffer.alloc(36, fill)]).toString('base64');
};
const hashed = (name: string) => {
  const salt = Buffer.alloc(20, 7);
  return `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(name).digest('base64')}`;
};

describe('parseKnownHosts', () => {
  it('names the lines that are none, and skips comments', () => {
    const text = `# k3s:22 SSH-2.0-OpenSSH_9.2\n\nk3s ${type} ${key(1)} a comment\r\nk3s ${type}\n@cert-authority *.lan ${type} ${key(2)}\nk3s ssh-rsa ${key(1)}\nhunter2\n`;
    const { hosts, wrongLines } = parseKnownHosts(text);
    expect(hosts.map(({ patterns, keyType }) => [patterns, keyType])).toEqual([
      [['k3s'], type],
      [['*.lan'], type],
    ]);
    expect(hosts[0]?.fingerprint).toMatch(/^SHA256:[\w+/]{43}$/);
    expect(wrongLines).toEqual([4, 6, 7]);
  });
});

describe('keysOf', () => {
  it.each([
    ['a name', 'k3s', { host: 'k3s', port: 22 }, true],
    ['a name in other capitals', 'K3S', { host: 'k3s', port: 22 }, true],
    ['one of several', 'k3s,10.0.0.7', { host: '10.0.0.7', port: 22 }, true],
    ['another name', 'k3s', { host: 'k3s2', port: 22 }, false],
    ['a port', '[k3s]:2222', { host: 'k3s', port: 2222 }, true],
    ['a name without its port', 'k3s', { host: 'k3s', port: 2222 }, false],
    ['a pattern', '*.lan', { host: 'k3s.lan', port: 22 }, true],
    ['a pattern with an exception', '*.lan,!k3s.lan', { host: 'k3s.lan', port: 22 }, false],
    ['a letter', 'k?s', { host: 'k3s', port: 22 }, true],
    ['a hash', hashed('k3s'), { host: 'k3s', port: 22 }, true],
    ['a hash with its port', hashed('[k3s]:2222'), { host: 'k3s', port: 2222 }, true],
    ['a hash of another', hashed('other'), { host: 'k3s', port: 22 }, false],
  ])('finds a host by %s', (_name, patterns, target, expected) => {
    const { hosts } = parseKnownHosts(`${patterns} ${type} ${key(1)}`);
    expect(keysOf(target, hosts).length > 0).toBe(expected);
  });

  it('names a host as the file does', () => {
    expect(knownHostName({ host: 'k3s', port: 22 })).toBe('k3s');
    expect(knownHostName({ host: 'fd00::7', port: 2222 })).toBe('[fd00::7]:2222');
  });
});
