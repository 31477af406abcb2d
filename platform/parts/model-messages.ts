/** A message as the model reads it: all of its text, and its pictures. */
export interface ReceivedMessage {
  readonly role: string;
  readonly content: string;
  readonly images?: readonly ReceivedImage[];
}

export interface ReceivedImage {
  readonly mimeType: string;
  /** In base64. */
  readonly data: string;
}

interface SentPart {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly image_url?: { readonly url?: unknown };
}

/** How a file of each kind begins, in base64. */
const SIGNATURES: Readonly<Record<string, RegExp>> = {
  'image/png': /^iVBORw0KGgo/,
  'image/jpeg': /^\/9j\//,
  'image/gif': /^R0lGOD[dl]h/,
  'image/webp': /^UklGR/,
};

const ROLES = new Set(['developer', 'system', 'user', 'assistant', 'tool', 'function']);

/**
 * Reads the messages' contents, text or parts, as strictly as OpenAI does.
 *
 * @param isBlind for a model that takes no pictures
 * @returns what is wrong with them where they are refused. Source: OpenAI, "Images and vision"
 */
export function receiveMessages(
  messages: readonly { role: string; content: unknown }[],
  isBlind: boolean,
): ReceivedMessage[] | string {
  const received = messages.map(receiveMessage);
  const wrong = received.find((message) => typeof message === 'string');
  if (wrong !== undefined) return wrong;
  const read = received.filter((message) => typeof message !== 'string');
  const hasImages = read.some(({ images = [] }) => images.length > 0);
  return isBlind && hasImages ? 'Invalid content type. image_url is only supported by certain models.' : read;
}

function receiveMessage({ role, content }: { role: string; content: unknown }): ReceivedMessage | string {
  if (!ROLES.has(role)) return `Invalid value: '${role}'. Supported values are: ${[...ROLES].join(', ')}.`;
  if (typeof content === 'string') return { role, content };
  if (!Array.isArray(content)) return "Invalid type for 'messages.content': expected a string or an array.";
  const texts: string[] = [];
  const images: ReceivedImage[] = [];
  for (const part of content as readonly SentPart[]) {
    if (part?.type === 'text' && typeof part.text === 'string' && part.text !== '') texts.push(part.text);
    else if (part?.type === 'image_url' && role === 'user') {
      const image = readImage(part.image_url?.url);
      if (typeof image === 'string') return image;
      images.push(image);
    } else
      return `Invalid value: '${part?.type}'. Supported values for ${role} are: 'text' and, of a user, 'image_url'.`;
  }
  return { role, content: texts.join('\n'), images };
}

function readImage(url: unknown): ReceivedImage | string {
  const [, mimeType = '', data = ''] =
    /^data:([\w/.+-]+);base64,([A-Za-z0-9+/]+={0,2})$/.exec(String(url)) ?? [];
  if (data === '')
    return 'Invalid image URL: expected a data URL in base64; nothing of yours can be fetched from here.';
  if (!SIGNATURES[mimeType]?.test(data))
    return "You uploaded an unsupported image. Please make sure your image has of one the following formats: ['png', 'jpeg', 'gif', 'webp'].";
  return { mimeType, data };
}
