export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
  /** That belong to the text, of a user only; each dialect sends them in its own way, or their labels. */
  readonly images?: readonly ChatImage[];
}

/** A picture, ready to be sent. */
export interface ChatImage {
  /** @example 'picture "cat.png"' */
  readonly label: string;
  readonly mimeType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  /** In base64. */
  readonly data: string;
  /** About how much of a model's context it takes. */
  readonly tokens: number;
}

/** A model, whoever runs it. */
export interface ChatModel {
  /** Whose API it is. @example 'openai' */
  readonly provider: string;
  readonly name: string;
  /**
   * The pieces of the answer, in order, as they come; reasoning is left out.
   *
   * @param onUsage told of every request that was made for it
   * @throws ModelError
   */
  readonly complete: (
    messages: readonly ChatMessage[],
    signal: AbortSignal,
    onUsage?: OnUsage,
  ) => AsyncIterable<string>;
}

/** The longest answer that a model is asked for; prompts leave this much of its context free. */
export const ANSWER_TOKENS = 1024;

/** The same for a model whose context is small. @param tokenLimit of prompt and answer together */
export function answerTokens(tokenLimit: number): number {
  return Math.min(ANSWER_TOKENS, Math.floor(tokenLimit / 4));
}

/** What a model that thinks before it answers may use for that beside the answer, where the limit is of both together. */
export const THINKING_TOKENS = 4096;

/** What a request came to, as the server counts, or as we do where it does not. */
export interface Usage {
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** In US dollars; undefined where nobody said what the model costs. */
  readonly usd?: number;
}

export type OnUsage = (usage: Usage) => void;

/** What every provider's client is made with. */
export interface ModelDeps {
  readonly fetch: typeof fetch;
  readonly warn: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/**
 * Why there is no answer.
 *
 * | fault | meaning |
 * |---|---|
 * | `denied` | the key is not accepted |
 * | `rate-limited` | too many requests, or the quota is used up |
 * | `unavailable` | not reachable, not in order, or cut off |
 * | `timeout` | no piece in time |
 * | `refused` | the request is wrong for this model, or the model is not known |
 * | `too-long` | prompt and answer do not fit into the model's context |
 * | `blocked` | a safety rule of the provider's kept prompt or answer back |
 * | `empty` | an answer without a text |
 * | `unfinished` | the model thought for as long as an answer may be, and came to none |
 */
export type ModelFault =
  | 'denied'
  | 'rate-limited'
  | 'unavailable'
  | 'timeout'
  | 'refused'
  | 'too-long'
  | 'blocked'
  | 'empty'
  | 'unfinished';

interface ModelErrorOptions {
  readonly cause?: unknown;
  /** How long the server asks to wait. */
  readonly retryAfterMs?: number | undefined;
  /** Of the server's answer, where there was one. */
  readonly status?: number | undefined;
}

export class ModelError extends Error {
  readonly fault: ModelFault;
  readonly retryAfterMs: number | undefined;
  readonly status: number | undefined;

  constructor(fault: ModelFault, message: string, options: ModelErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ModelError';
    this.fault = fault;
    this.retryAfterMs = options.retryAfterMs;
    this.status = options.status;
  }
}

/** What an answer's status means, where its body says nothing more exact. */
export function faultOfStatus(status: number | undefined): ModelFault {
  if (status === 401 || status === 403) return 'denied';
  if (status === 402 || status === 429) return 'rate-limited';
  if (status === 408) return 'timeout';
  if (status === 413) return 'too-long';
  return status !== undefined && status < 500 ? 'refused' : 'unavailable';
}

/** Milliseconds of a `Retry-After` in seconds or as a date; undefined where it is neither. */
export function retryAfterMs(header: string | null | undefined, now: Date): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
