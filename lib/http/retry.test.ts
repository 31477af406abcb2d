import { describe, expect, it } from 'vitest';
import type { HttpResponse } from './client.ts';
import { ConnectionError } from './connection-error.ts';
import { type RetryPolicy, withRetries } from './retry.ts';

const now = new Date('2026-11-22T10:00:00Z');
const answer = (status: number, headers: HttpResponse['headers'] = {}): HttpResponse => ({
  status,
  headers,
  body: Buffer.alloc(0),
});
const broken = (code: string) =>
  ConnectionError.from(Object.assign(new Error(code), { code }), { method: 'GET', url: 'http://x/y' });

/** Runs the outcomes one after the other, and tells how long was waited between them. */
async function attempt(outcomes: readonly (HttpResponse | Error)[], more: Partial<RetryPolicy> = {}) {
  const waits: number[] = [];
  let sent = 0;
  const policy: RetryPolicy = {
    retries: 4,
    statuses: [429, 503],
    random: () => 0.5,
    clock: { now: () => now, sleep: async (milliseconds) => void waits.push(milliseconds) },
    ...more,
  };
  const send = async () => {
    const outcome = outcomes[Math.min(sent++, outcomes.length - 1)];
    if (outcome instanceof Error || outcome === undefined) throw outcome;
    return outcome;
  };
  const end = await withRetries(send, policy).catch((error: unknown) => error);
  return { end, sent, waits };
}

describe('withRetries', () => {
  it.each([
    ['a success', [answer(200)], 1],
    ['a denial', [answer(403)], 1],
    ['a missing name', [broken('ENOTFOUND')], 1],
    ['a certificate that is not trusted', [broken('UNABLE_TO_VERIFY_LEAF_SIGNATURE')], 1],
    ['a listed status, once', [answer(503), answer(200)], 2],
    ['a broken connection, twice', [broken('ECONNRESET'), broken('ECONNREFUSED'), answer(200)], 3],
    ['what does not pass', [answer(503)], 5],
  ])('%s', async (_name, outcomes, tries) => {
    const { end, sent } = await attempt(outcomes);
    expect(sent).toBe(tries);
    expect(end).toBe(outcomes.at(-1));
  });

  it('waits twice as long each time, half to one and a half by chance, ten seconds and a half at most', async () => {
    expect((await attempt([answer(503)], { retries: 7 })).waits).toEqual([
      250, 500, 1000, 2000, 4000, 8000, 10_000,
    ]);
    expect((await attempt([answer(503)], { retries: 1, random: () => 0 })).waits).toEqual([125]);
    expect((await attempt([answer(503)], { retries: 1, random: () => 1 })).waits).toEqual([375]);
  });

  it.each([
    ['seconds', '7', 7000],
    ['none', '0', 0],
    ['a date', 'Sun, 22 Nov 2026 10:00:05 GMT', 5000],
    ['a date that is over', 'Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['more than a minute', '86400', 60_000],
    ['nonsense', 'soon', 250],
  ])('honours Retry-After: %s', async (_name, after, wait) => {
    expect((await attempt([answer(429, { 'retry-after': after }), answer(200)])).waits).toEqual([wait]);
  });

  it('ends with what was seen last when it is given up while waiting', async () => {
    const controller = new AbortController();
    const clock = { now: () => now, sleep: async () => controller.abort() };
    const { end, sent } = await attempt([answer(503), answer(200)], { clock, signal: controller.signal });
    expect(sent).toBe(1);
    expect(end).toMatchObject({ status: 503 });
  });
});
