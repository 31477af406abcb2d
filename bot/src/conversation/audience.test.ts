import { describe, expect, it } from 'vitest';
import { character } from '../../../tests/support/conversation.ts';
import { mayAppear } from './audience.ts';

const about = (tags: readonly string[]) =>
  character('Ann', { about: { creatorNotes: '', creator: '', version: '', source: [], tags } });
const everybody = { isAgeRestricted: false, isDirect: false };

describe('mayAppear', () => {
  it.each([
    [[], everybody, true],
    [['fantasy', 'not nsfw'], everybody, true],
    [['NSFW'], everybody, false],
    [[' nsfw '], everybody, false],
    [['18+'], everybody, false],
    [['nsfw'], { isAgeRestricted: true, isDirect: false }, true],
    [['nsfw'], { isAgeRestricted: false, isDirect: true }, true],
  ])('tags %j, %j: %j', (tags, audience, expected) => {
    expect(mayAppear(about(tags), audience)).toBe(expected);
  });
});
