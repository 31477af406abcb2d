import { describe, expect, it } from 'vitest';
import { explainTunnel } from './explain.ts';

const ends = {
  target: {
    host: 'k3s.example.org',
    port: 22,
    user: 'deploy',
    privateKey: 'KEY',
    knownHosts: '',
    prefix: '' as const,
  },
  destination: { host: '127.0.0.1', port: 6443 },
};

describe('explainTunnel', () => {
  it.each([
    [
      'ssh: Could not resolve hostname k3s.example.org: Name or service not known',
      'CLUSTER_UNREACHABLE',
      /no SSH host "k3s.example.org".*not known/,
      /private network/,
    ],
    [
      'ssh: connect to host k3s.example.org port 22: Connection refused',
      'CLUSTER_UNREACHABLE',
      /no SSH server listens/,
      /port/,
    ],
    [
      'ssh: connect to host k3s.example.org port 22: Connection timed out',
      'CLUSTER_UNREACHABLE',
      /cannot be reached: Connection timed out/,
      /forwarded port/,
    ],
    [
      'ssh: connect to host k3s.example.org port 22: No route to host',
      'CLUSTER_UNREACHABLE',
      /No route/,
      /network/,
    ],
    ['Connection timed out during banner exchange', 'CLUSTER_UNREACHABLE', /says nothing/, /network/],
    [
      'deploy@k3s.example.org: Permission denied (publickey,password).',
      'PERMISSION_MISSING',
      /does not let "deploy" in.*publickey,password/,
      /authorized_keys/,
    ],
    [
      'Load key "./key": error in libcrypto\ndeploy@k3s: Permission denied (publickey).',
      'INPUT_INVALID',
      /`ssh-private-key` cannot be read by ssh: error in libcrypto/,
      /without a passphrase/,
    ],
    [
      'Unable to negotiate with 10.0.0.7 port 22: no matching host key type found. Their offer: ssh-rsa',
      'CLUSTER_UNREACHABLE',
      /share no method.*ssh-rsa/,
      /ed25519/,
    ],
    [
      'channel 2: open failed: administratively prohibited: open failed',
      'CLUSTER_UNREACHABLE',
      /forwards no connections to 127.0.0.1:6443/,
      /AllowTcpForwarding local/,
    ],
    [
      'channel 2: open failed: connect failed: Connection refused',
      'CLUSTER_UNREACHABLE',
      /cannot reach the API server at 127.0.0.1:6443: Connection refused/,
      /systemctl status k3s/,
    ],
    [
      'debug1: a detail\nTimeout, server k3s.example.org not responding.\n',
      'CLUSTER_UNREACHABLE',
      /has ended: Timeout, server k3s.example.org not responding/,
      /sshd/,
    ],
    ['', 'CLUSTER_UNREACHABLE', /has ended: it said nothing/, /sshd/],
    ['::error::a command\u001b[31m', 'CLUSTER_UNREACHABLE', /has ended: ::error::a command\ufffd/, /sshd/],
  ])('%s', (log, code, message, hint) => {
    const error = explainTunnel(ends, `debug1: Connecting\n${log}`);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
    expect(error.message.split('\n')).toHaveLength(1);
  });
});
