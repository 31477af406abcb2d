import type { Character } from '../characters/card.ts';
import { twinOf, webhookName } from '../characters/names.ts';
import { applyRegexScripts } from '../characters/regex-scripts.ts';
import { AdultsOnly, mayAppear } from '../conversation/audience.ts';
import { cleanReply } from '../conversation/clean.ts';
import { type Cast, type Decision, decide, decideAs } from '../conversation/decide.ts';
import { plainName } from '../conversation/neutral.ts';
import { buildPrompt } from '../conversation/prompt.ts';
import type { Speaker, Turn } from '../conversation/turn.ts';
import { type ChatMessage, type ChatModel, ModelError } from '../llm/chat-model.ts';
import type { MediaLoader } from '../media/load-media.ts';
import type { DiscordApi } from './api.ts';
import type { AskedAs, GatewayMessage, Self } from './gateway.ts';
import type { Nicknames } from './nicknames.ts';
import { type Asked, type Form, type Part, planParts } from './parts.ts';
import { readMedia } from './read-media.ts';
import { type Reading, readableOf } from './readable.ts';
import { olderReplied, quoting, withReplied } from './replied-to.ts';
import { asTold, toTurn } from './to-turn.ts';

export interface WritingDeps {
  readonly api: DiscordApi;
  readonly model: ChatModel;
  readonly cast: Cast;
  /** Where Discord fetches a card's picture; undefined where it has none. */
  readonly avatarUrlOf: (character: Character) => string | undefined;
  readonly nicknames: Nicknames;
  readonly forgottenUntil: Reading['forgottenUntil'];
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
  /** Who was chosen to answer here. */
  readonly chosen: string | undefined;
  /** The model is asked now. */
  readonly onAsk: () => void;
}

/** The answer to a message in the form of its place; undefined when nobody of ours is meant. @throws ModelError */
export async function writeAnswer(
  writing: Writing,
  { api, model, cast, nicknames, media, forgottenUntil, maxHistoryMessages, tokenLimit }: WritingDeps,
  signal: AbortSignal,
): Promise<Part[] | undefined> {
  const { message, self, isAgeRestricted, onAsk } = writing;
  const asTurn = (told: GatewayMessage) =>
    toTurn(asTold(told), self, { guildId: message.guild_id, nicknames });
  const said = await api.historyBefore(message.channel_id, message.id, maxHistoryMessages);
  const reading = { self, forgottenUntil };
  const before = readableOf(said, reading);
  const asked = await withReplied(message, before, api);
  const turn = toTurn(asked, self, { guildId: message.guild_id, nicknames });
  const decision = whoAnswers(turn, said.map(asTurn), writing, cast);
  if (decision.kind === 'ignore') return undefined;
  const { character } = decision;
  if (!mayAppear(character, { isAgeRestricted, isDirect: turn.guildId === undefined }))
    throw new AdultsOnly(`${character.name} answers only where only adults read`);
  const [older] = readableOf([olderReplied(asked, before) ?? []].flat(), reading);
  const replied = older && toTurn(older, self, { guildId: message.guild_id, nicknames });
  const question = quoting(turn, replied, (speaker) => nameOf(speaker, cast));
  const history = before.map(asTurn).filter(isPartOfTalk);
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
  onAsk();
  const answered = cleanReply(await askModel(prompt, model, signal), character.name);
  const parts = planParts(
    asShown(answered, character),
    formOf(turn, character, cast),
    askedBy(turn, message.asked_as),
  );
  if (parts.length === 0) throw new ModelError('empty', 'the model answered without a text');
  return parts;
}

/** Whom somebody picked for this message, else whoever is meant by it. @param said before it, the last reset or not */
function whoAnswers(turn: Turn, said: readonly Turn[], { message, chosen }: Writing, cast: Cast): Decision {
  return message.asked_as === undefined
    ? decide(turn, cast, { lastSpeaker: lastSpeaker(said, cast.assistantName), chosen })
    : decideAs(message.asked_as.character, cast);
}

/** The assistant speaks as the bot itself, a character by webhook in a guild and by embed in direct messages. */
function formOf(turn: Turn, { name }: Character, { assistantName, characters }: Cast): Form {
  if (name.toLowerCase() === assistantName.toLowerCase()) return { kind: 'plain' };
  if (turn.guildId === undefined) return { kind: 'embed', author: name };
  const names = characters.map((character) => character.name);
  return { kind: 'webhook', name, username: webhookName(name, twinOf(name, names)) };
}

function askedBy({ id, guildId, speaker }: Turn, as: AskedAs | undefined): Asked {
  const asker = as?.asker ?? (speaker.kind === 'user' ? speaker : { id: '', name: '' });
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
export function lastSpeaker(history: readonly Turn[], assistantName: string): string | undefined {
  const speaker = history.findLast(
    (turn) => turn.speaker.kind === 'character' || turn.speaker.kind === 'assistant',
  )?.speaker;
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
