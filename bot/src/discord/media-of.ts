import { type APIAttachment, type APIEmbed, type APIMessage, StickerFormatType } from 'discord.js';
import type { Media } from '../conversation/media.ts';
import { plainName } from '../conversation/neutral.ts';

/** What of a message, or of one that it forwards, holds media. */
export type WithMedia = Pick<APIMessage, 'content' | 'attachments' | 'embeds' | 'sticker_items'>;

/** Discord scales down to this, so that a picture takes no more of a model than it is worth. */
const MAX_SIDE = 1024;
const EMOJI = /<a?:(\w{2,32}):(\d{17,20})>/g;

/** What came with a message: its attachments, stickers, custom emoji, and the pictures that its links lead to. */
export function mediaOf(message: WithMedia, messageId: string): Media[] {
  const { content, attachments, embeds, sticker_items: stickers } = message;
  return [
    ...(attachments ?? []).map((attachment) => ofAttachment(attachment, messageId)),
    ...(stickers ?? []).map((sticker) => ofSticker(sticker, messageId)),
    ...(embeds ?? []).flatMap((embed) => ofEmbed(embed, messageId)),
    ...[...(content ?? '').matchAll(EMOJI)].map(([, name = '', id = '']) => ({
      key: `emoji/${id}`,
      kind: 'emoji' as const,
      label: `emoji :${name}:`,
      // As PNG also where it moves: the still ones have no other form, and ours need not move.
      url: `cdn:/emojis/${id}.png?size=96`,
      messageId,
    })),
  ];
}

/** Custom emoji as people see their names. */
export function writeEmoji(text: string): string {
  return text.replaceAll(EMOJI, ':$1:');
}

function ofAttachment(attachment: APIAttachment, messageId: string): Media {
  const { id, filename, size } = attachment;
  const kind = kindOf(attachment);
  const name = `"${plainName(filename ?? '').replaceAll(/["[\]]/g, '')}"`;
  const type =
    (attachment.content_type ?? '').split(';')[0]?.replaceAll(/[^\w./+-]/g, '') || 'of no known type';
  const seconds = attachment.duration_secs;
  const labels = {
    picture: `picture ${name}`,
    text: `file ${name}`,
    named: seconds ? `voice message of ${Math.round(seconds)} s` : `file ${name}, ${type}, ${sizeText(size)}`,
  };
  return {
    key: `attachment/${id}`,
    kind,
    label: labels[kind],
    url: kind === 'picture' ? pictureUrl(attachment) : kind === 'text' ? attachment.url : undefined,
    messageId,
  };
}

const TEXT_TYPES =
  /^text\/|^application\/(?:[\w.-]+\+)?(?:json|xml|yaml|x-yaml|toml|javascript|x-sh|sql)\b|\+(?:json|xml)\b/i;
const TEXT_NAMES =
  /\.(?:txt|md|markdown|log|csv|tsv|json|jsonl|xml|ya?ml|toml|ini|cfg|conf|html?|css|svg|js|mjs|cjs|jsx|ts|tsx|py|rb|rs|go|java|kt|c|h|cc|cpp|hpp|cs|php|pl|lua|sh|bash|ps1|sql|tex|diff|patch|srt)$/i;
const PICTURE_NAMES = /\.(?:png|apng|jpe?g|webp|gif|avif|heic|heif|bmp)$/i;

/** By what Discord says of it, and by its name where Discord says nothing; its bytes have the last word. */
function kindOf({ content_type, filename }: APIAttachment): 'picture' | 'text' | 'named' {
  const type = content_type ?? '';
  if (TEXT_TYPES.test(type)) return 'text';
  if (type.startsWith('image/')) return 'picture';
  if (type !== '' && !type.startsWith('application/octet-stream')) return 'named';
  if (TEXT_NAMES.test(filename ?? '')) return 'text';
  return PICTURE_NAMES.test(filename ?? '') ? 'picture' : 'named';
}

/** Every model takes PNG and JPEG; of everything else Discord's proxy makes a PNG, of what moves its first frame. */
function pictureUrl({ url, proxy_url, content_type, filename, width, height }: APIAttachment): string {
  const isCommon =
    /^image\/(?:png|jpeg)\b/.test(content_type ?? '') || /\.(?:png|jpe?g)$/i.test(filename ?? '');
  return proxied(proxy_url || url, { width, height, isConverted: !isCommon });
}

interface Proxying {
  readonly width: number | null | undefined;
  readonly height: number | null | undefined;
  readonly isConverted: boolean;
}

/** An address of Discord's media proxy, with what it is asked to do. */
function proxied(url: string, { width, height, isConverted }: Proxying): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  if (isConverted) address.searchParams.set('format', 'png');
  const longer = Math.max(width ?? 0, height ?? 0);
  if (width && height && longer > MAX_SIDE) {
    const scale = MAX_SIDE / longer;
    address.searchParams.set('width', String(Math.max(1, Math.round(width * scale))));
    address.searchParams.set('height', String(Math.max(1, Math.round(height * scale))));
  }
  return address.href;
}

type Sticker = NonNullable<APIMessage['sticker_items']>[number];

/** Source: Discord, "Reference", "CDN Endpoints": stickers that are GIFs are at the media proxy alone */
function ofSticker({ id, name, format_type }: Sticker, messageId: string): Media {
  const urls: Readonly<Record<number, string>> = {
    [StickerFormatType.PNG]: `cdn:/stickers/${id}.png`,
    [StickerFormatType.APNG]: `cdn:/stickers/${id}.png`,
    [StickerFormatType.GIF]: `media:/stickers/${id}.gif?format=png`,
  };
  const url = /^\d+$/.test(id) ? urls[format_type] : undefined;
  const label = `sticker "${plainName(name ?? '').replaceAll(/["[\]]/g, '')}"`;
  return { key: `sticker/${id}`, kind: url === undefined ? 'named' : 'picture', label, url, messageId };
}

/** A link to a picture, as Discord shows it below the text: the picture by Discord's proxy, never by the link. */
function ofEmbed({ type, url, thumbnail }: APIEmbed, messageId: string): Media[] {
  const address = thumbnail?.proxy_url;
  if ((type !== 'image' && type !== 'gifv') || address === undefined) return [];
  return [
    {
      key: `link/${address}`,
      kind: 'picture',
      label: type === 'gifv' ? 'the GIF that is linked' : `the picture that is linked${url ? '' : ' there'}`,
      url: proxied(address, { ...sizeOf(thumbnail), isConverted: true }),
      messageId,
    },
  ];
}

function sizeOf({ width, height }: { readonly width?: number; readonly height?: number } = {}) {
  return { width, height };
}

function sizeText(bytes: number | null | undefined): string {
  if (!bytes) return 'of unknown size';
  const steps = ['bytes', 'kB', 'MB', 'GB'];
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${Number((bytes / 1000 ** step).toPrecision(2))} ${steps[step]}`;
}
