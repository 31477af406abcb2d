import { type ChatImage, type ChatMessage, type ChatModel, ModelError } from './chat-model.ts';

/** The text of a message whose pictures follow it, with a line for each, in their order. */
export function labelled({ content, images = [] }: Pick<ChatMessage, 'content' | 'images'>): string {
  return [content, ...images.map(({ label }) => `[${label}]`)].join('\n');
}

/** The messages for a model that sees nothing: it is told of each picture, and that it cannot see it. */
export function withoutImages(messages: readonly ChatMessage[]): ChatMessage[] {
  return messages.map((message) => withoutSome(message, () => false));
}

/** The messages for a model that reads no GIFs: it is told of them only. */
export function withoutGifs(messages: readonly ChatMessage[]): ChatMessage[] {
  return messages.map((message) => withoutSome(message, ({ mimeType }) => mimeType !== 'image/gif'));
}

function withoutSome(
  { role, content, images = [] }: ChatMessage,
  isKept: (image: ChatImage) => boolean,
): ChatMessage {
  const kept = images.filter(isKept);
  const told = images
    .filter((image) => !isKept(image))
    .map(({ label }) => `[${label}, which you cannot see]`);
  return { role, content: [content, ...told].join('\n'), ...(kept.length === 0 ? {} : { images: kept }) };
}

/** How a server turns away what it cannot take, or too much of it. */
const REFUSING = new Set([400, 413, 415, 422]);

/**
 * The same model, asked a second time without pictures where the server refuses the request: it is told then that there
 * are some which it cannot see, so that it does not make them up.
 */
export function forgivingImages(model: ChatModel, onRefused: (error: ModelError) => void): ChatModel {
  return {
    provider: model.provider,
    name: model.name,
    complete: async function* (messages, signal, onUsage) {
      if (!messages.some(({ images = [] }) => images.length > 0)) {
        yield* model.complete(messages, signal, onUsage);
        return;
      }
      try {
        yield* model.complete(messages, signal, onUsage);
        return;
      } catch (error) {
        // The server says no before it says anything else: nothing was shown yet.
        if (!(error instanceof ModelError && REFUSING.has(error.status ?? 0))) throw error;
        onRefused(error);
      }
      yield* model.complete(withoutImages(messages), signal, onUsage);
    },
  };
}
