import { describeFault } from '../../../ops/log.ts';
import { whileLimited } from '../../deliver-drafts.ts';
import { isWithoutMessage } from '../../sent-messages.ts';
import type { AskedByComponent, ComponentHandler } from '../handler.ts';
import type { Reply } from '../reply.ts';
import { type AnswerButtonDeps, buttonsOf, isAllowed, WORDS } from './answer-button.ts';
import { findAnswer } from './find-answer.ts';

/** Takes a whole answer away. */
export function deleteButton(deps: AnswerButtonDeps): ComponentHandler {
  return {
    kind: 'component',
    name: 'delete',
    first: 'update-later',
    run: async (asked, reply) => {
      if (await isAllowed('delete', { asked, reply }, deps)) await removeAll(asked, reply, deps);
    },
  };
}

async function removeAll(asked: AskedByComponent, reply: Reply, deps: AnswerButtonDeps): Promise<void> {
  const { api, log } = deps;
  const self = deps.self();
  const shown = await findAnswer(asked.message, buttonsOf(asked), { ...deps, self });
  const place = await deps.placeOf(asked.channelId, asked.guildId);
  let fault: unknown;
  // From the first: the last one has the button, for as long as something is left.
  for (const { messageId, part } of shown) {
    const sent = { messageId, place, applicationId: self.applicationId };
    const outcome = await whileLimited(() => api.sent.remove(part, sent), undefined);
    if (outcome.kind !== 'sent' && !isWithoutMessage(outcome)) fault = outcome.error;
  }
  if (fault === undefined) {
    log.info('answer-deleted', { channel: asked.channelId, messages: shown.length });
    return;
  }
  log.warn('answer-not-deleted', { channel: asked.channelId, reason: describeFault(fault) });
  await reply.send({ content: WORDS.notDeleted });
}
