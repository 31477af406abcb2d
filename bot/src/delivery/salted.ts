import { createHmac, randomInt } from 'node:crypto';
import type { Store } from './store.ts';

const MAX_SALT = 2 ** 47;

/** What stands for an id in the file: by it the id is known again, and only by who has it already. */
export function salted(store: Store, id: string): string {
  return createHmac('sha256', String(saltOf(store)))
    .update(id)
    .digest('base64url');
}

function saltOf(store: Store): number {
  if (store.fact('salt') === 0) store.setFact('salt', randomInt(1, MAX_SALT));
  return store.fact('salt');
}
