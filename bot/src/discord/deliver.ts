import { setTimeout as sleep } from 'node:timers/promises';
import type { DiscordAPIError } from 'discord.js';
import type { Ledger } from '../delivery/ledger.ts';
import { nextDue, type Progress } from '../delivery/progress.ts';
import { describeFault, type Logger } from '../ops/log.ts';
import type { Metrics } from '../ops/metrics.ts';
import type { DiscordApi } from './api.ts';
import { findSent } from './find-sent.ts';
import type { Self } from './gateway.ts';
import type { Part } from './parts.ts';
import type { ChannelPlace } from './place.ts';

export interface DeliveryDeps {
  readonly api: DiscordApi;
  readonly ledger: Ledger;
  readonly log: Logger;
  readonly metrics: Metrics;
}

export interface Delivery {
  readonly questionId: string;
  readonly place: ChannelPlace;
  readonly self: Self;
}

/** Discord will not take the part, ever. */
export class PartRefused extends Error {
  override readonly name = 'PartRefused';
  readonly part: number;

  constructor(part: number, error: DiscordAPIError) {
    super(`part ${part} was refused`, { cause: error });
    this.part = part;
  }
}

/** When to look for a message whose fate is unknown: it may still be on its way at first. */
const LOOK_AFTER_MS = [400, 1_600, 3_000];
/** Between attempts to reach a Discord that does not answer. */
const RETRY_MS = [500, 1_000, 2_000, 5_000, 10_000];
const MAX_ATTEMPTS = 30;
/** More than anybody says in a channel between a part and its being looked for. */
const LOOKED_THROUGH = 300;

/**
 * Sends the parts of an answer that are not there yet, in order, each exactly once: what may be there already is looked
 * for before it is sent again.
 *
 * @param progress from which to go on
 * @throws PartRefused when Discord will not take a part
 * @throws ClaimLost when the answer is another process's now
 */
export async function deliver(
  delivery: Delivery,
  progress: Progress,
  deps: DeliveryDeps,
  signal: AbortSignal,
): Promise<void> {
  let current = progress;
  let attempts = 0;
  for (;;) {
    signal.throwIfAborted();
    const due = nextDue(current);
    if (due.kind !== 'send' && due.kind !== 'settle') return;
    if (++attempts > MAX_ATTEMPTS) throw new Error('Discord does not say whether it takes the answer');
    const before = current.parts[due.part];
    current =
      due.kind === 'send'
        ? await sendPart(delivery, due.part, deps, signal)
        : await settlePart(delivery, due.part, deps, signal);
    if (current.parts[due.part] === 'sent') attempts = 0;
    else if (before === 'unknown') await sleep(RETRY_MS[attempts >> 1] ?? 10_000, undefined, { signal });
  }
}

async function sendPart(
  { questionId, place, self }: Delivery,
  part: number,
  { api, ledger, log }: DeliveryDeps,
  signal: AbortSignal,
): Promise<Progress> {
  const content = JSON.parse(ledger.body(questionId, part)) as Part;
  ledger.step(questionId, { kind: 'begin', part });
  const outcome = await api.send(content, place, { questionId, part, applicationId: self.applicationId });
  switch (outcome.kind) {
    case 'sent':
      if (outcome.webhookFault !== undefined)
        log.warn('webhook-refused', {
          channel: place.channelId,
          reason: describeFault(outcome.webhookFault),
        });
      return ledger.step(questionId, { kind: 'confirm', part }, { sentId: outcome.id });
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
  signal: AbortSignal,
): Promise<Progress> {
  const content = JSON.parse(ledger.body(questionId, part)) as Part;
  const anchor = ledger.anchor(questionId);
  for (const waitMs of LOOK_AFTER_MS) {
    await sleep(waitMs, undefined, { signal });
    const messages = await look(() => api.messagesAfter(place.channelId, anchor, LOOKED_THROUGH), log);
    // Only a look that succeeds says that nothing is there.
    if (messages === undefined) return ledger.step(questionId, { kind: 'doubt', part });
    const found = findSent(content, messages, self);
    if (found === undefined) continue;
    metrics.duplicatesPrevented.inc();
    log.info('send-found', { question: questionId, part });
    return ledger.step(questionId, { kind: 'confirm', part }, { sentId: found.id });
  }
  log.info('send-absent', { question: questionId, part });
  return ledger.step(questionId, { kind: 'absent', part });
}

async function look<T>(read: () => Promise<T>, log: Logger): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    log.warn('look-failed', { reason: describeFault(error) });
    return undefined;
  }
}
