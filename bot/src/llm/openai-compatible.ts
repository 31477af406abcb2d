import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import type { OpenAiConfig } from '../config.ts';
import {
  ANSWER_TOKENS,
  answerTokens,
  type ChatMessage,
  type ChatModel,
  faultOfStatus,
  type ModelDeps,
  ModelError,
  type ModelFault,
  type OnUsage,
  retryAfterMs,
  THINKING_TOKENS,
} from './chat-model.ts';
import { Ending } from './ending.ts';
import { labelled, withoutImages } from './images.ts';
import { thinksUntold } from './reasoning.ts';
import { eventData, linesOf, parsePiece } from './stream.ts';

const TIMEOUT_MS = 180_000;

type Request = Pick<OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming, 'model' | 'messages'>;

/** Of a chunk what is read; servers that are not OpenAI's leave some of it out. */
interface Piece {
  readonly choices?: readonly {
    readonly delta?: { readonly content?: string | null };
    readonly finish_reason?: string | null;
  }[];
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
  readonly error?: { readonly message?: string; readonly code?: string } | string;
}

/** A model behind OpenAI's chat API, theirs or any server's that speaks it. */
export function createOpenAiModel(config: OpenAiConfig, { fetch }: ModelDeps): ChatModel {
  const { apiKey, baseUrl, model, tokenLimit, hasVision = false } = config;
  // Whether to try again, and whom, is the chain's to decide.
  const client = new OpenAI({ apiKey, baseURL: baseUrl, timeout: TIMEOUT_MS, maxRetries: 0, fetch });
  const asking = new Asking(client, answerTokens(tokenLimit) + (thinksUntold(model) ? THINKING_TOKENS : 0));
  return {
    provider: 'openai',
    name: model,
    complete: async function* (messages: readonly ChatMessage[], signal: AbortSignal, onUsage?: OnUsage) {
      try {
        const response = await asking.send({ model, messages: messagesOf(messages, hasVision) }, signal);
        yield* textsOf(response, signal, onUsage);
      } catch (error) {
        throw modelError(error, signal);
      }
    },
  };
}

/** Sends requests with the limit on the answer by the name that the server knows. */
class Asking {
  readonly #client: OpenAI;
  readonly #maxTokens: number;
  #isThinking = false;

  constructor(client: OpenAI, maxTokens: number) {
    this.#client = client;
    this.#maxTokens = maxTokens;
  }

  async send(request: Request, signal: AbortSignal): Promise<Response> {
    try {
      return await this.#send(request, signal);
    } catch (error) {
      const isOtherName =
        error instanceof APIError && error.status === 400 && error.message.includes('max_completion_tokens');
      if (this.#isThinking || !isOtherName) throw error;
      this.#isThinking = true;
      return await this.#send(request, signal);
    }
  }

  /** Source: OpenAI, "Create chat completion": models that think take the other name, and think within the limit */
  async #send(request: Request, signal: AbortSignal): Promise<Response> {
    const limit = this.#isThinking
      ? { max_completion_tokens: ANSWER_TOKENS + THINKING_TOKENS }
      : { max_tokens: this.#maxTokens };
    const body = { ...request, ...limit, stream: true as const, stream_options: { include_usage: true } };
    return await this.#client.chat.completions.create(body, { signal }).asResponse();
  }
}

async function* textsOf(
  response: Response,
  signal: AbortSignal,
  onUsage: OnUsage | undefined,
): AsyncIterable<string> {
  if (response.body === null) return;
  const ending = new Ending();
  // Not the library's own stream, which does not tell whether the server said that it is done.
  for await (const data of eventData(linesOf(response.body, signal))) {
    if (data.startsWith('[DONE]')) {
      ending.isTold = true;
      continue;
    }
    const { choices = [], usage, error } = parsePiece(data) as Piece;
    if (error !== undefined && error !== null) throw errorInStream(error);
    const content = choices[0]?.delta?.content;
    if (content) {
      ending.add(content);
      yield content;
    }
    const reason = choices[0]?.finish_reason;
    if (reason === 'content_filter') throw new ModelError('blocked', 'the answer is blocked: content_filter');
    ending.isTold ||= Boolean(reason);
    ending.isCut ||= reason === 'length';
    if (usage) onUsage?.({ promptTokens: usage.prompt_tokens, completionTokens: usage.completion_tokens });
  }
  signal.throwIfAborted();
  ending.insist();
}

function errorInStream(error: NonNullable<Piece['error']>): ModelError {
  const { message = 'the model broke off', code } = typeof error === 'string' ? { message: error } : error;
  return new ModelError(faultOf({ status: undefined, code, message }), message);
}

/** Source: OpenAI, "Images and vision": pictures are parts of a user's message, here as data, as nobody but us may read them */
function messagesOf(
  messages: readonly ChatMessage[],
  hasVision: boolean,
): OpenAI.Chat.Completions.ChatCompletionMessageParam[] {
  if (!hasVision) return withoutImages(messages).map(({ role, content }) => ({ role, content }));
  return messages.map(({ role, content, images = [] }) => {
    if (images.length === 0 || role !== 'user') return { role, content };
    const parts = images.map(({ mimeType, data }) => ({
      type: 'image_url' as const,
      image_url: { url: `data:${mimeType};base64,${data}` },
    }));
    return { role, content: [{ type: 'text' as const, text: labelled({ content, images }) }, ...parts] };
  });
}

function modelError(error: unknown, signal: AbortSignal): ModelError {
  if (error instanceof ModelError) return error;
  if (signal.aborted) return new ModelError('timeout', 'the model took too long', { cause: error });
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof APIConnectionTimeoutError) return new ModelError('timeout', message, { cause: error });
  if (error instanceof APIConnectionError) return new ModelError('unavailable', message, { cause: error });
  if (!(error instanceof APIError)) return new ModelError('unavailable', message, { cause: error });
  return new ModelError(faultOf(error), message, {
    cause: error,
    retryAfterMs: retryAfterMs(error.headers?.get('retry-after'), new Date()),
    status: error.status,
  });
}

function faultOf({
  status,
  code,
  message,
}: Pick<APIError, 'status' | 'message'> & { readonly code?: string | null | undefined }): ModelFault {
  if (code === 'context_length_exceeded' || /maximum context length|context length exceeded/i.test(message))
    return 'too-long';
  if (code === 'content_filter' || code === 'content_policy_violation') return 'blocked';
  return faultOfStatus(status);
}
