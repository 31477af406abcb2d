import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from '../delivery/progress.ts';
import { describeFault } from '../ops/log.ts';
import { AnswerRemoved, type Delivery, type DeliveryDeps, PartRefused } from './delivery.ts';
import type { SendOutcome } from './outcome.ts';
import type { Part } from './parts.ts';
import { isTooOld, isWithoutMessage, isWithoutWebhook, type SentMessage } from './sent-messages.ts';

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
  if (isOvertaken(delivery, part, ledger)) return await anew(delivery, part, { content, sent }, deps);
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
  const isFinal = isWithoutMessage(outcome) || isWithoutWebhook(outcome) || isTooOld(outcome);
  if (!isFinal) throw new PartRefused(part, outcome.error);
  // Its webhook is gone, or it is old and was edited often: nobody can make it say anything else.
  return await anew(delivery, part, { content, sent }, deps);
}

/** A message that cannot become the part goes, and the part is sent as if nothing of it had been out. */
async function anew(
  { questionId }: Delivery,
  part: number,
  { content, sent }: { readonly content: Part; readonly sent: SentMessage },
  { api, ledger }: DeliveryDeps,
): Promise<Progress> {
  await api.sent.remove(content, sent);
  return ledger.step(questionId, { kind: 'absent', part });
}

/** Whether a part before this one had to be sent anew, and stands below it. */
function isOvertaken({ questionId }: Delivery, part: number, ledger: DeliveryDeps['ledger']): boolean {
  const before = part === 0 ? undefined : ledger.sentId(questionId, part - 1);
  const own = ledger.sentId(questionId, part);
  return before !== undefined && own !== undefined && BigInt(before) > BigInt(own);
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

/** Until Discord takes or refuses it, or nobody knows. */
export async function whileLimited(
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
