import { faultOfStatus, ModelError, type ModelFault, retryAfterMs } from './chat-model.ts';

/** Longer than any answer's line; a server that sends more is not in order. */
const MAX_LINE_CHARACTERS = 1_000_000;
const MAX_ERROR_CHARACTERS = 300;

interface StreamRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
  readonly signal: AbortSignal;
  readonly fetch: typeof fetch;
  /** What a body of an error says more exactly than its status. */
  readonly faultOf: (status: number, body: string) => ModelFault | undefined;
}

/**
 * The lines of an answer that comes as a stream, as they come.
 *
 * @throws ModelError; the message never holds the request's headers
 */
export async function* streamLines({ url, body, faultOf, ...request }: StreamRequest): AsyncIterable<string> {
  const response = await send(url, { ...request, body });
  if (!response.ok) throw await errorOf(response, faultOf);
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('html'))
    throw new ModelError('unavailable', `${hostOf(url)} answers with a web page, not with a model's answer`);
  if (response.body === null) return;
  yield* linesOf(response.body, request.signal);
}

async function send(
  url: string,
  { headers, body, signal, fetch }: Omit<StreamRequest, 'url' | 'faultOf'>,
): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal,
      // A redirect would take the key elsewhere.
      redirect: 'error',
    });
  } catch (error) {
    throw connectionError(error, signal, hostOf(url));
  }
}

/** The lines of a body, as they come. @throws ModelError */
export async function* linesOf(body: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of body) {
      rest += decoder.decode(chunk, { stream: true });
      const lines = rest.split(/\r?\n/);
      rest = lines.pop() ?? '';
      if (rest.length > MAX_LINE_CHARACTERS)
        throw new ModelError('unavailable', 'a line of the answer never ends');
      yield* lines;
    }
  } catch (error) {
    throw error instanceof ModelError ? error : connectionError(error, signal, 'the model');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** The data of server-sent events: comments and other fields are left out, lines of one event joined. */
export async function* eventData(lines: AsyncIterable<string>): AsyncIterable<string> {
  let data: string[] = [];
  for await (const line of lines) {
    if (line.startsWith('data:')) data.push(line.slice('data:'.length).replace(/^ /, ''));
    else if (line === '' && data.length > 0) {
      yield data.join('\n');
      data = [];
    }
  }
  if (data.length > 0) yield data.join('\n');
}

/** @throws ModelError when a piece of the answer is not JSON */
export function parsePiece(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw new ModelError('unavailable', 'a piece of the answer is no JSON');
}

async function errorOf(response: Response, faultOf: StreamRequest['faultOf']): Promise<ModelError> {
  const text = await response.text().catch(() => '');
  const said = text.includes('<html') ? 'a web page' : messageIn(text).slice(0, MAX_ERROR_CHARACTERS);
  const fault = faultOf(response.status, text) ?? faultOfStatus(response.status);
  return new ModelError(fault, `${response.status} ${said || 'without a reason'}`, {
    retryAfterMs: retryAfterMs(response.headers.get('retry-after'), new Date()),
    status: response.status,
  });
}

/** `{error: {message}}`, `{error: "…"}` and `[{error: {message}}]`; any other text as it is. */
function messageIn(text: string): string {
  try {
    const value = JSON.parse(text);
    const { error } = Array.isArray(value) ? value[0] : value;
    return String(typeof error === 'object' ? error?.message : error);
  } catch {
    return text;
  }
}

function connectionError(error: unknown, signal: AbortSignal, who: string): ModelError {
  if (signal.aborted) return new ModelError('timeout', 'the model took too long', { cause: error });
  return new ModelError('unavailable', `the connection to ${who} failed`, { cause: error });
}

function hostOf(url: string): string {
  return new URL(url).host;
}
