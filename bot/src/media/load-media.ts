import type { LoadedMedia, Media } from '../conversation/media.ts';
import { type Download, download } from './download.ts';
import { isExpired, type MediaHosts } from './hosts.ts';
import { MediaCache } from './media-cache.ts';
import { pictureTokens, sniffPicture } from './sniff.ts';
import { decodeText, textBlock } from './text-file.ts';

export interface MediaLoaderOptions {
  readonly hosts: MediaHosts;
  readonly userAgent: string;
  readonly timeoutMs?: number;
  /** Told of each file that was read, or could not be. */
  readonly onOutcome?: (media: Media, outcome: 'read' | 'failed') => void;
}

export interface LoadRequest {
  /** For all texts together. */
  readonly textTokens: number;
  /** The address of the same file as Discord tells it now; undefined when it is gone. */
  readonly refresh: (media: Media) => Promise<string | undefined>;
  readonly signal: AbortSignal;
}

const TIMEOUT_MS = 10_000;
const MAX_PICTURE_BYTES = 4 * 1024 * 1024;
const MAX_TEXT_BYTES = 128 * 1024;
/** Of one prompt; in base64 a third more. */
const MAX_PROMPT_CHARACTERS = 12 * 1024 * 1024;
const CACHED_CHARACTERS = 16 * 1024 * 1024;
/** Larger ones are not sent to anybody: unpacked, each point takes four bytes. */
const MAX_POINTS = 4096 * 4096;

/** Reads what came with messages. What cannot be read is told of, and stops nothing. */
export class MediaLoader {
  readonly #options: MediaLoaderOptions;
  readonly #cache = new MediaCache(CACHED_CHARACTERS);

  constructor(options: MediaLoaderOptions) {
    this.#options = options;
  }

  /** By key; each of those asked for is there. @throws the signal's reason */
  async load(wanted: readonly Media[], request: LoadRequest): Promise<Map<string, LoadedMedia>> {
    const texts = wanted.filter(({ kind }) => kind === 'text').length;
    const tokensEach = Math.floor(request.textTokens / Math.max(1, texts));
    const found = await Promise.all(
      wanted.map(async (media) => [media, await this.#loadOne(media, request)] as const),
    );
    let left = MAX_PROMPT_CHARACTERS;
    return new Map(
      found.map(([media, loaded]) => {
        if (loaded.kind === 'picture') left -= loaded.image.data.length;
        if (left < 0 && loaded.kind === 'picture')
          return [media.key, failed('there are too many large ones')];
        return [media.key, loaded.kind === 'text' ? asBlock(media, loaded.text, tokensEach) : loaded];
      }),
    );
  }

  async #loadOne(media: Media, request: LoadRequest): Promise<LoadedMedia> {
    const known = this.#cache.get(media.key);
    if (known !== undefined) return known;
    const loaded = read(media, await this.#download(media, request));
    this.#options.onOutcome?.(media, loaded.kind === 'failed' ? 'failed' : 'read');
    // It may be read the next time.
    if (loaded.kind !== 'failed') this.#cache.set(media.key, loaded);
    return loaded;
  }

  async #download(media: Media, { refresh, signal }: LoadRequest): Promise<Download> {
    const first = this.#options.hosts.resolve(media.url ?? '');
    const isStale = first !== undefined && isExpired(first, Date.now());
    const got = isStale ? undefined : await this.#ask(first, media, signal);
    const isGone = got === undefined || (got.kind === 'failed' && got.isGone);
    if (!isGone || !media.key.startsWith('attachment/')) return got ?? NOWHERE;
    const newer = await refresh(media);
    return newer === undefined ? NOWHERE : await this.#ask(this.#options.hosts.resolve(newer), media, signal);
  }

  async #ask(url: URL | undefined, { kind }: Media, signal: AbortSignal): Promise<Download> {
    if (url === undefined) return NOWHERE;
    const { hosts, userAgent, timeoutMs = TIMEOUT_MS } = this.#options;
    const isText = kind === 'text';
    const maxBytes = isText ? MAX_TEXT_BYTES : MAX_PICTURE_BYTES;
    return await download(
      { url, maxBytes, isBeginningEnough: isText, signal },
      { isAllowed: hosts.isAllowed, userAgent, timeoutMs },
    );
  }
}

const NOWHERE: Download = { kind: 'failed', why: 'it is gone', isGone: true };

function read({ kind }: Media, got: Download): LoadedMedia {
  if (got.kind === 'failed') return failed(got.why);
  if (kind === 'text') {
    const text = decodeText(got.bytes, got.isCut);
    return text === undefined
      ? failed('it is no text')
      : { kind: 'text', text: got.isCut ? `${text}…` : text };
  }
  const picture = sniffPicture(got.bytes);
  if (picture === undefined) return failed('it is no picture of a known kind');
  if (picture.width * picture.height > MAX_POINTS) return failed('it is too large');
  const data = Buffer.from(got.bytes).toString('base64');
  return { kind: 'picture', image: { mimeType: picture.mimeType, data, tokens: pictureTokens(picture) } };
}

function asBlock({ label }: Media, text: string, maxTokens: number): LoadedMedia {
  return { kind: 'text', text: textBlock({ label, text }, maxTokens) };
}

function failed(why: string): LoadedMedia {
  return { kind: 'failed', why };
}
