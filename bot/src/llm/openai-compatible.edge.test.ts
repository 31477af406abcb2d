import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenAiModel } from './openai-compatible.ts';

let server: Server;
let respond: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((_request, response) => respond(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function ask(timeoutMs = 10_000): Promise<string> {
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const model = createOpenAiModel({ apiKey: 'key', baseUrl, model: 'any', tokenLimit: 1000 });
  const signal = AbortSignal.timeout(timeoutMs);
  let text = '';
  for await (const piece of model.complete([{ role: 'user', content: 'hello' }], signal)) text += piece;
  return text;
}

function write(response: ServerResponse, ...pieces: readonly string[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const content of pieces)
    response.write(`data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`);
}

describe('createOpenAiModel', () => {
  it('gives the pieces of an answer in order', async () => {
    respond = (response) => {
      write(response, 'Good ', '', 'evening 😀');
      response.end('data: {"choices":[]}\n\ndata: [DONE]\n\n');
    };
    expect(await ask()).toBe('Good evening 😀');
  });

  it.each([
    [400, 'refused'],
    [401, 'denied'],
    [403, 'denied'],
    [404, 'refused'],
  ])('takes status %i for %s', async (status, fault) => {
    respond = (response) => response.writeHead(status).end('{"error":{"message":"no"}}');
    await expect(ask()).rejects.toMatchObject({ name: 'ModelError', fault });
  });

  it('takes a connection that is cut in the middle of an answer for unavailable', async () => {
    respond = (response) => {
      write(response, 'Good ');
      setTimeout(() => response.destroy(), 50);
    };
    await expect(ask()).rejects.toMatchObject({ fault: 'unavailable' });
  });

  it.each([
    ['before an answer', []],
    ['in the middle of an answer', ['Good ']],
  ])('takes silence %s for a timeout, never for the end', async (_name, pieces) => {
    respond = (response) => write(response, ...pieces);
    await expect(ask(300)).rejects.toMatchObject({ fault: 'timeout' });
  });
});
