import { BlockList, isIP } from 'node:net';

/** Who can reach an address. `public` is everybody. */
export type AddressKind = 'public' | 'loopback' | 'private' | 'link-local' | 'carrier-grade NAT';

// Sources: RFC 1122, RFC 1918, RFC 3927, RFC 6598, RFC 4193, RFC 4291
const RANGES: readonly (readonly [AddressKind, string, number])[] = [
  ['loopback', '127.0.0.0', 8],
  ['loopback', '::1', 128],
  ['private', '10.0.0.0', 8],
  ['private', '172.16.0.0', 12],
  ['private', '192.168.0.0', 16],
  ['private', 'fc00::', 7],
  ['link-local', '169.254.0.0', 16],
  ['link-local', 'fe80::', 10],
  ['carrier-grade NAT', '100.64.0.0', 10],
];
const LISTS = RANGES.map(([kind, network, bits]) => {
  const list = new BlockList();
  list.addSubnet(network, bits, isIP(network) === 6 ? 'ipv6' : 'ipv4');
  return { kind, list };
});

export function addressKind(address: string): AddressKind {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  return LISTS.find(({ list }) => list.check(address, family))?.kind ?? 'public';
}

/** Names that public name servers do not know. Sources: RFC 6762, RFC 8375, ICANN's `.internal`; Azure's private zones */
export function isPrivateName(host: string): boolean {
  return (
    /\.(?:local|lan|home|internal|intranet|corp|home\.arpa|ts\.net|svc)$/i.test(host) ||
    /\.privatelink\.[\w.-]+$/i.test(host) ||
    (isIP(host) === 0 && !host.includes('.'))
  );
}
