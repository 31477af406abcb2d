import { plainly } from './message-body.ts';
import type { Part } from './parts.ts';

/**
 * An answer's parts in the forms that its drafts can show, which are out as they are.
 *
 * @returns how many of the drafts become parts; the others have to go
 */
export function takeOver(
  drafts: readonly Part[],
  parts: readonly Part[],
): { readonly parts: readonly Part[]; readonly kept: number } {
  // Where the webhook was refused, the bot itself speaks, and goes on with it.
  const isPlain = drafts[0]?.kind === 'plain';
  const formed = parts.map((part, index) =>
    isPlain && part.kind === 'webhook' ? plainly(part, index === 0) : part,
  );
  const other = formed.findIndex((part, index) => !isAlike(drafts[index], part));
  return { parts: formed, kept: other < 0 ? formed.length : other };
}

/** Whether a message that shows the one can be edited into the other: by whom it is stays. */
function isAlike(draft: Part | undefined, part: Part): boolean {
  if (draft?.kind === 'webhook') return part.kind === 'webhook' && part.username === draft.username;
  return draft?.kind === part.kind;
}
