import { DiscordAPIError, type DiscordErrorData } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { NobodyThere } from '../conversation/decide.ts';
import { ModelError } from '../llm/chat-model.ts';
import { PartRefused } from './delivery.ts';
import { closedText, faultText, isNotice, noticeText, unnoticed } from './notices.ts';

const refused = (part: number, code: number, errors?: DiscordErrorData['errors']) =>
  new PartRefused(
    part,
    new DiscordAPIError({ code, message: 'no', ...(errors ? { errors } : {}) }, code, 400, 'POST', 'url', {}),
  );

describe('what people are told', () => {
  it.each([
    ['the model is down', new ModelError('unavailable', 'secret'), /cannot reach my model/],
    ['AutoMod stops it', refused(0, 200_000), /moderation here did not let my answer through/],
    [
      'a link is held for harmful',
      refused(2, 240_000),
      /moderation here did not let the rest of my answer through/,
    ],
    ['Discord does not take it', refused(0, 50_035, { content: {} }), /Discord did not take my answer/],
    ['no card answers', new NobodyThere(undefined), /no character that could answer/],
    ['a card is gone', new NobodyThere('Z*d'.repeat(500)), /^⚠️ (Z\\\*d)+Z? is not here any more/],
    ['something else goes wrong', new Error('secret'), /Something went wrong/],
  ])('when %s', (_name, fault, expected) => {
    const text = faultText(fault);
    expect(text).toMatch(expected);
    expect(text).not.toContain('secret');
    expect(text.length).toBeLessThanOrEqual(600);
  });

  it('is never taken for an answer, nor an answer for it', () => {
    for (const content of [
      faultText(new Error('x')),
      noticeText('full'),
      noticeText('tooFast'),
      closedText('1'),
    ])
      expect(isNotice({ content })).toBe(true);
    expect(isNotice({ content: 'Mind the ladder.' })).toBe(false);
    // With or without buttons.
    expect(isNotice({ content: unnoticed('⚠️ Mind the ladder.') })).toBe(false);
    expect(unnoticed('Mind the ⚠️ ladder.')).toBe('Mind the ⚠️ ladder.');
  });
});
