import { describe, expect, it } from 'vitest';
import { type AddressKind, addressKind, isPrivateName } from './address-kind.ts';

describe('addressKind', () => {
  it.each<[string, AddressKind]>([
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.178.20', 'private'],
    ['192.169.0.1', 'public'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['100.127.255.254', 'carrier-grade NAT'],
    ['100.128.0.1', 'public'],
    ['169.254.1.1', 'link-local'],
    ['127.0.0.1', 'loopback'],
    ['8.8.8.8', 'public'],
    ['::1', 'loopback'],
    ['fd7a:115c:a1e0::1', 'private'],
    ['fe80::1', 'link-local'],
    ['2001:db8::1', 'public'],
    ['::ffff:10.0.0.1', 'private'],
  ])('%s is %s', (address, expected) => {
    expect(addressKind(address)).toBe(expected);
  });
});

describe('isPrivateName', () => {
  it.each([
    ['k3s.local', true],
    ['pi.fritz.home.arpa', true],
    ['k3s.tail1234.ts.net', true],
    ['raspberrypi', true],
    ['home-1a2b.f00.privatelink.westeurope.azmk8s.io', true],
    ['k3s.example.org', false],
    ['home-dns.hcp.westeurope.azmk8s.io', false],
    ['8.8.8.8', false],
  ])('%s: %s', (host, expected) => {
    expect(isPrivateName(host)).toBe(expected);
  });
});
