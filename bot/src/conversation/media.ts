import type { ChatImage } from '../llm/chat-model.ts';
import type { Turn } from './turn.ts';

/** Something that came with a message. */
export interface Media {
  /** The same for the same file, wherever it is shown. @example 'attachment/123' */
  readonly key: string;
  /** `named` is only told of. An emoji stands in the text already. */
  readonly kind: 'picture' | 'text' | 'emoji' | 'named';
  /** For people and models alike. @example 'picture "cat.png"' */
  readonly label: string;
  /** Undefined for what is only told of. A `cdn:` or `media:` before the path stands for Discord's own hosts. */
  readonly url: string | undefined;
  /** The message that has it. */
  readonly messageId: string;
}

/** What came of looking at it. */
export type LoadedMedia =
  | { readonly kind: 'picture'; readonly image: Omit<ChatImage, 'label'> }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string };

export interface MediaLimits {
  /** Of how many of the newest messages media are looked at. */
  readonly messages: number;
  readonly pictures: number;
  readonly texts: number;
  readonly textTokens: number;
}

const MAX_MESSAGES = 10;
const MAX_PICTURES = 4;
const MAX_EMOJI = 3;
const MAX_TEXTS = 4;
const MAX_TEXT_TOKENS = 16_000;
/** Of a limit that is not large. */
const PICTURE_SHARE = 0.5;
const TEXT_SHARE = 0.25;
/** What the largest picture that we send may take. */
const LARGEST_PICTURE_TOKENS = 1_400;

/** How much a prompt has room for. @param tokenLimit of prompt and answer together */
export function mediaLimits(tokenLimit: number): MediaLimits {
  return {
    messages: MAX_MESSAGES,
    pictures: Math.min(MAX_PICTURES, Math.floor((tokenLimit * PICTURE_SHARE) / LARGEST_PICTURE_TOKENS)),
    texts: MAX_TEXTS,
    textTokens: Math.min(MAX_TEXT_TOKENS, Math.floor(tokenLimit * TEXT_SHARE)),
  };
}

/** What is worth looking at: of the newest messages, the newest first, each file once, within the limits. */
export function wantedMedia(turns: readonly Turn[], limits: MediaLimits): Media[] {
  const wanted = new Map<string, Media>();
  const left = { picture: limits.pictures, text: limits.texts, emoji: MAX_EMOJI };
  const take = (media: Media) => {
    const { kind } = media;
    if (kind === 'named' || wanted.has(media.key) || left[kind] === 0) return;
    left[kind]--;
    wanted.set(media.key, media);
  };
  const newest = turns.slice(-limits.messages).toReversed();
  for (const { media = [] } of newest) media.filter(({ kind }) => kind !== 'emoji').forEach(take);
  // An emoji is part of the picture only where it was just said, and where there is room for it.
  left.emoji = Math.min(left.emoji, left.picture);
  for (const media of turns.at(-1)?.media ?? []) if (media.kind === 'emoji') take(media);
  return [...wanted.values()];
}

/** The turns with what came with them: pictures beside the text, everything else told of in it. */
export function presentMedia(turns: readonly Turn[], loaded: ReadonlyMap<string, LoadedMedia>): Turn[] {
  const shown = new Set<string>();
  return turns
    .toReversed()
    .map((turn) => present(turn, loaded, shown))
    .toReversed();
}

function present(turn: Turn, loaded: ReadonlyMap<string, LoadedMedia>, shown: Set<string>): Turn {
  const { media = [], ...rest } = turn;
  if (media.length === 0) return turn;
  const lines: string[] = [];
  const images: ChatImage[] = [];
  for (const { key, kind, label } of media) {
    const found = shown.has(key) ? undefined : loaded.get(key);
    shown.add(key);
    if (found?.kind === 'picture') images.push({ ...found.image, label });
    else if (kind !== 'emoji') lines.push(lineOf(kind, label, found));
  }
  return {
    ...rest,
    text: [turn.text, ...lines].filter((line) => line !== '').join('\n'),
    ...(images.length === 0 ? {} : { images }),
  };
}

function lineOf(kind: Media['kind'], label: string, found: LoadedMedia | undefined): string {
  if (found?.kind === 'text') return found.text;
  if (found?.kind === 'failed') return `[${label}, which could not be read: ${found.why}]`;
  return kind === 'named' ? `[${label}]` : `[${label}, which is not shown to you]`;
}
