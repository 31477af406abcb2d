import type { OllamaConfig } from '../config.ts';
import {
  ANSWER_TOKENS,
  type ChatMessage,
  type ChatModel,
  type ModelDeps,
  ModelError,
  type ModelFault,
  type OnUsage,
} from './chat-model.ts';
import { Ending } from './ending.ts';
import { labelled, withoutGifs, withoutImages } from './images.ts';
import { OllamaVision } from './ollama-vision.ts';
import { parsePiece, streamLines } from './stream.ts';

interface Piece {
  readonly message?: { readonly content?: string };
  readonly done?: boolean;
  readonly done_reason?: string;
  readonly error?: string;
  readonly prompt_eval_count?: number;
  readonly eval_count?: number;
}

/** A model that Ollama runs, by its own API. Source: github.com/ollama/ollama, "API", "Generate a chat completion" */
export function createOllamaModel(config: OllamaConfig, deps: ModelDeps): ChatModel {
  const eyes = new OllamaVision(config, deps.fetch);
  return {
    provider: 'ollama',
    name: config.model,
    complete: async function* (messages, signal, onUsage) {
      const hasImages = messages.some(({ images = [] }) => images.length > 0);
      const sent =
        hasImages && (await eyes.see(signal))
          ? withoutGifs(messages).map(withPictures)
          : withoutImages(messages);
      yield* complete(sent, signal, config, { ...deps, onUsage });
    },
  };
}

/** Source: github.com/ollama/ollama, "API", "Chat request (with images)": beside the text, without what they are */
function withPictures({ role, content, images = [] }: ChatMessage): object {
  if (images.length === 0) return { role, content };
  return { role, content: labelled({ content, images }), images: images.map(({ data }) => data) };
}

async function* complete(
  messages: readonly object[],
  signal: AbortSignal,
  { host, model, tokenLimit }: OllamaConfig,
  { fetch, onUsage, warn }: ModelDeps & { readonly onUsage: OnUsage | undefined },
): AsyncIterable<string> {
  const lines = streamLines({
    url: `${host}/api/chat`,
    headers: {},
    body: {
      model,
      messages,
      stream: true,
      // Its own default would cut the prompt, and say nothing.
      options: { num_ctx: tokenLimit, num_predict: ANSWER_TOKENS },
    },
    signal,
    fetch,
    faultOf,
  });
  const ending = new Ending();
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const piece = parsePiece(line) as Piece;
    // Also in the middle of an answer that began with 200.
    if (piece.error !== undefined)
      throw new ModelError(faultOf(500, piece.error) ?? 'unavailable', piece.error);
    if (piece.message?.content) {
      ending.add(piece.message.content);
      yield piece.message.content;
    }
    if (!piece.done) continue;
    ending.isTold = true;
    ending.isCut = piece.done_reason === 'length';
    const { prompt_eval_count: promptTokens = 0, eval_count: completionTokens = 0 } = piece;
    onUsage?.({ promptTokens, completionTokens });
    if (promptTokens + ANSWER_TOKENS >= tokenLimit && promptTokens > 0)
      warn('prompt-truncated', { provider: 'ollama', model, promptTokens, tokenLimit });
  }
  ending.insist();
}

function faultOf(status: number, body: string): ModelFault | undefined {
  if (/not found, try pulling it first|model.*not found/i.test(body)) return 'refused';
  if (/out of memory|requires more system memory|runner process has terminated/i.test(body))
    return 'unavailable';
  return status === 503 ? 'rate-limited' : undefined;
}
