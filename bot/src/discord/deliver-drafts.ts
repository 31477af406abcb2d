import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from '../delivery/progress.ts';
import { describeFault } from '../ops/log.ts';
import { AnswerRemoved, type Delivery, type DeliveryDeps, PartRefused } from './delivery.ts';
import type { SendOutcome } from './outcome.ts';
import type { Part } from './parts.ts';
import { isWithoutMessage, isWithoutWebhook, type SentMessage } from './sent-messages.ts';

/** Gives a message that is out its last form. @throws AnswerRemoved, PartRefused */
export async function editPart(
  delivery: Delivery,
  part: number,
  deps: DeliveryDeps,
  signal: AbortSignal | undefined,
): Promise<Progress> {
  const { questionId } = delivery;
  const { api, ledger, log } = deps;
  const content = JSON.parse(ledger.body(questionId, part)) as Part;
  const sent = sentMessage(delivery, part, deps);
  await turn(sent, deps, signal);
  const outcome = await whileLimited(() => {
    // What waited long enough to be another's is the other's.
    ledger.insist(questionId);
    return api.sent.edit(content, sent);
  }, signal);
  if (outcome.kind === 'sent') return ledger.step(questionId, { kind: 'confirm', part });
  if (outcome.kind === 'unknown') {
    // Said twice, it is there once.
    log.warn('edit-unknown', { question: questionId, part, reason: describeFault(outcome.error) });
    return ledger.insist(questionId);
  }
  if (isWithoutMessage(outcome) && !(await isThere(sent, deps)))
    throw new AnswerRemoved(`part ${part} was deleted`);
  if (!isWithoutMessage(outcome) && !isWithoutWebhook(outcome)) throw new PartRefused(part, outcome.error);
  // Its webhook is gone, and nobody can make it say anything else.
  await api.sent.remove(content, sent);
  return ledger.step(questionId, { kind: 'absent', part });
}

/** Takes away a message that is none of the answer. What Discord does not let go stays. */
export async function removePart(
  delivery: Delivery,
  part: number,
  deps: DeliveryDeps,
  signal: AbortSignal | undefined,
): Promise<Progress> {
  const { questionId } = delivery;
  const { api, ledger, log } = deps;
  const content = JSON.parse(ledger.body(questionId, part)) as Part;
  const sent = sentMessage(delivery, part, deps);
  const outcome = await whileLimited(() => {
    ledger.insist(questionId);
    return api.sent.remove(content, sent);
  }, signal);
  if (outcome.kind === 'unknown') {
    log.warn('removal-unknown', { question: questionId, part, reason: describeFault(outcome.error) });
    return ledger.insist(questionId);
  }
  if (outcome.kind === 'refused' && !isWithoutMessage(outcome))
    log.warn('removal-refused', { question: questionId, part, reason: describeFault(outcome.error) });
  return ledger.step(questionId, { kind: 'removed', part });
}

export function sentMessage(
  { questionId, place, self }: Delivery,
  part: number,
  { ledger }: Pick<DeliveryDeps, 'ledger'>,
): SentMessage {
  const messageId = ledger.sentId(questionId, part) ?? '';
  return { messageId, place, applicationId: self.applicationId };
}

/** Waits until the message, and its channel, may be edited again. */
async function turn(
  { messageId, place }: SentMessage,
  { budget }: DeliveryDeps,
  signal: AbortSignal | undefined,
): Promise<void> {
  const now = performance.now();
  const at = budget.freeForFinalAt(place.channelId, now, messageId);
  if (at > now) await sleep(at - now, undefined, { signal });
  budget.note(place.channelId, performance.now(), messageId);
}

async function whileLimited(
  send: () => Promise<SendOutcome>,
  signal: AbortSignal | undefined,
): Promise<Exclude<SendOutcome, { kind: 'limited' }>> {
  for (;;) {
    const outcome = await send();
    if (outcome.kind !== 'limited') return outcome;
    await sleep(outcome.waitMs, undefined, { signal });
  }
}

/** Discord says of another webhook's message, too, that there is none. */
async function isThere({ messageId, place }: SentMessage, { api }: DeliveryDeps): Promise<boolean> {
  return (await api.message(place.channelId, messageId)) !== undefined;
}
