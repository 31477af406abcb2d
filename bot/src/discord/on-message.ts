import type { Character } from '../characters/card.ts';
import { applyRegexScripts } from '../characters/regex-scripts.ts';
import { cleanReply } from '../conversation/clean.ts';
import { decide } from '../conversation/decide.ts';
import { buildPrompt } from '../conversation/prompt.ts';
import type { KeyedQueue } from '../conversation/queue.ts';
import type { Turn } from '../conversation/turn.ts';
import { type ChatModel, ModelError } from '../llm/chat-model.ts';
import { describeFault, type Logger } from '../ops/log.ts';
import type { Metrics } from '../ops/metrics.ts';
import { type DiscordApi, mayNotWrite } from './api.ts';
import type { GatewayMessage, Self } from './gateway.ts';
import type { Nicknames } from './nicknames.ts';
import { faultText } from './notices.ts';
import type { ChannelPlace } from './place.ts';
import { sendReply } from './send-reply.ts';
import { toTurn } from './to-turn.ts';

export interface AnswerDeps {
  readonly api: DiscordApi;
  readonly model: ChatModel;
  readonly characters: readonly Character[];
  readonly assistantName: string;
  readonly maxHistoryMessages: number;
  readonly tokenLimit: number;
  readonly queue: KeyedQueue;
  readonly nicknames: Nicknames;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** A question that somebody of ours answers. */
interface Question {
  readonly turn: Turn;
  readonly self: Self;
  /** Undefined where the gateway did not tell. */
  readonly place: ChannelPlace | undefined;
}

const TYPING_MS = 8_000;
const TYPING_LIMIT_MS = 300_000;
const SCRIPTS_MS = 50;

/** A message from the gateway: queued in its channel when it concerns us, else counted and forgotten. */
export function onMessage(
  message: GatewayMessage,
  self: Self,
  place: ChannelPlace | undefined,
  deps: AnswerDeps,
): void {
  deps.nicknames.learn(message);
  const turn = toTurn(message, self, { guildId: message.guild_id, nicknames: deps.nicknames });
  deps.metrics.messagesReceived.inc({ kind: turn.guildId === undefined ? 'direct' : 'guild' });
  if (turn.speaker.kind !== 'user') return;
  const isDirect = turn.guildId === undefined;
  // In direct messages who answers may depend on who spoke last, which the history tells.
  if (!isDirect && decide(turn, deps, undefined).kind === 'ignore') return;
  deps.queue.add(turn.channelId, () => answer({ turn, self, place }, deps));
  deps.metrics.queueDepth.set(deps.queue.pending);
}

async function answer(question: Question, deps: AnswerDeps): Promise<void> {
  const { turn } = question;
  const { log, metrics } = deps;
  const done = metrics.replyDuration.startTimer();
  metrics.inFlight.inc();
  const stopTyping = keepTyping(turn.channelId, deps);
  try {
    const outcome = await reply(question, deps);
    metrics.replies.inc({ outcome });
    log.info('reply', { outcome, channel: turn.channelId, question: turn.id });
  } catch (error) {
    metrics.replies.inc({ outcome: 'failed' });
    log.error('reply-failed', { channel: turn.channelId, question: turn.id, reason: describeFault(error) });
    await sayWhatWentWrong(question, error, deps);
  } finally {
    stopTyping();
    done();
    metrics.inFlight.dec();
    metrics.queueDepth.set(Math.max(0, deps.queue.pending - 1));
  }
}

async function reply({ turn, self, place: known }: Question, deps: AnswerDeps): Promise<'sent' | 'ignored'> {
  const before = await deps.api.historyBefore(turn.channelId, turn.id, deps.maxHistoryMessages);
  const history = before
    .map((message) => toTurn(message, self, { guildId: turn.guildId, nicknames: deps.nicknames }))
    .filter(({ speaker, text }) => speaker.kind !== 'other' && text !== '');
  const decision = decide(turn, deps, lastSpeaker(history, deps.assistantName));
  if (decision.kind === 'ignore') return 'ignored';
  const { character } = decision;
  const messages = buildPrompt({
    character,
    history: [...history, turn],
    tokenLimit: deps.tokenLimit,
    assistantName: deps.assistantName,
    now: new Date(),
    clock: () => performance.now(),
  });
  const said = cleanReply(await askModel(messages, deps), character.name);
  const text = asShown(said, character);
  if (text === '') throw new ModelError('empty', 'the model answered without a text');
  const place = known ?? (await deps.api.placeOf(turn.channelId));
  await sendReply(
    {
      turn,
      self,
      place,
      character,
      isAssistant: character.name.toLowerCase() === deps.assistantName.toLowerCase(),
    },
    text,
    deps,
  );
  return 'sent';
}

/** An answer after the card's own scripts, which have a moment for it. */
function asShown(said: string, { regexScripts }: Character): string {
  const end = performance.now() + SCRIPTS_MS;
  const isOverTime = () => performance.now() > end;
  return applyRegexScripts(said, regexScripts, { place: 'character', purpose: 'shown', isOverTime }).trim();
}

/** The card that spoke last in these direct messages. */
function lastSpeaker(history: readonly Turn[], assistantName: string): string | undefined {
  const speaker = history.findLast((turn) => turn.speaker.kind !== 'user')?.speaker;
  return speaker?.kind === 'character'
    ? speaker.name
    : speaker?.kind === 'assistant'
      ? assistantName
      : undefined;
}

async function askModel(messages: Parameters<ChatModel['complete']>[0], deps: AnswerDeps): Promise<string> {
  let text = '';
  for await (const piece of deps.model.complete(messages, new AbortController().signal)) text += piece;
  return text;
}

/** Shows that an answer is in the making, until told to stop, five minutes at most. */
function keepTyping(channelId: string, { api, log }: AnswerDeps): () => void {
  const show = () =>
    api
      .showTyping(channelId)
      .catch((error: unknown) => log.debug('typing-failed', { reason: describeFault(error) }));
  void show();
  const timer = setInterval(() => void show(), TYPING_MS);
  const limit = setTimeout(() => clearInterval(timer), TYPING_LIMIT_MS);
  return () => {
    clearInterval(timer);
    clearTimeout(limit);
  };
}

/** One short sentence where the answer should have been; only where we may not write at all there is silence. */
async function sayWhatWentWrong({ turn }: Question, fault: unknown, { api, log }: AnswerDeps): Promise<void> {
  if (mayNotWrite(fault)) return;
  try {
    await api.sendPlain(turn.channelId, faultText(fault), { questionId: turn.id, part: -1, reply: true });
  } catch (error) {
    log.error('notice-failed', { channel: turn.channelId, question: turn.id, reason: describeFault(error) });
  }
}
