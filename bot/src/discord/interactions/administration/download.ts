import { DefaultUserAgent } from 'discord.js';
import { type Download, download } from '../../../media/download.ts';
import { mediaHosts } from '../../../media/hosts.ts';

const TIMEOUT_MS = 60_000;

/** Reads files from Discord's own hosts. @param apiUrl of Discord's REST API; undefined for Discord's own */
export function createDownload(
  apiUrl: string | undefined,
): (url: string, maxBytes: number) => Promise<Download> {
  const { isAllowed, resolve } = mediaHosts(apiUrl);
  return async (url, maxBytes) => {
    const whole = resolve(url);
    if (whole === undefined) return { kind: 'failed', why: 'it has no address', isGone: false };
    return await download(
      { url: whole, maxBytes, isBeginningEnough: false, signal: new AbortController().signal },
      { isAllowed, userAgent: DefaultUserAgent, timeoutMs: TIMEOUT_MS },
    );
  };
}
