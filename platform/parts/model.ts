import { requestJson } from '../request.ts';
import { type Call, type Reply, serve } from '../serve.ts';
import { type ReceivedMessage, receiveMessages } from './model-messages.ts';

/** What the next requests get instead of an answer; each is used once. */
export type Script =
  | { readonly kind: 'text'; readonly text: string; readonly delayMs?: number }
  | { readonly kind: 'error'; readonly status: number; readonly message: string }
  /** The connection breaks after so many pieces. */
  | { readonly kind: 'cut'; readonly after: number };

export interface ModelRequest {
  readonly key: string;
  readonly model: string;
  readonly messages: readonly ReceivedMessage[];
}

export interface Model {
  /** What `OPENAI_BASE_URL` holds. */
  readonly baseUrl: string;
  /** It is accepted from then on, besides those before. */
  readonly addKey: (key: string) => Promise<void>;
  readonly script: (...next: readonly Script[]) => Promise<void>;
  readonly requests: () => Promise<ModelRequest[]>;
  /** Whether it turns pictures away from now on. */
  readonly setBlind: (isBlind: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Plays a server of OpenAI's chat API. Unscripted it repeats the last message, so that tests see what was asked; asked
 * for `600 words of moss` it says `moss-0 moss-1 …`, and slowly where it is asked to.
 */
export async function startModel({ host }: { host: string }): Promise<Model> {
  const requests: ModelRequest[] = [];
  const scripts: Script[] = [];
  const keys: string[] = [];
  let isBlind = false;
  const server = await serve(
    {
      'POST /v1/chat/completions': (call) => complete(call, { keys, requests, scripts, isBlind }),
      'POST /_control/keys': (call) => {
        keys.push(call.json().key);
        return { status: 204 };
      },
      'PUT /_control/blind': (call) => {
        isBlind = call.json();
        return { status: 204 };
      },
      'POST /_control/scripts': (call) => {
        scripts.push(...call.json());
        return { status: 204 };
      },
      'GET /_control/requests': () => ({ status: 200, body: requests }),
    },
    { host, otherwise: () => problem(404, 'Invalid URL', 'invalid_request_error', null) },
  );
  return { ...modelClient(server.url), stop: server.stop };
}

/** The model as another process of the platform's sees and drives it. */
export function modelClient(url: string): Omit<Model, 'stop'> {
  return {
    baseUrl: `${url}/v1`,
    addKey: async (key) => void (await requestJson(`${url}/_control/keys`, { body: { key } })),
    script: async (...next) => void (await requestJson(`${url}/_control/scripts`, { body: next })),
    requests: () => requestJson(`${url}/_control/requests`),
    setBlind: async (isBlind) =>
      void (await requestJson(`${url}/_control/blind`, { method: 'PUT', body: String(isBlind) })),
  };
}

interface State {
  readonly keys: readonly string[];
  readonly requests: ModelRequest[];
  readonly scripts: Script[];
  /** Takes no pictures, as most models. */
  readonly isBlind: boolean;
}

function complete(call: Call, { keys, requests, scripts, isBlind }: State): Reply {
  const key = keyOf(call);
  if (!keys.includes(key)) {
    return problem(
      401,
      `Incorrect API key provided: ${key.slice(0, 4)}***.`,
      'invalid_request_error',
      'invalid_api_key',
    );
  }
  const { model, messages, stream } = call.json();
  if (!Array.isArray(messages) || messages.length === 0) {
    return problem(400, "Invalid 'messages': empty array.", 'invalid_request_error', 'empty_array');
  }
  if (typeof model !== 'string' || model === '')
    return problem(400, 'you must provide a model parameter', 'invalid_request_error', null);
  const read = receiveMessages(messages, isBlind);
  if (typeof read === 'string') return problem(400, read, 'invalid_request_error', 'invalid_value');
  requests.push({ key, model, messages: read });
  const script = scripts.shift() ?? unscripted(read.at(-1)?.content ?? '');
  if (script.kind === 'error') return problem(script.status, script.message, 'server_error', null);
  const text = script.kind === 'text' ? script.text : 'This answer breaks off';
  if (!stream) {
    const choices = [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }];
    return {
      status: 200,
      body: { ...envelope(model, 'chat.completion'), choices, usage: usage(read, text) },
    };
  }
  const delayMs = script.kind === 'text' ? (script.delayMs ?? 0) : 0;
  const limit = script.kind === 'cut' ? script.after : Number.POSITIVE_INFINITY;
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    stream: pieces(model, text, { delayMs, limit }),
  };
}

function keyOf({ headers }: Call): string {
  return /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
}

const SLOW_MS = 1_200;

function unscripted(question: string): Script {
  const [, count, word] = /(\d{1,4}) words of ([\w-]+)/.exec(question) ?? [];
  const text =
    count === undefined
      ? `You said: ${question}`
      : Array.from({ length: Number(count) }, (_, index) => `${word}-${index}`).join(' ');
  return { kind: 'text', text, ...(question.includes('slowly') ? { delayMs: SLOW_MS } : {}) };
}

async function* pieces(
  model: string,
  text: string,
  { delayMs, limit }: { delayMs: number; limit: number },
): AsyncIterable<string> {
  const event = (delta: object, finish: string | null) =>
    `data: ${JSON.stringify({ ...envelope(model, 'chat.completion.chunk'), choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
  yield event({ role: 'assistant', content: '' }, null);
  const words = text.match(/\S*\s*/g)?.filter((word) => word !== '') ?? [];
  for (const [index, word] of words.entries()) {
    if (index >= limit) {
      // What was sent has to be on its way before the connection breaks.
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error('cut, as scripted');
    }
    if (delayMs > 0 && index % Math.ceil(words.length / 10) === 0)
      await new Promise((resolve) => setTimeout(resolve, delayMs / Math.min(10, words.length)));
    yield event({ content: word }, null);
  }
  yield event({}, 'stop');
  yield 'data: [DONE]\n\n';
}

function envelope(model: string, object: string): object {
  return { id: `chatcmpl-${Date.now()}`, object, created: Math.floor(Date.now() / 1000), model };
}

function usage(messages: readonly { content: string }[], text: string): object {
  const prompt = messages.reduce((sum, { content }) => sum + Math.ceil(content.length / 4), 0);
  const completion = Math.ceil(text.length / 4);
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}

function problem(status: number, message: string, type: string, code: string | null): Reply {
  return { status, body: { error: { message, type, param: null, code } } };
}
