import type { Store } from './store.ts';

/** A place in which somebody may have chosen who answers: a thread counts before the channel that it is in. */
export interface ChoicePlace {
  readonly channelId: string;
  /** Of a thread the channel that it is in, else the channel itself. */
  readonly webhookChannelId: string;
}

/** Which character was chosen to answer in which channel. Nothing about who chose it. */
export class Choices {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The name of the chosen card, which may be gone since; undefined where nobody chose. */
  of({ channelId, webhookChannelId }: ChoicePlace): string | undefined {
    return this.#in(channelId) ?? (channelId === webhookChannelId ? undefined : this.#in(webhookChannelId));
  }

  /** @param guildId undefined for direct messages */
  choose(channelId: string, guildId: string | undefined, character: string): void {
    this.#store.run(
      'INSERT OR REPLACE INTO choice (channel, guild, character) VALUES (?, ?, ?)',
      BigInt(channelId),
      guildId === undefined ? null : BigInt(guildId),
      character,
    );
  }

  forgetChannel(channelId: string): void {
    this.#store.run('DELETE FROM choice WHERE channel = ?', BigInt(channelId));
  }

  forgetGuild(guildId: string): void {
    this.#store.run('DELETE FROM choice WHERE guild = ?', BigInt(guildId));
  }

  #in(channelId: string): string | undefined {
    const row = this.#store.get('SELECT character FROM choice WHERE channel = ?', BigInt(channelId));
    return row === undefined ? undefined : String(row.character);
  }
}
