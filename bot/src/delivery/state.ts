import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Choices } from './choices.ts';
import { Forgotten } from './forgotten.ts';
import { Ledger } from './ledger.ts';
import { Listening } from './listening.ts';
import { Settings } from './settings.ts';
import { Spending } from './spending.ts';
import { openStorage } from './storage.ts';
import { Store } from './store.ts';

/** What the bot remembers between messages, and with a path also between its lives. */
export interface BotState {
  readonly ledger: Ledger;
  readonly listening: Listening;
  readonly choices: Choices;
  readonly forgotten: Forgotten;
  readonly settings: Settings;
  readonly spending: Spending;
  /** Whether it survives this process. */
  readonly isKept: boolean;
  /** Says that this process lives, and until when it has surely heard everything. */
  readonly beat: (heardUntil: number | undefined) => void;
  /** Forgets all about a guild, which the bot has left. */
  readonly forgetGuild: (guildId: string, channelIds: readonly string[]) => void;
  /** Forgets that somebody and the bot write to each other directly, and who answers there. */
  readonly forgetDirect: (channelId: string) => void;
  /** Leaves what is not done to the next process, and closes. */
  readonly leave: () => void;
}

const PRUNE_EVERY_MS = 3_600_000;
/** It waits for the disk. */
const SCRUB_EVERY_MS = 20_000;

/** @throws StorageError when the path cannot be used */
export function openState(path: string | undefined, now: () => number = Date.now): BotState {
  const store = new Store(openStorage(path));
  const ledger = new Ledger(store, { name: `${hostname()}/${process.pid}/${randomUUID()}`, now });
  const listening = new Listening(store, now);
  const choices = new Choices(store);
  const settings = new Settings(store);
  const spending = new Spending(store, now);
  let prunedAt = Number.NEGATIVE_INFINITY;
  let scrubbedAt = Number.NEGATIVE_INFINITY;
  return {
    ledger,
    listening,
    choices,
    forgotten: new Forgotten(store),
    settings,
    spending,
    isKept: path !== undefined,
    beat: (heardUntil) => {
      store.transact(() => {
        ledger.owners.see();
        if (heardUntil !== undefined) listening.noteHeard(heardUntil);
      });
      if (now() - prunedAt >= PRUNE_EVERY_MS) {
        prunedAt = now();
        ledger.prune();
        listening.prune();
        spending.prune();
        store.noteErased();
      }
      if (now() - scrubbedAt < SCRUB_EVERY_MS) return;
      scrubbedAt = now();
      store.scrub();
    },
    forgetGuild: (guildId, channelIds) => {
      store.transact(() => {
        choices.forgetGuild(guildId);
        settings.forget(guildId);
        for (const id of channelIds) ledger.forgetChannel(id);
      });
    },
    forgetDirect: (channelId) => {
      store.transact(() => {
        choices.forgetChannel(channelId);
        listening.forgetDirect(channelId);
      });
      store.noteErased();
      store.scrub();
    },
    leave: () => {
      ledger.leave();
      store.close();
    },
  };
}
