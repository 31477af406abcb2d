import { ActionError, type ErrorCode } from '../errors/action-error.ts';
import { escapeInline } from '../process/escape.ts';
import type { SshTarget } from './inputs.ts';
import { keysOf, parseKnownHosts } from './known-hosts.ts';

export interface TunnelEnds {
  readonly target: SshTarget;
  /** The API server, as the SSH host reaches it. */
  readonly destination: { readonly host: string; readonly port: number };
}

interface Explanation {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

type Explain = (ends: TunnelEnds, match: RegExpExecArray, log: string) => Explanation;

const unreachable = (message: string, hint: string): Explanation => ({
  code: 'CLUSTER_UNREACHABLE',
  message,
  hint,
});

const hostOf = ({ target }: TunnelEnds) => `${target.host}:${target.port}`;
const apiOf = ({ destination }: TunnelEnds) => `${destination.host}:${destination.port}`;

const inputOf = ({ target }: TunnelEnds, name: string) => `\`${target.prefix}ssh-${name}\``;

/** What the log of `ssh` says, by the words it uses; the first that is found counts. Source: openssh-portable */
const CAUSES: readonly (readonly [RegExp, Explain])[] = [
  [
    /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/,
    (ends, _match, log) => {
      const seen = /Server host key: (\S+) (SHA256:\S+)/.exec(log);
      const pinned = keysOf(ends.target, parseKnownHosts(ends.target.knownHosts).hosts);
      return unreachable(
        `The SSH host ${hostOf(ends)} shows the key ${seen ? `${seen[2]} (${seen[1]})` : 'of another host'}, expected ${pinned.map(({ fingerprint, keyType }) => `${fingerprint} (${keyType})`).join(' or ')}`,
        `Somebody may be in between, or the host was set up anew: compare with \`ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub\` on the host itself before you change ${inputOf(ends, 'known-hosts')}. Nothing was sent.`,
      );
    },
  ],
  [
    /Load key [^\n]*: ([^\n]+)/,
    (ends, match) => ({
      code: 'INPUT_INVALID',
      message: `${inputOf(ends, 'private-key')} cannot be read by ssh: ${escapeInline(match[1] ?? '')}`,
      hint: 'Give the whole file of a key without a passphrase, as `ssh-keygen -t ed25519 -N ""` writes it.',
    }),
  ],
  [
    /Permission denied \(([^)]*)\)/,
    (ends, match) => ({
      code: 'PERMISSION_MISSING',
      message: `The SSH host ${hostOf(ends)} does not let ${JSON.stringify(ends.target.user)} in with this key; it takes ${escapeInline(match[1] ?? '')}`,
      hint: "Put the key's public half into ~/.ssh/authorized_keys of that user on the host, which the user alone may write; the host's own log has the reason.",
    }),
  ],
  [
    /Could not resolve hostname (?:[^:\n]+): ([^\n]+)/,
    (ends, match) =>
      unreachable(
        `There is no SSH host ${JSON.stringify(ends.target.host)} by that name: ${escapeInline(match[1] ?? '')}`,
        `Check ${inputOf(ends, 'host')}; a name of a private network is known only inside it, or through its VPN.`,
      ),
  ],
  [
    /connect to (?:host|address) \S+ port \d+: Connection refused/,
    (ends) =>
      unreachable(
        `The SSH host ${hostOf(ends)} is there, but no SSH server listens on that port`,
        `Check the port in ${inputOf(ends, 'host')}, and that sshd runs.`,
      ),
  ],
  [
    /(?:connect to (?:host|address) \S+ port \d+: ([^\n]+)|Connection timed out during banner exchange)/,
    (ends, match) =>
      unreachable(
        `The SSH host ${hostOf(ends)} cannot be reached: ${escapeInline(match[1] ?? 'it takes the connection and says nothing')}`,
        'Open the port towards the runner, or run inside its network; a home router needs a forwarded port.',
      ),
  ],
  [
    /Unable to negotiate with [^:]+: ([^\n]+)/,
    (ends, match) =>
      unreachable(
        `The SSH host ${hostOf(ends)} and the runner share no method: ${escapeInline(match[1] ?? '')}`,
        'Update the older of the two; ed25519 keys work with both.',
      ),
  ],
  [
    /open failed: (?:administratively prohibited|unknown channel type)/,
    (ends) =>
      unreachable(
        `The SSH host ${hostOf(ends)} forwards no connections to ${apiOf(ends)}`,
        `Allow it for this user on the host: \`AllowTcpForwarding local\` in sshd_config, or \`restrict,port-forwarding,permitopen="${apiOf(ends)}"\` before the key in authorized_keys.`,
      ),
  ],
  [
    /open failed: connect failed: ([^\n]+)/,
    (ends, match) =>
      unreachable(
        `The SSH host ${hostOf(ends)} cannot reach the API server at ${apiOf(ends)}: ${escapeInline(match[1] ?? '')}`,
        "Give the kubeconfig's server as the SSH host reaches it; on K3s itself that is https://127.0.0.1:6443. See there whether it runs: `systemctl status k3s`.",
      ),
  ],
  [
    // Before anybody was let in.
    /^(?![\s\S]*Authenticated to )[\s\S]*(?:kex_exchange_identification: |Connection (?:closed|reset) by )/,
    (ends) =>
      unreachable(
        `The SSH host ${hostOf(ends)} answers, but not as an SSH server`,
        'See whether the port is that of sshd, and whether it bans the runner (MaxStartups, fail2ban).',
      ),
  ],
];

/** Why there is no tunnel, from what `ssh` logged. */
export function explainTunnel(ends: TunnelEnds, log: string): ActionError {
  for (const [pattern, explain] of CAUSES) {
    const match = pattern.exec(log);
    if (match === null) continue;
    const { code, message, hint } = explain(ends, match, log);
    return new ActionError(code, message, { hint });
  }
  return new ActionError(
    'CLUSTER_UNREACHABLE',
    `The SSH tunnel through ${hostOf(ends)} has ended: ${lastWords(log)}`,
    {
      hint: 'Run the job again; if it persists, see the log of sshd on the host.',
    },
  );
}

/** Whether a log says that connections through the tunnel fail, although the tunnel itself stands. */
export function saysForwardFailed(log: string): boolean {
  return /open failed: /.test(log);
}

function lastWords(log: string): string {
  const lines = log.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^debug\d: /.test(line));
  return escapeInline(lines.at(-1) ?? 'it said nothing');
}
