import { describe, expect, it } from 'vitest';
import { describeSettings } from './describe-settings.ts';

const ids = (count: number, first: number) =>
  new Set(Array.from({ length: count }, (_, index) => `123456789012345${first + index}`));
const list = (count: number) => ({ allowed: ids(count, 10_000), blocked: ids(count, 50_000) });
const settings = { assistant: undefined, allowsCardPrompts: true, answersPerMinute: undefined };

describe('describeSettings', () => {
  it.each([20, 2_000])('fits into a message with four lists of %i, and the longest of names', (count) => {
    const all = { ...settings, channels: list(count), roles: list(count) };
    const text = describeSettings(all, 'The Lamplighter '.repeat(500));
    expect(text.length).toBeLessThanOrEqual(2_000);
    expect(text).toContain(`and ${count - 15} more, but not <#`);
    expect(text).toContain('**Answers a minute:** as many as everywhere');
  });

  it('names all of a few', () => {
    const text = describeSettings({ ...settings, channels: list(0), roles: list(2) }, 'Mara');
    expect(text).toContain('**I answer in** every channel that I can see');
    expect(text.match(/<@&\d{20}>/g)).toHaveLength(4);
    expect(text).toContain('Mara, unless');
  });
});
