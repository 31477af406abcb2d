import type { APIMessage } from 'discord.js';
import type { Ledger } from '../../../delivery/ledger.ts';
import type { DiscordApi } from '../../api.ts';
import type { ButtonsOf } from '../../button-row.ts';
import type { Self } from '../../gateway.ts';
import type { ShownPart } from '../../revision.ts';
import { shownAnswer, shownParts } from '../../shown-answer.ts';

/** An answer is looked for so far back. */
const LOOKED_THROUGH = 100;

/** The messages of the answer that ends with one: as they are remembered, else as the channel shows them. */
export async function findAnswer(
  last: APIMessage,
  buttons: ButtonsOf,
  { api, ledger, self }: { readonly api: DiscordApi; readonly ledger: Ledger; readonly self: Self },
): Promise<ShownPart[]> {
  const before = await api.historyBefore(last.channel_id, last.id, LOOKED_THROUGH);
  const known = ledger.answerOf(last.id);
  if (known.length === 0) return shownAnswer(before, { last, buttons, self });
  const near = new Map([...before, last].map((message) => [message.id, message]));
  const found: APIMessage[] = [];
  for (const id of known) {
    const message = near.get(id) ?? (await api.message(last.channel_id, id));
    if (message !== undefined) found.push(message);
  }
  return shownParts(found, { buttons, self });
}
