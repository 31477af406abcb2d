import { mayAsk } from '../conversation/access.ts';
import { TokenBuckets } from '../conversation/rate-limit.ts';
import type { GuildSettings } from '../delivery/settings.ts';
import { describeFault, type Logger } from '../ops/log.ts';
import type { GatewayMessage } from './gateway.ts';
import type { ChannelPlace } from './place.ts';

export interface GuildAccessDeps {
  readonly settings: { readonly of: (guildId: string) => GuildSettings };
  readonly placeOf: (channelId: string) => ChannelPlace | undefined;
  readonly log: Logger;
}

/** What a guild's administrators allow in it. */
export class GuildAccess {
  readonly #deps: GuildAccessDeps;
  /** A guild that changes its limit begins with full buckets. */
  readonly #byLimit = new Map<number, TokenBuckets>();

  constructor(deps: GuildAccessDeps) {
    this.#deps = deps;
  }

  /** Whether a question is answered where it is asked, by whom it is. What cannot be told is not. */
  mayAsk({
    guild_id,
    channel_id,
    member,
  }: Pick<GatewayMessage, 'guild_id' | 'channel_id' | 'member'>): boolean {
    if (guild_id === undefined) return true;
    const { settings, placeOf, log } = this.#deps;
    try {
      const parentId = placeOf(channel_id)?.webhookChannelId;
      const rules = settings.of(guild_id);
      const roles = member?.roles;
      if (roles === undefined && rules.roles.allowed.size + rules.roles.blocked.size > 0)
        log.warn('roles-unknown', { guild: guild_id, channel: channel_id });
      // The role that everybody has is called as the guild is.
      return mayAsk(rules, { channelId: channel_id, parentId, roles, everyone: guild_id });
    } catch (error) {
      log.error('access-unknown', { guild: guild_id, reason: describeFault(error) });
      return false;
    }
  }

  /** How long until the guild may have one more answer; 0 for now. */
  waitMs(guildId: string | undefined, nowMs: number): number {
    return this.#bucketsOf(guildId)?.waitMs(guildId ?? '', nowMs) ?? 0;
  }

  take(guildId: string | undefined, nowMs: number): void {
    this.#bucketsOf(guildId)?.take(guildId ?? '', nowMs);
  }

  #bucketsOf(guildId: string | undefined): TokenBuckets | undefined {
    const limit = guildId === undefined ? undefined : this.#deps.settings.of(guildId).answersPerMinute;
    if (limit === undefined) return undefined;
    const buckets = this.#byLimit.get(limit) ?? new TokenBuckets(limit);
    this.#byLimit.set(limit, buckets);
    return buckets;
  }
}
