import { type AnswerAsDeps, answerAsHandlers } from './answer-as.ts';
import { type ForgetDeps, forgetHandlers } from './forget-me.ts';
import type { Handler } from './handler.ts';
import { helpCommand } from './help.ts';
import { type ListDeps, listHandlers } from './list.ts';
import { type PrivacyFacts, privacyCommand } from './privacy.ts';
import { resetHandlers } from './reset.ts';
import { type SwitchDeps, switchHandlers } from './switch.ts';

export interface HandlerDeps
  extends SwitchDeps,
    ListDeps,
    AnswerAsDeps,
    ForgetDeps,
    Omit<PrivacyFacts, 'isKept'> {}

/** Everything that people can do with the bot besides talking to it. */
export function createHandlers(deps: HandlerDeps, others: readonly Handler[] = []): readonly Handler[] {
  const handlers: readonly Handler[] = [
    ...switchHandlers(deps),
    ...listHandlers(deps),
    ...answerAsHandlers(deps),
    ...resetHandlers(),
    helpCommand(() => handlers, deps.cast.assistantName),
    privacyCommand({ ...deps, isKept: deps.state.isKept }),
    ...forgetHandlers(deps),
    ...others,
  ];
  return handlers;
}
