import type { Character } from '../characters/card.ts';
import { twinOf, webhookName } from '../characters/names.ts';
import { applyRegexScripts } from '../characters/regex-scripts.ts';
import { cleanReply } from '../conversation/clean.ts';
import { type Cast, decide } from '../conversation/decide.ts';
import { plainName } from '../conversation/neutral.ts';
import { buildPrompt } from '../conversation/prompt.ts';
import type { Speaker, Turn } from '../conversation/turn.ts';
import { type ChatMessage, type ChatModel, ModelError } from '../llm/chat-model.ts';
import type { MediaLoader } from '../media/load-media.ts';
import type { DiscordApi } from './api.ts';
import type { GatewayMessage, Self } from './gateway.ts';
import type { Nicknames } from './nicknames.ts';
import { type Asked, type Form, type Part, planParts } from './parts.ts';
import { readMedia } from './read-media.ts';
import { olderReplied, quoting, withReplied } from './replied-to.ts';
import { asTold, toTurn } from './to-turn.ts';

export interface WritingDeps {
  readonly api: DiscordApi;
  readonly model: ChatModel;
  readonly cast: Cast;
  /** Where Discord fetches a card's picture; undefined where it has none. */
  readonly avatarUrlOf: (character: Character) => string | undefined;
  readonly nicknames: Nicknames;
  readonly media: MediaLoader;
  readonly maxHistoryMessages: number;
  readonly tokenLimit: number;
}

const SCRIPTS_MS = 50;

export interface Writing {
  readonly message: GatewayMessage;
  readonly self: Self;
  /** Whether only adults read the channel. */
  readonly isAgeRestricted: boolean;
  /** Before the model is asked. @throws what speaks against it */
  readonly onAsk: () => Promise<void>;
}

/** The answer to a message in the form of its place; undefined when nobody of ours is meant. @throws ModelError */
export async function writeAnswer(
  { message, self, isAgeRestricted, onAsk }: Writing,
  { api, model, cast, avatarUrlOf, nicknames, media, maxHistoryMessages, tokenLimit }: WritingDeps,
  signal: AbortSignal,
): Promise<Part[] | undefined> {
  const names = { guildId: message.guild_id, nicknames };
  const before = await api.historyBefore(message.channel_id, message.id, maxHistoryMessages);
  const asked = await withReplied(message, before, api);
  const turn = toTurn(asked, self, names);
  const history = before.map((earlier) => toTurn(asTold(earlier), self, names)).filter(isPartOfTalk);
  const decision = decide(turn, cast, lastSpeaker(history, cast.assistantName));
  if (decision.kind === 'ignore') return undefined;
  const { character } = decision;
  const older = olderReplied(asked, before);
  const replied = older && toTurn(older, self, names);
  const question = quoting(turn, replied, (speaker) => nameOf(speaker, cast));
  const talk = await readMedia([...history, question], { api, media, tokenLimit }, signal);
  const prompt = buildPrompt({
    character,
    history: talk,
    tokenLimit,
    assistantName: cast.assistantName,
    isAgeRestricted,
    now: new Date(),
    clock: () => performance.now(),
  });
  await onAsk();
  const said = cleanReply(await askModel(prompt, model, signal), character.name);
  const form = formOf(turn, character, { cast, avatarUrl: avatarUrlOf(character) });
  const parts = planParts(asShown(said, character), form, askedBy(turn));
  if (parts.length === 0) throw new ModelError('empty', 'the model answered without a text');
  return parts;
}

/** The assistant speaks as the bot itself, a character by webhook in a guild and by embed in direct messages. */
function formOf(
  turn: Turn,
  { name }: Character,
  { cast, avatarUrl }: { readonly cast: Cast; readonly avatarUrl: string | undefined },
): Form {
  if (name.toLowerCase() === cast.assistantName.toLowerCase()) return { kind: 'plain' };
  const avatar = avatarUrl === undefined ? {} : { avatarUrl };
  if (turn.guildId === undefined) return { kind: 'embed', author: name, ...avatar };
  const names = cast.characters.map((character) => character.name);
  return { kind: 'webhook', name, username: webhookName(name, twinOf(name, names)), ...avatar };
}

function askedBy({ id, guildId, speaker }: Turn): Asked {
  const asker = speaker.kind === 'user' ? speaker : { id: '', name: '' };
  return { asker, questionId: id, isDirect: guildId === undefined };
}

function isPartOfTalk({ speaker, text, media = [] }: Turn): boolean {
  return speaker.kind !== 'other' && (text !== '' || media.length > 0);
}

function nameOf(speaker: Speaker, { assistantName }: Cast): string {
  if (speaker.kind === 'assistant') return assistantName;
  return speaker.kind === 'other' ? 'somebody' : plainName(speaker.name);
}

/** The card that spoke last in these direct messages. */
function lastSpeaker(history: readonly Turn[], assistantName: string): string | undefined {
  const speaker = history.findLast((turn) => turn.speaker.kind !== 'user')?.speaker;
  if (speaker?.kind === 'character') return speaker.name;
  return speaker?.kind === 'assistant' ? assistantName : undefined;
}

async function askModel(
  prompt: readonly ChatMessage[],
  model: ChatModel,
  signal: AbortSignal,
): Promise<string> {
  let text = '';
  for await (const piece of model.complete(prompt, signal)) text += piece;
  return text;
}

/** An answer after the card's own scripts, which have a moment for it. */
function asShown(said: string, { regexScripts }: Character): string {
  const end = performance.now() + SCRIPTS_MS;
  const isOverTime = () => performance.now() > end;
  return applyRegexScripts(said, regexScripts, { place: 'character', purpose: 'shown', isOverTime }).trim();
}
