import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChatMessage, ChatModel, ModelDeps, Usage } from '../../bot/src/llm/chat-model.ts';
import { createOllamaModel } from '../../bot/src/llm/ollama.ts';
import { createOpenAiModel } from '../../bot/src/llm/openai-compatible.ts';
import { type Ollama, startOllama } from '../support/ollama.ts';

/** Our dialects against a real Ollama, whose model speaks noise. */

let ollama: Ollama;
const usages: Usage[] = [];
const warnings: string[] = [];
const deps: ModelDeps = {
  fetch,
  warn: (event) => warnings.push(event),
};

beforeAll(async () => {
  ollama = await startOllama();
}, 1_800_000);
afterAll(() => ollama?.[Symbol.asyncDispose]());
beforeEach(() => {
  usages.length = 0;
  warnings.length = 0;
});

const native = (tokenLimit = 2_048, model = ollama.model) =>
  createOllamaModel({ provider: 'ollama', host: ollama.url, model, tokenLimit }, deps);
const compatible = (model = ollama.model) =>
  createOpenAiModel(
    { provider: 'openai', apiKey: 'any', baseUrl: `${ollama.url}/v1`, model, tokenLimit: 2_048 },
    deps,
  );
const question = (content: string): ChatMessage[] => [{ role: 'user', content }];

/** The first pieces of an answer, which ends there. */
async function begin(model: ChatModel, messages: readonly ChatMessage[], count = 8): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of model.complete(messages, AbortSignal.timeout(90_000), (usage) =>
    usages.push(usage),
  )) {
    pieces.push(piece);
    if (pieces.length === count) break;
  }
  return pieces;
}

async function whole(model: ChatModel, messages: readonly ChatMessage[]): Promise<string> {
  return (await begin(model, messages, Number.POSITIVE_INFINITY)).join('');
}

describe.each([
  ['its own API', () => native(), (name: string) => native(2_048, name)],
  ['the API that is compatible with OpenAI', () => compatible(), (name: string) => compatible(name)],
])('Ollama by %s', (_name, model, named) => {
  it('answers piece by piece', async () => {
    const pieces = await begin(model(), question('Good evening.'));
    expect(pieces).toHaveLength(8);
    expect(pieces.join('')).not.toBe('');
  });

  it('refuses a model that it does not have, and says which', async () => {
    await expect(whole(named('nowhere'), question('hello'))).rejects.toMatchObject({
      fault: 'refused',
      message: expect.stringMatching(/404.*nowhere.*not found/),
    });
  });

  it('stops when nobody waits any more, and answers the next', async () => {
    const controller = new AbortController();
    const read = async () => {
      for await (const _piece of model().complete(question('hello'), controller.signal)) controller.abort();
    };
    await expect(read()).rejects.toMatchObject({ fault: 'timeout' });
    expect(await begin(model(), question('And now?'), 3)).toHaveLength(3);
  });
});

describe("Ollama's own API", () => {
  it('tells what it counted', async () => {
    await whole(native(), question('Good evening.'));
    const [usage] = usages;
    expect(usages).toHaveLength(1);
    expect(usage?.promptTokens).toBeGreaterThan(3);
    expect(usage?.completionTokens).toBeGreaterThan(0);
    expect(usage?.completionTokens).toBeLessThanOrEqual(1_024);
    expect(warnings).toEqual([]);
  });

  it('reads a prompt beyond its default, as large as our budget says', async () => {
    await whole(native(6_144), question('é'.repeat(2_400)));
    expect(usages[0]?.promptTokens).toBeGreaterThan(4_096);
    expect(warnings).toEqual([]);
  });

  it('cuts what is larger without a word, which we notice', async () => {
    await whole(native(2_048), question('é'.repeat(2_400)));
    expect(usages[0]?.promptTokens).toBeLessThanOrEqual(2_048);
    expect(warnings).toEqual(['prompt-truncated']);
  });

  it('says nothing to no messages', async () => {
    expect(await whole(native(), [])).toBe('');
  });
});

describe('the API that is compatible with OpenAI', () => {
  it('tells what it counted, in the last piece', async () => {
    await whole(compatible(), question('Good evening.'));
    expect(usages).toHaveLength(1);
    expect(usages[0]?.promptTokens).toBeGreaterThan(3);
    expect(usages[0]?.completionTokens).toBeGreaterThan(0);
  });
});
