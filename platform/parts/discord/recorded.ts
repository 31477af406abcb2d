import type { Call } from '../../serve.ts';

/** A request that the API answered. */
export interface RecordedCall {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly at: number;
  /** What a message was to say. */
  readonly said?: string;
}

/** The text in the body of a request, of whichever form. */
export function saidIn(call: Call): { said?: string } {
  if (call.headers['content-type'] !== 'application/json') return {};
  const { content, embeds } = call.json() ?? {};
  const said = content || embeds?.[0]?.description;
  return typeof said === 'string' ? { said } : {};
}
