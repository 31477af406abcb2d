import type { PartStage, Progress, Step } from './progress.ts';
import type { Store } from './store.ts';

/** The messages of each answer, as the ledger keeps them. */
export class PartRows {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  stages(id: string): PartStage[] {
    const sql = 'SELECT state FROM part WHERE question = ? ORDER BY number';
    return this.#store.all(sql, BigInt(id)).map((row) => row.state as PartStage);
  }

  body(id: string, part: number): string {
    const sql = 'SELECT body FROM part WHERE question = ? AND number = ?';
    return String(this.#store.get(sql, BigInt(id), part)?.body ?? '');
  }

  sentId(id: string, part: number): string | undefined {
    const sql = 'SELECT CAST(sent_id AS TEXT) AS sent FROM part WHERE question = ? AND number = ?';
    const sent = this.#store.get(sql, BigInt(id), part)?.sent;
    return sent ? String(sent) : undefined;
  }

  /** Notes what a step made of them. @param bodies for `write` of the answer's parts, for `draft` of the one */
  note(id: string, step: Step, { parts }: Progress, bodies: readonly string[]): void {
    if (step.kind === 'write') this.#writeAll(id, parts, bodies, step.kept ?? 0);
    else if (step.kind === 'withdraw') this.#writeAll(id, parts, [], 0);
    else if ('part' in step) this.#write(id, step.part, parts[step.part] ?? 'pending', bodies[0]);
  }

  /** Messages that are out already, for an answer that they are to become. */
  take(id: string, shown: readonly { readonly sentId: string; readonly body: string }[]): void {
    for (const [number, { sentId, body }] of shown.entries()) {
      this.#write(id, number, 'drafted', body);
      this.noteSent(id, number, sentId);
    }
  }

  /** The messages of the answer that this one is of now, in order. */
  answerOf(messageId: string): string[] {
    const last = `SELECT question FROM part WHERE sent_id = ? AND state = 'sent' ORDER BY question DESC LIMIT 1`;
    const sql = `SELECT CAST(sent_id AS TEXT) AS sent FROM part WHERE question = (${last}) AND state = 'sent' ORDER BY number`;
    return this.#store.all(sql, BigInt(messageId)).map(({ sent }) => String(sent));
  }

  noteSent(id: string, part: number, sentId: string): void {
    const sql = 'UPDATE part SET sent_id = ? WHERE question = ? AND number = ?';
    this.#store.run(sql, BigInt(sentId), BigInt(id), part);
  }

  forgetTexts(id: string): void {
    this.#store.run('UPDATE part SET body = NULL WHERE question = ?', BigInt(id));
  }

  /** The first bodies belong to the drafts that are kept, the others to the parts at the end; what goes keeps its own. */
  #writeAll(id: string, parts: readonly PartStage[], bodies: readonly string[], kept: number): void {
    const added = parts.length - (bodies.length - kept);
    this.#store.run('DELETE FROM part WHERE question = ? AND number >= ?', BigInt(id), added);
    for (const [number, state] of parts.entries()) {
      const index = number < kept ? number : number - added + kept;
      this.#write(id, number, state, number < kept || number >= added ? bodies[index] : undefined);
    }
  }

  /** @param body undefined to keep what there is */
  #write(id: string, number: number, state: PartStage, body: string | undefined): void {
    this.#store.run(
      `INSERT INTO part (question, number, state, body) VALUES (?, ?, ?, ?)
       ON CONFLICT (question, number) DO UPDATE SET state = excluded.state, body = COALESCE(excluded.body, body)`,
      BigInt(id),
      number,
      state,
      body ?? null,
    );
  }
}
