import { setTimeout as sleep } from 'node:timers/promises';
import { requestJson } from '../request.ts';
import { type Call, type Reply, serve } from '../serve.ts';
import { type ReceivedMessage, receiveMessages } from './model-messages.ts';

/** What the next requests get instead of an answer; each is used once. */
export type Script =
  | { readonly kind: 'text'; readonly text: string; readonly delayMs?: number }
  /** Exactly these pieces, one after the other with so long between them; then it ends, breaks, or says nothing more. */
  | {
      readonly kind: 'pieces';
      readonly pieces: readonly string[];
      readonly everyMs: number;
      readonly ending?: 'end' | 'cut' | 'stall';
    }
  | { readonly kind: 'error'; readonly status: number; readonly message: string }
  /** The connection breaks after so many pieces. */
  | { readonly kind: 'cut'; readonly after: number };

export interface ModelRequest {
  readonly key: string;
  readonly model: string;
  readonly messages: readonly ReceivedMessage[];
  /** What the request has besides. */
  readonly settings: readonly string[];
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
 * for `600 words of moss` it says `moss-0 moss-1 …`, slowly or dripping where it is asked to.
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
  const { model, messages, ...settings } = call.json();
  const { stream, stream_options } = settings;
  if (!Array.isArray(messages) || messages.length === 0) {
    return problem(400, "Invalid 'messages': empty array.", 'invalid_request_error', 'empty_array');
  }
  if (typeof model !== 'string' || model === '')
    return problem(400, 'you must provide a model parameter', 'invalid_request_error', null);
  const read = receiveMessages(messages, isBlind);
  if (typeof read === 'string') return problem(400, read, 'invalid_request_error', 'invalid_value');
  const fault = limitFault(model, settings);
  if (fault !== undefined) return problem(400, ...fault);
  requests.push({ key, model, messages: read, settings: Object.keys(settings) });
  const script = scripts.shift() ?? unscripted(read.at(-1)?.content ?? '');
  if (script.kind === 'error') return problem(script.status, script.message, 'server_error', null);
  const { pieces, ...how } = howSaid(script);
  const text = pieces.join('');
  if (!stream) {
    const choices = [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }];
    return {
      status: 200,
      body: { ...envelope(model, 'chat.completion'), choices, usage: usage(read, text) },
    };
  }
  const counted = stream_options?.include_usage ? usage(messages, text) : undefined;
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    stream: events(model, pieces, { ...how, usage: counted }),
  };
}

/** Source: OpenAI, "Create chat completion", `max_tokens`: models that think refuse it */
function limitFault(
  model: string,
  { max_tokens, max_completion_tokens }: { max_tokens?: unknown; max_completion_tokens?: unknown },
): Problem | undefined {
  const type = 'invalid_request_error';
  if (max_tokens !== undefined && max_completion_tokens !== undefined)
    return [
      "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
      type,
      null,
    ];
  if (max_tokens !== undefined && /^(?:o\d|gpt-5)/.test(model))
    return [
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      type,
      'unsupported_parameter',
    ];
  const limit = max_tokens ?? max_completion_tokens ?? 1;
  if (Number.isInteger(limit) && Number(limit) > 0) return undefined;
  return ["Invalid 'max_tokens': integer below minimum value.", type, 'integer_below_min_value'];
}

type Problem = [message: string, type: string, code: string | null];

/** In which pieces, and how long before each. */
interface Said {
  readonly pieces: readonly string[];
  readonly waitMs: (index: number) => number;
  /** After so many pieces the connection breaks. */
  readonly cutAfter?: number | undefined;
  readonly ending?: 'end' | 'cut' | 'stall' | undefined;
}

const SLOW_STEPS = 10;

function howSaid(script: Exclude<Script, { kind: 'error' }>): Said {
  if (script.kind === 'pieces') {
    const { pieces, everyMs, ending } = script;
    return { pieces, waitMs: () => everyMs, ending };
  }
  const text = script.kind === 'text' ? script.text : 'This answer breaks off';
  const pieces = text.match(/\S*\s*/g)?.filter((word) => word !== '') ?? [];
  const delayMs = script.kind === 'text' ? (script.delayMs ?? 0) : 0;
  const step = Math.ceil(pieces.length / SLOW_STEPS);
  return {
    pieces,
    waitMs: (index) => (index % step === 0 ? delayMs / Math.min(SLOW_STEPS, pieces.length) : 0),
    cutAfter: script.kind === 'cut' ? script.after : undefined,
  };
}

function keyOf({ headers }: Call): string {
  return /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
}

const SLOW_MS = 1_200;
const DRIPPING_MS = 4_000;

function unscripted(question: string): Script {
  const [, count, word] = /(\d{1,4}) words of ([\w-]+)/.exec(question) ?? [];
  const text =
    count === undefined
      ? `You said: ${question}`
      : Array.from({ length: Number(count) }, (_, index) => `${word}-${index}`).join(' ');
  const delayMs = question.includes('slowly') ? SLOW_MS : question.includes('dripping') ? DRIPPING_MS : 0;
  return { kind: 'text', text, ...(delayMs > 0 ? { delayMs } : {}) };
}

async function* events(
  model: string,
  pieces: readonly string[],
  { waitMs, cutAfter, ending, usage: counted }: Omit<Said, 'pieces'> & { readonly usage: object | undefined },
): AsyncIterable<string> {
  const event = (fields: object) =>
    `data: ${JSON.stringify({ ...envelope(model, 'chat.completion.chunk'), ...fields })}\n\n`;
  const choice = (delta: object, finish: string | null) =>
    event({ choices: [{ index: 0, delta, finish_reason: finish }] });
  yield choice({ role: 'assistant', content: '' }, null);
  for (const [index, piece] of pieces.entries()) {
    if (cutAfter !== undefined && index >= cutAfter) await breakOff();
    if (waitMs(index) > 0) await sleep(waitMs(index));
    yield choice({ content: piece }, null);
  }
  if (ending === 'cut') await breakOff();
  if (ending === 'stall') await sleep(STALL_MS, undefined, { ref: false });
  yield choice({}, 'stop');
  if (counted !== undefined) yield event({ choices: [], usage: counted });
  yield 'data: [DONE]\n\n';
}

/** Longer than anybody waits. */
const STALL_MS = 600_000;

/** What was sent has to be on its way before the connection breaks. */
async function breakOff(): Promise<never> {
  await sleep(50);
  throw new Error('cut, as scripted');
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
