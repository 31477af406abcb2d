import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import type { OpenAiConfig } from '../config.ts';
import { type ChatMessage, type ChatModel, ModelError, type ModelFault } from './chat-model.ts';

const TIMEOUT_MS = 120_000;
/** Before the first piece only: the library repeats nothing once an answer has begun. */
const RETRIES = 2;

/** A model behind OpenAI's chat API, theirs or any server's that speaks it. */
export function createOpenAiModel({ apiKey, baseUrl, model }: OpenAiConfig): ChatModel {
  const client = new OpenAI({ apiKey, baseURL: baseUrl, timeout: TIMEOUT_MS, maxRetries: RETRIES });
  return {
    complete: async function* (messages: readonly ChatMessage[], signal: AbortSignal) {
      try {
        const stream = await client.chat.completions.create(
          { model, messages: [...messages], stream: true },
          { signal },
        );
        for await (const chunk of stream) {
          const piece = chunk.choices[0]?.delta.content;
          if (piece) yield piece;
        }
        // The library ends an aborted stream as if the answer were whole.
        signal.throwIfAborted();
      } catch (error) {
        throw signal.aborted
          ? new ModelError('timeout', 'the model took too long', error)
          : modelError(error);
      }
    },
  };
}

function modelError(error: unknown): ModelError {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof APIConnectionTimeoutError) return new ModelError('timeout', message, error);
  if (error instanceof APIConnectionError) return new ModelError('unavailable', message, error);
  if (error instanceof APIError) return new ModelError(faultOf(error.status), message, error);
  return new ModelError('unavailable', message, error);
}

function faultOf(status: number | undefined): ModelFault {
  if (status === 401 || status === 403) return 'denied';
  if (status === 429) return 'rate-limited';
  return status !== undefined && status < 500 ? 'refused' : 'unavailable';
}
