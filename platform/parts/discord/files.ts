import type { Call, Routes } from '../../serve.ts';

/** An attachment in the API's shape. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type: string;
  readonly ephemeral?: boolean;
}

export interface UploadedFile {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** The files behind attachments, as Discord's CDN serves them. */
export class Files {
  readonly #files = new Map<string, UploadedFile>();
  /** Where the stand-in listens. */
  url = '';

  /** Keeps a file. @param id of the attachment, new */
  add(id: string, file: UploadedFile): Attachment {
    this.#files.set(id, file);
    const url = `${this.url}/cdn/attachments/${id}/${encodeURIComponent(file.filename)}?ex=ffffffff&is=0&hm=0`;
    return {
      id,
      filename: file.filename,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: file.contentType,
    };
  }

  get routes(): Routes {
    return {
      'GET /cdn/attachments/:id/:name': (call) => {
        const file = this.#files.get(call.parameters.id ?? '');
        return file === undefined || file.filename !== call.parameters.name
          ? { status: 404, body: 'This content is no longer available.' }
          : { status: 200, headers: { 'content-type': file.contentType }, body: file.bytes };
      },
    };
  }
}

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
