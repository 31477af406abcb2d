import type { KeyedQueue } from '../../../conversation/queue.ts';
import type { TokenBuckets } from '../../../conversation/rate-limit.ts';
import type { GuildAccess } from '../../guild-access.ts';
import type { ReviseDeps } from './revise-buttons.ts';

export interface AdmissionDeps {
  readonly perUser: TokenBuckets;
  readonly perGuild: TokenBuckets;
  readonly access: GuildAccess;
  readonly queue: KeyedQueue;
}

/** An answer made anew counts as one more question of its user's. */
export function createAdmission({
  perUser,
  perGuild,
  access,
  queue,
}: AdmissionDeps): Pick<ReviseDeps, 'admission' | 'enqueue'> {
  return {
    admission: ({ user, guildId, channelId, roles }) => {
      const now = performance.now();
      const waits = [
        perUser.waitMs(user.id, now),
        perGuild.waitMs(guildId ?? channelId, now),
        access.waitMs(guildId, now),
      ];
      const place = { channel_id: channelId, member: { roles } };
      const mayAsk = access.mayAsk(guildId === undefined ? place : { ...place, guild_id: guildId });
      return { mayAsk, waitMs: Math.max(...waits) };
    },
    enqueue: ({ id, user, guildId, channelId }) => {
      if (queue.add({ id, key: channelId }).kind === 'full') return false;
      const now = performance.now();
      perUser.take(user.id, now);
      perGuild.take(guildId ?? channelId, now);
      access.take(guildId, now);
      return true;
    },
  };
}
