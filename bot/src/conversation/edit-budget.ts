import { EDIT_PAUSE_MS } from './draft-plan.ts';

/** How a message goes out; webhooks have a limit of their own. */
type Kind = 'plain' | 'embed' | 'webhook';

interface Allowance {
  readonly requests: number;
  readonly milliseconds: number;
}

const CHANNEL: Allowance = { requests: 4, milliseconds: 5_000 };
/** Discord takes thirty, and tells by no header; the rest is for whole parts. Source: discord/discord-api-docs#6753 */
const WEBHOOK: Allowance = { requests: 20, milliseconds: 60_000 };

interface Request {
  readonly at: number;
  readonly messageId: string | undefined;
}

/** How often the answers in the making of each channel may be shown. Times are in milliseconds on one clock. */
export class EditBudget {
  readonly #requests = new Map<string, Request[]>();

  /** A request leaves now. @param messageId of the message that it edits, or that it made */
  note(channelId: string, now: number, messageId?: string): void {
    const request = { at: now, messageId };
    const requests = [...(this.#requests.get(channelId) ?? []), request].slice(-WEBHOOK.requests);
    // Last of all, so that the oldest come first.
    this.#requests.delete(channelId);
    this.#requests.set(channelId, requests);
    for (const [known, old] of this.#requests) {
      if ((old.at(-1)?.at ?? 0) > now - WEBHOOK.milliseconds) break;
      this.#requests.delete(known);
    }
  }

  /** When the next draft may be shown; that is now, or later. */
  freeAt(channelId: string, now: number, kind: Kind): number {
    const requests = this.#requests.get(channelId) ?? [];
    return Math.max(now, freeAfter(requests, CHANNEL), kind === 'webhook' ? freeAfter(requests, WEBHOOK) : 0);
  }

  /** When a message may be given its last form, which is kept waiting for as short as may be. */
  freeForFinalAt(channelId: string, now: number, messageId: string): number {
    const requests = this.#requests.get(channelId) ?? [];
    const last = requests.findLast((request) => request.messageId === messageId);
    return Math.max(now, freeAfter(requests, CHANNEL), last === undefined ? 0 : last.at + EDIT_PAUSE_MS);
  }
}

function freeAfter(all: readonly Request[], { requests, milliseconds }: Allowance): number {
  const first = all.at(-requests);
  return first === undefined ? 0 : first.at + milliseconds;
}
