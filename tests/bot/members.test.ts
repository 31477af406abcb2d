import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStage, type RunningBot, type Stage, startBot } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';

const ROLE = '123456789012345678';
const MARA = '@Mara the Lamplighter';

let stage: Stage;
let folder: string;

beforeAll(async () => {
  stage = await createStage();
  folder = await mkdtemp(join(tmpdir(), 'members-'));
});

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** A guild's owner, who has the role and a name of their own there. */
async function freshGuild(name: string): Promise<{ readonly channel: string; readonly ben: string }> {
  const { id: ben } = await stage.discord.addUser({ username: 'ben' });
  const members = [stage.userId, ben, stage.botId];
  const { id: guild, channels } = await stage.discord.addGuild({ name, members, channels: ['talk'] });
  const owner = { nick: 'Captain', roles: [ROLE], permissions: ['ADMINISTRATOR'] };
  await stage.discord.setMember({ guild, user: stage.userId, ...owner });
  return { channel: channels.talk ?? '', ben };
}

async function run(name: string): Promise<RunningBot> {
  const bot = await startBot(stage, { STATE_PATH: join(folder, `${name}.db`) });
  await bot.ready();
  await eventually(async () => expect(bot.output()).toContain('commands-registered'));
  return bot;
}

async function allowRole(channel: string): Promise<void> {
  const options = { role: ROLE, rule: 'allow' };
  const { id } = await stage.discord.command({ channel, user: stage.userId, name: 'config role', options });
  await eventually(async () => {
    const { message } = await stage.discord.interaction(id);
    expect(message?.content).toContain(`only <@&${ROLE}>`);
  });
}

const lastPrompt = async () => (await stage.model.requests()).at(-1)?.messages.at(-1)?.content;

describe('what was asked while nobody listened', () => {
  it('is answered by who has the role that a server asks for, by the name of its asker there', async () => {
    const { channel, ben } = await freshGuild('Roles');
    const say = (user: string, content: string) => stage.discord.say({ channel, user, content });
    {
      await using bot = await run('roles');
      await allowRole(channel);
      await stage.answersTo(await say(stage.userId, `${MARA} one`));
      bot.process.kill('SIGTERM');
      await bot.exited;
    }
    await say(ben, `${MARA} may I?`);
    await say(ben, `${MARA} and now?`);
    const asked = await say(stage.userId, `${MARA} two while away`);
    await using bot = await run('roles');
    const [answer] = await stage.answersTo(asked);
    expect(await lastPrompt()).toMatch(/^Captain: .*two while away$/);
    const shown = (await stage.discord.messages(channel)).find(({ id }) => id === answer?.id);
    expect(shown?.content).toContain(`-# for [Captain](<https://discord.com/users/${stage.userId}>)`);
    expect(JSON.stringify(await stage.model.requests())).not.toMatch(/may I\?"\}\]/);
    // Each is asked about once.
    const calls = (await stage.discord.calls()).filter(({ path }) => path.includes('/members/'));
    expect(calls.map(({ path }) => path.split('/').at(-1)).toSorted()).toEqual(
      [stage.userId, ben].toSorted(),
    );
    expect(bot.output()).not.toContain('roles-unknown');
  });

  it('is refused where its asker has left since, which is in the log', async () => {
    const { channel } = await freshGuild('Gone');
    const { id: gone } = await stage.discord.addUser({ username: 'gone' });
    {
      await using bot = await run('gone');
      await allowRole(channel);
      bot.process.kill('SIGTERM');
      await bot.exited;
    }
    await stage.discord.say({ channel, user: gone, content: `${MARA} hello` });
    await using bot = await run('gone');
    await eventually(async () => expect(bot.output()).toContain('"event":"roles-unknown"'));
    expect((await stage.discord.messages(channel)).filter(({ webhook_id }) => webhook_id)).toEqual([]);
  });
});

describe('what PluralKit says again', () => {
  it('is answered where its author has the role that a server asks for', async () => {
    const { channel } = await freshGuild('Proxied');
    await using _bot = await run('proxied');
    await allowRole(channel);
    const content = `${MARA} slowly 3 words of luna`;
    const original = await stage.discord.say({ channel, user: stage.userId, content: `L: ${content}` });
    await eventually(async () => expect(await lastPrompt()).toContain('words of luna'));
    const proxied = { message: original, name: 'Luna', content, pauseMs: 0 };
    await stage.discord.proxy({ ...proxied, order: 'said first' });
    await eventually(async () => {
      const said = (await stage.discord.messages(channel)).map((message) => message.content);
      expect(said.at(-1)).toContain('luna-0 luna-1 luna-2');
    });
    expect(await lastPrompt()).toMatch(/^Luna: /);
  });
});
