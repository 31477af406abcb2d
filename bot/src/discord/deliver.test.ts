import type { APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { openState } from '../delivery/state.ts';
import { createMetrics } from '../ops/metrics.ts';
import { deliver } from './deliver.ts';
import type { DeliveryDeps } from './delivery.ts';

const self = { userId: '1', applicationId: '2' };
const part = { kind: 'plain', text: 'Once only.', reply: true } as const;
const log = { info: () => {}, warn: () => {}, error: () => {} };
const message = (id: string, author: string, content: string) =>
  ({ id, author: { id: author }, content, embeds: [] }) as unknown as APIMessage;

/** An answer of one part, of which Discord does not say whether it takes it, and how often it was sent. */
async function sendInDoubt(newestAfter: DeliveryDeps['api']['newestAfter']) {
  const { ledger, leave } = openState(undefined);
  ledger.receive({ id: '5', channelId: '10', message: '{}' });
  ledger.claim('5');
  ledger.step('5', { kind: 'ask' });
  const progress = ledger.step('5', { kind: 'write', parts: 1 }, { bodies: [JSON.stringify(part)] });
  let sent = 0;
  const send = async () => ({ kind: 'unknown', error: new Error(`lost ${++sent}`) });
  const deps = { api: { send, newestAfter }, ledger, log, metrics: createMetrics('1') };
  const delivery = { questionId: '5', place: { channelId: '10', webhookChannelId: '10' }, self };
  try {
    return await deliver(delivery as never, progress, deps as never).then(
      ({ parts }) => ({ parts, sent }),
      ({ message }: Error) => ({ fault: message, sent }),
    );
  } finally {
    leave();
  }
}

describe('a part of which nobody knows whether it is there', () => {
  it('is looked for from the newest message back', async () => {
    const newest = [message('900', '7', 'chatter'), message('890', self.userId, part.text)];
    const outcome = await sendInDoubt(async (channel, after, { enough }) => {
      expect([channel, after]).toEqual(['10', '5']);
      return enough(newest);
    });
    expect(outcome).toEqual({ parts: ['sent'], sent: 1 });
  });

  it('is not sent again when more was said than anybody reads', async () => {
    const outcome = await sendInDoubt(async () => false);
    expect(outcome).toEqual({ fault: expect.stringMatching(/hide whether it was sent/), sent: 1 });
  });
});
