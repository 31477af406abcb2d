import { DiscordAPIError, type DiscordErrorData } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { concernsReply, concernsText, isThreadClosed, isWebhookGone } from './refusals.ts';

const error = (code: number, errors?: DiscordErrorData['errors']) =>
  new DiscordAPIError({ code, message: 'no', ...(errors ? { errors } : {}) }, code, 400, 'POST', 'url', {});

describe('a refusal', () => {
  it.each([
    ['AutoMod', error(200_000), true],
    ['a harmful link', error(240_000), true],
    ['nothing to show', error(50_006), true],
    ['L2: too long a text', error(50_035, { content: {} }), true],
    ['L2: a name that is not taken', error(50_035, { username: {} }), false],
    ['a picture that is not taken', error(50_035, { avatar_url: {} }), false],
    ['B2: no room for a webhook', error(30_007), false],
    ['no right to have one', error(50_013), false],
    ['a forum itself', error(220_001), false],
  ])('of what is said: %s', (_name, refusal, expected) => {
    expect(concernsText(refusal)).toBe(expected);
  });

  it.each([
    ['a webhook that is gone', isWebhookGone, [10_015, 50_027, 10_003], [50_013, 30_007]],
    ['a reply', concernsReply, [160_002], [50_013, 160_005]],
    ['a closed thread', isThreadClosed, [160_005, 50_083], [50_013, 160_002]],
  ])('of %s', (_name, isIt, codes, others) => {
    for (const code of codes) expect(isIt(error(code))).toBe(true);
    for (const code of others) expect(isIt(error(code))).toBe(false);
  });

  it('of a reply to what is not there', () => {
    expect(concernsReply(error(50_035, { message_reference: {} }))).toBe(true);
  });
});
