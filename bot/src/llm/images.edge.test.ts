import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type ChatImage,
  type ChatMessage,
  type ChatModel,
  type ModelDeps,
  ModelError,
} from './chat-model.ts';
import { createGeminiModel } from './gemini.ts';
import { forgivingImages } from './images.ts';
import { createOllamaModel } from './ollama.ts';
import { createOpenAiModel } from './openai-compatible.ts';

interface Received {
  readonly url: string;
  // biome-ignore lint/suspicious/noExplicitAny: a body as it came
  readonly body: any;
}

let server: Server;
let host: string;
let received: Received[];
let answer: (request: Received) => { status: number; body: string };
const deps: ModelDeps = { fetch, warn: () => {} };

beforeAll(async () => {
  server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      const request = { url: incoming.url ?? '', body: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
      received.push(request);
      const { status, body } = answer(request);
      response.writeHead(status, { 'content-type': 'text/event-stream' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  received = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const cat: ChatImage = { label: 'picture "cat.png"', mimeType: 'image/png', data: 'AAAA', tokens: 255 };
const dog: ChatImage = { label: 'picture "dog.jpg"', mimeType: 'image/jpeg', data: 'BBBB', tokens: 255 };
const messages: readonly ChatMessage[] = [
  { role: 'system', content: 'Be kind.' },
  { role: 'user', content: 'Ann: look', images: [cat, dog] },
];
const seen = 'Ann: look\n[picture "cat.png"]\n[picture "dog.jpg"]';
const unseen =
  'Ann: look\n[picture "cat.png", which you cannot see]\n[picture "dog.jpg", which you cannot see]';

const openAi = (hasVision: boolean) =>
  createOpenAiModel(
    { provider: 'openai', apiKey: 'key', baseUrl: `${host}/v1`, model: 'any', tokenLimit: 4096, hasVision },
    deps,
  );
const gemini = () =>
  createGeminiModel(
    { provider: 'gemini', apiKey: 'key', baseUrl: host, model: 'any', tokenLimit: 4096 },
    deps,
  );
const ollama = () => createOllamaModel({ provider: 'ollama', host, model: 'any', tokenLimit: 4096 }, deps);

async function ask(model: ChatModel): Promise<string> {
  let text = '';
  for await (const piece of model.complete(messages, AbortSignal.timeout(10_000))) text += piece;
  return text;
}

const openAiAnswer = {
  status: 200,
  body: `data: ${JSON.stringify({ choices: [{ delta: { content: 'A cat.' } }] })}\n\ndata: [DONE]\n\n`,
};

describe('pictures', () => {
  it('are parts of the message for OpenAI, after the text that names them', async () => {
    answer = () => openAiAnswer;
    expect(await ask(openAi(true))).toBe('A cat.');
    expect(received[0]?.body.messages).toEqual([
      { role: 'system', content: 'Be kind.' },
      {
        role: 'user',
        content: [
          { type: 'text', text: seen },
          { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
          { type: 'image_url', image_url: { url: 'data:image/jpeg;base64,BBBB' } },
        ],
      },
    ]);
  });

  it('1.10: are told of where OPENAI_VISION_SUPPORT is not true', async () => {
    answer = () => openAiAnswer;
    await ask(openAi(false));
    expect(received[0]?.body.messages[1]).toEqual({ role: 'user', content: unseen });
  });

  it('are data of the turn for Gemini', async () => {
    answer = () => ({
      status: 200,
      body: `data: ${JSON.stringify({ candidates: [{ content: { parts: [{ text: 'A cat.' }] }, finishReason: 'STOP' }] })}\n\n`,
    });
    expect(await ask(gemini())).toBe('A cat.');
    expect(received[0]?.body.contents).toEqual([
      {
        role: 'user',
        parts: [
          { text: seen },
          { inlineData: { mimeType: 'image/png', data: 'AAAA' } },
          { inlineData: { mimeType: 'image/jpeg', data: 'BBBB' } },
        ],
      },
    ]);
  });

  it('are told of where they are GIFs, which Gemini does not take', async () => {
    answer = () => ({
      status: 200,
      body: `data: ${JSON.stringify({ candidates: [{ content: { parts: [{ text: 'x' }] }, finishReason: 'STOP' }] })}\n\n`,
    });
    const images = [{ ...cat, mimeType: 'image/gif' as const }, dog];
    for await (const _piece of gemini().complete(
      [{ role: 'user', content: 'Ann: look', images }],
      AbortSignal.timeout(10_000),
    ));
    expect(received[0]?.body.contents[0].parts).toEqual([
      { text: 'Ann: look\n[picture "cat.png", which you cannot see]\n[picture "dog.jpg"]' },
      { inlineData: { mimeType: 'image/jpeg', data: 'BBBB' } },
    ]);
  });

  it.each([
    ['sees', { capabilities: ['completion', 'vision'] }, 200, { content: seen, images: ['AAAA', 'BBBB'] }],
    ['sees nothing', { capabilities: ['completion'] }, 200, { content: unseen }],
    ['does not say', {}, 200, { content: unseen }],
    ['is not known', { error: 'not found' }, 404, { content: unseen }],
  ])('stand beside the text for a model of Ollama’s that %s', async (_name, shown, status, expected) => {
    answer = ({ url }) =>
      url === '/api/show'
        ? { status, body: JSON.stringify(shown) }
        : { status: 200, body: `${JSON.stringify({ message: { content: 'A cat.' }, done: true })}\n` };
    const model = ollama();
    expect(await ask(model)).toBe('A cat.');
    await ask(model);
    const chats = received.filter(({ url }) => url === '/api/chat');
    expect(chats[0]?.body.messages[1]).toEqual({ role: 'user', ...expected });
    // What it said once it is not asked again.
    if (status === 200) expect(received.filter(({ url }) => url === '/api/show')).toHaveLength(1);
  });
});

describe('forgivingImages', () => {
  it.each([400, 413, 415, 422])('asks once more without pictures after %i', async (status) => {
    const refusals: string[] = [];
    answer = ({ body }) =>
      Array.isArray(body.messages[1].content)
        ? { status, body: '{"error":{"message":"no image_url here"}}' }
        : openAiAnswer;
    expect(await ask(forgivingImages(openAi(true), ({ message }) => refusals.push(message)))).toBe('A cat.');
    expect(received.map(({ body }) => body.messages[1].content)).toEqual([expect.any(Array), unseen]);
    expect(refusals).toEqual([expect.stringContaining('no image_url here')]);
  });

  it.each([
    [400, 'refused', 2],
    [401, 'denied', 1],
    [429, 'rate-limited', 1],
    [500, 'unavailable', 1],
  ])('leaves %i what it is, when it is not the pictures’ fault', async (status, fault, requests) => {
    answer = () => ({ status, body: '{"error":{"message":"no"}}' });
    const failure = await ask(forgivingImages(openAi(true), () => {})).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ModelError);
    expect(failure).toMatchObject({ fault });
    expect(received).toHaveLength(requests);
  });
});
