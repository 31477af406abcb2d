import { type Cast, calledIn, decide } from '../conversation/decide.ts';
import { LoopGuard } from '../conversation/loop-guard.ts';
import type { KeyedQueue } from '../conversation/queue.ts';
import type { TokenBuckets } from '../conversation/rate-limit.ts';
import { RecentMap } from '../conversation/recent-map.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Ledger } from '../delivery/ledger.ts';
import type { Listening } from '../delivery/listening.ts';
import { describeFault, type Logger } from '../ops/log.ts';
import type { Metrics } from '../ops/metrics.ts';
import type { StopReason } from './answer.ts';
import type { FleetingNotices } from './fleeting.ts';
import type { GatewayMessage, Self } from './gateway.ts';
import type { GuildAccess } from './guild-access.ts';
import type { Line } from './line.ts';
import type { Nicknames } from './nicknames.ts';
import { type Notice, noticeText } from './notices.ts';
import { isByProxy, MAX_DELAY_MS, ProxiedMessages, withReplyTarget } from './proxied.ts';
import { isOpenReply } from './replied-to.ts';
import { timeOf } from './snowflake.ts';
import { toTurn } from './to-turn.ts';

export interface IntakeDeps {
  readonly ledger: Ledger;
  readonly listening: Listening;
  readonly queue: KeyedQueue;
  readonly line: Line;
  readonly notices: FleetingNotices;
  readonly perUser: TokenBuckets;
  readonly perGuild: TokenBuckets;
  readonly access: GuildAccess;
  readonly cast: Cast;
  readonly nicknames: Nicknames;
  /** Who was chosen to answer in a channel. */
  readonly chosenIn: (channelId: string, guildId: string | undefined) => string | undefined;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** What is older is not answered any more: the conversation has gone on. */
export const TOO_OLD_MS = 600_000;
/** Who asks too fast waits for so long at most. */
const MAX_WAIT_MS = 60_000;
/** One word about it in so long. */
const NOTICE_EVERY_MS = 60_000;
const NOTICE_PART = -2;

/** Takes what concerns us of what is said: into the ledger first, and then into its channel's line. */
export class Intake {
  readonly #deps: IntakeDeps;
  readonly #noticedAt = new RecentMap<string, number>(10_000);
  readonly #proxied = new ProxiedMessages();
  readonly #guard = new LoopGuard();

  constructor(deps: IntakeDeps) {
    this.#deps = deps;
  }

  /** A message, told by the gateway or found later; told twice, it is taken once. */
  hear(message: GatewayMessage, self: Self): void {
    const { ledger, listening, metrics, access } = this.#deps;
    const turn = this.#turnOf(message, self);
    const isDirect = turn.guildId === undefined;
    metrics.messagesReceived.inc({ kind: isDirect ? 'direct' : 'guild' });
    if (message.webhook_id !== undefined) {
      if (isForeign(message, self)) this.#hearWebhook(message, self);
      return;
    }
    if (turn.speaker.kind !== 'user') return;
    if (isDirect) listening.noteDirect(turn.channelId);
    if (!this.#concernsUs(turn) && !isOpenReply(message)) return;
    const { id, channelId } = turn;
    // What is read again does not say who asked; what was taken does, and was judged.
    const heard = ledger.heard(id);
    if (heard === undefined && ledger.outcomeOf(id) === undefined && !access.mayAsk(message)) return;
    this.#proxied.note(heard === undefined ? message : (JSON.parse(heard) as GatewayMessage));
    if (!ledger.receive({ id, channelId, message: this.#kept(message, turn) })) return;
    this.#admit(turn, turn.speaker.id);
  }

  /** Whether somebody may ask us something by it that nobody has taken yet. */
  isNews(message: GatewayMessage, self: Self): boolean {
    const turn = this.#turnOf(message, self);
    return (
      turn.speaker.kind === 'user' &&
      (this.#concernsUs(turn) || isOpenReply(message)) &&
      this.#deps.ledger.outcomeOf(message.id) === undefined
    );
  }

  /** A webhook may say what somebody wrote; everything else of theirs is nobody's question. */
  #hearWebhook(message: GatewayMessage, self: Self): void {
    const { ledger } = this.#deps;
    // Told twice, it is taken once.
    if (ledger.outcomeOf(message.id) !== undefined) return;
    const open = () => ledger.open().map((question) => JSON.parse(question.message) as GatewayMessage);
    const match = this.#proxied.match(message, open);
    if (match.kind === 'instead') this.#replace(match, self);
    else if (match.kind === 'none' && this.#isOrphan(message))
      this.#replace({ message: withReplyTarget(message), originalId: undefined }, self);
  }

  /** Whether a proxy said it again when nobody of ours can have heard, and answered, the original. */
  #isOrphan(message: GatewayMessage): boolean {
    const { heardUntil, firstHeard } = this.#deps.listening;
    return isByProxy(message) && timeOf(message.id) - MAX_DELAY_MS > Math.max(heardUntil, firstHeard);
  }

  /** The answer to the original, if it is not out, is given to what a webhook says instead. */
  #replace(
    { message, originalId }: { message: GatewayMessage; originalId: string | undefined },
    self: Self,
  ): void {
    const { ledger, metrics, log, access } = this.#deps;
    const turn = this.#turnOf(message, self);
    const { id, channelId, speaker } = turn;
    // Who was refused is asked for more patience again.
    const isPaid = originalId !== undefined && ledger.outcomeOf(originalId) !== 'refused';
    if (originalId !== undefined) this.#cancel(channelId, [originalId]);
    if (speaker.kind !== 'user' || !(this.#concernsUs(turn) || isOpenReply(message))) return;
    if (!access.mayAsk(message)) return;
    const verdict = this.#guard.take(channelId, performance.now());
    if (verdict !== 'allowed') {
      metrics.replies.inc({ outcome: 'guarded' });
      if (verdict === 'rests-now') log.warn('loop-guard', { channel: channelId });
      return;
    }
    if (!ledger.receive({ id, channelId, message: this.#kept(message, turn) })) return;
    this.#admit(turn, speaker.id, { isPaid });
  }

  /** What was asked is another thing now: it is answered as it reads, if it still is a question to us. */
  revise(message: GatewayMessage, self: Self): void {
    const { ledger, queue } = this.#deps;
    // Without a time of the edit it is a preview of a link that came in.
    if (!message.edited_timestamp || message.author === undefined) return;
    const heard = ledger.heard(message.id);
    const before = heard === undefined ? undefined : (JSON.parse(heard) as GatewayMessage);
    if (before === undefined || before.content === message.content) return;
    // Discord does not say it again for a webhook's message.
    const { proxied, referenced_message } = before;
    const revised = proxied === undefined ? message : { ...message, proxied, referenced_message };
    const turn = this.#turnOf(revised as GatewayMessage, self);
    if (!ledger.revise(turn.id, this.#kept(revised, turn))) return;
    const stays = turn.speaker.kind === 'user' && (this.#concernsUs(turn) || isOpenReply(message));
    if (!stays) this.#cancel(turn.channelId, [turn.id]);
    else if (queue.isRunning(turn.channelId, turn.id))
      queue.cancel(turn.channelId, turn.id, 'edited' satisfies StopReason);
  }

  /** The questions are gone, so nobody waits for their answers; but a webhook may have said them again. */
  forget(channelId: string, ids: readonly string[], self: Self): void {
    this.#cancel(channelId, ids);
    for (const replaced of this.#proxied.deleted(ids, Date.now())) this.#replace(replaced, self);
  }

  #cancel(channelId: string, ids: readonly string[]): void {
    const { ledger, queue, line } = this.#deps;
    for (const id of ids) {
      // Its worker finds it gone, and takes away what people see of the answer.
      if (!queue.isRunning(channelId, id) && queue.has(id) && ledger.isShown(id)) continue;
      // What is being worked on is ended by its worker.
      if (queue.cancel(channelId, id, 'deleted' satisfies StopReason) === 'running') continue;
      if (ledger.close(id, 'cancelled')) void line.leave({ id, channelId });
    }
  }

  /** Takes up what the ledger still has open, of this process or of one before it. */
  recover(now: number): void {
    const { ledger, queue, log } = this.#deps;
    let count = 0;
    for (const { id, channelId, isShown } of ledger.open()) {
      // What people see of an answer is finished, or taken away.
      const isOver = now - timeOf(id) > TOO_OLD_MS && !isShown;
      if (isOver && !queue.has(id)) ledger.close(id, 'expired');
      else if (queue.add({ id, key: channelId }, { force: true }).kind === 'added') count++;
    }
    if (count > 0) log.info('recovered', { count });
  }

  #turnOf(message: GatewayMessage, self: Self): Turn {
    const { nicknames } = this.#deps;
    nicknames.learn(message);
    return toTurn(message, self, { guildId: message.guild_id, nicknames });
  }

  #concernsUs(turn: Turn): boolean {
    // In direct messages who answers may depend on who spoke last, which the history tells.
    return turn.guildId === undefined || this.#isAddressed(turn);
  }

  #isAddressed(turn: Turn): boolean {
    const { cast, chosenIn } = this.#deps;
    const chosen = turn.mentionsBot ? chosenIn(turn.channelId, turn.guildId) : undefined;
    const decision = decide(turn, cast, { chosen });
    // Who asks for somebody that is not there is told.
    return decision.kind === 'answer' || decision.reason === 'no-card';
  }

  /** A question as the ledger keeps it: until its turn comes, whom it calls may be gone. */
  #kept(message: object, turn: Turn): string {
    return JSON.stringify({ ...message, named: calledIn(turn, this.#deps.cast) });
  }

  /** @param options.isPaid whether it counts as a question that was asked before */
  #admit({ id, channelId, guildId }: Turn, userId: string, { isPaid = false } = {}): void {
    const { queue, line, perUser, perGuild, access, metrics } = this.#deps;
    if (queue.has(id)) return;
    const now = performance.now();
    const guildKey = guildId ?? channelId;
    const waits = [perUser.waitMs(userId, now), perGuild.waitMs(guildKey, now), access.waitMs(guildId, now)];
    const waitMs = isPaid ? 0 : Math.max(...waits);
    if (waitMs > MAX_WAIT_MS) {
      this.refuse({ id, channelId }, 'tooFast', userId);
      return;
    }
    const added = queue.add({ id, key: channelId, ...(waitMs > 0 ? { notBefore: now + waitMs } : {}) });
    if (added.kind === 'full') {
      this.refuse({ id, channelId }, 'full', channelId);
      return;
    }
    if (!isPaid) {
      perUser.take(userId, now);
      perGuild.take(guildKey, now);
      access.take(guildId, now);
    }
    metrics.queueDepth.set(queue.pending);
    if (waitMs > 0) line.defer({ id, channelId });
    else line.await({ id, channelId }, () => queue.ahead({ id, key: channelId }));
  }

  /** Says so, if it was not said lately; otherwise shows it. */
  refuse(question: { readonly id: string; readonly channelId: string }, notice: Notice, about: string): void {
    const { ledger, line, metrics } = this.#deps;
    ledger.close(question.id, 'refused');
    metrics.replies.inc({ outcome: 'refused' });
    if (!this.#notice(question, notice, about)) void line.refuse(question);
  }

  /** One word for a while; it goes by itself. False when there was one lately. */
  #notice(
    { id, channelId }: { readonly id: string; readonly channelId: string },
    notice: Notice,
    about: string,
  ): boolean {
    const now = performance.now();
    const key = `${notice}/${about}`;
    if (now - (this.#noticedAt.get(key) ?? Number.NEGATIVE_INFINITY) < NOTICE_EVERY_MS) return false;
    this.#noticedAt.set(key, now);
    void this.#sayForAWhile(channelId, id, noticeText(notice));
    return true;
  }

  async #sayForAWhile(channelId: string, id: string, text: string): Promise<void> {
    const { notices, log } = this.#deps;
    try {
      await notices.say(channelId, text, { questionId: id, part: NOTICE_PART });
    } catch (error) {
      log.debug('notice-failed', { reason: describeFault(error) });
    }
  }
}

function isForeign({ application_id }: GatewayMessage, self: Self): boolean {
  return application_id !== self.applicationId;
}
