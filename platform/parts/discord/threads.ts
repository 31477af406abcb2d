import type { GatewayServer } from './gateway.ts';
import { isThread } from './posting-rules.ts';
import type { Channel, World } from './world.ts';

/** What a thread that was just made says of itself. */
export function newThreadMetadata({ archived = false } = {}): NonNullable<Channel['thread_metadata']> {
  return {
    archived,
    locked: false,
    auto_archive_duration: 1440,
    archive_timestamp: new Date().toISOString(),
  };
}

/** A thread that is archived, locked, or in use again. */
export function changeThread(
  { world, gateway }: { readonly world: World; readonly gateway: GatewayServer },
  thread: Channel,
  change: { readonly archived?: boolean; readonly locked?: boolean },
): void {
  const metadata = thread.thread_metadata;
  if (!isThread(thread) || metadata === undefined) throw new Error(`${thread.id} is no thread`);
  const changed = { ...thread, thread_metadata: { ...metadata, ...change } };
  world.channels.set(thread.id, changed);
  gateway.dispatch('THREAD_UPDATE', changed, { ...world.shown(changed) });
}
