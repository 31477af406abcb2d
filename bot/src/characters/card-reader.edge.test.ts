import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseCard } from './card.ts';
import { readCardAside } from './card-reader.ts';

const card = (name: string, more: object = {}) =>
  Buffer.from(JSON.stringify({ spec: 'chara_card_v2', data: { name, first_mes: 'Hello.', ...more } }));

describe('readCardAside', () => {
  it('reads what parseCard reads, one file after the other', async () => {
    const entries = [{ keys: ['lamp', '/la+mp/i'], content: 'Bright.', extensions: { depth: 2 } }];
    const files = [
      card('Mara', { character_book: { entries }, tags: ['harbour'] }),
      card('Ada'),
      card('Ben'),
    ];
    const read = await Promise.all(files.map((bytes, index) => readCardAside(bytes, `${index}.json`)));
    expect(read).toEqual(files.map((bytes, index) => parseCard(bytes, `${index}.json`)));
  });

  it('refuses what parseCard refuses, with its code and words', async () => {
    await expect(readCardAside(Buffer.from('{'), 'cut.json')).rejects.toMatchObject({
      name: 'CardError',
      code: 'NOT_JSON',
      message: expect.stringMatching(/^cut\.json /),
    });
    await expect(readCardAside(card(''), 'nameless.json')).rejects.toMatchObject({ code: 'NAME_MISSING' });
    expect((await readCardAside(card('Mara'), 'mara.json')).name).toBe('Mara');
  });

  it('lets the event loop go on while it reads', async () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => ({
      keys: [`key ${index}`],
      content: 'x'.repeat(100),
    }));
    let turns = 0;
    let isOver = false;
    const reading = readCardAside(card('Large', { character_book: { entries } }), 'large.json').finally(
      () => {
        isOver = true;
      },
    );
    while (!isOver) {
      await sleep(1);
      turns++;
    }
    expect((await reading).book?.entries).toHaveLength(10_000);
    expect(turns).toBeGreaterThan(5);
  });
});
