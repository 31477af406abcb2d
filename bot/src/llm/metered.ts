import type { Price } from '../config.ts';
import { countMessageTokens, countTokens } from '../conversation/tokens.ts';
import { type ChatMessage, type ChatModel, ModelError, type ModelFault, type Usage } from './chat-model.ts';

interface MeterOptions {
  /** Makes the model, with whom to tell what a request came to. */
  readonly create: (onUsage: (usage: Usage) => void) => ChatModel;
  /** Undefined where nobody said what it costs. */
  readonly price: Price | undefined;
  /** As the server counts. */
  readonly onUsage: (usage: Usage) => void;
  readonly onCost: (usd: number) => void;
}

const PRICED_TOKENS = 1_000_000;
/** With these the server has not begun to answer, and charges nothing. */
const FREE: ReadonlySet<ModelFault> = new Set(['denied', 'rate-limited', 'unavailable', 'refused', 'too-long']);

/** The same model, with what each request costs told, also of one that nobody waited for. */
export function metered({ create, price, onUsage, onCost }: MeterOptions): ChatModel {
  const { provider, name } = create(() => {});
  return {
    provider,
    name,
    complete: async function* (messages, signal, onSpent) {
      let usage: Usage | undefined;
      let said = '';
      let isFree = false;
      // One for each request: that is how it is known whose usage is told.
      const model = create((counted) => {
        usage = counted;
      });
      try {
        for await (const piece of model.complete(messages, signal)) {
          said += piece;
          yield piece;
        }
      } catch (error) {
        isFree = said === '' && error instanceof ModelError && FREE.has(error.fault);
        throw error;
      } finally {
        if (usage !== undefined) onUsage(usage);
        if (price !== undefined && !(isFree && usage === undefined)) {
          const usd = costOf(usage ?? estimate(messages, said), price);
          onCost(usd);
          onSpent?.(usd);
        }
      }
    },
  };
}

/** In US dollars. */
export function costOf({ promptTokens, completionTokens }: Usage, { inputUsd, outputUsd }: Price): number {
  return (promptTokens * inputUsd + completionTokens * outputUsd) / PRICED_TOKENS;
}

/** Where the server does not count, or was cut off before it did. */
function estimate(messages: readonly ChatMessage[], said: string): Usage {
  const prompt = messages.map(
    ({ content, images = [] }) =>
      countMessageTokens(content) + images.reduce((sum, { tokens }) => sum + tokens, 0),
  );
  return { promptTokens: prompt.reduce((sum, tokens) => sum + tokens, 0), completionTokens: countTokens(said) };
}
