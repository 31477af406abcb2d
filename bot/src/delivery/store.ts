import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

type Row = Record<string, SQLOutputValue>;

/** A database with its statements prepared once. */
export class Store {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  /** Also what another process left behind. */
  #mayHoldErased = true;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** All of it or nothing; no other process writes in between. */
  transact<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** @returns how many rows were changed */
  run(sql: string, ...values: readonly SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  get(sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values);
  }

  all(sql: string, ...values: readonly SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values);
  }

  /** A number that is remembered by name; 0 before it is set. */
  fact(name: string): number {
    return Number(this.get('SELECT value FROM fact WHERE name = ?', name)?.value ?? 0);
  }

  setFact(name: string, value: number): void {
    this.run('INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)', name, value);
  }

  /** Something was erased, and may still be read in what is yet to be written into the file. */
  noteErased(): void {
    this.#mayHoldErased = true;
  }

  /** Takes what was erased out of the log of changes as well. Where somebody reads just now it is left for the next time. */
  scrub(): void {
    if (!this.#mayHoldErased) return;
    this.#mayHoldErased = this.get('PRAGMA wal_checkpoint(TRUNCATE)')?.busy !== 0;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
