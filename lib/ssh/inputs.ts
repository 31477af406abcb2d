import type { InputReader } from '../runner/inputs.ts';
import { keysOf, knownHostName, parseKnownHosts } from './known-hosts.ts';
import { privateKeyFile, privateKeyProblem } from './private-key.ts';

/** Where to log in by SSH, and as whom. */
export interface SshTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** The text of its file. */
  readonly privateKey: string;
  /** The text of a known_hosts file that has the host. */
  readonly knownHosts: string;
  /** Of the inputs' names. */
  readonly prefix: '' | 'kube-';
}

const HOST = /^(?:\[([0-9a-f:]+)\]|([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?))(?::(\d{1,5}))?$/i;
const USER = /^[a-z0-9_][\w.-]*$/i;
const DEFAULT_PORT = 22;

/** @param isUsed whether the method asks for them; where it does not, they are read and nothing is demanded */
export function parseSshInputs(read: InputReader, prefix: '' | 'kube-', isUsed: boolean): SshTarget {
  const name = (input: string) => `${prefix}ssh-${input}`;
  const address = read.text(name('host'));
  const [, ipv6, plain, port] = HOST.exec(address) ?? [];
  const privateKey = decoded(read.text(name('private-key')));
  const target: SshTarget = {
    host: (ipv6 ?? plain ?? '').toLowerCase(),
    port: port === undefined ? DEFAULT_PORT : Number(port),
    user: read.text(name('user')),
    privateKey: privateKeyFile(privateKey),
    knownHosts: `${read.text(name('known-hosts'))}\n`,
    prefix,
  };
  if (!isUsed) return target;
  if (target.host === '' || target.port < 1 || target.port > 65_535) {
    const what = address === '' ? 'is missing' : `is ${JSON.stringify(address)}`;
    read.problem(
      name('host'),
      `${what}; write the host that knows the cluster, such as k3s.example.org or host:2222`,
    );
  }
  if (!USER.test(target.user))
    read.problem(
      name('user'),
      target.user === ''
        ? 'is missing; name the user to log in as'
        : `is ${JSON.stringify(target.user)}, which is no user name`,
    );
  if (privateKey === '') read.problem(name('private-key'), 'is missing; give the private key to log in with');
  else {
    const problem = privateKeyProblem(privateKey);
    if (problem !== undefined) read.problem(name('private-key'), problem);
  }
  checkKnownHosts(target, (what) => read.problem(name('known-hosts'), what));
  return target;
}

/** A key that came as base64, for a secret of one line. */
function decoded(key: string): string {
  const text = Buffer.from(key, 'base64').toString('utf8');
  return !key.includes('-----BEGIN ') && text.includes('-----BEGIN ') ? text : key;
}

function checkKnownHosts(target: SshTarget, problem: (what: string) => void): void {
  const { hosts, wrongLines } = parseKnownHosts(target.knownHosts);
  const scan = `\`ssh-keyscan${target.port === DEFAULT_PORT ? '' : ` -p ${target.port}`} ${target.host || 'HOST'}\``;
  const compare = `take them from ${scan}, and compare their fingerprints with those on the host itself`;
  if (hosts.length === 0 && wrongLines.length === 0) {
    problem(`is missing; without the host's keys anybody could answer in its place: ${compare}`);
    return;
  }
  for (const line of wrongLines)
    problem(`line ${line} is not \`<host> <type> <key>\`, or its key is cut off`);
  if (target.host !== '' && keysOf(target, hosts).length === 0)
    problem(`has no line for ${knownHostName(target)}; ${compare}`);
}
