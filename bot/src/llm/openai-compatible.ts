import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import type { OpenAiConfig } from '../config.ts';
import {
  type ChatMessage,
  type ChatModel,
  faultOfStatus,
  type ModelDeps,
  ModelError,
  type ModelFault,
  type OnUsage,
  retryAfterMs,
} from './chat-model.ts';
import { labelled, withoutImages } from './images.ts';

const TIMEOUT_MS = 180_000;

/** A model behind OpenAI's chat API, theirs or any server's that speaks it. */
export function createOpenAiModel(config: OpenAiConfig, { fetch }: ModelDeps): ChatModel {
  const { apiKey, baseUrl, model, hasVision = false } = config;
  // Whether to try again, and whom, is the chain's to decide.
  const client = new OpenAI({ apiKey, baseURL: baseUrl, timeout: TIMEOUT_MS, maxRetries: 0, fetch });
  return {
    provider: 'openai',
    name: model,
    complete: async function* (messages: readonly ChatMessage[], signal: AbortSignal, onUsage?: OnUsage) {
      try {
        const stream = await client.chat.completions.create(
          {
            model,
            messages: messagesOf(messages, hasVision),
            stream: true,
            stream_options: { include_usage: true },
          },
          { signal },
        );
        for await (const { choices, usage } of stream) {
          const [choice] = choices;
          if (choice?.delta?.content) yield choice.delta.content;
          if (choice?.finish_reason === 'content_filter')
            throw new ModelError('blocked', 'the answer is blocked: content_filter');
          if (usage)
            onUsage?.({ promptTokens: usage.prompt_tokens, completionTokens: usage.completion_tokens });
        }
        // The library ends an aborted stream as if the answer were whole.
        signal.throwIfAborted();
      } catch (error) {
        throw modelError(error, signal);
      }
    },
  };
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

function faultOf({ status, code, message }: APIError): ModelFault {
  if (code === 'context_length_exceeded' || /maximum context length|context length exceeded/i.test(message))
    return 'too-long';
  if (code === 'content_filter' || code === 'content_policy_violation') return 'blocked';
  return faultOfStatus(status);
}
