import type { AccessList, AccessRules } from '../conversation/access.ts';
import type { Store } from './store.ts';

/** What a guild's administrators have set. */
export interface GuildSettings extends AccessRules {
  /** Who answers mentions where nobody else was chosen; undefined for the bot's own assistant. */
  readonly assistant: string | undefined;
  /** Whether cards may replace what the model is told before and after the talk. */
  readonly allowsCardPrompts: boolean;
  /** Of all users together; undefined for what the bot allows every guild. */
  readonly answersPerMinute: number | undefined;
}

export type Rule = 'allow' | 'block';

/** A setting is changed; without its value it is as if nobody had set it. */
export type SettingChange =
  | { readonly name: 'channel' | 'role'; readonly id: string; readonly value: Rule | undefined }
  | { readonly name: 'assistant'; readonly value: string | undefined }
  | { readonly name: 'card-prompts'; readonly value: boolean }
  | { readonly name: 'limit'; readonly value: number | undefined };

/** The settings of guilds, read anew each time: another process may have changed them. */
export class Settings {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  of(guildId: string): GuildSettings {
    const sql = 'SELECT name, CAST(subject AS TEXT) AS subject, value FROM setting WHERE guild = ?';
    const rows = this.#store.all(sql, BigInt(guildId));
    const value = (name: string) => {
      const found = rows.find((row) => row.name === name)?.value;
      return found === undefined ? undefined : String(found);
    };
    const list = (name: string): AccessList => {
      const ids = (rule: Rule) =>
        new Set(
          rows.filter((row) => row.name === name && row.value === rule).map((row) => String(row.subject)),
        );
      return { allowed: ids('allow'), blocked: ids('block') };
    };
    const limit = value('limit');
    return {
      channels: list('channel'),
      roles: list('role'),
      assistant: value('assistant'),
      allowsCardPrompts: value('card-prompts') !== 'false',
      answersPerMinute: limit === undefined ? undefined : Number(limit),
    };
  }

  set(guildId: string, change: SettingChange): void {
    const { name, value } = change;
    const subject = 'id' in change ? BigInt(change.id) : 0n;
    if (value === undefined) {
      const sql = 'DELETE FROM setting WHERE guild = ? AND name = ? AND subject = ?';
      this.#store.run(sql, BigInt(guildId), name, subject);
      return;
    }
    const sql = 'INSERT OR REPLACE INTO setting (guild, name, subject, value) VALUES (?, ?, ?, ?)';
    this.#store.run(sql, BigInt(guildId), name, subject, String(value));
  }

  /** Forgets a guild that the bot has left. */
  forget(guildId: string): void {
    this.#store.run('DELETE FROM setting WHERE guild = ?', BigInt(guildId));
  }
}
