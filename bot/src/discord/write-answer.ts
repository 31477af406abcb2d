import type { Character } from '../characters/card.ts';
import { twinOf, webhookName } from '../characters/names.ts';
import { applyRegexScripts } from '../characters/regex-scripts.ts';
import { AdultsOnly, mayAppear } from '../conversation/audience.ts';
import { cleanDraft, cleanReply, closeFence } from '../conversation/clean.ts';
import { type Cast, type Decision, decide, decideAs, NobodyThere } from '../conversation/decide.ts';
import { plainName } from '../conversation/neutral.ts';
import { buildPrompt, type PromptRequest } from '../conversation/prompt.ts';
import type { Speaker, Turn } from '../conversation/turn.ts';
import { voiceOf } from '../conversation/voice-of.ts';
import { type ChatMessage, type ChatModel, ModelError } from '../llm/chat-model.ts';
import type { Spender } from '../llm/spend-ceiling.ts';
import type { MediaLoader } from '../media/load-media.ts';
import type { DiscordApi } from './api.ts';
import type { AskedAs, GatewayMessage, Self } from './gateway.ts';
import type { Nicknames } from './nicknames.ts';
import { type Asked, type Form, type Part, planDrafts, planParts } from './parts.ts';
import { readMedia } from './read-media.ts';
import { type ForgottenUntil, sinceReset, withoutForgotten } from './readable.ts';
import { olderReplied, quoting, withReplied } from './replied-to.ts';
import { extended, GO_ON, type ShownPart, saidSoFar } from './revision.ts';
import { asTold, toTurn } from './to-turn.ts';

export interface WritingDeps {
  readonly api: DiscordApi;
  readonly model: ChatModel;
  readonly cast: Cast;
  /** Where Discord fetches a card's picture; undefined where it has none. */
  readonly avatarUrlOf: (character: Character) => string | undefined;
  readonly nicknames: Nicknames;
  readonly forgottenUntil: ForgottenUntil;
  readonly media: MediaLoader;
  readonly maxHistoryMessages: number;
  readonly tokenLimit: number;
}

const SCRIPTS_MS = 50;

export interface Writing {
  readonly message: GatewayMessage;
  readonly self: Self;
  /** Told of what the answer costs. */
  readonly spender: Spender;
  /** Whether only adults read the channel. */
  readonly isAgeRestricted: boolean;
  /** Who was chosen to answer here. */
  readonly chosen: string | undefined;
  /** Before the model is asked. @throws what speaks against it */
  readonly onAsk: () => Promise<void>;
  /** Whether cards may say what the model is told before and after the talk. */
  readonly allowsCardPrompts: boolean;
  /** Begins to show the answer in the making; undefined where it is only shown whole. */
  readonly draft?: ((plan: (text: string) => readonly Part[]) => Draft) | undefined;
}

/** An answer in the making, as people see it. */
export interface Draft {
  /** The text is so long by now. */
  readonly push: (text: string) => void;
  /** Resolves once nothing more of it is on its way. */
  readonly end: () => Promise<void>;
}

/** Everything that goes into an answer before the model is asked. */
export interface Draftable {
  readonly character: Character;
  readonly turn: Turn;
  readonly form: Form;
  readonly prompt: PromptRequest;
}

/** The answer to a message in the form of its place; undefined when nobody of ours is meant. @throws ModelError */
export async function writeAnswer(
  writing: Writing,
  deps: WritingDeps,
  signal: AbortSignal,
): Promise<Part[] | undefined> {
  const { message, onAsk, draft } = writing;
  const prepared = await prepareAnswer(writing, deps, signal);
  if (prepared === undefined) return undefined;
  const { character, turn, form, prompt } = prepared;
  const messages = buildPrompt(prompt);
  await onAsk();
  const voice = voiceOf(character, prompt.history, deps.cast.assistantName);
  const whose = askedBy(turn, message.asked_as);
  const continued = continuedBy(message);
  const plan = (text: string) => planDrafts(closeFence(cleanDraft(text, voice)), form, whose);
  const isDrafted = draft !== undefined && !rewrites(character);
  const text = await askModel(continued === undefined ? messages : [...messages, GO_ON], {
    model: deps.model,
    spender: writing.spender,
    draft: isDrafted ? () => draft(plan) : undefined,
    signal,
  });
  const answered = cleanReply(text, voice);
  const parts = planParts(asShown(answered, character), form, whose);
  if (parts.length === 0) throw new ModelError('empty', 'the model answered without a text');
  return continued === undefined ? parts : extended(continued, parts);
}

/** Who answers a message, in which form, and what the model is to be told; undefined when nobody of ours is meant. */
export async function prepareAnswer(
  writing: Omit<Writing, 'onAsk' | 'draft' | 'spender'>,
  deps: Omit<WritingDeps, 'model'>,
  signal: AbortSignal,
): Promise<Draftable | undefined> {
  const { message, self, isAgeRestricted } = writing;
  const { api, cast, avatarUrlOf, nicknames, media, forgottenUntil, maxHistoryMessages, tokenLimit } = deps;
  const asTurn = (told: GatewayMessage) =>
    toTurn(asTold(told), self, { guildId: message.guild_id, nicknames });
  const said = await api.histories.before(message, maxHistoryMessages);
  const reading = { forgottenUntil, isDirect: message.guild_id === undefined };
  const remembered = withoutForgotten(said, reading);
  const before = sinceReset(remembered, self);
  const asked = await withReplied(message, before, api);
  const turn = toTurn(asked, self, { guildId: message.guild_id, nicknames });
  const decision = whoAnswers(turn, () => remembered.map(asTurn), writing, cast);
  if (decision.kind === 'ignore' && decision.reason === 'no-card') throw new NobodyThere(decision.name);
  if (decision.kind === 'ignore') return undefined;
  const character = writing.allowsCardPrompts ? decision.character : withoutPrompts(decision.character);
  if (!mayAppear(character, { isAgeRestricted, isDirect: turn.guildId === undefined }))
    throw new AdultsOnly(`${character.name} answers only where only adults read`);
  const [older] = sinceReset(withoutForgotten([olderReplied(asked, before) ?? []].flat(), reading), self);
  const replied = older && toTurn(older, self, { guildId: message.guild_id, nicknames });
  const question = quoting(turn, replied, (speaker) => nameOf(speaker, cast));
  const history = before.map(asTurn).filter(isPartOfTalk);
  const form = formOf(turn, character, { cast, avatarUrl: avatarUrlOf(character) });
  const asking = await readMedia([...history, question], { api, media, tokenLimit }, signal);
  const continued = continuedBy(message);
  const prompt = {
    character,
    history: continued === undefined ? asking : [...asking, saidSoFar(continued, question, form)],
    tokenLimit,
    assistantName: cast.assistantName,
    isAgeRestricted,
    now: new Date(),
    clock: () => performance.now(),
  };
  return { character, turn, form, prompt };
}

function continuedBy({ revises }: GatewayMessage): readonly ShownPart[] | undefined {
  return revises?.kind === 'continue' ? revises.shown : undefined;
}

/** The card without what it would tell the model about how to behave. */
function withoutPrompts(character: Character): Character {
  return { ...character, systemPrompt: '', postHistoryInstructions: '' };
}

/** Whom somebody picked for this message, else whoever is meant by it. @param said before it, whatever was reset since */
function whoAnswers(
  turn: Turn,
  said: () => readonly Turn[],
  { message, chosen }: Pick<Writing, 'message' | 'chosen'>,
  cast: Cast,
): Decision {
  if (message.asked_as !== undefined) return decideAs(message.asked_as.character, cast);
  const isDirect = turn.guildId === undefined;
  return decide(turn, cast, {
    lastSpeaker: isDirect ? lastSpeaker(said(), cast.assistantName) : undefined,
    chosen,
    named: message.named,
  });
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

interface Asking {
  readonly model: ChatModel;
  readonly spender: Spender;
  readonly draft: (() => Draft) | undefined;
  readonly signal: AbortSignal;
}

async function askModel(prompt: readonly ChatMessage[], asking: Asking): Promise<string> {
  const { model, spender, signal } = asking;
  const draft = asking.draft?.();
  let text = '';
  try {
    const pieces = model.complete(prompt, signal, ({ usd }) => usd !== undefined && spender.add(usd));
    for await (const piece of pieces) {
      text += piece;
      draft?.push(text);
    }
  } finally {
    await draft?.end();
  }
  return text;
}

/** Whose limit of the day an answer counts for: the guild's, or in direct messages the user's. */
export function payerOf({ guild_id, author }: Pick<GatewayMessage, 'guild_id' | 'author'>): string {
  return guild_id === undefined ? `user:${author.id}` : `guild:${guild_id}`;
}

/** Whether the card's scripts may take away what was shown already. */
function rewrites({ regexScripts }: Character): boolean {
  return regexScripts.some(({ appliesTo, only }) => only !== 'prompt' && appliesTo.includes('character'));
}

/** An answer after the card's own scripts, which have a moment for it. */
function asShown(said: string, { regexScripts }: Character): string {
  const end = performance.now() + SCRIPTS_MS;
  const isOverTime = () => performance.now() > end;
  return applyRegexScripts(said, regexScripts, { place: 'character', purpose: 'shown', isOverTime }).trim();
}
