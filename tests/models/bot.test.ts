import { afterAll, beforeAll, expect, it } from 'vitest';
import { splitMessage } from '../../bot/src/conversation/split.ts';
import type { Message } from '../../platform/parts/discord/world.ts';
import { createStage, type RunningBot, type Stage, startBot } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';
import { type Ollama, startOllama } from '../support/ollama.ts';
import { type Recorder, startRecorder } from '../support/recorder.ts';

/** The bot as a process with a real Ollama, whose model speaks noise: every sign of it arrives, once and in order. */

const ANSWER_MS = 120_000;

let ollama: Ollama;
let recorder: Recorder;
let stage: Stage;
let bot: RunningBot;

beforeAll(async () => {
  [ollama, stage] = await Promise.all([startOllama(), createStage()]);
  recorder = await startRecorder(ollama.url);
  bot = await startBot(stage, {
    LLM_PROVIDER: 'ollama',
    OLLAMA_HOST: recorder.url,
    OLLAMA_MODEL_NAME: ollama.model,
    OLLAMA_TOKEN_LIMIT: '4096',
  });
  await bot.ready();
}, 1_800_000);
afterAll(async () => {
  for (const part of [bot, recorder, stage, ollama]) await part?.[Symbol.asyncDispose]();
});

/** What Discord and we change on purpose: blanks, what is not seen, and the fences that are closed and opened again. */
function essence(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}\p{Mn}\ufffd`]/gu, '');
}

/** What was said in answer, without the line that says for whom. */
function shown(messages: readonly Message[]): string {
  return messages
    .map(({ content, embeds }) => content || String(Object(embeds[0]).description ?? ''))
    .join('')
    .replace(/\n?-# for .*$/, '');
}

it.each([
  ['the assistant', 'general', () => `<@${stage.botId}> Tell me a story.`],
  ['the assistant, asked again', 'general', () => `<@${stage.botId}> Go on.`],
  ['a character', 'general', () => '@Mara the Lamplighter What is new?'],
  ['a character in direct messages', 'direct', () => '@Mara the Lamplighter Good evening.'],
])('lets %s say what the model says', { timeout: ANSWER_MS * 2 }, async (_name, place, text) => {
  const { discord, userId, applicationId } = stage;
  const channel = place === 'direct' ? (await discord.openDirect(userId, applicationId)).id : stage.channel;
  const before = recorder.answers().length;
  const question = await discord.say({ channel, user: userId, content: text() });
  const said = await eventually(async () => {
    const answer = recorder.answers()[before];
    if (answer === undefined) throw new Error(`the model was not asked:\n${bot.output().slice(-2000)}`);
    return answer;
  }, ANSWER_MS);
  await eventually(async () => {
    const answers = await stage.answersTo(question, 1, ANSWER_MS);
    expect(essence(shown(answers))).toBe(essence(said));
  }, ANSWER_MS);
});

it('splits the noise of many answers into parts that hold all of it', () => {
  const noise = recorder.answers().join('\n');
  expect(noise.length).toBeGreaterThan(1_000);
  for (const limit of [2_000, 700, 300]) {
    const parts = splitMessage(noise.repeat(5), limit);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(limit);
      expect(part.isWellFormed()).toBe(true);
    }
    expect(essence(parts.join(''))).toBe(essence(noise.repeat(5)));
  }
});
