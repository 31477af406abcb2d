import type { GeminiConfig } from '../config.ts';
import {
  ANSWER_TOKENS,
  type ChatMessage,
  type ChatModel,
  type ModelDeps,
  ModelError,
  type ModelFault,
  type OnUsage,
  THINKING_TOKENS,
} from './chat-model.ts';
import { Ending } from './ending.ts';
import { labelled, withoutGifs } from './images.ts';
import { eventData, parsePiece, streamLines } from './stream.ts';

/** A persona may be dark; what the provider always blocks it blocks anyway. Source: ai.google.dev, "Safety settings" */
const SAFETY_SETTINGS = [
  'HARM_CATEGORY_HARASSMENT',
  'HARM_CATEGORY_HATE_SPEECH',
  'HARM_CATEGORY_SEXUALLY_EXPLICIT',
  'HARM_CATEGORY_DANGEROUS_CONTENT',
].map((category) => ({ category, threshold: 'BLOCK_ONLY_HIGH' }));

/** The ends of an answer that are no whole answer, and are not the length's doing. */
const BLOCKING = new Set([
  'SAFETY',
  'RECITATION',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'IMAGE_SAFETY',
  'LANGUAGE',
]);

/** Those before 2.5, and those of other families. */
const NOT_THINKING = /gemini-(?:1|2\.0)|gemma/;

interface Part {
  readonly text?: string;
  readonly thought?: boolean;
}

type SentPart = { readonly text: string } | { readonly inlineData: { mimeType: string; data: string } };

interface Piece {
  readonly promptFeedback?: { readonly blockReason?: string };
  readonly candidates?: readonly {
    readonly content?: { readonly parts?: readonly Part[] };
    readonly finishReason?: string;
  }[];
  readonly usageMetadata?: {
    readonly promptTokenCount?: number;
    readonly candidatesTokenCount?: number;
    readonly thoughtsTokenCount?: number;
  };
  readonly error?: { readonly message?: string };
}

/** A model behind Gemini's own API. Source: ai.google.dev, "models.streamGenerateContent" */
export function createGeminiModel(config: GeminiConfig, deps: ModelDeps): ChatModel {
  return {
    provider: 'gemini',
    name: config.model,
    complete: (messages, signal, onUsage) => complete(messages, signal, config, { ...deps, onUsage }),
  };
}

async function* complete(
  messages: readonly ChatMessage[],
  signal: AbortSignal,
  { apiKey, baseUrl, model }: GeminiConfig,
  { fetch, onUsage }: ModelDeps & { readonly onUsage: OnUsage | undefined },
): AsyncIterable<string> {
  const lines = streamLines({
    url: `${baseUrl}/v1beta/models/${encodeURIComponent(model)}:streamGenerateContent?alt=sse`,
    // In a header, as addresses end up in logs.
    headers: { 'x-goog-api-key': apiKey },
    body: requestOf(withoutGifs(messages), model),
    signal,
    fetch,
    faultOf,
  });
  let usage: Piece['usageMetadata'];
  const ending = new Ending();
  for await (const data of eventData(lines)) {
    const piece = parsePiece(data) as Piece;
    usage = piece.usageMetadata ?? usage;
    for (const text of textsOf(piece)) {
      ending.add(text);
      yield text;
    }
    const reason = piece.candidates?.[0]?.finishReason;
    ending.isTold ||= reason !== undefined;
    ending.isCut ||= reason === 'MAX_TOKENS';
  }
  if (usage) {
    // What it thought is counted apart, and charged alike.
    const { promptTokenCount = 0, candidatesTokenCount = 0, thoughtsTokenCount = 0 } = usage;
    onUsage?.({
      promptTokens: promptTokenCount,
      completionTokens: candidatesTokenCount + thoughtsTokenCount,
    });
  }
  ending.insist();
}

function textsOf({ promptFeedback, candidates = [], error }: Piece): string[] {
  if (error) throw new ModelError('unavailable', error.message ?? 'the model broke off');
  if (promptFeedback?.blockReason)
    throw new ModelError('blocked', `the prompt is blocked: ${promptFeedback.blockReason}`);
  const [candidate] = candidates;
  const reason = candidate?.finishReason;
  if (reason !== undefined && BLOCKING.has(reason))
    throw new ModelError('blocked', `the answer is blocked: ${reason}`);
  if (reason === 'MALFORMED_FUNCTION_CALL' || reason === 'OTHER')
    throw new ModelError('unavailable', `the answer ended with ${reason}`);
  const parts = candidate?.content?.parts ?? [];
  return parts.filter(({ text, thought }) => text && !thought).map(({ text = '' }) => text);
}

/** System messages before the conversation become its instruction; later ones stay where they are, as the user's. */
export function requestOf(messages: readonly ChatMessage[], model: string): object {
  const start = messages.findIndex(({ role }) => role !== 'system');
  const [instructions, rest] = start < 0 ? [messages, []] : [messages.slice(0, start), messages.slice(start)];
  const contents: { role: string; parts: SentPart[] }[] = [];
  for (const message of rest) {
    const speaker = message.role === 'assistant' ? 'model' : 'user';
    const last = contents.at(-1);
    // Two turns of one speaker in a row are refused.
    if (last?.role === speaker) last.parts.push(...partsOf(message));
    else contents.push({ role: speaker, parts: partsOf(message) });
  }
  if (contents[0]?.role !== 'user') contents.unshift({ role: 'user', parts: [{ text: '…' }] });
  return {
    ...(instructions.length === 0
      ? {}
      : { systemInstruction: { parts: instructions.map(({ content }) => ({ text: content })) } }),
    contents,
    generationConfig: lengthsFor(model),
    safetySettings: SAFETY_SETTINGS,
  };
}

/**
 * A model that thinks does so within the limit on the answer, and may go over the budget for it: of the room that it gets
 * besides, the budget is half. Only models that think know a budget. Source: ai.google.dev, "Gemini thinking"
 */
function lengthsFor(model: string): object {
  if (!/gemini-2\.5-(?:flash|pro)(?!.*(?:image|tts|live|audio))/.test(model))
    return { maxOutputTokens: ANSWER_TOKENS + (NOT_THINKING.test(model) ? 0 : THINKING_TOKENS) };
  return {
    maxOutputTokens: ANSWER_TOKENS + THINKING_TOKENS,
    thinkingConfig: { thinkingBudget: THINKING_TOKENS / 2 },
  };
}

function partsOf({ content, images = [] }: ChatMessage): SentPart[] {
  return [
    { text: labelled({ content, images }) },
    ...images.map(({ mimeType, data }) => ({ inlineData: { mimeType, data } })),
  ];
}

function faultOf(status: number, body: string): ModelFault | undefined {
  if (status === 400 && /API_KEY_INVALID|API key not valid/i.test(body)) return 'denied';
  if (status === 400 && /token count.*exceeds|exceeds the maximum number of tokens/i.test(body))
    return 'too-long';
  return undefined;
}
