import { describe, expect, it } from 'vitest';
import { OldEdits } from './old-edits.ts';
import type { Message } from './world.ts';

const HOUR_MS = 3_600_000;
const message = (channel_id: string) =>
  ({ channel_id, timestamp: '2026-11-22T00:00:00.000Z' }) as unknown as Message;
const posted = Date.parse('2026-11-22T00:00:00.000Z');

describe('OldEdits', () => {
  it('lets a message of the last hour be edited at will', () => {
    const edits = new OldEdits();
    for (let count = 0; count < 10; count++)
      expect(edits.refuse(message('1'), posted + HOUR_MS - 1)).toBeUndefined();
  });

  it('turns away the fourth edit of old messages in twenty seconds, in each channel', () => {
    const edits = new OldEdits();
    for (let count = 0; count < 3; count++)
      expect(edits.refuse(message('1'), posted + HOUR_MS)).toBeUndefined();
    expect(edits.refuse(message('1'), posted + HOUR_MS + 5_000)).toMatchObject({
      status: 429,
      body: { code: 30_046, retry_after: 15 },
    });
    expect(edits.refuse(message('2'), posted + HOUR_MS + 5_000)).toBeUndefined();
    expect(edits.refuse(message('1'), posted + HOUR_MS + 20_000)).toBeUndefined();
  });
});
