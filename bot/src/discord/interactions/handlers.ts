import type { Cast } from '../../conversation/decide.ts';
import type { Handler } from './handler.ts';
import { helpCommand } from './help.ts';

export interface HandlerDeps {
  readonly cast: Cast;
}

/** Everything that people can do with the bot besides talking to it. */
export function createHandlers({ cast }: HandlerDeps, others: readonly Handler[] = []): readonly Handler[] {
  const handlers: readonly Handler[] = [helpCommand(() => handlers, cast.assistantName), ...others];
  return handlers;
}
