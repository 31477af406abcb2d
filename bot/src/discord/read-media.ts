import { DefaultUserAgent } from 'discord.js';
import { mediaLimits, presentMedia, wantedMedia } from '../conversation/media.ts';
import type { Turn } from '../conversation/turn.ts';
import { mediaHosts } from '../media/hosts.ts';
import { MediaLoader } from '../media/load-media.ts';
import type { Metrics } from '../ops/metrics.ts';
import type { DiscordApi } from './api.ts';
import { besideText } from './beside-text.ts';

/** @param apiUrl of Discord's REST API; undefined for Discord's own */
export function createMediaLoader(apiUrl: string | undefined, metrics: Metrics): MediaLoader {
  return new MediaLoader({
    hosts: mediaHosts(apiUrl),
    userAgent: DefaultUserAgent,
    onOutcome: ({ kind }, outcome) => metrics.media.inc({ kind, outcome }),
  });
}

export interface MediaDeps {
  readonly api: DiscordApi;
  readonly media: MediaLoader;
  readonly tokenLimit: number;
}

/** The turns, the question last, with what is worth looking at of their media. @throws the signal's reason */
export async function readMedia(
  turns: readonly Turn[],
  { api, media, tokenLimit }: MediaDeps,
  signal: AbortSignal,
): Promise<Turn[]> {
  const limits = mediaLimits(tokenLimit);
  const channelId = turns.at(-1)?.channelId ?? '';
  const loaded = await media.load(wantedMedia(turns, limits), {
    textTokens: limits.textTokens,
    signal,
    refresh: async ({ messageId, key }) => {
      // Where Discord does not tell, the file is told of as gone.
      const message = await api.message(channelId, messageId).catch(() => undefined);
      return message && besideText(message).media.find((found) => found.key === key)?.url;
    },
  });
  return presentMedia(turns, loaded);
}
