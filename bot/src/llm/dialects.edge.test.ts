import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage, ChatModel, ModelDeps, Usage } from './chat-model.ts';
import { createGeminiModel, requestOf } from './gemini.ts';
import { createOllamaModel } from './ollama.ts';
import { createOpenAiModel } from './openai-compatible.ts';

let server: Server;
let respond: (response: ServerResponse) => void;
let request: { url: string; headers: IncomingMessage['headers']; body: Record<string, unknown> };
const usages: Usage[] = [];
const warnings: string[] = [];
const deps: ModelDeps = {
  fetch,
  warn: (event) => warnings.push(event),
};

beforeAll(async () => {
  server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      request = { url: incoming.url ?? '', headers: incoming.headers, body };
      respond(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Provider = 'openai' | 'gemini' | 'ollama';

function modelOf(provider: Provider): ChatModel {
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const shared = { model: 'any', tokenLimit: 4096 };
  if (provider === 'openai')
    return createOpenAiModel({ provider, apiKey: 'planted-key', baseUrl: `${host}/v1`, ...shared }, deps);
  if (provider === 'gemini')
    return createGeminiModel({ provider, apiKey: 'planted-key', baseUrl: host, ...shared }, deps);
  return createOllamaModel({ provider, host, ...shared }, deps);
}

async function ask(provider: Provider, timeoutMs = 10_000): Promise<string> {
  usages.length = 0;
  warnings.length = 0;
  let text = '';
  const messages: ChatMessage[] = [{ role: 'user', content: 'hello' }];
  for await (const piece of modelOf(provider).complete(messages, AbortSignal.timeout(timeoutMs), (usage) =>
    usages.push(usage),
  ))
    text += piece;
  return text;
}

const encoders: Readonly<Record<Provider, (text: string) => string>> = {
  openai: (content) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`,
  gemini: (text) => `data: ${JSON.stringify({ candidates: [{ content: { parts: [{ text }] } }] })}\r\n\r\n`,
  ollama: (content) => `${JSON.stringify({ message: { content }, done: false })}\n`,
};
const ends: Readonly<Record<Provider, string>> = {
  openai: `data: ${JSON.stringify({ choices: [], usage: { prompt_tokens: 7, completion_tokens: 3 } })}\n\ndata: [DONE]\n\n`,
  gemini: `data: ${JSON.stringify({ candidates: [{ finishReason: 'STOP' }], usageMetadata: { promptTokenCount: 7, candidatesTokenCount: 3 } })}\r\n\r\n`,
  ollama: `${JSON.stringify({ done: true, done_reason: 'stop', prompt_eval_count: 7, eval_count: 3 })}\n`,
};
/** The same where the limit on the answer came first. */
const cuts: Readonly<Record<Provider, string>> = {
  openai: `data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: 'length' }], usage: { prompt_tokens: 7, completion_tokens: 1024 } })}\n\ndata: [DONE]\n\n`,
  gemini: `data: ${JSON.stringify({ candidates: [{ finishReason: 'MAX_TOKENS' }], usageMetadata: { promptTokenCount: 7, thoughtsTokenCount: 1024 } })}\r\n\r\n`,
  ollama: `${JSON.stringify({ done: true, done_reason: 'length', prompt_eval_count: 7, eval_count: 1024 })}\n`,
};
const types: Readonly<Record<Provider, string>> = {
  openai: 'text/event-stream',
  gemini: 'text/event-stream',
  ollama: 'application/x-ndjson',
};
const providers: readonly Provider[] = ['openai', 'gemini', 'ollama'];

/** Writes bytes one after the other, so that characters are split between chunks. */
async function drip(response: ServerResponse, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) {
    response.write(bytes.subarray(at, at + 7));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe.each(providers)('%s', (provider) => {
  it('gives the pieces in order, and the usage', async () => {
    respond = async (response) => {
      response.writeHead(200, { 'content-type': types[provider] });
      await drip(
        response,
        `${encoders[provider]('Good ')}${encoders[provider]('evening 😀 – naïve')}${ends[provider]}`,
      );
      response.end();
    };
    expect(await ask(provider)).toBe('Good evening 😀 – naïve');
    expect(usages).toEqual([{ promptTokens: 7, completionTokens: 3 }]);
  });

  it.each([
    [400, 'refused'],
    [401, 'denied'],
    [403, 'denied'],
    [404, 'refused'],
    [413, 'too-long'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [502, 'unavailable'],
  ])('takes status %i for %s', async (status, fault) => {
    respond = (response) =>
      response.writeHead(status, { 'retry-after': '2' }).end('{"error":{"message":"no"}}');
    await expect(ask(provider)).rejects.toMatchObject({ name: 'ModelError', fault });
    if (status === 429) await expect(ask(provider)).rejects.toMatchObject({ retryAfterMs: 2000 });
  });

  it('takes a cut for unavailable', async () => {
    respond = (response) => {
      response.writeHead(200, { 'content-type': types[provider] });
      response.write(encoders[provider]('Good '));
      setTimeout(() => response.destroy(), 50);
    };
    await expect(ask(provider)).rejects.toMatchObject({ fault: 'unavailable' });
  });

  it('takes an end of which the server did not tell for unavailable', async () => {
    respond = (response) => {
      response.writeHead(200, { 'content-type': types[provider] });
      response.end(encoders[provider]('Good '));
    };
    await expect(ask(provider)).rejects.toMatchObject({
      fault: 'unavailable',
      message: 'the answer broke off',
    });
  });

  it.each([
    ['nothing', []],
    ['only reasoning', ['<think>', 'She asks']],
  ])('tells that the limit came with %s said', async (_name, pieces) => {
    respond = (response) => {
      response.writeHead(200, { 'content-type': types[provider] });
      response.end(pieces.map(encoders[provider]).join('') + cuts[provider]);
    };
    await expect(ask(provider)).rejects.toMatchObject({ fault: 'unfinished' });
    expect(usages).toEqual([{ promptTokens: 7, completionTokens: 1024 }]);
  });

  it('gives what was said when the limit came', async () => {
    respond = (response) => {
      response.writeHead(200, { 'content-type': types[provider] });
      response.end(encoders[provider]('Good eve') + cuts[provider]);
    };
    expect(await ask(provider)).toBe('Good eve');
  });

  it.each([
    ['before an answer', []],
    ['in the middle of one', ['Good ']],
  ])('takes silence %s for a timeout', async (_name, pieces) => {
    respond = (response) => {
      response.writeHead(200, { 'content-type': types[provider] });
      for (const piece of pieces) response.write(encoders[provider](piece));
      response.flushHeaders();
    };
    await expect(ask(provider, 300)).rejects.toMatchObject({ fault: 'timeout' });
  });

  it('takes nobody there for unavailable, and shows no key', async () => {
    respond = (response) => response.destroy();
    const failure = await ask(provider).catch((error: unknown) => error);
    expect(failure).toMatchObject({ fault: 'unavailable' });
    expect(String(failure)).not.toContain('planted-key');
  });
});

describe('gemini', () => {
  const answer = (...pieces: readonly object[]) => {
    respond = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(pieces.map((piece) => `data: ${JSON.stringify(piece)}\n\n`).join(''));
    };
  };

  it.each([
    [
      'a prompt that is blocked',
      { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } },
      'blocked',
      /PROHIBITED_CONTENT/,
    ],
    ['an answer that is blocked', { candidates: [{ finishReason: 'SAFETY' }] }, 'blocked', /SAFETY/],
    ['an end without a reason', { candidates: [{ finishReason: 'OTHER' }] }, 'unavailable', /OTHER/],
    ['an error in the stream', { error: { message: 'overloaded' } }, 'unavailable', /overloaded/],
  ])('tells %s', async (_name, piece, fault, message) => {
    answer(piece);
    await expect(ask('gemini')).rejects.toMatchObject({ fault, message: expect.stringMatching(message) });
  });

  it('leaves thoughts out, and gives an answer that the length ended', async () => {
    answer(
      { candidates: [{ content: { parts: [{ text: 'hm', thought: true }, { text: 'Good' }] } }] },
      { candidates: [{ finishReason: 'MAX_TOKENS' }] },
    );
    expect(await ask('gemini')).toBe('Good');
  });

  it.each([
    ['a wrong key', 400, 'API key not valid. Please pass a valid API key.', 'denied'],
    [
      'too long a prompt',
      400,
      'The input token count (40000) exceeds the maximum number of tokens allowed (32768).',
      'too-long',
    ],
  ])('tells %s', async (_name, status, message, fault) => {
    respond = (response) =>
      response.writeHead(status).end(JSON.stringify([{ error: { code: status, message } }]));
    await expect(ask('gemini')).rejects.toMatchObject({ fault, message: expect.stringContaining(message) });
  });

  it('sends the key in a header, and a page of a proxy is no answer', async () => {
    respond = (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>log in</html>');
    await expect(ask('gemini')).rejects.toMatchObject({
      fault: 'unavailable',
      message: expect.stringContaining('web page'),
    });
    expect(request.headers['x-goog-api-key']).toBe('planted-key');
    expect(request.url).not.toContain('planted-key');
  });

  it('B16: makes one turn of several by the same speaker, and begins with the user', () => {
    const asked: ChatMessage[] = [
      { role: 'system', content: 'Be Mara.' },
      { role: 'assistant', content: 'Hello' },
      { role: 'user', content: 'Ann: a' },
      { role: 'user', content: 'Ben: b' },
      { role: 'system', content: 'Stay in character.' },
    ];
    expect(requestOf(asked, 'gemini-2.5-flash')).toMatchObject({
      systemInstruction: { parts: [{ text: 'Be Mara.' }] },
      contents: [
        { role: 'user' },
        { role: 'model', parts: [{ text: 'Hello' }] },
        { role: 'user', parts: [{ text: 'Ann: a' }, { text: 'Ben: b' }, { text: 'Stay in character.' }] },
      ],
    });
  });
});

describe('the length that Gemini is asked for', () => {
  const thinking = { maxOutputTokens: 5120, thinkingConfig: { thinkingBudget: 2048 } };
  it.each([
    ['gemini-2.5-flash', thinking],
    ['gemini-2.5-pro', thinking],
    ['gemini-2.5-flash-lite', thinking],
    // Refuse a budget, or name it otherwise.
    ['gemini-2.5-flash-image', { maxOutputTokens: 5120 }],
    ['gemini-3-pro-preview', { maxOutputTokens: 5120 }],
    ['gemini-2.0-flash', { maxOutputTokens: 1024 }],
    ['gemma-3-27b-it', { maxOutputTokens: 1024 }],
  ])('leaves %s room for its thoughts', (model, expected) => {
    expect(requestOf([{ role: 'user', content: 'hello' }], model)).toHaveProperty(
      'generationConfig',
      expected,
    );
  });
});

describe('ollama', () => {
  it('asks for a context of its own size, as the default would cut the prompt', async () => {
    respond = (response) => response.end(ends.ollama);
    await ask('ollama');
    expect(request.body).toMatchObject({ stream: true, options: { num_ctx: 4096, num_predict: 1024 } });
  });

  it('warns when the prompt fills the context', async () => {
    respond = (response) =>
      response.end(`${JSON.stringify({ done: true, prompt_eval_count: 4096, eval_count: 1 })}\n`);
    await ask('ollama');
    expect(warnings).toEqual(['prompt-truncated']);
  });

  it.each([
    [
      'an error in the middle',
      [{ message: { content: 'Good' } }, { error: 'unexpected EOF' }],
      'unavailable',
    ],
    ['a model that is not there', [{ error: 'model "any" not found, try pulling it first' }], 'refused'],
    ['an end without the end', [{ message: { content: 'Good' } }], 'unavailable'],
  ])('tells %s', async (_name, pieces, fault) => {
    respond = (response) => response.end(pieces.map((piece) => `${JSON.stringify(piece)}\n`).join(''));
    await expect(ask('ollama')).rejects.toMatchObject({ fault });
  });
});

describe('openai', () => {
  it('limits the answer, by the other name where the server wants that, and asks so from then on', async () => {
    const limits: unknown[] = [];
    respond = (response) => {
      const { max_tokens, max_completion_tokens } = request.body;
      limits.push({ max_tokens, max_completion_tokens });
      if (max_tokens === undefined) return response.end(`${encoders.openai('Good')}${ends.openai}`);
      const message =
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
      const error = { message, type: 'invalid_request_error', param: 'max_tokens' };
      return response
        .writeHead(400, { 'content-type': 'application/json' })
        .end(JSON.stringify({ error: { ...error, code: 'unsupported_parameter' } }));
    };
    const model = modelOf('openai');
    for (let count = 0; count < 2; count++) {
      const pieces = model.complete([{ role: 'user', content: 'hello' }], AbortSignal.timeout(10_000));
      for await (const piece of pieces) expect(piece).toBe('Good');
    }
    // With room to think, as such a model does.
    expect(limits).toEqual([
      { max_tokens: 1024 },
      { max_completion_tokens: 5120 },
      { max_completion_tokens: 5120 },
    ]);
  });

  it('tells an error in the middle of an answer', async () => {
    respond = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`${encoders.openai('Good')}data: {"error":{"message":"overloaded"}}\n\n${ends.openai}`);
    };
    await expect(ask('openai')).rejects.toMatchObject({ fault: 'unavailable', message: 'overloaded' });
  });

  it.each([
    ['context_length_exceeded', 400, { code: 'context_length_exceeded', message: 'x' }, 'too-long'],
    ['a content policy', 400, { code: 'content_policy_violation', message: 'x' }, 'blocked'],
    ['an empty account', 429, { code: 'insufficient_quota', message: 'x' }, 'rate-limited'],
  ])('tells %s', async (_name, status, error, fault) => {
    respond = (response) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
    await expect(ask('openai')).rejects.toMatchObject({ fault });
  });

  it('tells an answer that a filter ended', async () => {
    respond = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end('data: {"choices":[{"delta":{},"finish_reason":"content_filter"}]}\n\ndata: [DONE]\n\n');
    };
    await expect(ask('openai')).rejects.toMatchObject({ fault: 'blocked' });
  });

  it('outlasts comments that only keep the connection alive', async () => {
    respond = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`: keep-alive\n\n${encoders.openai('Good')}: keep-alive\n\n${ends.openai}`);
    };
    expect(await ask('openai')).toBe('Good');
  });
});
