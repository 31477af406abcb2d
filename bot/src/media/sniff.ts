/** What a file is by its own bytes. */
export interface SniffedPicture {
  readonly mimeType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  readonly width: number;
  readonly height: number;
}

/** A picture by its first bytes, whatever its name and its server say; undefined for everything else. */
export function sniffPicture(bytes: Uint8Array): SniffedPicture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  if (bytes.length < 26) return undefined;
  if (text(0, 8) === '\x89PNG\r\n\x1a\n' && text(12, 4) === 'IHDR')
    return { mimeType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  if (/^GIF8[79]a$/.test(text(0, 6)))
    return { mimeType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP') return webp(view, text(12, 4));
  return view.getUint16(0) === 0xffd8 ? jpeg(view) : undefined;
}

/** Source: RFC 9649, "WebP Image Format", 2.5 to 2.7 */
function webp(view: DataView, format: string): SniffedPicture | undefined {
  const size = (width: number, height: number): SniffedPicture => ({
    mimeType: 'image/webp',
    width,
    height,
  });
  if (view.byteLength < 30) return undefined;
  if (format === 'VP8 ') return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (format === 'VP8X')
    return size((view.getUint32(24, true) & 0xff_ffff) + 1, (view.getUint32(26, true) >>> 8) + 1);
  if (format !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
}

/** Source: ITU-T T.81, B.1 and B.2.2: segments up to the frame header, which tells the size */
function jpeg(view: DataView): SniffedPicture | undefined {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // Fill bytes, which may stand before any marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { mimeType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}

/**
 * About what a picture takes of a context, rather too much: by tiles of 512 after scaling, or by its area.
 *
 * Source: OpenAI, "Images and vision", "Calculating costs"; Anthropic, "Vision"
 */
export function pictureTokens({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): number {
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  const scale = Math.min(1, 2048 / longer, 768 / shorter);
  const tiles = Math.ceil((width * scale) / 512) * Math.ceil((height * scale) / 512);
  return Math.max(85 + 170 * tiles, Math.ceil((width * height) / 750));
}
