import { beforeAll, describe, expect, it } from 'vitest';
import { type MadeCertificate, makeCertificate } from '../../tests/support/certificates.ts';
import { spellWith } from '../runner/spell-input.ts';
import { lifetimesOf, type Material } from './lifetime.ts';

const DAY_S = 24 * 60 * 60;
const now = new Date();
const jwt = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
const token = (fromSeconds: number, toSeconds: number): Material => {
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    what: 'the token',
    kind: 'token',
    text: jwt({ iat: seconds + fromSeconds, exp: seconds + toSeconds }),
  };
};

describe('lifetimesOf', () => {
  let year: MadeCertificate;
  let month: MadeCertificate;
  let over: MadeCertificate;
  let early: MadeCertificate;

  beforeAll(async () => {
    [year, month, over, early] = await Promise.all([
      makeCertificate({ name: 'year', toDays: 364.5 }),
      makeCertificate({ name: 'month', toDays: 12.5 }),
      makeCertificate({ name: 'over', fromDays: -400, toDays: -35.5 }),
      makeCertificate({ name: 'early', fromDays: 2, toDays: 300 }),
    ]);
  });

  const certificate = (...texts: MadeCertificate[]): Material => ({
    what: 'the client certificate of user "bot"',
    kind: 'certificate',
    text: texts.map((text) => text.certificate).join(''),
  });

  it('tells how long a certificate still lives', () => {
    const { notes, warnings, problems } = lifetimesOf([certificate(year)], now, spellWith('kube-'));
    expect(notes).toEqual([
      expect.stringMatching(
        /^The client certificate of user "bot" is good for another 364 days, until \d{4}-\d\d-\d\d\.$/,
      ),
    ]);
    expect([warnings, problems]).toEqual([[], []]);
  });

  it('warns under thirty days, and says how it is renewed', () => {
    const { warnings, problems } = lifetimesOf([certificate(month)], now, spellWith('kube-'));
    expect(warnings).toEqual([expect.stringMatching(/ends in 12 days, on .*k3s certificate rotate/)]);
    expect(problems).toEqual([]);
  });

  it('refuses one that is over, or not yet valid', () => {
    expect(lifetimesOf([certificate(over)], now, spellWith('kube-')).problems).toEqual([
      expect.stringMatching(
        /^the client certificate of user "bot" expired on \d{4}-\d\d-\d\d, 35 days ago; /,
      ),
    ]);
    expect(lifetimesOf([certificate(early)], now, spellWith('kube-')).problems).toEqual([
      expect.stringMatching(/is valid from .* on, and this machine's clock says /),
    ]);
  });

  it('judges a client by its own certificate, and authorities by the longest', () => {
    expect(lifetimesOf([certificate(year, over)], now, spellWith('kube-')).problems).toEqual([]);
    expect(lifetimesOf([certificate(over, year)], now, spellWith('kube-')).problems).toHaveLength(1);
    expect(
      lifetimesOf([{ ...certificate(over, year), kind: 'authority' }], now, spellWith('kube-')).problems,
    ).toEqual([]);
    expect(
      lifetimesOf([{ ...certificate(over), kind: 'authority' }], now, spellWith('kube-')).problems,
    ).toEqual([expect.stringContaining("put the cluster's present authority")]);
  });

  it.each([
    ['text', 'PEM'],
    ['a frame around something else', '-----BEGIN CERTIFICATE-----\nYWJj\n-----END CERTIFICATE-----\n'],
  ])('refuses %s in place of a certificate', (_name, text) => {
    expect(lifetimesOf([{ what: 'it', kind: 'authority', text }], now, spellWith('kube-')).problems).toEqual([
      'it is no certificate in PEM form',
    ]);
  });

  it.each<[string, Material, 'notes' | 'warnings' | 'problems', RegExp]>([
    ['of a year', token(-DAY_S, 364 * DAY_S), 'notes', /good for another 36\d days/],
    [
      'of a year, near its end',
      token(-355 * DAY_S, 10 * DAY_S),
      'warnings',
      /ends in (?:9|10) days.*kubectl create token/,
    ],
    ['of an hour', token(-60, 3540), 'notes', /good for another 5\d minutes, until .* UTC/],
    ['of an hour, near its end', token(-3400, 200), 'warnings', /ends in 3 minutes/],
    ['that is over', token(-7200, -3600), 'problems', /expired on .*, 1 hour ago/],
    ['from the future', token(7200, 10_800), 'problems', /valid from .* on/],
  ])('takes a token %s by its own claims', (_name, material, list, expected) => {
    const found = lifetimesOf([material], now, spellWith('kube-'));
    expect(found[list]).toEqual([expect.stringMatching(expected)]);
    expect([...found.notes, ...found.warnings, ...found.problems]).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain(material.text);
  });

  it.each([
    ['opaque', 'f00ba4'],
    ['without an end', jwt({ sub: 'x' })],
  ])('says nothing of a token that is %s', (_name, text) => {
    expect(lifetimesOf([{ what: 'it', kind: 'token', text }], now, spellWith('kube-'))).toEqual({
      problems: [],
      warnings: [],
      notes: [],
    });
  });
});
