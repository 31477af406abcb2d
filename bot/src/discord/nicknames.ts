import type { APIUser } from 'discord.js';
import { RecentMap } from '../conversation/recent-map.ts';
import type { GatewayMessage } from './gateway.ts';

/** In a guild, new messages say how those whom they mention are called there. */
type Mentioned = APIUser & { readonly member?: { readonly nick?: string | null } };

const MAX_NAMES = 10_000;

/** How people are called in guilds, as new messages say: those of the past do not. The longest unheard of are forgotten. */
export class Nicknames {
  readonly #names = new RecentMap<string, string>(MAX_NAMES);

  /** Takes the nicknames of whoever wrote a message and of whom it mentions. */
  learn(message: GatewayMessage): void {
    const { guild_id, author, member, mentions, webhook_id } = message;
    if (guild_id === undefined) return;
    // A webhook may say what a member wrote, under the name of neither.
    if (member !== undefined && webhook_id === undefined) this.#remember(guild_id, author.id, member.nick);
    for (const mentioned of mentions as readonly Mentioned[]) {
      if (mentioned.member !== undefined) this.#remember(guild_id, mentioned.id, mentioned.member.nick);
    }
  }

  /** Undefined where there is none, or nobody heard of it. */
  of(guildId: string | undefined, userId: string): string | undefined {
    return this.#names.get(`${guildId}/${userId}`);
  }

  /** Forgets how a user is called, everywhere. */
  forget(userId: string): void {
    this.#names.deleteWhere((key) => key.endsWith(`/${userId}`));
  }

  #remember(guildId: string, userId: string, nickname: string | null | undefined): void {
    const key = `${guildId}/${userId}`;
    if (nickname) this.#names.set(key, nickname);
    else this.#names.delete(key);
  }
}
