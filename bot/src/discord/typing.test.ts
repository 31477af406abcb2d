import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../ops/log.ts';
import { keepTyping } from './typing.ts';

const log = createLogger(
  'error',
  (text) => text,
  () => {},
);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A Discord that counts, and what it says. */
function createDiscord(answer: (signal: AbortSignal) => Promise<void>) {
  const signals: AbortSignal[] = [];
  const api = {
    showTyping: (_channel: string, signal: AbortSignal) => {
      signals.push(signal);
      return answer(signal);
    },
  };
  return { api, log, signals };
}

describe('keepTyping', () => {
  it('L18, P13: shows it again and again, until it is told to stop', async () => {
    const { signals, ...deps } = createDiscord(async () => {});
    const typing = keepTyping('10', deps);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(signals).toHaveLength(3);
    typing.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(signals).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends what is on its way when it stops', () => {
    const { signals, ...deps } = createDiscord(() => new Promise(() => {}));
    keepTyping('10', deps).stop();
    expect(signals[0]?.aborted).toBe(true);
  });

  it('stops by itself after five minutes', async () => {
    const { signals, ...deps } = createDiscord(async () => {});
    keepTyping('10', deps);
    await vi.advanceTimersByTimeAsync(900_000);
    expect(signals.length).toBeLessThanOrEqual(38);
  });

  it('tells what speaks against it, and does not wait for that', async () => {
    const refused = new Error('Missing Permissions');
    const { api } = createDiscord(() => Promise.reject(refused));
    expect(await keepTyping('10', { api, log }).refusal).toBe(refused);
    const silent = createDiscord(() => new Promise(() => {}));
    const typing = keepTyping('10', silent);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await typing.refusal).toBeUndefined();
  });
});
