import { afterEach, describe, expect, it } from 'vitest';
import { type Call, type Reply, serve } from '../../../platform/serve.ts';
import { createMetrics } from '../ops/metrics.ts';
import { DiscordApi } from './api.ts';
import type { Part } from './parts.ts';

const part: Part = { kind: 'webhook', name: 'Mara', username: 'Mara', text: 'Mind the ladder.' };
const place = { channelId: '20', webhookChannelId: '10', threadId: '20', isAgeRestricted: false };
const about = { questionId: '30', part: 0, applicationId: '70' };
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const refused = (status: number, code: number): Reply => ({ status, body: { code, message: 'no' } });

/** A Discord that answers as given, and what it was asked, in order. */
async function startDiscord(answers: { create?: Reply; execute?: Reply; post?: (body: object) => Reply }) {
  const asked: string[] = [];
  let made = 0;
  const hook = () => ({
    id: String(++made),
    type: 1,
    token: 'secret',
    application_id: '70',
    channel_id: '10',
  });
  const route = (name: string, reply: (call: Call) => Reply) => (call: Call) => {
    asked.push(name);
    return reply(call);
  };
  const sent: Reply = { status: 200, body: { id: '40' } };
  const { url, stop } = await serve(
    {
      'GET /api/v10/channels/10/webhooks': route('find', () => ({ status: 200, body: [] })),
      'POST /api/v10/channels/10/webhooks': route(
        'create',
        () => answers.create ?? { status: 200, body: hook() },
      ),
      'POST /api/v10/webhooks/:id/secret': route('execute', () => answers.execute ?? sent),
      'POST /api/v10/channels/20/messages': route('post', (call) => answers.post?.(call.json()) ?? sent),
    },
    { host: '127.0.0.1' },
  );
  stops.push(stop);
  return {
    asked,
    api: new DiscordApi({
      token: 'x',
      apiUrl: `${url}/api`,
      metrics: createMetrics('1'),
      requestsPerSecond: 50,
    }),
  };
}

describe('newestAfter', () => {
  /** A channel with the messages 1 to 450. */
  async function startChannel() {
    const { url, stop } = await serve(
      {
        'GET /api/v10/channels/20/messages': ({ query }) => {
          const end = Number(query.get('before') ?? 451) - 1;
          const start = Math.max(1, end - Number(query.get('limit')) + 1);
          const ids = Array.from({ length: end - start + 1 }, (_, index) => end - index);
          return { status: 200, body: ids.map((id) => ({ id: String(id) })) };
        },
      },
      { host: '127.0.0.1' },
    );
    stops.push(stop);
    const options = { token: 'x', apiUrl: `${url}/api`, metrics: createMetrics('1'), requestsPerSecond: 50 };
    return new DiscordApi(options);
  }

  it.each([
    ['all that came after', '120', 1_000, undefined, true, 330],
    ['no more than is looked at', '120', 200, undefined, false, 200],
    ['a channel to its beginning', '0', 1_000, undefined, true, 450],
    ['until it is enough', '120', 1_000, '300', true, 200],
  ])('reads %s, the newest first', async (_name, after, most, wanted, isWhole, count) => {
    const api = await startChannel();
    const read: string[] = [];
    const enough = (page: readonly { readonly id: string }[]) => {
      read.push(...page.map(({ id }) => id));
      return page.some(({ id }) => id === wanted);
    };
    expect(await api.newestAfter('20', after, { most, enough })).toBe(isWhole);
    expect(read).toEqual(Array.from({ length: count }, (_, index) => String(450 - index)));
  });
});

describe('a part by webhook', () => {
  it.each([
    ['is not there', 404, 10_015],
    ['does not know its token', 401, 50_027],
  ])(
    'L2: whose webhook %s gets a new one once, then the bot speaks, and asks no more for a while',
    async (_name, status, code) => {
      const { api, asked } = await startDiscord({ execute: refused(status, code) });
      const outcome = await api.send(part, place, about);
      expect(outcome).toMatchObject({ kind: 'sent', id: '40', webhookFault: { code } });
      expect(asked).toEqual(['find', 'create', 'execute', 'find', 'create', 'execute', 'post']);
      asked.length = 0;
      expect(await api.send(part, place, about)).toMatchObject({ kind: 'sent' });
      expect(asked).toEqual(['post']);
      api.forgetWebhook('10');
      await api.send(part, place, about);
      expect(asked.slice(1)).toContain('find');
    },
  );

  it.each([30_007, 30_058, 50_013])('B2: is said by the bot where there can be none (%i)', async (code) => {
    const posted: object[] = [];
    const post = (body: object) => {
      posted.push(body);
      return { status: 200, body: { id: '40' } };
    };
    const { api, asked } = await startDiscord({ create: refused(400, code), post });
    for (const number of [0, 1]) await api.send(part, place, { ...about, part: number });
    expect(asked).toEqual(['find', 'create', 'post', 'post']);
    const first = {
      content: '**Mara:** Mind the ladder.',
      allowed_mentions: { parse: [] },
      enforce_nonce: true,
    };
    expect(posted).toMatchObject([{ ...first, message_reference: { message_id: '30' } }, first]);
    expect(posted[1]).not.toHaveProperty('message_reference');
  });

  it.each([200_000, 240_000])('is not said in another way where the text is refused (%i)', async (code) => {
    const { api, asked } = await startDiscord({ execute: refused(400, code) });
    expect(await api.send(part, place, about)).toMatchObject({ kind: 'refused', error: { code } });
    expect(asked).toEqual(['find', 'create', 'execute']);
  });
});

describe('a reply', () => {
  it('is a message like any other where nothing may be replied to', async () => {
    const post = (body: object) =>
      'message_reference' in body ? refused(400, 160_002) : { status: 200, body: { id: '41' } };
    const { api, asked } = await startDiscord({ post });
    const plain: Part = { kind: 'plain', text: 'Hello.', reply: true };
    expect(await api.send(plain, place, about)).toMatchObject({ kind: 'sent', id: '41' });
    expect(asked).toEqual(['post', 'post']);
  });
});

describe('a notice', () => {
  it('that is refused is no notice that was said', async () => {
    const { api } = await startDiscord({ post: () => refused(400, 50_008) });
    await expect(api.say('20', 'Sorry.', { questionId: '30', part: -1 })).rejects.toThrow('no');
  });

  it('waits for the rate limit', async () => {
    let asked = 0;
    const limited = {
      status: 429,
      headers: { 'retry-after': '0.1' },
      body: { message: 'slow', retry_after: 0.1, global: false },
    };
    const post = () => (asked++ === 0 ? limited : { status: 200, body: { id: '42' } });
    const { api } = await startDiscord({ post });
    expect(await api.say('20', 'Sorry.', { questionId: '30', part: -1 })).toBe('42');
  });
});
