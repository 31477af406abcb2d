import type { ModelConfig, Price } from '../config.ts';
import { countMessageTokens, countTokens } from '../conversation/tokens.ts';
import {
  ANSWER_TOKENS,
  type ChatMessage,
  type ChatModel,
  ModelError,
  type ModelFault,
  type OnUsage,
  THINKING_TOKENS,
  type Usage,
} from './chat-model.ts';

interface MeterOptions {
  /** Undefined where nobody said what it costs. */
  readonly price: Price | undefined;
  /** Told of what the server counted. */
  readonly onUsage: OnUsage;
  readonly onCost: (usd: number) => void;
}

const PRICED_TOKENS = 1_000_000;
/** With these the server has not begun to answer, and charges nothing. */
const FREE: ReadonlySet<ModelFault> = new Set([
  'denied',
  'rate-limited',
  'unavailable',
  'refused',
  'too-long',
]);

/** The same model, with what each request costs told, also of one that nobody waited for. */
export function metered(model: ChatModel, { price, onUsage, onCost }: MeterOptions): ChatModel {
  const charge = (usage: Usage, onEach: OnUsage | undefined) => {
    const usd = price && costOf(usage, price);
    if (usd !== undefined) onCost(usd);
    onEach?.({ ...usage, ...(usd === undefined ? {} : { usd }) });
  };
  return {
    provider: model.provider,
    name: model.name,
    complete: async function* (messages, signal, onEach) {
      let counted: Usage | undefined;
      let said = '';
      let isFree = false;
      try {
        for await (const piece of model.complete(messages, signal, (usage) => (counted = usage))) {
          said += piece;
          yield piece;
        }
      } catch (error) {
        isFree = said === '' && error instanceof ModelError && FREE.has(error.fault);
        throw error;
      } finally {
        if (counted !== undefined) onUsage(counted);
        if (counted !== undefined || !isFree) charge(counted ?? estimate(messages, said), onEach);
      }
    },
  };
}

/** In US dollars. */
function costOf({ promptTokens, completionTokens }: Usage, { inputUsd, outputUsd }: Price): number {
  return (promptTokens * inputUsd + completionTokens * outputUsd) / PRICED_TOKENS;
}

/** What the dearest answer may cost at most, in US dollars, when its request is not repeated. */
export function dearestAnswerUsd(models: readonly ModelConfig[]): number {
  const worst = models.map(({ price, tokenLimit }) =>
    price
      ? costOf({ promptTokens: tokenLimit, completionTokens: ANSWER_TOKENS + THINKING_TOKENS }, price)
      : 0,
  );
  return Math.max(...worst);
}

/** Where the server does not count, or was cut off before it did. */
function estimate(messages: readonly ChatMessage[], said: string): Usage {
  const prompt = messages.map(
    ({ content, images = [] }) =>
      countMessageTokens(content) + images.reduce((sum, { tokens }) => sum + tokens, 0),
  );
  return {
    promptTokens: prompt.reduce((sum, tokens) => sum + tokens, 0),
    completionTokens: countTokens(said),
  };
}
