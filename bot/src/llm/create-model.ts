import { setTimeout as delay } from 'node:timers/promises';
import type { ModelConfig } from '../config.ts';
import { modelTime } from '../ops/answer-clock.ts';
import type { Logger } from '../ops/log.ts';
import type { Metrics } from '../ops/metrics.ts';
import { createChain } from './chain.ts';
import type { ChatModel, ModelDeps } from './chat-model.ts';
import { createGeminiModel } from './gemini.ts';
import { forgivingImages } from './images.ts';
import { metered } from './metered.ts';
import { createOllamaModel } from './ollama.ts';
import { createOpenAiModel } from './openai-compatible.ts';

/** The models of the configuration as one, its requests counted. */
export function createModel(
  [first, ...rest]: readonly [ModelConfig, ...ModelConfig[]],
  { metrics, log }: { metrics: Metrics; log: Logger },
): ChatModel {
  const create = (config: ModelConfig) => {
    const labels = { provider: config.provider, model: config.model };
    const one = createOne(config, { fetch, warn: (event, details) => log.warn(event, details) });
    const counted = metered(one, {
      price: config.price,
      onUsage: ({ promptTokens, completionTokens }) => {
        metrics.modelTokens.inc({ ...labels, direction: 'prompt' }, promptTokens);
        metrics.modelTokens.inc({ ...labels, direction: 'completion' }, completionTokens);
      },
      onCost: (usd) => metrics.modelCost.inc(labels, usd),
    });
    return forgivingImages(counted, ({ message }) =>
      log.warn('images-refused', { ...labels, reason: message }),
    );
  };
  const chain = createChain([create(first), ...rest.map(create)], {
    now: () => performance.now(),
    random: Math.random,
    sleep: async (milliseconds, signal) => {
      // Cut short when nobody waits any more; the next request then says so.
      await delay(milliseconds, undefined, { signal }).catch(() => undefined);
    },
    onOutcome: ({ provider, name }, outcome) => {
      metrics.modelRequests.inc({ provider, model: name, outcome });
      if (outcome !== 'ok' && outcome !== 'cancelled')
        log.warn('model-failed', { provider, model: name, fault: outcome });
    },
    onFirstPiece: ({ provider, name }, milliseconds) =>
      metrics.modelFirstToken.observe({ provider, model: name }, milliseconds / 1000),
  });
  return {
    ...chain,
    complete: (messages, signal, onUsage) => modelTime(chain.complete(messages, signal, onUsage)),
  };
}

function createOne(config: ModelConfig, deps: ModelDeps): ChatModel {
  switch (config.provider) {
    case 'openai':
      return createOpenAiModel(config, deps);
    case 'gemini':
      return createGeminiModel(config, deps);
    case 'ollama':
      return createOllamaModel(config, deps);
  }
}
