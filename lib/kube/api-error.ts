import { field, isJsonObject, listField, numberField, textField } from './object.ts';

/** One thing that the API server found wrong. */
export interface StatusCause {
  readonly reason: string;
  readonly field: string;
  readonly message: string;
}

/** The API server's refusal, as its Status object tells it. */
export class KubeApiError extends Error {
  readonly status: number;
  /** @example 'NotFound', 'Conflict', 'Forbidden', 'Invalid' */
  readonly reason: string;
  readonly causes: readonly StatusCause[];
  readonly retryAfterSeconds: number | undefined;
  /** What was asked, without query. */
  readonly call: string;

  constructor(call: string, status: number, body: unknown) {
    const message =
      textField(body, 'message') ?? (typeof body === 'string' ? body.slice(0, 500) : 'no reason given');
    super(`${call} → ${status} ${message}`);
    this.name = 'KubeApiError';
    this.call = call;
    this.status = status;
    this.reason = textField(body, 'reason') ?? '';
    this.retryAfterSeconds = numberField(body, 'details', 'retryAfterSeconds');
    this.causes = listField(body, 'details', 'causes').map((cause) => ({
      reason: textField(cause, 'reason') ?? '',
      field: textField(cause, 'field') ?? '',
      message: textField(cause, 'message') ?? '',
    }));
  }

  /** The server's own sentence, without the call. */
  get said(): string {
    return this.message.slice(this.message.indexOf('→') + 2).replace(/^\d+ /, '');
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof KubeApiError && error.status === 404;
}

/** Whether a watch event or an answer is a Status that says the resource version is gone. */
export function isExpired(body: unknown): boolean {
  return (
    isJsonObject(body) && body.kind === 'Status' && (field(body, 'code') === 410 || body.reason === 'Expired')
  );
}
