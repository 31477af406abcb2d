import { parentPort } from 'node:worker_threads';
import { CardError, parseCard } from './card.ts';
import type { CardVerdict } from './card-reader.ts';

// The thread in which cards are read: whatever is in them, the bot goes on answering.
parentPort?.on('message', ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => {
  parentPort?.postMessage(read(bytes, fileName));
});

function read(bytes: Uint8Array, fileName: string): CardVerdict {
  try {
    return { kind: 'character', character: parseCard(bytes, fileName) };
  } catch (error) {
    if (error instanceof CardError) return { kind: 'refused', code: error.code, message: error.message };
    return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
  }
}
