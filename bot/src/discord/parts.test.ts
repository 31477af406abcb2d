import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutAttribution } from './attribution.ts';
import { bodyOf, plainly } from './message-body.ts';
import { type Form, planParts } from './parts.ts';

const asker = { id: '12345678901234567890', name: '*'.repeat(32) };
const asked = { asker, questionId: '98765432109876543210', isDirect: false };
const webhook: Form = { kind: 'webhook', name: '*'.repeat(80), username: 'Mara' };
const line = `-# for [${String.raw`\*`.repeat(32)}](<https://discord.com/users/${asker.id}>)`;

describe('planParts', () => {
  it('puts who asked and the buttons at the end of the last part, once', () => {
    const parts = planParts('word '.repeat(1_000), webhook, asked);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts.slice(0, -1)) {
      expect(part.text).not.toContain('-# for');
      expect(part.buttons).toBeUndefined();
    }
    expect(parts.at(-1)?.text.endsWith(`\n${line}`)).toBe(true);
    expect(parts.at(-1)?.buttons).toEqual({ askerId: asker.id, questionId: asked.questionId });
  });

  it('B11: has the line once, also where the model has learnt to write it', () => {
    const [part] = planParts(`Hello.\n${line}\n${line}`, webhook, asked);
    expect(part?.text).toBe(`Hello.\n${line}`);
  });

  it.each([
    ['nothing', ''],
    ['nothing but the line', line],
    ['space', ' \n '],
  ])('makes no message of %s', (_name, text) => {
    expect(planParts(text, webhook, asked)).toEqual([]);
  });

  it('says in direct messages nothing of who asked, which nobody else reads', () => {
    const direct = { ...asked, isDirect: true };
    expect(planParts('Hello.', { kind: 'plain' }, direct)[0]).toMatchObject({ text: 'Hello.', buttons: {} });
    expect(planParts('Hello.', { kind: 'embed', author: 'Mara' }, direct)).toEqual([
      {
        kind: 'embed',
        author: 'Mara',
        text: 'Hello.',
        buttons: { askerId: asker.id, questionId: asked.questionId },
      },
    ]);
  });

  it('answers by its first part only, and never as if a character spoke', () => {
    const parts = planParts(`**Note:** ${'word '.repeat(600)}`, { kind: 'plain' }, asked);
    expect(parts.map((part) => part.kind === 'plain' && part.reply)).toEqual([true, false]);
    expect(parts[0]?.text).toMatch(/^\*\*Note\*\*: word/);
  });

  it.each<[string, Form]>([
    ['by webhook', webhook],
    ['by the bot itself', { kind: 'plain' }],
  ])('L2, L3, P2: leaves room for what is added, however full the last part is, %s', (_name, form) => {
    for (const unit of ['x', 'word ', '😀'])
      for (let length = 1_700; length <= 2_100; length++) {
        const parts = planParts(unit.repeat(length).slice(0, length).toWellFormed(), form, asked);
        expect(parts.at(-1)?.text.endsWith(line)).toBe(true);
        const sent = parts.map((part) => (part.kind === 'webhook' ? plainly(part, true) : part));
        const longest = Math.max(...[...parts, ...sent].map(({ text }) => text.length));
        expect(longest, `${length} of ${unit}`).toBeLessThanOrEqual(2_000);
      }
  });

  it('L2, L3, B4: fits into what Discord takes, with all that is added, and by the bot itself as well', () => {
    const pieces = fc.constantFrom(
      'word ',
      '\n```typescript\ncode();\n',
      '```\n',
      '😀',
      'x'.repeat(333),
      '# Title\n',
      '- item\n',
      '`',
      'https://example.com/a ',
    );
    const text = fc.array(pieces, { minLength: 1, maxLength: 200 }).map((chosen) => chosen.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom<Form>(webhook, { kind: 'plain' }), (said, form) => {
        const parts = planParts(said, form, asked);
        for (const part of parts) {
          expect(part.text.length).toBeLessThanOrEqual(2000);
          // Outside of any block, so that it is a link.
          expect((part.text.match(/```/g)?.length ?? 0) % 2).toBe(0);
          if (part.kind === 'webhook') expect(plainly(part, true).text.length).toBeLessThanOrEqual(2000);
        }
        const essence = (shown: string) => shown.replaceAll(/```(?:typescript\n)?|[\s`*]/g, '');
        const shown = parts.map((part) => withoutAttribution(part.text)).join('');
        expect(essence(shown)).toBe(essence(said));
      }),
      { seed: 20_261_122, numRuns: 200 },
    );
  });
});

describe('bodyOf', () => {
  it('L17: lets nobody be pinged, however it is said', () => {
    const forms: readonly Form[] = [webhook, { kind: 'plain' }, { kind: 'embed', author: 'Mara' }];
    for (const form of forms)
      for (const part of planParts('@everyone '.repeat(600), form, asked))
        expect(bodyOf(part).allowed_mentions).toEqual({ parse: [] });
  });

  it('B7: shows a character in direct messages by name and picture, within the limits of an embed', () => {
    const author = `${'x'.repeat(255)}😀y`;
    const parts = planParts(
      'word '.repeat(3_000),
      { kind: 'embed', author, avatarUrl: 'https://a.example/1.png' },
      asked,
    );
    for (const part of parts) {
      const [embed] = bodyOf(part).embeds ?? [];
      expect(embed?.author).toEqual({ name: `${'x'.repeat(255)}😀`, icon_url: 'https://a.example/1.png' });
      expect(embed?.description?.length).toBeLessThanOrEqual(4096);
      expect(`${embed?.author?.name}${embed?.description}`.length).toBeLessThanOrEqual(6000);
    }
    expect(parts).toHaveLength(4);
  });

  it('has the three buttons in one row, which say whose they are', () => {
    const [part] = planParts('Hello.', webhook, asked);
    const [row] = part === undefined ? [] : (bodyOf(part).components ?? []);
    const ids =
      row && 'components' in row
        ? row.components.map((button) => 'custom_id' in button && button.custom_id)
        : [];
    expect(ids).toEqual(
      ['reroll', 'continue', 'delete'].map((action) => `${action}:${asker.id}:${asked.questionId}`),
    );
  });
});
