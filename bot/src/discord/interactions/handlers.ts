import type { Handler } from './handler.ts';
import { helpCommand } from './help.ts';
import { type ListDeps, listHandlers } from './list.ts';
import { resetHandlers } from './reset.ts';
import { type SwitchDeps, switchHandlers } from './switch.ts';

export interface HandlerDeps extends SwitchDeps, ListDeps {}

/** Everything that people can do with the bot besides talking to it. */
export function createHandlers(deps: HandlerDeps, others: readonly Handler[] = []): readonly Handler[] {
  const handlers: readonly Handler[] = [
    ...switchHandlers(deps),
    ...listHandlers(deps),
    ...resetHandlers(),
    helpCommand(() => handlers, deps.cast.assistantName),
    ...others,
  ];
  return handlers;
}
