import { createHmac, randomBytes } from 'node:crypto';
import type { Call, Reply, Routes } from '../../serve.ts';

/** An attachment in the API's shape; its addresses are signed anew each time that they are told. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type: string;
  readonly width?: number;
  readonly height?: number;
  readonly ephemeral?: boolean;
}

export interface UploadedFile {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly width?: number;
  readonly height?: number;
  /** What the media proxy makes of it where it is asked for a PNG. */
  readonly png?: Buffer;
  /** Where it leads to instead, as no file of Discord's does. */
  readonly redirect?: string;
}

const DAY_SECONDS = 86_400;
const GONE: Reply = { status: 404, body: 'This content is no longer available.' };

/** The files behind attachments, as Discord's CDN and its media proxy serve them. */
export class Files {
  readonly #files = new Map<string, UploadedFile>();
  readonly #key = randomBytes(16);
  /** Where the stand-in listens. */
  url = '';
  /** How long what is signed from now on holds. */
  ttlSeconds = DAY_SECONDS;
  /** What was asked for, with its query. */
  readonly served: string[] = [];

  /** Keeps a file. @param id of the attachment, new */
  add(id: string, file: UploadedFile): Attachment {
    this.#files.set(id, file);
    const { filename, bytes, contentType, width, height } = file;
    const path = `/attachments/${id}/${encodeURIComponent(filename)}`;
    const sign = (base: string) => `${this.url}${base}${path}?${this.#signature(id)}`;
    return {
      id,
      filename,
      size: bytes.length,
      get url() {
        return sign('/cdn');
      },
      get proxy_url() {
        return sign('/media');
      },
      content_type: contentType,
      ...(width === undefined || height === undefined ? {} : { width, height }),
    };
  }

  get routes(): Routes {
    return {
      'GET /cdn/attachments/:id/:name': (call) => this.#serve(call, false),
      'GET /media/attachments/:id/:name': (call) => this.#serve(call, true),
      'GET /emojis/:name': (call) => this.#serveImage(call, /^\d+\.(?:png|webp)$/),
      'GET /stickers/:name': (call) => this.#serveImage(call, /^\d+\.(?:png|gif)$/),
    };
  }

  #serve(call: Call, isProxy: boolean): Reply {
    this.served.push(`${call.path}?${call.query}`);
    const { id = '', name } = call.parameters;
    const file = this.#files.get(id);
    // Cloudflare stands before it.
    if (!call.headers['user-agent']) return { status: 403, body: 'error code: 1010' };
    if (file === undefined || file.filename !== name || !this.#isSigned(id, call.query)) return GONE;
    if (file.redirect !== undefined) return { status: 302, headers: { location: file.redirect } };
    const isPng = isProxy && call.query.get('format') === 'png';
    if (isPng && file.png === undefined && file.contentType !== 'image/png')
      return { status: 415, body: 'Unsupported Media Type' };
    const body = isPng ? (file.png ?? file.bytes) : file.bytes;
    return { status: 200, headers: { 'content-type': isPng ? 'image/png' : file.contentType }, body };
  }

  /** All of them look alike; those that do not move have no GIF. */
  #serveImage(call: Call, known: RegExp): Reply {
    this.served.push(`${call.path}?${call.query}`);
    return known.test(call.parameters.name ?? '')
      ? { status: 200, headers: { 'content-type': 'image/png' }, body: POINT }
      : { status: 415, body: 'Unsupported Media Type' };
  }

  #signature(id: string): string {
    const now = Math.floor(Date.now() / 1000);
    const ex = (now + this.ttlSeconds).toString(16);
    return `ex=${ex}&is=${now.toString(16)}&hm=${this.#mac(id, ex)}`;
  }

  #isSigned(id: string, query: URLSearchParams): boolean {
    const ex = query.get('ex') ?? '';
    return Number.parseInt(ex, 16) > Date.now() / 1000 && query.get('hm') === this.#mac(id, ex);
  }

  #mac(id: string, ex: string): string {
    return createHmac('sha256', this.#key).update(`${id}/${ex}`).digest('hex');
  }
}

/** A PNG of one point. */
export const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A call whose body is a form: `json` reads its `payload_json`, and the files are beside it. */
export type FormCall = Call & { readonly files?: readonly UploadedFile[] };

/** Reads a body that carries files; other bodies stay as they are. Source: "Uploading Files" in Discord's reference */
export async function readForm(call: Call): Promise<FormCall> {
  const type = call.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return call;
  const body = new Uint8Array(call.body);
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const files: UploadedFile[] = [];
  for (const [name, value] of form) {
    if (!/^files\[\d+\]$/.test(name) || typeof value === 'string') continue;
    const bytes = Buffer.from(await value.arrayBuffer());
    files.push({ filename: value.name, contentType: value.type || 'application/octet-stream', bytes });
  }
  return { ...call, files, json: () => (typeof payload === 'string' ? JSON.parse(payload) : undefined) };
}
