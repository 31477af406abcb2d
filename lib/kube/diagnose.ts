import type { X509Certificate } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { ActionError } from '../errors/action-error.ts';
import type { ConnectionError } from '../http/connection-error.ts';
import { readPeerCertificates } from '../http/peer-certificates.ts';
import { escapeInline } from '../process/escape.ts';
import type { SpellInput } from '../runner/spell-input.ts';
import type { ClusterAccess } from './access.ts';
import { type AddressKind, addressKind, isPrivateName } from './address-kind.ts';
import { certificatesIn } from './lifetime.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface Surroundings {
  readonly environment: Environment;
  readonly now: Date;
  readonly spell: SpellInput;
}

interface Cause {
  readonly what: string;
  readonly hint: string;
}

/** Why the API server cannot be reached: looks at name, address and certificate once more, and says what to change. */
export async function diagnose(
  access: ClusterAccess,
  error: ConnectionError,
  deps: Surroundings,
): Promise<ActionError> {
  const { hostname, port } = new URL(access.server);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const where = { host, port: port || '443', ...deps };
  const { what, hint } =
    error.fault === 'tls' ? await tlsCause(access, error, where) : await networkCause(error, where);
  return new ActionError(
    'CLUSTER_UNREACHABLE',
    `The cluster at ${access.server} cannot be reached: ${what}`,
    {
      hint,
      cause: error,
    },
  );
}

interface Where extends Surroundings {
  readonly host: string;
  readonly port: string;
}

async function networkCause(error: ConnectionError, where: Where): Promise<Cause> {
  const { host, port } = where;
  if (error.fault === 'name') return nameCause(where);
  if (error.fault === 'request')
    return { what: 'the address is not usable', hint: 'Give the address as https://host:6443.' };
  const address = await addressOf(host);
  if (address === undefined)
    return {
      what: `no name server says where ${JSON.stringify(host)} is`,
      hint: "See whether the runner's name servers answer, and run the job again.",
    };
  const kind = addressKind(address);
  const place = isIP(host) === 0 ? `${host} is ${address}` : address;
  if (error.fault === 'timeout' && kind !== 'public') return privateCause(place, kind, where);
  if (error.fault === 'timeout')
    return {
      what: `nothing answers at ${place}, port ${port}`,
      hint: 'Open the port in its firewall and in the authorized IP ranges, or run inside its network; a home router needs a forwarded port, or take `ssh` as the method.',
    };
  if (error.fault === 'refused')
    return {
      what: `no API server listens at ${place}, port ${port}`,
      hint:
        kind === 'loopback'
          ? "That is the runner itself. K3s writes 127.0.0.1 into its k3s.yaml: put the server's own name or address there, or take `ssh` as the method."
          : 'K3s and kubeadm listen on port 6443, AKS on 443. See on the machine whether it runs: `systemctl status k3s`.',
    };
  return {
    what: 'the connection was cut',
    hint: 'Try again, and see whether something between here and there filters it.',
  };
}

function nameCause({ host, spell }: Where): Cause {
  const what = `there is no host ${JSON.stringify(host)}`;
  if (/\.azmk8s\.io$/i.test(host))
    return {
      what,
      hint: isPrivateName(host)
        ? `It is a private cluster's name, known only in networks linked to its zone: run there, or set ${spell('public-fqdn: true')} where the cluster has a public name and the runner a way to its private address.`
        : 'A stopped cluster has no name: `az aks start`. A private one is known only in its network.',
    };
  return {
    what,
    hint: isPrivateName(host)
      ? 'It is a name of a private network: run on a runner inside it, join it by a VPN step before this one, or take `ssh` as the method.'
      : 'Check the spelling; a name of a home or private network needs a runner inside it, or a VPN.',
  };
}

function privateCause(place: string, kind: AddressKind, { port, environment }: Where): Cause {
  const isHosted = environment.RUNNER_ENVIRONMENT === 'github-hosted';
  const named =
    kind === 'carrier-grade NAT' ? 'a carrier-grade NAT address, as Tailscale uses' : `a ${kind} address`;
  return {
    what: `${place} is ${named}, and nothing answers there on port ${port}`,
    hint: `${isHosted ? "GitHub's hosted runners cannot reach it" : 'Only machines of that network reach it'}: run on a self-hosted runner inside, join the network by a VPN step before this one, or take \`ssh\` as the method.`,
  };
}

async function addressOf(host: string): Promise<string | undefined> {
  if (isIP(host) !== 0) return host;
  try {
    return (await lookup(host)).address;
  } catch {
    // A name server that is away: that is the cause.
    return undefined;
  }
}

async function tlsCause(access: ClusterAccess, error: ConnectionError, where: Where): Promise<Cause> {
  if (/wrong version number|packet length too long|http request/i.test(error.message))
    return {
      what: `${where.host}:${where.port} does not speak TLS`,
      hint: 'Something else listens on that port, such as a plain HTTP server; the API server of K3s is on 6443.',
    };
  const proxy = access.proxyUrl === undefined ? where.environment : { HTTPS_PROXY: access.proxyUrl };
  const chain = await readPeerCertificates(access.server, {
    environment: proxy,
    servername: access.tls.servername,
  });
  const [certificate] = chain;
  if (certificate === undefined)
    return {
      what: 'TLS fails before a certificate is shown',
      hint: 'See whether something in between, such as a proxy, answers in its place.',
    };
  return certificateCause(certificate, chain, access, { ...where, error });
}

/** What is wrong with the certificate that was shown, the plainest first. */
function certificateCause(
  certificate: X509Certificate,
  chain: readonly X509Certificate[],
  { tls, server, certificateName }: ClusterAccess,
  { host, now, spell, error }: Where & { readonly error: ConnectionError },
): Cause {
  const from = certificate.validFromDate;
  const to = certificate.validToDate;
  if (from > now)
    return {
      what: `its certificate is valid from ${from.toISOString()} on, and this machine's clock says ${now.toISOString()}`,
      hint: "Set the clock right that is wrong: the runner's or the cluster's. A Raspberry Pi without network time starts in the past.",
    };
  if (to < now)
    return {
      what: `its certificate expired on ${to.toISOString()}`,
      hint: "Restart K3s: it renews its own certificates then; `k3s certificate rotate` forces it. See this machine's clock, too.",
    };
  const name = certificateName ?? host;
  if (/ERR_TLS_CERT_ALTNAME_INVALID|does not match certificate|altnames/i.test(messageWithCode(error)))
    return {
      what: `its certificate is not for ${name}, but for ${namesOf(certificate)}`,
      hint: `Use one of those names${isIP(name) === 0 ? '' : ' or addresses'}, or add this one: on K3s \`tls-san: [${name}]\` in /etc/rancher/k3s/config.yaml (--tls-san), then restart it.`,
    };
  const top = chain.at(-1) ?? certificate;
  const given = tls.ca === undefined ? [] : (certificatesIn(tls.ca.toString()) ?? []);
  const isRoot = top.subject === top.issuer;
  const shown = isRoot ? `${oneLine(top.subject)}, SHA-256 ${top.fingerprint256}` : oneLine(top.issuer);
  const expected =
    given.length === 0
      ? 'no authority was given, so that only public ones count'
      : `expected ${given.map((each) => `${oneLine(each.subject)}, SHA-256 ${each.fingerprint256}`).join(' or ')}`;
  return {
    what: `its certificate is from an unknown authority (${shown}); ${expected}`,
    hint: `Give the cluster's own authority: certificate-authority-data in the kubeconfig, or ${spell('ca-certificate')}; on K3s it is /var/lib/rancher/k3s/server/tls/server-ca.crt. If it was right before, ${server} was set up anew, or is somebody else.`,
  };
}

function messageWithCode(error: ConnectionError): string {
  const { cause } = error;
  return `${error.message} ${cause instanceof Error && 'code' in cause ? String(cause.code) : ''}`;
}

function namesOf({ subjectAltName, subject }: X509Certificate): string {
  const names = subjectAltName?.replaceAll(/(?:DNS|IP Address|URI):/g, '');
  return escapeInline(names || `nothing else than its subject ${oneLine(subject)}`);
}

function oneLine(name: string): string {
  return escapeInline(name.replaceAll('\n', ', '));
}
