import { Breaker } from './breaker.ts';
import { type ChatMessage, type ChatModel, ModelError, type ModelFault, type OnUsage } from './chat-model.ts';
import { type Deadlines, withDeadlines } from './deadlines.ts';
import { Habit, withoutReasoning } from './reasoning.ts';

interface FaultRule {
  /** Whether the same model is asked a second time. */
  readonly retry: boolean;
  /** Whether the next model of the chain is asked. */
  readonly next: boolean;
}

/** Only before the first piece: what was shown is never said again in other words. */
export const faultRules: Readonly<Record<ModelFault, FaultRule>> = {
  denied: { retry: false, next: true },
  'rate-limited': { retry: true, next: true },
  unavailable: { retry: true, next: true },
  timeout: { retry: false, next: true },
  refused: { retry: false, next: true },
  'too-long': { retry: false, next: true },
  // Another provider's rules are not a way around this one's.
  blocked: { retry: false, next: false },
  empty: { retry: true, next: true },
  // It would think as long again.
  unfinished: { retry: false, next: true },
};

const DEADLINES: Deadlines = { firstPieceMs: 30_000, idleMs: 15_000, totalMs: 180_000 };
const RETRY_DELAY_MS = 500;
/** Where the server asks for more, the next model is faster. */
const MAX_RETRY_DELAY_MS = 5_000;

export interface ChainDeps {
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Told of each request's end: `ok`, the fault, or that nobody waited for it any more. */
  readonly onOutcome: (model: ChatModel, outcome: ModelFault | 'ok' | 'cancelled') => void;
  readonly onFirstPiece: (model: ChatModel, milliseconds: number) => void;
  readonly deadlines?: Deadlines;
}

/** One model made of several: the first that answers does. @param models in the order of preference, at least one */
export function createChain(models: readonly [ChatModel, ...ChatModel[]], deps: ChainDeps): ChatModel {
  const breakers = new Map(models.map((model) => [model, new Breaker()]));
  const habits = new Map(models.map((model) => [model, new Habit(model.name)]));
  return {
    provider: models[0].provider,
    name: models[0].name,
    complete: (messages, signal, onUsage) =>
      askAll(messages, signal, { models, breakers, habits, onUsage, ...deps }),
  };
}

interface Chain extends ChainDeps {
  readonly models: readonly ChatModel[];
  readonly breakers: ReadonlyMap<ChatModel, Breaker>;
  readonly habits: ReadonlyMap<ChatModel, Habit>;
  readonly onUsage: OnUsage | undefined;
}

async function* askAll(
  messages: readonly ChatMessage[],
  signal: AbortSignal,
  chain: Chain,
): AsyncIterable<string> {
  let failure: ModelError | undefined;
  for (const model of chain.models) {
    if (chain.breakers.get(model)?.isOpen(chain.now())) continue;
    const started = await startAnswer(model, messages, signal, chain);
    if (!(started instanceof ModelError)) {
      yield started.first;
      yield* started.rest;
      return;
    }
    failure = started;
    if (!faultRules[failure.fault].next || signal.aborted) break;
  }
  throw failure ?? new ModelError('unavailable', 'every model rests after failing several times');
}

/** Asks one model, a second time where its fault may pass. @returns the answer with its first piece, or the last fault */
async function startAnswer(
  model: ChatModel,
  messages: readonly ChatMessage[],
  signal: AbortSignal,
  chain: Chain,
): Promise<{ first: string; rest: AsyncGenerator<string> } | ModelError> {
  for (let tried = 0; ; tried++) {
    const rest = ask(model, messages, signal, chain);
    const first = await firstOf(rest);
    if (!(first instanceof ModelError)) return { first, rest };
    const delayMs = first.retryAfterMs ?? RETRY_DELAY_MS * (1 + chain.random());
    const isWorthwhile = faultRules[first.fault].retry && tried === 0 && delayMs <= MAX_RETRY_DELAY_MS;
    if (!isWorthwhile || signal.aborted) return first;
    await chain.sleep(delayMs, signal);
  }
}

async function firstOf(attempt: AsyncGenerator<string>): Promise<string | ModelError> {
  try {
    const { value, done } = await attempt.next();
    return done ? new ModelError('empty', 'the model answered without a text') : value;
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
}

/** One request, with its deadlines, its outcome told. */
async function* ask(
  model: ChatModel,
  messages: readonly ChatMessage[],
  signal: AbortSignal,
  { breakers, habits, now, onUsage, onOutcome, onFirstPiece, deadlines = DEADLINES }: Chain,
): AsyncGenerator<string> {
  const startedAt = now();
  let isFirst = true;
  try {
    const start = (until: AbortSignal) => model.complete(messages, until, onUsage);
    const pieces = withDeadlines(start, deadlines, signal);
    for await (const piece of withoutReasoning(pieces, habits.get(model))) {
      if (piece === '') continue;
      if (isFirst) onFirstPiece(model, now() - startedAt);
      isFirst = false;
      yield piece;
    }
    breakers.get(model)?.succeeded();
    onOutcome(model, isFirst ? 'empty' : 'ok');
  } catch (error) {
    // That it was told to stop says nothing about the model.
    if (signal.aborted) {
      onOutcome(model, 'cancelled');
      throw error;
    }
    const fault = error instanceof ModelError ? error.fault : 'unavailable';
    breakers.get(model)?.failed(fault, now());
    onOutcome(model, fault);
    throw error;
  }
}
