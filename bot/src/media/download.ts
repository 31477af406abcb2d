export interface DownloadOptions {
  /** Whether we may ask there at all. */
  readonly isAllowed: (url: URL) => boolean;
  /** Discord's CDN turns away who does not say. */
  readonly userAgent: string;
  /** For all of it, from the first byte sent to the last that comes. */
  readonly timeoutMs: number;
}

export interface DownloadRequest {
  readonly url: URL;
  readonly maxBytes: number;
  /** Whether the beginning is of use where there is more. */
  readonly isBeginningEnough: boolean;
  readonly signal: AbortSignal;
}

export type Download =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly isCut: boolean }
  /** @see why for people and models; `isGone` where a newer address may help */
  | { readonly kind: 'failed'; readonly why: string; readonly isGone: boolean };

/** What is at an address of Discord's. It follows no redirect, and never holds more than it was told to. @throws the signal's reason */
export async function download(request: DownloadRequest, options: DownloadOptions): Promise<Download> {
  const { url, signal } = request;
  if (!options.isAllowed(url)) return failed('it is not on Discord');
  const deadline = AbortSignal.timeout(options.timeoutMs);
  try {
    const response = await fetch(url, {
      headers: { 'user-agent': options.userAgent, 'accept-encoding': 'identity' },
      // Where it would lead is not for us to go.
      redirect: 'manual',
      signal: AbortSignal.any([signal, deadline]),
    });
    const refused = refusalOf(response);
    if (refused === undefined) return await readBody(response, request);
    await response.body?.cancel();
    return refused;
  } catch {
    signal.throwIfAborted();
    return failed(deadline.aborted ? 'it takes too long to come' : 'it does not come');
  }
}

function refusalOf({ status, ok }: Response): Download | undefined {
  if (ok) return undefined;
  if (status >= 300 && status < 400) return failed('it is somewhere else');
  // Discord's addresses of attachments hold for about a day.
  return failed(`Discord does not give it out (${status})`, [401, 403, 404, 410].includes(status));
}

async function readBody(
  { body, headers }: Response,
  { maxBytes, isBeginningEnough }: DownloadRequest,
): Promise<Download> {
  if (!isBeginningEnough && Number(headers.get('content-length')) > maxBytes) {
    await body?.cancel();
    return failed('it is too large');
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Counted as it comes out of any compression, a piece at a time. Leaving the loop ends the connection.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= maxBytes) continue;
    if (!isBeginningEnough) return failed('it is too large');
    return { kind: 'bytes', bytes: Buffer.concat(chunks).subarray(0, maxBytes), isCut: true };
  }
  return { kind: 'bytes', bytes: Buffer.concat(chunks), isCut: false };
}

function failed(why: string, isGone = false): Download {
  return { kind: 'failed', why, isGone };
}
