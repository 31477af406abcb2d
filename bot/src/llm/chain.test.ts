import { describe, expect, it } from 'vitest';
import { type ChainDeps, createChain, faultRules } from './chain.ts';
import { type ChatModel, ModelError, type ModelFault } from './chat-model.ts';

type Turn =
  | string
  | ModelFault
  | ModelError
  | { readonly pieces: readonly string[]; readonly fault: ModelFault };

const faults = new Set(Object.keys(faultRules));

/** A model that answers or fails as told, the last for ever. */
function scripted(name: string, ...turns: readonly Turn[]): ChatModel & { asked: () => number } {
  let asked = 0;
  return {
    provider: 'scripted',
    name,
    asked: () => asked,
    complete: async function* () {
      const turn = turns[Math.min(asked++, turns.length - 1)] ?? '';
      if (turn instanceof ModelError) throw turn;
      if (typeof turn === 'object') {
        yield* turn.pieces;
        throw new ModelError(turn.fault, 'as told');
      }
      if (faults.has(turn)) throw new ModelError(turn as ModelFault, 'as told');
      yield turn;
    },
  };
}

function chainOf(models: readonly [ChatModel, ...ChatModel[]], more: Partial<ChainDeps> = {}) {
  const outcomes: string[] = [];
  const sleeps: number[] = [];
  let time = 0;
  const chain = createChain(models, {
    now: () => time,
    random: () => 0,
    sleep: async (milliseconds) => void sleeps.push(milliseconds),
    onOutcome: ({ name }, outcome) => outcomes.push(`${name}: ${outcome}`),
    onFirstPiece: () => {},
    ...more,
  });
  const ask = async (signal = new AbortController().signal) => {
    let text = '';
    for await (const piece of chain.complete([{ role: 'user', content: 'hello' }], signal)) text += piece;
    return text;
  };
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { ask, outcomes, sleeps, pass };
}

describe('createChain', () => {
  it('takes the first model that answers', async () => {
    const second = scripted('b', 'from b');
    const { ask, outcomes } = chainOf([scripted('a', 'from a'), second]);
    expect(await ask()).toBe('from a');
    expect(outcomes).toEqual(['a: ok']);
    expect(second.asked()).toBe(0);
  });

  it.each(Object.entries(faultRules))('follows the rule for %s', async (fault, { retry, next }) => {
    const [first, second] = [scripted('a', fault as ModelFault), scripted('b', 'from b')];
    const { ask } = chainOf([first, second]);
    if (next) expect(await ask()).toBe('from b');
    else await expect(ask()).rejects.toMatchObject({ fault });
    expect([first.asked(), second.asked()]).toEqual([retry ? 2 : 1, next ? 1 : 0]);
  });

  it('asks again after a passing fault, as long as the server wants', async () => {
    const busy = new ModelError('rate-limited', 'busy', { retryAfterMs: 2000 });
    const { ask, sleeps } = chainOf([scripted('a', busy, 'from a')]);
    expect(await ask()).toBe('from a');
    expect(sleeps).toEqual([2000]);
  });

  it('goes to the next one where the wait is long', async () => {
    const busy = new ModelError('rate-limited', 'busy', { retryAfterMs: 60_000 });
    const first = scripted('a', busy);
    expect(await chainOf([first, scripted('b', 'from b')]).ask()).toBe('from b');
    expect(first.asked()).toBe(1);
  });

  it('asks nobody else once something was said', async () => {
    const second = scripted('b', 'from b');
    const { ask } = chainOf([
      scripted('a', { pieces: ['half of an answer '.repeat(3)], fault: 'unavailable' }),
      second,
    ]);
    await expect(ask()).rejects.toMatchObject({ fault: 'unavailable' });
    expect(second.asked()).toBe(0);
  });

  it('B12: asks the next one where all that came was reasoning', async () => {
    const { ask, outcomes } = chainOf([scripted('a', '<think>hm</think>'), scripted('b', 'from b')]);
    expect(await ask()).toBe('from b');
    expect(outcomes).toEqual(['a: empty', 'a: empty', 'b: ok']);
  });

  it('lets a model rest that fails again and again, and tries it after a while', async () => {
    const first = scripted('a', 'timeout');
    const { ask, pass } = chainOf([first, scripted('b', 'from b')]);
    for (let count = 0; count < 8; count++) expect(await ask()).toBe('from b');
    expect(first.asked()).toBe(5);
    pass(31_000);
    await ask();
    await ask();
    expect(first.asked()).toBe(6);
  });

  it('lets nobody rest for a question that is wrong', async () => {
    const first = scripted('a', 'refused');
    const { ask } = chainOf([first, scripted('b', 'from b')]);
    for (let count = 0; count < 8; count++) await ask();
    expect(first.asked()).toBe(8);
  });

  it('says so when everybody rests', async () => {
    const { ask } = chainOf([scripted('a', 'timeout')]);
    for (let count = 0; count < 5; count++) await expect(ask()).rejects.toMatchObject({ fault: 'timeout' });
    await expect(ask()).rejects.toMatchObject({
      fault: 'unavailable',
      message: expect.stringContaining('rests'),
    });
  });

  it('lets no model rest, and asks no other, because nobody waits any more', async () => {
    const patient: ChatModel = {
      provider: 'scripted',
      name: 'patient',
      complete: async function* (_messages, signal) {
        if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
        else yield 'never';
        throw new ModelError('timeout', 'aborted');
      },
    };
    const second = scripted('b', 'from b');
    const { ask, outcomes } = chainOf([patient, second]);
    for (let count = 0; count < 6; count++)
      await expect(ask(AbortSignal.timeout(1))).rejects.toMatchObject({ fault: 'timeout' });
    expect(outcomes).toEqual(Array(6).fill('patient: cancelled'));
    expect(second.asked()).toBe(0);
  });

  it.each([
    ['before the first piece', []],
    ['between two pieces', ['half']],
  ])('takes silence %s for a timeout, and ends the request', async (_name, pieces) => {
    let isEnded = false;
    const silent: ChatModel = {
      provider: 'scripted',
      name: 'silent',
      complete: async function* (_messages, signal) {
        yield* pieces;
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        isEnded = true;
        throw new ModelError('timeout', 'aborted');
      },
    };
    const deadlines = { firstPieceMs: 30, idleMs: 30, totalMs: 1000 };
    await expect(chainOf([silent], { deadlines }).ask()).rejects.toMatchObject({ fault: 'timeout' });
    expect(isEnded).toBe(true);
  });
});
