import type { Character } from '../characters/card.ts';
import { cleanReply } from '../conversation/clean.ts';
import { decide } from '../conversation/decide.ts';
import { buildPrompt } from '../conversation/prompt.ts';
import type { Turn } from '../conversation/turn.ts';
import { type ChatModel, ModelError } from '../llm/chat-model.ts';
import type { Metrics } from '../ops/metrics.ts';
import type { DiscordApi } from './api.ts';
import type { GatewayMessage, Self } from './gateway.ts';
import { webhookName } from './names.ts';
import { type Form, type Part, planParts } from './parts.ts';
import { toTurn } from './to-turn.ts';

export interface WritingDeps {
  readonly api: DiscordApi;
  readonly model: ChatModel;
  readonly modelName: string;
  readonly characters: readonly Character[];
  readonly assistantName: string;
  readonly maxHistoryMessages: number;
  readonly tokenLimit: number;
  readonly metrics: Metrics;
}

const MODEL_TIMEOUT_MS = 180_000;

export interface Writing {
  readonly message: GatewayMessage;
  readonly self: Self;
  /** The model is asked now. */
  readonly onAsk: () => void;
}

/** The answer to a message in the form of its place; undefined when nobody of ours is meant. @throws ModelError */
export async function writeAnswer(
  { message, self, onAsk }: Writing,
  deps: WritingDeps,
  signal: AbortSignal,
): Promise<Part[] | undefined> {
  const turn = toTurn(message, self);
  const before = await deps.api.historyBefore(turn.channelId, turn.id, deps.maxHistoryMessages);
  const history = before
    .map((earlier) => toTurn(earlier, self))
    .filter(({ speaker, text }) => speaker.kind !== 'other' && text !== '');
  const decision = decide(turn, deps, lastSpeaker(history, deps.assistantName));
  if (decision.kind === 'ignore') return undefined;
  const { character } = decision;
  const prompt = buildPrompt({ character, history: [...history, turn], tokenLimit: deps.tokenLimit });
  onAsk();
  const text = cleanReply(await askModel(prompt, deps, signal), character.name);
  const parts = planParts(text, formOf(turn, character, deps.assistantName));
  if (parts.length === 0) throw new ModelError('empty', 'the model answered without a text');
  return parts;
}

/** The assistant speaks as the bot itself, a character by webhook in a guild and by embed in direct messages. */
function formOf(turn: Turn, character: Character, assistantName: string): Form {
  if (character.name.toLowerCase() === assistantName.toLowerCase()) return { kind: 'plain' };
  return turn.guildId === undefined
    ? { kind: 'embed', author: character.name }
    : { kind: 'webhook', username: webhookName(character.name) };
}

/** The card that spoke last in these direct messages. */
function lastSpeaker(history: readonly Turn[], assistantName: string): string | undefined {
  const speaker = history.findLast((turn) => turn.speaker.kind !== 'user')?.speaker;
  if (speaker?.kind === 'character') return speaker.name;
  return speaker?.kind === 'assistant' ? assistantName : undefined;
}

async function askModel(
  prompt: Parameters<ChatModel['complete']>[0],
  { model, modelName, metrics }: WritingDeps,
  signal: AbortSignal,
): Promise<string> {
  const labels = { provider: 'openai', model: modelName };
  try {
    let text = '';
    const either = AbortSignal.any([signal, AbortSignal.timeout(MODEL_TIMEOUT_MS)]);
    for await (const piece of model.complete(prompt, either)) text += piece;
    metrics.modelRequests.inc({ ...labels, outcome: 'ok' });
    return text;
  } catch (error) {
    const fault = error instanceof ModelError ? error.fault : 'unavailable';
    metrics.modelRequests.inc({ ...labels, outcome: signal.aborted ? 'cancelled' : fault });
    throw error;
  }
}
