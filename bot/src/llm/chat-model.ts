export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A model, whoever runs it. */
export interface ChatModel {
  /** The pieces of the answer, in order, as they come. @throws ModelError */
  readonly complete: (messages: readonly ChatMessage[], signal: AbortSignal) => AsyncIterable<string>;
}

export type ModelFault = 'denied' | 'rate-limited' | 'unavailable' | 'refused' | 'timeout' | 'empty';

/** Why there is no answer. */
export class ModelError extends Error {
  readonly fault: ModelFault;

  constructor(fault: ModelFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ModelError';
    this.fault = fault;
  }
}
