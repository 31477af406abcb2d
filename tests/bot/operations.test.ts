import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { request } from '../../platform/request.ts';
import { BOT_TOKEN, createStage, MODEL_KEY, type RunningBot, type Stage, startBot } from '../support/bot.ts';
import { base64, png, tEXt } from '../support/cards.ts';
import { eventually } from '../support/cluster.ts';
import { buildBot, createFleet } from '../support/pods.ts';

const CARD = 'Mara Quellwasser';

async function cardFolder() {
  const folder = await mkdtempDisposable(join(tmpdir(), 'cards-'));
  const card = { name: CARD, description: 'planted-card-text' };
  await writeFile(join(folder.path, 'mara.png'), png([tEXt('chara', base64(card))]));
  await writeFile(join(folder.path, 'broken-planted.json'), '{');
  return folder;
}

async function metricsOf(bot: RunningBot): Promise<string> {
  return (await request(bot.metricsUrl)).text;
}

/** A question in the guild, one in a direct message, and one that goes wrong. */
async function converse(stage: Stage): Promise<void> {
  const say = (content: string) => stage.discord.say({ channel: stage.channel, user: stage.userId, content });
  await stage.answersTo(await say(`@${CARD} good morning`));
  await stage.answersTo(await say(`<@${stage.botId}> and you?`));
  await stage.model.script({ kind: 'error', status: 401, message: 'planted' });
  await stage.answersTo(await say(`<@${stage.botId}> again?`));
}

describe('metrics', () => {
  it('L16, P12: count what passes, and tell of nobody', async () => {
    await using folder = await cardFolder();
    await using stage = await createStage();
    await using bot = await startBot(stage, { CHARACTERS_PATH: folder.path });
    await bot.ready();
    await converse(stage);
    await eventually(async () =>
      expect(await metricsOf(bot)).toContain('bot_replies_total{outcome="failed"} 1'),
    );
    const text = await metricsOf(bot);
    for (const line of [
      'bot_messages_received_total{kind="guild"}',
      'bot_replies_total{outcome="sent"} 2',
      'bot_reply_duration_seconds_count{part="first"} 2',
      'bot_reply_duration_seconds_count{part="last"} 2',
      'bot_overhead_seconds_count 2',
      'bot_queue_wait_seconds_count 3',
      'bot_inflight 0',
      'discord_rest_requests_total{route="POST /webhooks/:id/:token",status="200"} 1',
      'discord_gateway_events_total{type="MESSAGE_CREATE"}',
      'discord_gateway_events_total{type="READY"} 1',
      'discord_shard_up{shard="0"} 1',
      'discord_identify_remaining',
      'card_errors_total{reason="',
      'cards_refused{reason="NOT_JSON"} 1',
      'cards_loaded',
      'process_resident_memory_bytes',
    ])
      expect(text).toContain(line);
    const values = [...text.matchAll(/\b\w+="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(values.filter((value) => /\d{15,}/.test(value))).toEqual([]);
    const planted = [CARD, 'Mara', 'Ann', 'Harbour', 'general', 'Helper', 'planted', BOT_TOKEN, MODEL_KEY];
    for (const name of planted) expect(values.filter((value) => value.includes(name))).toEqual([]);
    // Never on the port that the world may reach.
    expect((await request(`${bot.url}/metrics`)).status).toBe(404);
  });
});

describe('the numbers of a standby', () => {
  it('say of its shards that it has none, and of the sessions that are left nothing', async () => {
    await using built = await buildBot();
    await using fleet = await createFleet(built);
    const leader = await fleet.start();
    await eventually(async () => expect(await metricsOf(leader)).toContain('discord_shard_up{shard="0"} 1'));
    expect(await metricsOf(leader)).toMatch(/^discord_identify_remaining [1-9]/m);
    const standby = await fleet.start();
    await standby.ready();
    const text = await metricsOf(standby);
    for (const line of ['bot_leader 0', 'discord_shards 1', 'discord_shard_up{shard="0"} 0'])
      expect(text).toContain(line);
    expect(text).not.toMatch(/^discord_identify_remaining \d/m);
  });
});

describe('avatars', () => {
  it('are where a message says, without the card', async () => {
    await using folder = await cardFolder();
    await using stage = await createStage();
    const base = 'https://bot.example';
    await using bot = await startBot(stage, { CHARACTERS_PATH: folder.path, PUBLIC_AVATAR_BASE_URL: base });
    await bot.ready();
    const direct = await stage.discord.openDirect(stage.userId, stage.applicationId);
    const question = { channel: direct.id, user: stage.userId, content: `@${CARD} good morning` };
    const [answer] = await stage.answersTo(await stage.discord.say(question));
    const [embed] = (answer?.embeds ?? []) as { readonly author?: { readonly icon_url?: string } }[];
    const url = embed?.author?.icon_url ?? '';
    expect(url).toMatch(/^https:\/\/bot\.example\/avatars\/[0-9a-f]{32}\.png$/);
    const picture = await request(bot.url + url.slice(base.length));
    expect(picture.status).toBe(200);
    expect(picture.text).not.toMatch(/chara|planted/);
  });
});
