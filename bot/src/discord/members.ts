import { RecentMap } from '../conversation/recent-map.ts';
import { describeFault, type Logger } from '../ops/log.ts';
import type { DiscordApi } from './api.ts';
import type { GatewayMessage } from './gateway.ts';

export interface MembersDeps {
  readonly api: Pick<DiscordApi, 'member'>;
  readonly log: Logger;
}

type Member = GatewayMessage['member'];

/** Roles and nicknames change seldom, and whoever asked twice while nobody listened is looked up once. */
const KEPT_MS = 60_000;
const MAX_KEPT = 1_000;

/** Who people are in a guild: messages that are read, and not told by the gateway, do not say. */
export class Members {
  readonly #deps: MembersDeps;
  readonly #known = new RecentMap<string, { readonly at: number; readonly member: Promise<Member> }>(
    MAX_KEPT,
  );

  constructor(deps: MembersDeps) {
    this.#deps = deps;
  }

  /** The message with who its author is in the guild; as it is where nobody can tell, or has to. */
  async complete(message: GatewayMessage): Promise<GatewayMessage> {
    const { guild_id, author, member, webhook_id } = message;
    if (guild_id === undefined || member !== undefined || webhook_id !== undefined) return message;
    const found = await this.#of(guild_id, author.id);
    return found === undefined ? message : { ...message, member: found };
  }

  #of(guildId: string, userId: string): Promise<Member> {
    const key = `${guildId}/${userId}`;
    const known = this.#known.get(key);
    const now = performance.now();
    if (known !== undefined && now - known.at < KEPT_MS) return known.member;
    const member = this.#look(guildId, userId);
    this.#known.set(key, { at: now, member });
    return member;
  }

  async #look(guildId: string, userId: string): Promise<Member> {
    try {
      const member = await this.#deps.api.member(guildId, userId);
      return member && { nick: member.nick ?? null, roles: member.roles };
    } catch (error) {
      this.#deps.log.warn('member-unknown', { guild: guildId, reason: describeFault(error) });
      return undefined;
    }
  }
}
