import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CardError, type CardErrorCode, type Character } from './card.ts';

/** What the worker says of a file. */
export type CardVerdict =
  | { readonly kind: 'character'; readonly character: Character }
  | { readonly kind: 'refused'; readonly code: CardErrorCode; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string };

/** Far more than any file that is taken needs, on a slow machine too. */
const DEADLINE_MS = 30_000;
/** A thread that nobody needs costs memory. */
const IDLE_MS = 5_000;
const MAX_MEGABYTES = 256;

interface Reading {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly resolve: (verdict: CardVerdict) => void;
}

/** Beside this file, and beside the bundle that it is part of. */
const WORKER = join(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? 'card-worker.ts' : 'card-worker.js',
);

const waiting: Reading[] = [];
let isBusy = false;
let worker: Worker | undefined;
let idle: NodeJS.Timeout | undefined;

/**
 * Reads a card as `parseCard` does, in a thread of its own: whatever is in the file, the event loop goes on. One file is
 * read after the other.
 *
 * @throws CardError; TOO_SLOW where the file takes longer than any card does
 */
export async function readCardAside(bytes: Uint8Array, fileName: string): Promise<Character> {
  const verdict = await new Promise<CardVerdict>((resolve) => {
    waiting.push({ bytes, fileName, resolve });
    void work();
  });
  if (verdict.kind === 'character') return verdict.character;
  if (verdict.kind === 'refused') throw new CardError(verdict.code, verdict.message);
  throw new Error(verdict.message);
}

async function work(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  clearTimeout(idle);
  for (let reading = waiting.shift(); reading !== undefined; reading = waiting.shift())
    reading.resolve(await readOne(reading));
  isBusy = false;
  idle = setTimeout(end, IDLE_MS).unref();
}

function end(): void {
  void worker?.terminate();
  worker = undefined;
}

function readOne({ bytes, fileName }: Reading): Promise<CardVerdict> {
  worker ??= new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES } });
  const current = worker;
  return new Promise((resolve) => {
    const settle = (verdict: CardVerdict) => {
      clearTimeout(timer);
      current.off('message', settle).off('error', onError);
      // Alone it keeps no process alive.
      current.unref();
      resolve(verdict);
    };
    const giveUp = (code: CardErrorCode, message: string) => {
      end();
      settle({ kind: 'refused', code, message: `${fileName} ${message}` });
    };
    // Out of memory, for instance.
    const onError = (error: Error) => giveUp('TOO_LARGE', `cannot be read: ${error.message}`);
    const timer = setTimeout(() => giveUp('TOO_SLOW', 'takes too long to read'), DEADLINE_MS);
    current.on('message', settle).on('error', onError).ref();
    current.postMessage({ bytes, fileName });
  });
}
