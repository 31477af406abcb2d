/** A message that shows an answer in the making. */
export interface DraftMessage {
  /** What it shows. */
  readonly shown: string;
  /** When it was posted, or edited last. */
  readonly touchedAt: number;
  readonly edits: number;
}

/** All times are in milliseconds on one clock. */
export interface DraftSituation {
  readonly now: number;
  /** When the first piece of the text came. */
  readonly begunAt: number;
  /** The text so far, as the messages that it would become. */
  readonly texts: readonly string[];
  /** Those that are out, of the first texts. */
  readonly messages: readonly DraftMessage[];
  /** When the channel may take another request. */
  readonly freeAt: number;
}

export type DraftAction =
  | { readonly kind: 'post' | 'edit'; readonly part: number }
  | { readonly kind: 'wait'; readonly until: number }
  /** People see all there is. */
  | { readonly kind: 'rest' };

/** As much as is worth a message of its own; less comes when there is no more for a while. */
const FIRST_CHARACTERS = 40;
const FIRST_WAIT_MS = 1_200;
/** In which a fast model's whole answer comes, and needs one request instead of two. */
const FAST_MODEL_MS = 300;
/** A message is edited no more than once in so long. */
export const EDIT_PAUSE_MS = 1_000;
/** The longer an answer takes, the less often it is edited: a webhook has thirty requests a minute. */
const PAUSE_GROWTH_MS = 250;
const MAX_PAUSE_MS = 4_000;

/** What to show next of an answer in the making: in order, each message whole before the next one begins. */
export function planDraft({ now, begunAt, texts, messages, freeAt }: DraftSituation): DraftAction {
  const part = texts.findIndex((text, index) => messages[index]?.shown !== text);
  if (part < 0) return { kind: 'rest' };
  const message = messages[part];
  const isWhole = part < texts.length - 1;
  const dueAt = Math.max(
    freeAt,
    part === 0 ? begunAt + firstWaitMs(texts[0] ?? '', isWhole) : begunAt,
    message === undefined ? begunAt : message.touchedAt + (isWhole ? EDIT_PAUSE_MS : pauseMs(message)),
  );
  if (dueAt > now) return { kind: 'wait', until: dueAt };
  return { kind: message === undefined ? 'post' : 'edit', part };
}

/** How often a plan is looked at again while it waits: more of the text may change it. */
const LOOK_MS = 250;

/** How long to sleep before the plan is looked at again; what was to wait for may be over by then. */
export function napMs(until: number, now: number): number {
  return Math.min(Math.max(0, until - now), LOOK_MS);
}

function firstWaitMs(text: string, isWhole: boolean): number {
  return isWhole || text.length >= FIRST_CHARACTERS ? FAST_MODEL_MS : FIRST_WAIT_MS;
}

function pauseMs({ edits }: DraftMessage): number {
  return Math.min(MAX_PAUSE_MS, Math.max(EDIT_PAUSE_MS, edits * PAUSE_GROWTH_MS));
}
