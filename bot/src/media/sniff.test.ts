import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureTokens, sniffPicture } from './sniff.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat([
    ...parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    Buffer.alloc(40),
  ]);
const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 4, 0, 0, 0, 3, 0]);
const frame = [0xff, 0xc2, 0, 17, 8, 3, 0, 4, 0];

describe('sniffPicture', () => {
  it.each([
    ['PNG', png, { mimeType: 'image/png', width: 1024, height: 768 }],
    ['GIF', bytes('GIF89a', [0, 4, 0, 3]), { mimeType: 'image/gif', width: 1024, height: 768 }],
    ['JPEG', bytes([0xff, 0xd8], frame), { mimeType: 'image/jpeg', width: 1024, height: 768 }],
    [
      'JPEG with segments and fill bytes before the frame',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 9, 9, 0xff, 0xff, 0xc4, 0, 2], frame),
      { mimeType: 'image/jpeg', width: 1024, height: 768 },
    ],
    [
      'WebP',
      bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0, 4, 0, 3]),
      { mimeType: 'image/webp', width: 1024, height: 768 },
    ],
    [
      'WebP without loss',
      bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0xff, 0xc3, 0xbf, 0]),
      { mimeType: 'image/webp', width: 1024, height: 768 },
    ],
    [
      'WebP with more',
      bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8X', [0, 0, 0, 0, 0, 0, 0, 0, 0xff, 3, 0, 0xff, 2, 0]),
      { mimeType: 'image/webp', width: 1024, height: 768 },
    ],
    ['a web page', bytes('<!doctype html><svg width="10"/>'), undefined],
    ['a WAV, which is RIFF too', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt '), undefined],
    ['a JPEG without a frame', bytes([0xff, 0xd8, 0xff, 0xd9]), undefined],
    ['a program', bytes('MZ'), undefined],
    ['nothing', Buffer.alloc(0), undefined],
    ['the beginning of a PNG', png.subarray(0, 20), undefined],
  ])('knows %s', (_name, file, expected) => {
    expect(sniffPicture(file)).toEqual(expected);
  });

  it('reads no byte that is not there, and comes to an end', () => {
    const starts = fc.constantFrom(png, bytes([0xff, 0xd8, 0xff]), bytes('RIFF1234WEBPVP8X'));
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 300 }), fc.nat(64), (start, tail, cut) => {
        sniffPicture(Buffer.concat([start.subarray(0, cut), tail]));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('pictureTokens', () => {
  it.each([
    [96, 96, 255],
    [1024, 1024, 1399],
    [1024, 100, 425],
    [100, 4096, 765],
  ])('counts %i by %i as about %i', (width, height, expected) => {
    expect(pictureTokens({ width, height })).toBe(expected);
  });
});
