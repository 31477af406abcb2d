import { setTimeout as sleep } from 'node:timers/promises';
import { type DraftAction, type DraftMessage, napMs, planDraft } from '../conversation/draft-plan.ts';
import type { Progress } from '../delivery/progress.ts';
import { describeFault } from '../ops/log.ts';
import { settle } from './deliver.ts';
import { sentMessage } from './deliver-drafts.ts';
import type { Delivery, DeliveryDeps } from './delivery.ts';
import { plainly } from './message-body.ts';
import type { Part } from './parts.ts';
import { takeOver } from './take-over.ts';

export interface DraftingOptions {
  readonly delivery: Delivery;
  /** Of which the drafts that are out already go on. */
  readonly progress: Progress;
  /** The text so far, as the messages that it would become. */
  readonly plan: (text: string) => readonly Part[];
  /** People see something of the answer. */
  readonly onShown: () => void;
}

/** An error made for each answer would cost more than the rest of this. */
const OVER = new Error('the answer is there');
/** When Discord turns drafts away so often in a row, the answer comes only as a whole. */
const MAX_LIMITED = 3;
/** An edit of which nobody knows may still come, and no other is to be overtaken by it. */
const AFTER_UNKNOWN_MS = 5_000;

/** Shows an answer while it is made: one message after the other, each edited as the text grows, within Discord's budget. */
export class Drafting {
  readonly #options: DraftingOptions;
  readonly #deps: DeliveryDeps;
  readonly #over = new AbortController();
  readonly #messages: DraftMessage[];
  /** What the messages are, as they went out. */
  readonly #drafts: Part[];
  readonly #done: Promise<void>;
  #text = '';
  #begunAt = 0;
  #pausedUntil = 0;
  #limited = 0;
  #fault: unknown;
  #wake = () => {};

  constructor(options: DraftingOptions, deps: DeliveryDeps) {
    this.#options = options;
    this.#deps = deps;
    const touchedAt = performance.now();
    const { ledger } = deps;
    const { questionId } = options.delivery;
    const out = options.progress.parts.filter((part) => part === 'drafted');
    this.#messages = out.map(() => ({ shown: '', touchedAt, edits: 0 }));
    this.#drafts = out.map((_, part) => JSON.parse(ledger.body(questionId, part)) as Part);
    this.#done = this.#run().catch((error: unknown) => {
      this.#fault = error;
    });
  }

  /** The text is so long by now. @throws ClaimLost when the answer is another process's now */
  push(text: string): void {
    if (this.#fault !== undefined) throw this.#fault;
    if (this.#text === '') this.#begunAt = performance.now();
    this.#text = text;
    this.#wake();
  }

  /** Shows no more; resolves once no request is on its way. */
  async end(): Promise<void> {
    this.#over.abort(OVER);
    this.#wake();
    await this.#done;
  }

  async #run(): Promise<void> {
    while (!this.#over.signal.aborted) {
      const planned = this.#text === '' ? [] : this.#options.plan(this.#text);
      const { parts, kept } = takeOver(this.#drafts, planned);
      // What is out is another's: it goes when the answer is there.
      if (kept < Math.min(this.#drafts.length, parts.length)) return;
      const action = this.#plan(parts);
      const part = 'part' in action ? parts[action.part] : undefined;
      if (action.kind === 'rest') await new Promise<void>((resolve) => (this.#wake = resolve));
      else if (action.kind === 'wait') await this.#pause(napMs(action.until, performance.now()));
      else if (part !== undefined && !(await this.#show(action, part))) return;
    }
  }

  #plan(parts: readonly Part[]): DraftAction {
    const { place } = this.#options.delivery;
    const now = performance.now();
    const free = this.#deps.budget.freeAt(place.channelId, now, parts[0]?.kind ?? 'plain');
    return planDraft({
      now,
      begunAt: this.#begunAt,
      texts: parts.map(({ text }) => text),
      messages: this.#messages,
      freeAt: Math.max(free, this.#pausedUntil),
    });
  }

  async #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#over;
    await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  }

  /** Whether there may be more. */
  async #show(action: DraftAction & { readonly part: number }, part: Part): Promise<boolean> {
    const outcome =
      action.kind === 'post' ? await this.#post(action.part, part) : await this.#edit(action.part, part);
    this.#limited = outcome === 'limited' ? this.#limited + 1 : 0;
    return outcome !== 'refused' && this.#limited < MAX_LIMITED;
  }

  async #post(number: number, part: Part): Promise<'shown' | 'limited' | 'refused' | 'unknown'> {
    const { delivery } = this.#options;
    const { api, ledger, budget, log } = this.#deps;
    const { questionId, place, self } = delivery;
    ledger.step(questionId, { kind: 'draft', part: number }, { bodies: [JSON.stringify(part)] });
    const about = { questionId, part: number, applicationId: self.applicationId };
    const outcome = await api.send(part, place, about);
    budget.note(place.channelId, performance.now(), outcome.kind === 'sent' ? outcome.id : undefined);
    if (outcome.kind === 'sent' && outcome.id !== undefined) {
      const isPlain = outcome.webhookFault !== undefined && part.kind === 'webhook';
      const draft = isPlain ? plainly(part, number === 0) : part;
      const bodies = [JSON.stringify(draft)];
      ledger.step(questionId, { kind: 'drafted', part: number }, { sentId: outcome.id, bodies });
      this.#noteShown(number, draft);
      return 'shown';
    }
    if (outcome.kind === 'limited' || outcome.kind === 'refused') {
      ledger.step(questionId, { kind: 'absent', part: number });
      if (outcome.kind === 'limited') this.#pausedUntil = performance.now() + outcome.waitMs;
      return outcome.kind;
    }
    const reason = outcome.kind === 'unknown' ? describeFault(outcome.error) : 'no id';
    log.warn('draft-unknown', { question: questionId, part: number, reason });
    const { parts } = await settle(delivery, ledger.insist(questionId), this.#deps);
    if (parts[number] === 'drafted')
      this.#noteShown(number, JSON.parse(ledger.body(questionId, number)) as Part);
    return 'unknown';
  }

  #noteShown(number: number, draft: Part): void {
    this.#drafts[number] = draft;
    this.#messages[number] = { shown: draft.text, touchedAt: performance.now(), edits: 0 };
    this.#options.onShown();
  }

  async #edit(number: number, part: Part): Promise<'shown' | 'limited' | 'refused' | 'unknown'> {
    const { delivery } = this.#options;
    const { api, ledger, budget, log } = this.#deps;
    const { questionId, place } = delivery;
    const sent = sentMessage(delivery, number, this.#deps);
    ledger.insist(questionId);
    const outcome = await api.sent.edit(part, sent);
    budget.note(place.channelId, performance.now(), sent.messageId);
    const edits = (this.#messages[number]?.edits ?? 0) + 1;
    const touched = { touchedAt: performance.now(), edits };
    if (outcome.kind === 'sent') {
      this.#messages[number] = { ...touched, shown: part.text };
      return 'shown';
    }
    this.#messages[number] = { ...touched, shown: '' };
    if (outcome.kind === 'limited') this.#pausedUntil = performance.now() + outcome.waitMs;
    if (outcome.kind === 'unknown') {
      log.warn('draft-unknown', { question: questionId, part: number, reason: describeFault(outcome.error) });
      this.#pausedUntil = performance.now() + AFTER_UNKNOWN_MS;
    }
    return outcome.kind;
  }
}
