import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../ops/log.ts';
import { FleetingNotices } from './fleeting.ts';

const log = createLogger(
  'error',
  (text) => text,
  () => {},
);
const about = { questionId: '1', part: -1 };

/** Notices, and the channel's messages as they are now. */
function createNotices(canDelete = true) {
  const messages: string[] = [];
  const api = {
    say: async (_channel: string, text: string) => {
      messages.push(text);
      return text;
    },
    delete: async (_channel: string, id: string) => {
      if (!canDelete) throw new Error('Missing Access');
      messages.splice(messages.indexOf(id), 1);
    },
  };
  return { messages, notices: new FleetingNotices({ api, log }) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('FleetingNotices', () => {
  it('shows a notice for half a minute', async () => {
    const { messages, notices } = createNotices();
    await notices.say('10', 'one', about);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(messages).toEqual(['one']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(messages).toEqual([]);
  });

  it('leaves nothing behind but what nobody had the time to read', async () => {
    const { messages, notices } = createNotices();
    await notices.say('10', 'old', about);
    await vi.advanceTimersByTimeAsync(10_000);
    await notices.say('10', 'new', about);
    await notices.clear();
    expect(messages).toEqual(['new']);
  });

  it('goes on where one cannot be removed', async () => {
    const { messages, notices } = createNotices(false);
    await notices.say('10', 'one', about);
    await vi.advanceTimersByTimeAsync(60_000);
    await notices.clear();
    expect(messages).toEqual(['one']);
  });
});
