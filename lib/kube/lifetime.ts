import { X509Certificate } from 'node:crypto';
import { decodeClaims } from '../runner/id-token.ts';
import type { SpellInput } from '../runner/spell-input.ts';

/** What somebody is let in by, or by what the server is known; with whom it belongs to. */
export interface Material {
  /** @example 'the client certificate of user "bot"' */
  readonly what: string;
  readonly kind: 'certificate' | 'authority' | 'token';
  /** PEM text, or a token. */
  readonly text: string;
}

export interface Lifetimes {
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

const DAY_MS = 24 * 60 * 60 * 1000;
const WARN_DAYS = 30;
/** A token of short life is meant to be so: it is warned of when little of it is left. */
const WARN_SHARE = 1 / 3;

const RENEW: Readonly<Record<Material['kind'], (spell: SpellInput) => string>> = {
  certificate: () =>
    'issue a new one; K3s renews its own when it restarts near their end (`k3s certificate rotate` forces it), and its k3s.yaml is then to be stored again',
  authority: () => "put the cluster's present authority into the kubeconfig",
  token: (spell) =>
    `issue a new one with \`kubectl create token\`, or use ${spell('method: oidc')}, which stores none`,
};

/** How long each still lives: what is over is a problem, what ends soon a warning. Opaque tokens say nothing. */
export function lifetimesOf(materials: readonly Material[], now: Date, spell: SpellInput): Lifetimes {
  const found = { problems: [] as string[], warnings: [] as string[], notes: [] as string[] };
  for (const material of materials) {
    const lives = livesOf(material);
    if (lives === 'unreadable') found.problems.push(`${material.what} is no certificate in PEM form`);
    else
      for (const life of lives) judge({ ...material, renew: RENEW[material.kind](spell) }, life, now, found);
  }
  return found;
}

interface Life {
  readonly from: Date | undefined;
  readonly to: Date;
}

function judge(
  { what, kind, renew }: Material & { readonly renew: string },
  { from, to }: Life,
  now: Date,
  found: { problems: string[]; warnings: string[]; notes: string[] },
): void {
  const leftMs = to.getTime() - now.getTime();
  const until = dateText(to, leftMs);
  if (from !== undefined && from.getTime() > now.getTime() + SKEW_MS) {
    found.problems.push(
      `${what} is valid from ${from.toISOString()} on, and this machine's clock says ${now.toISOString()}; set the clock right, here or where it was issued`,
    );
  } else if (leftMs <= 0) {
    found.problems.push(`${what} expired on ${until}, ${span(-leftMs)} ago; ${renew}`);
  } else if (leftMs < warningMs(kind, from, to)) {
    found.warnings.push(`${capital(what)} ends in ${span(leftMs)}, on ${until}; ${renew}.`);
  } else {
    found.notes.push(`${capital(what)} is good for another ${span(leftMs)}, until ${until}.`);
  }
}

/** Between this machine's clock and the issuer's. */
const SKEW_MS = 60_000;

function warningMs(kind: Material['kind'], from: Date | undefined, to: Date): number {
  const lifeMs = from === undefined ? Number.POSITIVE_INFINITY : to.getTime() - from.getTime();
  return kind === 'token' ? Math.min(WARN_DAYS * DAY_MS, lifeMs * WARN_SHARE) : WARN_DAYS * DAY_MS;
}

function livesOf({ kind, text }: Material): readonly Life[] | 'unreadable' {
  if (kind === 'token') {
    const claims = decodeClaims(text);
    if (typeof claims?.exp !== 'number') return [];
    const from = typeof claims.iat === 'number' ? new Date(claims.iat * 1000) : undefined;
    return [{ from, to: new Date(claims.exp * 1000) }];
  }
  const certificates = certificatesIn(text);
  if (certificates === undefined) return 'unreadable';
  const lives = certificates.map(({ validFromDate, validToDate }) => ({
    from: validFromDate,
    to: validToDate,
  }));
  // Of a client's chain the first is its own; of several authorities one that lives is enough.
  if (kind === 'certificate') return lives.slice(0, 1);
  return lives.toSorted((left, right) => right.to.getTime() - left.to.getTime()).slice(0, 1);
}

/** The certificates of a PEM text; undefined where it has none, or what is none. */
export function certificatesIn(pem: string): X509Certificate[] | undefined {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g);
  try {
    return blocks?.map((block) => new X509Certificate(block));
  } catch {
    // The frame of a certificate around something else.
    return undefined;
  }
}

function span(milliseconds: number): string {
  const count = (unit: string, number: number) => `${number} ${unit}${number === 1 ? '' : 's'}`;
  const days = Math.floor(milliseconds / DAY_MS);
  if (days >= 1) return count('day', days);
  const hours = Math.floor(milliseconds / (60 * 60 * 1000));
  return hours >= 1 ? count('hour', hours) : count('minute', Math.max(1, Math.floor(milliseconds / 60_000)));
}

/** With the time of day where that matters. */
function dateText(date: Date, leftMs: number): string {
  const text = date.toISOString();
  return Math.abs(leftMs) < 2 * DAY_MS ? `${text.slice(0, 16).replace('T', ' ')} UTC` : text.slice(0, 10);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
