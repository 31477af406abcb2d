import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LoadedMedia, type Media, mediaLimits, presentMedia, wantedMedia } from './media.ts';
import { fitTalk } from './prompt-fit.ts';
import type { Turn } from './turn.ts';

const media = (key: string, fields: Partial<Media> = {}): Media => ({
  key,
  kind: 'picture',
  label: `picture "${key}"`,
  url: `https://cdn.discordapp.com/${key}`,
  messageId: '1',
  ...fields,
});

const turn = (id: number, ...list: readonly Media[]): Turn => ({
  id: String(id),
  channelId: '10',
  guildId: '5',
  speaker: { kind: 'user', id: '1', name: 'Ann' },
  text: `text ${id}`,
  typed: '',
  mentionsBot: false,
  repliesTo: undefined,
  media: list,
});

const limits = mediaLimits(32_768);
const image = { mimeType: 'image/png', data: 'AA==', tokens: 100 } as const;
const keys = (list: readonly Media[]) => list.map(({ key }) => key);

describe('wantedMedia', () => {
  it('takes the newest first, each file once', () => {
    const turns = [turn(1, media('a'), media('b')), turn(2, media('a')), turn(3, media('c'))];
    expect(keys(wantedMedia(turns, limits))).toEqual(['c', 'a', 'b']);
  });

  it('L21: takes so many and no more, of the newest messages only', () => {
    const many = Array.from({ length: 30 }, (_, index) => turn(index, media(`p${index}`)));
    expect(keys(wantedMedia(many, limits))).toEqual(['p29', 'p28', 'p27', 'p26']);
    const old = [turn(0, media('old')), ...Array.from({ length: 10 }, (_, index) => turn(index + 1))];
    expect(wantedMedia(old, limits)).toEqual([]);
  });

  it('looks at emoji where they were just said, and at nothing that is known by name only', () => {
    const wave = media('wave', { kind: 'emoji' });
    const zip = media('zip', { kind: 'named', url: undefined });
    expect(keys(wantedMedia([turn(1, wave, zip), turn(2, zip)], limits))).toEqual([]);
    expect(keys(wantedMedia([turn(1), turn(2, zip, wave, media('cat'))], limits))).toEqual(['cat', 'wave']);
  });

  it.each([
    [32_768, 4],
    [4096, 1],
    [2000, 0],
  ])('has room within %i tokens for %i pictures', (tokenLimit, expected) => {
    const turns = [turn(1, ...['a', 'b', 'c', 'd', 'e'].map((key) => media(key)))];
    expect(wantedMedia(turns, mediaLimits(tokenLimit))).toHaveLength(expected);
  });
});

describe('presentMedia', () => {
  const loaded = new Map<string, LoadedMedia>([
    ['cat', { kind: 'picture', image }],
    ['notes', { kind: 'text', text: 'BLOCK' }],
    ['bomb', { kind: 'failed', why: 'it is too large' }],
  ]);
  const present = (...turns: readonly Turn[]) => presentMedia(turns, loaded);

  it.each([
    ['a picture beside the text', media('cat'), 'text 1', [{ ...image, label: 'picture "cat"' }]],
    ['a text in it', media('notes', { kind: 'text' }), 'text 1\nBLOCK', undefined],
    [
      'B5: what could not be read as a line, and never as nothing',
      media('bomb'),
      'text 1\n[picture "bomb", which could not be read: it is too large]',
      undefined,
    ],
    ['what nobody looked at', media('old'), 'text 1\n[picture "old", which is not shown to you]', undefined],
    [
      'what is known by name only',
      media('zip', { kind: 'named', label: 'file "a.zip"' }),
      'text 1\n[file "a.zip"]',
      undefined,
    ],
    [
      'an emoji that was not looked at by its name alone',
      media('wave', { kind: 'emoji' }),
      'text 1',
      undefined,
    ],
  ])('shows %s', (_name, item, text, images) => {
    const [shown] = present(turn(1, item));
    expect(shown?.text).toBe(text);
    expect(shown?.images).toEqual(images);
  });

  it('shows the same file once, where it was last', () => {
    const [first, last] = present(turn(1, media('cat')), turn(2, media('cat')));
    expect(first?.text).toContain('not shown to you');
    expect([first?.images, last?.images]).toMatchObject([undefined, [{ label: 'picture "cat"' }]]);
  });

  it('B5: leaves nothing of a file unsaid, whatever came of it', () => {
    const outcome = fc.constantFrom('picture', 'text', 'failed', 'missing');
    const kinds = fc.constantFrom<Media['kind']>('picture', 'text', 'named');
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, outcome), { maxLength: 8 }), (files) => {
        const found = new Map<string, LoadedMedia>();
        const list = files.map(([kind, what], index) => {
          const key = `k${index}`;
          if (what === 'picture') found.set(key, { kind: 'picture', image });
          if (what === 'text') found.set(key, { kind: 'text', text: `block of ${key}.` });
          if (what === 'failed') found.set(key, { kind: 'failed', why: 'no' });
          return media(key, { kind, label: `${kind} ${key}.` });
        });
        const [shown] = presentMedia([turn(1, ...list)], found);
        const told = [shown?.text, ...(shown?.images ?? []).map(({ label }) => label)].join('\n');
        for (const { key } of list) expect(told).toContain(`${key}.`);
        expect(told).not.toMatch(/null|undefined/);
      }),
    );
  });
});

describe('fitTalk', () => {
  const shown = (count: number) => ({
    role: 'user' as const,
    content: 'Ann: look',
    images: Array.from({ length: count }, () => ({ ...image, label: 'picture "cat"' })),
  });

  it('counts pictures as part of the budget', () => {
    const plain = fitTalk([shown(0)], 5_000).tokens;
    const { tokens } = fitTalk([shown(3)], 5_000);
    expect(tokens - plain).toBeGreaterThanOrEqual(300);
    expect(fitTalk([shown(3), shown(0)], 150)).toMatchObject({ leftOut: 1, messages: [shown(0)] });
  });

  it('keeps the pictures of a question that has to be shortened', () => {
    const long = { ...shown(1), content: `Ann: ${'word '.repeat(2_000)}` };
    const { messages, tokens } = fitTalk([long], 500);
    expect(messages[0]?.images).toEqual(long.images);
    expect(tokens).toBeLessThanOrEqual(500);
  });
});
