import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Channel } from '../../platform/parts/discord/world.ts';
import { eventually } from '../support/cluster.ts';
import { buttonsOf, createQuay, MARA, type Quay, TWIN } from '../support/quay.ts';

let quay: Quay;
let stage: Quay['stage'];
let line: string;

beforeAll(async () => {
  quay = await createQuay();
  ({ stage, line } = quay);
});
afterAll(() => quay[Symbol.asyncDispose]());

const addChannel: Quay['addChannel'] = (...fields) => quay.addChannel(...fields);
const ask: Quay['ask'] = (...fields) => quay.ask(...fields);
const prompt = () => quay.prompt();
const modelCalls = () => quay.modelCalls();
const callsTo = (route: string) => quay.callsTo(route);

describe('a webhook', () => {
  it('L2: takes the name of any card, and leads back to it', async () => {
    const { id: channel } = await addChannel();
    for (const name of ['Clyde of Discord', 'X']) {
      const answer = await ask(channel, `@${name} hello`);
      expect(answer.webhook_id).toBeDefined();
      expect(answer.author.username).not.toBe(name);
      expect((await ask(channel, 'and then?', answer.id)).author.username).toBe(answer.author.username);
    }
  });

  it('shows two cards of names that look the same as two, and leads back to each', async () => {
    const { id: channel } = await addChannel();
    const shown: string[] = [];
    for (const title of ['the Elder', 'the Younger']) {
      const answer = await ask(channel, `@${TWIN}, ${title} hello`);
      const again = await ask(channel, 'and then?', answer.id);
      expect(again.author.username).toBe(answer.author.username);
      shown.push(answer.author.username);
    }
    expect(shown[0]).not.toBe(shown[1]);
    expect(shown[0]?.replaceAll('\u17b5', '')).toContain(shown[1]?.replaceAll('\u17b5', ''));
  });

  it('shows the picture of a card', async () => {
    const { id: channel } = await addChannel();
    const { author } = await ask(channel, '@X hello');
    expect(await stage.discord.avatarUrl(author.avatar ?? '')).toMatch(
      /^https:\/\/bot\.example\/avatars\/[\da-f]+\.png$/,
    );
    expect((await ask(channel, `@${MARA} hello`)).author.avatar).toBeNull();
  });

  it('B1, L17, P8: is one a channel, and those of others are left alone', async () => {
    const { id: channel } = await addChannel();
    const others = [
      await stage.discord.addWebhook({ channel, name: MARA }),
      await stage.discord.addWebhook({ channel, name: 'Character voices', applicationId: '1' }),
    ];
    for (const name of [MARA, 'X', 'Clyde of Discord']) await ask(channel, `@${name} hello`);
    const own = (await stage.discord.webhooks(channel)).filter(
      ({ application_id }) => application_id === stage.applicationId,
    );
    expect(own).toHaveLength(1);
    expect(await stage.discord.webhooks(channel)).toEqual([...others, ...own]);
    expect(await callsTo('DELETE /webhooks/')).toEqual([]);
    // Answers in the making are edited; webhooks themselves are not.
    const edited = (await callsTo('PATCH /webhooks/')).filter(({ path }) => !path.includes('/messages/'));
    expect(edited).toEqual([]);
  });

  it('B2: that there is no room for is replaced by the bot itself, and read back as the character', async () => {
    const { id: channel } = await addChannel();
    for (let index = 0; index < 15; index++)
      await stage.discord.addWebhook({ channel, name: `hook ${index}` });
    await stage.model.script({ kind: 'text', text: 'I keep the lamp.' });
    const first = await ask(channel, `@${MARA} hello`);
    expect(first).toMatchObject({
      content: `**${MARA}:** I keep the lamp.${line}`,
      author: { id: stage.botId },
    });
    expect(buttonsOf(first)).toHaveLength(3);
    const second = await ask(channel, 'and then?', first.id);
    expect(second.content).toContain(`**${MARA}:** `);
    expect(await prompt()).toContainEqual({
      role: 'assistant',
      content: 'I keep the lamp.',
    });
    // What Discord refused is not asked for again at once.
    expect(await callsTo(`POST /channels/${channel}/webhooks`)).toHaveLength(1);
    expect(await stage.discord.webhooks(channel)).toHaveLength(15);
  });

  it('L2: that may not be made is replaced, part by part, in order', async () => {
    const { id: channel } = await addChannel();
    await stage.discord.deny(channel, 'MANAGE_WEBHOOKS');
    const question = await stage.discord.say({
      channel,
      user: stage.userId,
      content: `@${MARA} 600 words of moss`,
    });
    await stage.answersTo(question, 3);
    const parts = (await stage.discord.messages(channel)).slice(1).map(({ content }) => content);
    const words = parts.map((content) => content.replace(`**${MARA}:** `, '').replace(line, '')).join(' ');
    expect(words).toBe(Array.from({ length: 600 }, (_, index) => `moss-${index}`).join(' '));
  });

  it.each(['error-after', 'drop-after', 'error-before'] as const)(
    'L2: that is replaced says all once, also when the answer to it is lost (%s)',
    async (kind) => {
      const { id: channel } = await addChannel();
      await stage.discord.deny(channel, 'MANAGE_WEBHOOKS');
      await stage.discord.inject({ route: `POST /channels/${channel}/messages`, kind });
      await ask(channel, `@${MARA} 3 words of moss`);
      await sleep(1_000);
      const said = (await stage.discord.messages(channel)).slice(1).map(({ content }) => content);
      expect(said).toEqual([`**${MARA}:** moss-0 moss-1 moss-2${line}`]);
    },
  );

  it('that somebody deletes is made anew', async () => {
    const { id: channel } = await addChannel();
    const { webhook_id: before = '' } = await ask(channel, `@${MARA} hello`);
    await stage.discord.removeWebhook(before);
    const { webhook_id: after } = await ask(channel, `@${MARA} hello`);
    expect(after).toMatch(/\d+/);
    expect(after).not.toBe(before);
  });

  it('that somebody moves elsewhere says nothing there', async () => {
    const [{ id: channel }, { id: elsewhere }] = [await addChannel(), await addChannel()];
    const { webhook_id = '' } = await ask(channel, `@${MARA} hello`);
    await stage.discord.moveWebhook(webhook_id, elsewhere);
    await sleep(300);
    expect(await ask(channel, `@${MARA} hello`)).toMatchObject({ author: { username: MARA } });
    expect(await stage.discord.messages(elsewhere)).toEqual([]);
  });
});

describe('where not all is allowed', () => {
  it.each(['SEND_MESSAGES', 'SEND_MESSAGES_IN_THREADS'] as const)(
    '%s: nothing is said, and the model is not asked',
    async (permission) => {
      const parent = await addChannel();
      await stage.discord.deny(parent.id, permission);
      const { thread } = await stage.discord.openThread({
        parent: parent.id,
        name: 'talk',
        user: stage.userId,
      });
      const [closed, open]: readonly Pick<Channel, 'id'>[] =
        permission === 'SEND_MESSAGES' ? [parent, thread] : [thread, parent];
      const before = await modelCalls();
      for (const address of [`@${MARA}`, `<@${stage.botId}>`])
        await stage.discord.say({
          channel: closed?.id ?? '',
          user: stage.userId,
          content: `${address} hello`,
        });
      await ask(open?.id ?? '', `@${MARA} hello`);
      expect(await modelCalls()).toBe(before + 1);
      expect(await stage.discord.messages(closed?.id ?? '')).toHaveLength(2);
    },
  );

  it('READ_MESSAGE_HISTORY: the assistant answers without a reply', async () => {
    const { id: channel } = await addChannel();
    await stage.discord.deny(channel, 'READ_MESSAGE_HISTORY');
    const answer = await ask(channel, `<@${stage.botId}> hello`);
    expect(answer).toMatchObject({ author: { id: stage.botId }, content: `You said: Ann: hello${line}` });
    expect(answer.message_reference).toBeUndefined();
  });

  it.each(['automod', 'harmful link'] as const)(
    'says so when a text is stopped as %s, and does not try again',
    async (kind) => {
      const { id: channel } = await addChannel();
      const word = `forbidden-${kind.length}`;
      await stage.discord.moderate(word, kind);
      await stage.model.script({ kind: 'text', text: `This is ${word}.` });
      const before = (await callsTo('POST /webhooks/')).length;
      expect((await ask(channel, `@${MARA} say it`)).content).toMatch(
        /moderation here did not let my answer through/,
      );
      expect((await callsTo('POST /webhooks/')).length).toBe(before + 1);
      expect(await callsTo(`POST /channels/${channel}/messages`)).toHaveLength(1);
    },
  );

  it('is silent where direct messages are closed', async () => {
    const other = await stage.discord.addUser({ username: 'bea' });
    const direct = await stage.discord.openDirect(other.id, stage.applicationId);
    await stage.discord.deny(direct.id, 'SEND_MESSAGES');
    const before = await modelCalls();
    await stage.discord.say({ channel: direct.id, user: other.id, content: 'hello' });
    await eventually(async () =>
      expect(await callsTo(`POST /channels/${direct.id}/typing`)).toMatchObject([{ status: 403 }]),
    );
    await sleep(500);
    expect(await callsTo(`POST /channels/${direct.id}/messages`)).toEqual([]);
    expect(await modelCalls()).toBe(before);
  });
});
