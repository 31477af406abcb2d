import { describe, expect, it } from 'vitest';
import { type ChatModel, ModelError, type ModelFault, type Usage } from './chat-model.ts';
import { metered } from './metered.ts';

const messages = [{ role: 'user' as const, content: 'Good evening to all of you.' }];
const price = { inputUsd: 1_000_000, outputUsd: 2_000_000 };

/** What a request came to that says these pieces, and ends so. */
async function meter(
  pieces: readonly string[],
  {
    usage,
    fault,
    take = 9,
  }: {
    readonly usage?: Usage;
    readonly fault?: ModelFault;
    readonly take?: number;
  },
) {
  const told: { counted: Usage[]; costs: number[]; spent: number[] } = { counted: [], costs: [], spent: [] };
  const said: ChatModel = {
    provider: 'openai',
    name: 'm',
    complete: async function* (_messages, _signal, onUsage) {
      yield* pieces;
      if (usage) onUsage?.(usage);
      if (fault) throw new ModelError(fault, 'as told');
    },
  };
  const model = metered(said, {
    price,
    onUsage: (counted) => told.counted.push(counted),
    onCost: (usd) => told.costs.push(usd),
  });
  let count = 0;
  try {
    const note = ({ usd = 0 }: Usage) => told.spent.push(usd);
    for await (const _ of model.complete(messages, AbortSignal.timeout(1_000), note))
      if (++count === take) break;
  } catch (error) {
    expect(error).toMatchObject({ fault });
  }
  return told;
}

describe('metered', () => {
  it('counts what the server says, and tells whose it is', async () => {
    const usage = { promptTokens: 10, completionTokens: 5 };
    expect(await meter(['Hi'], { usage })).toEqual({ counted: [usage], costs: [20], spent: [20] });
  });

  it('estimates where the server says nothing', async () => {
    const { counted, spent } = await meter(['Good ', 'evening'], {});
    expect(counted).toEqual([]);
    expect(spent[0]).toBeGreaterThan(7);
    expect(spent[0]).toBeLessThan(30);
  });

  it('counts an answer that nobody waited for, and one that broke off', async () => {
    expect((await meter(['Good ', 'evening'], { take: 1 })).spent).toHaveLength(1);
    expect((await meter(['Good '], { fault: 'unavailable' })).spent).toHaveLength(1);
    expect((await meter([], { fault: 'timeout' })).spent).toHaveLength(1);
  });

  it.each<ModelFault>(['denied', 'rate-limited', 'unavailable', 'refused', 'too-long'])(
    'counts nothing for a request that ended as %s at once',
    async (fault) => {
      expect((await meter([], { fault })).spent).toEqual([]);
    },
  );
});
