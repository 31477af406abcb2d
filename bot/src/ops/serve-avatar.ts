import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Avatar } from './avatars.ts';

/** Of a path that its content gives it: whoever has it need never ask again. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Answers a request for a picture; 404 where there is none, 304 where the client has it. Source: RFC 9110, 13.1.2 */
export async function serveAvatar(
  request: IncomingMessage,
  response: ServerResponse,
  avatar: Promise<Avatar | undefined>,
): Promise<void> {
  const found = ['GET', 'HEAD'].includes(request.method ?? '') ? await avatar : undefined;
  if (found === undefined) {
    response.writeHead(404).end('not found\n');
    return;
  }
  const etag = `"${found.hash}"`;
  const headers = { etag, 'cache-control': FOR_EVER, 'x-content-type-options': 'nosniff' };
  if (isKnown(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': found.mediaType,
    'content-length': found.bytes.length,
  });
  response.end(request.method === 'HEAD' ? undefined : found.bytes);
}

/** Whether the client has it, be the tag weak or one of several. */
function isKnown(header: string | undefined, etag: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
