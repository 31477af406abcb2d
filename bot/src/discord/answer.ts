import { ChannelType } from 'discord.js';
import type { WorkResult } from '../conversation/queue.ts';
import { type ClaimedQuestion, ClaimLost } from '../delivery/ledger.ts';
import type { Outcome } from '../delivery/progress.ts';
import { describeFault } from '../ops/log.ts';
import { type DeliveryDeps, deliver, PartRefused } from './deliver.ts';
import type { FleetingNotices } from './fleeting.ts';
import type { GatewayMessage, Self } from './gateway.ts';
import { closedText, faultText } from './notices.ts';
import { mayNotWrite } from './outcome.ts';
import type { Part } from './parts.ts';
import { type ChannelPlace, placeOf } from './place.ts';
import { standingOf } from './proxied.ts';
import { isThreadClosed } from './refusals.ts';
import { keepTyping, type Typing } from './typing.ts';
import { type WritingDeps, writeAnswer } from './write-answer.ts';

export interface AnswerDeps extends WritingDeps, DeliveryDeps {
  /** Who we are, once the gateway has told; nothing is answered before. */
  readonly self: () => Self;
  /** As the gateway told; undefined where it did not. */
  readonly placeOf: (channelId: string) => ChannelPlace | undefined;
  readonly notices: FleetingNotices;
  /** The question's turn has come. */
  readonly onBegun: (question: { readonly id: string; readonly channelId: string }) => void;
  /** Whether another process takes over what this one does not begin. */
  readonly isDraining: () => boolean;
}

/** Why work is told to stop. */
export type StopReason = 'deleted' | 'edited' | 'left';

/** A question that ended so many processes, or went wrong so often, is not tried again. */
const MAX_ATTEMPTS = 5;
/** Of a notice, for its nonce: no part has this number. */
const NOTICE_PART = -1;

/** Works on a question from wherever it is to its end. */
export async function answer(id: string, deps: AnswerDeps, signal: AbortSignal): Promise<WorkResult> {
  const claim = deps.ledger.claim(id);
  if (claim.kind === 'gone') return 'done';
  // Looked at again, should the other die; but a process that ends leaves it to the other.
  if (claim.kind === 'taken') return deps.isDraining() ? 'done' : 'later';
  const { question } = claim;
  const message = JSON.parse(question.message) as GatewayMessage;
  const original = standingOf(message, deps.ledger);
  if (original === 'open') {
    // Somebody else may be about to answer what this was first.
    deps.ledger.release(id);
    return deps.isDraining() ? 'done' : 'later';
  }
  deps.onBegun(question);
  const done = deps.metrics.replyDuration.startTimer();
  deps.metrics.inFlight.inc();
  try {
    const outcome = original === 'answered' ? 'ignored' : await attempt(question, deps, signal);
    deps.ledger.step(id, { kind: 'finish' }, { outcome });
    report(question, outcome, deps);
    return 'done';
  } catch (error) {
    return await afterFault(question, error, deps, signal);
  } finally {
    done();
    deps.metrics.inFlight.dec();
  }
}

async function attempt(question: ClaimedQuestion, deps: AnswerDeps, signal: AbortSignal): Promise<Outcome> {
  if (question.attempts > MAX_ATTEMPTS) throw new Error(`given up after ${MAX_ATTEMPTS} attempts`);
  const message = JSON.parse(question.message) as GatewayMessage;
  const self = deps.self();
  let { progress } = question;
  const typing = keepTyping(question.channelId, deps);
  try {
    const place = await placeFor(message, deps);
    if (progress.stage !== 'sending') {
      const current = question.attempts > 1 ? await asItIsNow(message, deps) : message;
      if (current === undefined) return 'cancelled';
      const onAsk = async () => {
        await insistOnWriting(typing);
        deps.ledger.step(question.id, { kind: 'ask' });
      };
      const { isAgeRestricted } = place;
      const parts = await writeAnswer({ message: current, self, isAgeRestricted, onAsk }, deps, signal);
      if (parts === undefined) return 'ignored';
      signal.throwIfAborted();
      progress = write(question.id, parts, deps);
    }
    await deliver({ questionId: question.id, place, self }, progress, deps, signal);
    return 'sent';
  } finally {
    typing.stop();
  }
}

/** The model is not asked where Discord's word on the first sign of typing is that nothing may be said. */
async function insistOnWriting({ refusal }: Typing): Promise<void> {
  const reason = await refusal;
  if (mayNotWrite(reason) || isThreadClosed(reason)) throw reason;
}

/** The gateway does not tell of direct messages, which are no place to ask about. */
async function placeFor(
  { channel_id, guild_id }: GatewayMessage,
  { api, placeOf: known }: AnswerDeps,
): Promise<ChannelPlace> {
  if (guild_id === undefined) return placeOf({ id: channel_id, type: ChannelType.DM });
  return known(channel_id) ?? (await api.placeOf(channel_id));
}

function write(id: string, parts: readonly Part[], { ledger }: AnswerDeps) {
  const bodies = parts.map((part) => JSON.stringify(part));
  return ledger.step(id, { kind: 'write', parts: parts.length }, { bodies });
}

/** A question from before, as it reads today: it may have been edited or deleted while nobody listened. */
async function asItIsNow(message: GatewayMessage, { api }: AnswerDeps): Promise<GatewayMessage | undefined> {
  const current = await api.message(message.channel_id, message.id);
  return current && { ...message, ...current };
}

async function afterFault(
  question: ClaimedQuestion,
  error: unknown,
  deps: AnswerDeps,
  signal: AbortSignal,
): Promise<WorkResult> {
  const { id, channelId } = question;
  const reason = signal.aborted ? (signal.reason as StopReason) : undefined;
  if (error instanceof ClaimLost) {
    deps.log.warn('claim-lost', { channel: channelId, question: id });
    return 'done';
  }
  // The claim goes with this process, and the answer on with the next one.
  if (reason === 'left') return 'done';
  if (reason === 'edited') {
    deps.ledger.release(id);
    return 'later';
  }
  let outcome: Outcome = 'cancelled';
  if (reason !== 'deleted') {
    outcome = 'failed';
    deps.log.error('reply-failed', { channel: channelId, question: id, reason: describeFault(error) });
    await sayWhatWentWrong(question, error, deps);
  }
  deps.ledger.step(id, { kind: 'finish' }, { outcome });
  report(question, outcome, deps);
  return 'done';
}

function report({ id, channelId }: ClaimedQuestion, outcome: Outcome, { metrics, log }: AnswerDeps): void {
  metrics.replies.inc({ outcome });
  log.info('reply', { outcome, channel: channelId, question: id });
}

/** One short sentence where the answer should have been; only where we may not write at all there is silence. */
async function sayWhatWentWrong(question: ClaimedQuestion, fault: unknown, deps: AnswerDeps): Promise<void> {
  const { id, channelId } = question;
  const cause = fault instanceof PartRefused ? fault.cause : fault;
  if (mayNotWrite(cause)) return;
  const about = { questionId: id, part: NOTICE_PART };
  try {
    if (isThreadClosed(cause)) {
      // Not in there, then: in the channel that it is in.
      const { webhookChannelId } = await placeFor(JSON.parse(question.message) as GatewayMessage, deps);
      await deps.notices.say(webhookChannelId, closedText(channelId), { ...about, isReply: false });
    } else await deps.notices.say(channelId, faultText(fault), about);
  } catch (error) {
    deps.log.error('notice-failed', { channel: channelId, question: id, reason: describeFault(error) });
  }
}
