import { describeFault } from '../ops/log.ts';
import { whileLimited } from './deliver-drafts.ts';
import type { Delivery, DeliveryDeps } from './delivery.ts';
import type { SendOutcome } from './outcome.ts';
import type { Part } from './parts.ts';
import type { ShownPart } from './revision.ts';

/** An edit of which nobody knows is made again; said twice, it is there once. */
const ATTEMPTS = 3;

/** Makes an answer what it was before somebody asked for another, with its buttons; as far as Discord lets us. */
export async function restoreAnswer(
  shown: readonly ShownPart[],
  { questionId, place, self }: Delivery,
  { api, ledger, log }: DeliveryDeps,
): Promise<void> {
  const at = (messageId: string) => ({ messageId, place, applicationId: self.applicationId });
  const insist = async (act: () => Promise<SendOutcome>) => {
    for (let left = ATTEMPTS; left > 0; left--) {
      ledger.insist(questionId);
      const outcome = await whileLimited(act, undefined);
      if (outcome.kind === 'sent') return;
      const question = { question: questionId, reason: describeFault(outcome.error) };
      log.warn('answer-not-restored', question);
      if (outcome.kind === 'refused') return;
    }
  };
  for (const [number, { messageId, part }] of shown.entries())
    await insist(() => api.sent.edit(part, at(ledger.sentId(questionId, number) ?? messageId)));
  const { parts } = ledger.insist(questionId);
  for (let number = shown.length; number < parts.length; number++) {
    const sentId = ledger.sentId(questionId, number);
    if (sentId === undefined) continue;
    const part = JSON.parse(ledger.body(questionId, number)) as Part;
    await insist(() => api.sent.remove(part, at(sentId)));
  }
}
