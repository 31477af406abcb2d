import { setTimeout as sleep } from 'node:timers/promises';
import type { APIMessage } from 'discord.js';
import { nextDue, type PartStage, type Progress } from '../delivery/progress.ts';
import { describeFault, type Logger } from '../ops/log.ts';
import { editPart, removePart } from './deliver-drafts.ts';
import { type Delivery, type DeliveryDeps, PartRefused } from './delivery.ts';
import { findSent, isShown } from './find-sent.ts';
import type { Self } from './gateway.ts';
import { plainly } from './message-body.ts';
import type { Part } from './parts.ts';

/** When to look for a message whose fate is unknown: it may still be on its way at first. */
const LOOK_AFTER_MS = [400, 1_600, 3_000];
/** Between attempts to reach a Discord that does not answer. */
const RETRY_MS = [500, 1_000, 2_000, 5_000, 10_000];
const MAX_ATTEMPTS = 30;
/** More than anybody says in a channel between a part and its being looked for, also by who takes over. */
const LOOKED_THROUGH = 3_000;

type Act = (
  delivery: Delivery,
  part: number,
  deps: DeliveryDeps,
  signal: AbortSignal | undefined,
) => Promise<Progress>;

/**
 * Brings the parts of an answer to where they should be, in order, each exactly once: what may be there already is
 * looked for before it is sent again, drafts get their last form, and what is none of the answer goes.
 *
 * @param progress from which to go on
 * @returns where it is then
 * @throws PartRefused when Discord will not take a part
 * @throws AnswerRemoved when somebody deleted a part's draft
 * @throws ClaimLost when the answer is another process's now
 */
export async function deliver(
  delivery: Delivery,
  progress: Progress,
  deps: DeliveryDeps,
  signal?: AbortSignal,
): Promise<Progress> {
  return await act({ delivery, progress, deps, signal }, ACTS);
}

/** Finds out what became of the part whose fate is unknown, and no more. */
export async function settle(
  delivery: Delivery,
  progress: Progress,
  deps: DeliveryDeps,
  signal?: AbortSignal,
): Promise<Progress> {
  return await act({ delivery, progress, deps, signal }, { settle: settlePart });
}

/** Where one part's trouble is over. */
const SETTLED: ReadonlySet<PartStage> = new Set(['sent', 'drafted', 'gone']);
/** What was tried from there is not tried again at once. */
const RETRIED: ReadonlySet<PartStage> = new Set(['unknown', 'drafting', 'drafted', 'surplus']);
const ACTS = { send: sendPart, settle: settlePart, edit: editPart, remove: removePart };

async function act(
  {
    delivery,
    progress,
    deps,
    signal,
  }: {
    readonly delivery: Delivery;
    readonly progress: Progress;
    readonly deps: DeliveryDeps;
    readonly signal: AbortSignal | undefined;
  },
  acts: Readonly<Partial<Record<string, Act>>>,
): Promise<Progress> {
  let current = progress;
  let attempts = 0;
  for (;;) {
    signal?.throwIfAborted();
    const due = nextDue(current);
    const next = acts[due.kind];
    if (next === undefined || !('part' in due)) return current;
    if (++attempts > MAX_ATTEMPTS) throw new Error('Discord does not say whether it takes the answer');
    const before = current.parts[due.part];
    current = await next(delivery, due.part, deps, signal);
    const after = current.parts[due.part] ?? 'pending';
    if (after !== before && SETTLED.has(after)) attempts = 0;
    else if (before !== undefined && RETRIED.has(before))
      await sleep(RETRY_MS[attempts >> 1] ?? 10_000, undefined, { signal });
  }
}

async function sendPart(
  { questionId, place, self }: Delivery,
  part: number,
  { api, ledger, log }: DeliveryDeps,
  signal: AbortSignal | undefined,
): Promise<Progress> {
  const content = JSON.parse(ledger.body(questionId, part)) as Part;
  ledger.step(questionId, { kind: 'begin', part });
  const outcome = await api.send(content, place, { questionId, part, applicationId: self.applicationId });
  switch (outcome.kind) {
    case 'sent': {
      const { id: sentId, shown, webhookFault } = outcome;
      if (webhookFault !== undefined)
        log.warn('webhook-refused', { channel: place.channelId, reason: describeFault(webhookFault) });
      // Of a nonce that Discord knows it shows the message that is there already.
      const said = webhookFault && content.kind === 'webhook' ? plainly(content, part === 0) : content;
      if (shown === undefined || isShown(said, shown))
        return ledger.step(questionId, { kind: 'confirm', part }, { sentId });
      const bodies = [JSON.stringify(said)];
      return ledger.step(questionId, { kind: 'drafted', part }, { sentId, bodies });
    }
    case 'limited': {
      const progress = ledger.step(questionId, { kind: 'absent', part });
      await sleep(outcome.waitMs, undefined, { signal });
      return progress;
    }
    case 'refused':
      ledger.step(questionId, { kind: 'absent', part });
      throw new PartRefused(part, outcome.error);
    case 'unknown':
      log.warn('send-unknown', { question: questionId, part, reason: describeFault(outcome.error) });
      return ledger.step(questionId, { kind: 'doubt', part });
  }
}

async function settlePart(
  { questionId, place, self }: Delivery,
  part: number,
  { api, ledger, log, metrics }: DeliveryDeps,
  signal: AbortSignal | undefined,
): Promise<Progress> {
  const content = JSON.parse(ledger.body(questionId, part)) as Part;
  const isDraft = ledger.insist(questionId).parts[part] === 'drafting';
  const anchor = ledger.anchor(questionId);
  for (const waitMs of LOOK_AFTER_MS) {
    await sleep(waitMs, undefined, { signal });
    const seen = await look(() => lookFor(content, { channelId: place.channelId, anchor, self }, api), log);
    // Only a look that succeeds says that nothing is there.
    if (seen === undefined)
      return isDraft ? ledger.insist(questionId) : ledger.step(questionId, { kind: 'doubt', part });
    const found = seen();
    if (found === undefined) continue;
    metrics.duplicatesPrevented.inc();
    log.info('send-found', { question: questionId, part });
    if (!isDraft) return ledger.step(questionId, { kind: 'confirm', part }, { sentId: found.id });
    const isPlain = content.kind === 'webhook' && found.webhook_id === undefined;
    const bodies = isPlain ? [JSON.stringify(plainly(content, part === 0))] : [];
    return ledger.step(questionId, { kind: 'drafted', part }, { sentId: found.id, bodies });
  }
  log.info('send-absent', { question: questionId, part });
  return ledger.step(questionId, { kind: 'absent', part });
}

/**
 * Looks for the part from the newest message back: it was sent just now, whatever was said since the question.
 *
 * @returns what was found; it throws where too much was said to tell
 */
async function lookFor(
  content: Part,
  { channelId, anchor, self }: { readonly channelId: string; readonly anchor: string; readonly self: Self },
  api: DeliveryDeps['api'],
): Promise<() => APIMessage | undefined> {
  let found: APIMessage | undefined;
  const enough = (page: readonly APIMessage[]) => {
    found = findSent(content, page, self);
    return found !== undefined;
  };
  const isWhole = await api.newestAfter(channelId, anchor, { most: LOOKED_THROUGH, enough });
  return () => {
    if (found === undefined && !isWhole)
      throw new Error(`more than ${LOOKED_THROUGH} messages hide whether it was sent`);
    return found;
  };
}

async function look<T>(read: () => Promise<T>, log: Logger): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    log.warn('look-failed', { reason: describeFault(error) });
    return undefined;
  }
}
