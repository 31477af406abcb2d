import type { WorkResult } from '../conversation/queue.ts';
import type { ChoicePlace } from '../delivery/choices.ts';
import { type ClaimedQuestion, ClaimLost } from '../delivery/ledger.ts';
import type { Outcome, Progress } from '../delivery/progress.ts';
import { type SpendCeiling, type Spender, SpendLimitReached } from '../llm/spend-ceiling.ts';
import { describeFault } from '../ops/log.ts';
import { deliver, settle } from './deliver.ts';
import { AnswerRemoved, type Delivery, type DeliveryDeps } from './delivery.ts';
import { Drafting } from './drafting.ts';
import type { FleetingNotices } from './fleeting.ts';
import type { GatewayMessage, Self } from './gateway.ts';
import { noMoreText } from './notices.ts';
import { mayNotWrite } from './outcome.ts';
import type { Part } from './parts.ts';
import type { ChannelPlace } from './place.ts';
import { placeFor } from './place-for.ts';
import { standingOf } from './proxied.ts';
import { isThreadClosed } from './refusals.ts';
import { restoreAnswer } from './restore-answer.ts';
import { sayWhatWentWrong } from './say-fault.ts';
import { timeOf } from './snowflake.ts';
import { takeOver } from './take-over.ts';
import { keepTyping, type Typing } from './typing.ts';
import { payerOf, type WritingDeps, writeAnswer } from './write-answer.ts';

export interface AnswerDeps extends WritingDeps, DeliveryDeps {
  readonly ceiling: SpendCeiling;
  /** Whether answers are shown while they are made. */
  readonly isStreaming: boolean;
  /** Who we are, once the gateway has told; nothing is answered before. */
  readonly self: () => Self;
  /** As the gateway told; undefined where it did not. */
  readonly placeOf: (channelId: string) => ChannelPlace | undefined;
  /** Who was chosen to answer in a place. */
  readonly chosenIn: (place: ChoicePlace, guildId: string | undefined) => string | undefined;
  readonly notices: FleetingNotices;
  /** Tells who asked for an answer anew that there is none, where only they read it. False when it cannot be told. */
  readonly tellAsker: (revisionId: string, text: string) => Promise<boolean>;
  /** Whether a guild lets cards say how the model behaves. */
  readonly allowsCardPrompts: (guildId: string | undefined) => boolean;
  /** The question's turn has come. */
  readonly onBegun: (question: { readonly id: string; readonly channelId: string }) => void;
  /** Nothing may be spent on it. */
  readonly refuse: (question: { readonly id: string; readonly channelId: string }) => void;
  /** Whether another process takes over what this one does not begin. */
  readonly isDraining: () => boolean;
}

/** Why work is told to stop. */
export type StopReason = 'deleted' | 'edited' | 'left';

/** A question that ended so many processes, or went wrong so often, is not tried again. */
const MAX_ATTEMPTS = 5;
/** An answer of which something is out is finished for so long. */
const HALF_SENT_MS = 3_600_000;

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
  if (isToWrite(question) && !deps.ceiling.mayBegin(payerOf(message))) {
    // It waits in line, and not where another guild's answer could be made.
    deps.ledger.release(id);
    return 'later';
  }
  deps.onBegun(question);
  try {
    const outcome = original === 'answered' ? 'ignored' : await attempt(question, deps, signal);
    deps.ledger.step(id, { kind: 'finish' }, { outcome });
    report(question, outcome, deps);
    return 'done';
  } catch (error) {
    return await afterFault(question, error, deps, signal);
  }
}

async function attempt(question: ClaimedQuestion, deps: AnswerDeps, signal: AbortSignal): Promise<Outcome> {
  const { id, channelId, attempts, outcome = 'sent' } = question;
  if (attempts > MAX_ATTEMPTS) throw new Error(`given up after ${MAX_ATTEMPTS} attempts`);
  if (isTooOld(question)) throw new Error('its answer was begun too long ago');
  const spender = isToWrite(question) ? deps.ceiling.begin(payerOf(messageOf(question))) : undefined;
  const typing = keepTyping(channelId, deps);
  try {
    const delivery = await deliveryOf(question, deps);
    if (spender === undefined) {
      await deliver(delivery, question.progress, deps, signal);
      if (outcome === 'failed') await sayWhatWentWrong(question, undefined, deps);
      return outcome;
    }
    const parts = await writeFrom(question, { delivery, typing, spender }, deps, signal);
    spender.end();
    if (!Array.isArray(parts)) {
      await undo(question, { what: 'all', outcome: parts }, deps);
      return parts;
    }
    signal.throwIfAborted();
    await deliver(delivery, writeDown(id, parts, deps), deps, signal);
    return 'sent';
  } finally {
    spender?.end();
    typing.stop();
  }
}

/** Whether a model has to be asked for it. */
function isToWrite({ progress }: ClaimedQuestion): boolean {
  return progress.stage !== 'sending';
}

interface Means {
  readonly delivery: Delivery;
  readonly typing: Typing;
  readonly spender: Spender;
}

/** The answer, as often as somebody has begun it; or why there is none. */
async function writeFrom(
  question: ClaimedQuestion,
  { delivery, typing, spender }: Means,
  deps: AnswerDeps,
  signal: AbortSignal,
): Promise<Part[] | 'cancelled' | 'ignored'> {
  const { id, attempts } = question;
  const message = messageOf(question);
  const progress = await settle(delivery, question.progress, deps, signal);
  const current = attempts > 1 || progress.parts.length > 0 ? await asItIsNow(message, deps) : message;
  if (current === undefined) return 'cancelled';
  const draft = (plan: (text: string) => readonly Part[]) =>
    new Drafting({ delivery, progress: deps.ledger.insist(id), plan, onShown: typing.stop }, deps);
  const writing = {
    message: current,
    self: delivery.self,
    spender,
    isAgeRestricted: delivery.place.isAgeRestricted,
    chosen: deps.chosenIn(delivery.place, message.guild_id),
    allowsCardPrompts: deps.allowsCardPrompts(message.guild_id),
    onAsk: async () => {
      await insistOnWriting(typing);
      deps.ledger.step(id, { kind: 'ask' });
    },
    // What is there already stays until all of the other is.
    draft: deps.isStreaming && message.revises === undefined ? draft : undefined,
  };
  return (await writeAnswer(writing, deps, signal)) ?? 'ignored';
}

function messageOf({ message }: ClaimedQuestion): GatewayMessage {
  return JSON.parse(message) as GatewayMessage;
}

function isTooOld({ id, progress }: ClaimedQuestion): boolean {
  return progress.parts.length > 0 && Date.now() - timeOf(id) > HALF_SENT_MS;
}

async function deliveryOf(question: ClaimedQuestion, deps: AnswerDeps): Promise<Delivery> {
  const place = await placeFor(messageOf(question), deps);
  return { questionId: question.id, place, self: deps.self() };
}

interface Undoing {
  readonly what: 'drafts' | 'all';
  readonly outcome: Outcome;
}

/** There will be no answer, or the one that there was. */
async function undo(question: ClaimedQuestion, undoing: Undoing, deps: AnswerDeps): Promise<void> {
  const { revises } = messageOf(question);
  if (revises === undefined) {
    await withdraw(question, undoing, deps);
    return;
  }
  await restoreAnswer(revises.shown, await deliveryOf(question, deps), deps);
  if (undoing.outcome !== 'failed' && undoing.outcome !== 'refused')
    await deps.tellAsker(question.id, noMoreText());
}

/** Takes away what people see of an answer that will not be. */
async function withdraw(
  question: ClaimedQuestion,
  { what, outcome }: Undoing,
  deps: AnswerDeps,
): Promise<void> {
  const { id } = question;
  if (!deps.ledger.isShown(id)) return;
  const delivery = await deliveryOf(question, deps);
  await settle(delivery, deps.ledger.insist(id), deps);
  await deliver(delivery, deps.ledger.step(id, { kind: 'withdraw', what }, { outcome }), deps);
}

/** The model is not asked where Discord's word on the first sign of typing is that nothing may be said. */
async function insistOnWriting({ refusal }: Typing): Promise<void> {
  const reason = await refusal;
  if (mayNotWrite(reason) || isThreadClosed(reason)) throw reason;
}

/** From now on the answer is this one; its drafts become its first parts. */
function writeDown(id: string, answer: readonly Part[], { ledger }: AnswerDeps): Progress {
  const drafts = ledger
    .insist(id)
    .parts.flatMap((part, index) => (part === 'drafted' ? [JSON.parse(ledger.body(id, index)) as Part] : []));
  const { parts, kept } = takeOver(drafts, answer);
  const bodies = parts.map((part) => JSON.stringify(part));
  return ledger.step(id, { kind: 'write', parts: parts.length, kept }, { bodies });
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
  const isUnwanted = reason === 'deleted' || error instanceof AnswerRemoved;
  const isRefused = !isUnwanted && error instanceof SpendLimitReached;
  const outcome = isUnwanted ? 'cancelled' : isRefused ? 'refused' : 'failed';
  if (outcome === 'failed')
    deps.log.error('reply-failed', { channel: channelId, question: id, reason: describeFault(error) });
  const takeBack = { what: isUnwanted ? 'all' : 'drafts', outcome, isAnswerKept: !isUnwanted } as const;
  if (!(await tryToTakeBack(question, takeBack, deps))) return 'done';
  // Many are refused at once, and one word about it is enough.
  if (isRefused && messageOf(question).revises === undefined) {
    deps.refuse(question);
    return 'done';
  }
  if (!isUnwanted) await sayWhatWentWrong(question, error, deps);
  deps.ledger.step(id, { kind: 'finish' }, { outcome });
  report(question, outcome, deps);
  return 'done';
}

/** False when the answer is another process's now. */
async function tryToTakeBack(
  question: ClaimedQuestion,
  { isAnswerKept, ...undoing }: Undoing & { readonly isAnswerKept: boolean },
  deps: AnswerDeps,
): Promise<boolean> {
  const { id, channelId } = question;
  try {
    await (isAnswerKept ? undo : withdraw)(question, undoing, deps);
  } catch (error) {
    if (error instanceof ClaimLost) return false;
    deps.log.error('withdrawal-failed', { channel: channelId, question: id, reason: describeFault(error) });
  }
  return true;
}

function report({ id, channelId }: ClaimedQuestion, outcome: Outcome, { metrics, log }: AnswerDeps): void {
  metrics.replies.inc({ outcome });
  log.info('reply', { outcome, channel: channelId, question: id });
}
