import type { KeyedQueue } from '../conversation/queue.ts';
import type { TokenBuckets } from '../conversation/rate-limit.ts';
import type { Ledger } from '../delivery/ledger.ts';
import type { StopReason } from './answer.ts';
import type { GatewayMessage } from './gateway.ts';
import type { GuildAccess } from './guild-access.ts';

export interface OnBehalfDeps {
  readonly ledger: Ledger;
  readonly queue: KeyedQueue;
  readonly perUser: TokenBuckets;
  readonly perGuild: TokenBuckets;
  readonly access: GuildAccess;
}

export interface PutQuestion {
  /** Later than everything that was said so far, as an interaction's is. */
  readonly id: string;
  readonly userId: string;
  readonly message: GatewayMessage;
}

/** Questions that somebody puts by a command, and those of somebody who wants to be forgotten. */
export class OnBehalf {
  readonly #deps: OnBehalfDeps;

  constructor(deps: OnBehalfDeps) {
    this.#deps = deps;
  }

  /** Puts a question into its channel's line, as if it had been asked by a message. @returns why not, if not */
  ask({ id, userId, message }: PutQuestion): 'asked' | 'full' | 'tooFast' | 'forbidden' {
    const { ledger, queue, perUser, perGuild, access } = this.#deps;
    const { channel_id: channelId, guild_id: guildId } = message;
    if (!access.mayAsk(message)) return 'forbidden';
    const now = performance.now();
    const guildKey = guildId ?? channelId;
    const waits = [perUser.waitMs(userId, now), perGuild.waitMs(guildKey, now), access.waitMs(guildId, now)];
    if (Math.max(...waits) > 0) return 'tooFast';
    if (!ledger.receive({ id, channelId, message: JSON.stringify(message) })) return 'asked';
    if (queue.add({ id, key: channelId }).kind === 'full') {
      ledger.close(id, 'refused');
      return 'full';
    }
    perUser.take(userId, now);
    perGuild.take(guildKey, now);
    access.take(guildId, now);
    return 'asked';
  }

  /** Ends the answers to all that a user has asked, and forgets their words. @returns how many there were */
  forgetUser(userId: string): number {
    const { ledger, queue } = this.#deps;
    const theirs = ledger.open().filter(({ message }) => isOf(JSON.parse(message) as GatewayMessage, userId));
    for (const { id, channelId } of theirs) this.#end(channelId, id, { ledger, queue });
    return theirs.length;
  }

  /** Ends the answers to all that was asked in channels that are gone. */
  forgetChannels(channelIds: readonly string[]): void {
    const { ledger, queue } = this.#deps;
    const gone = new Set(channelIds);
    for (const { id, channelId } of ledger.open())
      if (gone.has(channelId)) this.#end(channelId, id, { ledger, queue });
  }

  #end(channelId: string, id: string, { ledger, queue }: Pick<OnBehalfDeps, 'ledger' | 'queue'>): void {
    // What is being worked on is ended by its worker, and so is what people see some of.
    if (!queue.isRunning(channelId, id) && queue.has(id) && ledger.isShown(id)) return;
    if (queue.cancel(channelId, id, 'deleted' satisfies StopReason) !== 'running')
      ledger.close(id, 'cancelled');
  }
}

/** Whether a user wrote it, also by a webhook, or had somebody answer it. */
function isOf({ author, proxied, asked_as }: GatewayMessage, userId: string): boolean {
  return author.id === userId || proxied?.author.id === userId || asked_as?.asker.id === userId;
}
