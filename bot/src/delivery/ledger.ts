import { type Owner, Owners } from './owners.ts';
import { PartRows } from './part-rows.ts';
import { advance, type Outcome, type Progress, type Stage, type Step } from './progress.ts';
import type { Store } from './store.ts';

/** A question as it was heard. */
export interface HeardQuestion {
  readonly id: string;
  readonly channelId: string;
  /** As the gateway told it, in JSON. */
  readonly message: string;
}

export interface ClaimedQuestion extends HeardQuestion {
  readonly progress: Progress;
  /** How it is to end, where that is decided already. */
  readonly outcome: Outcome | undefined;
  /** How often somebody has begun to work on it, this time included. */
  readonly attempts: number;
}

export type Claim =
  | { readonly kind: 'claimed'; readonly question: ClaimedQuestion }
  /** Another process that lives works on it, or is to begin it. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'gone' };

/** Somebody else works on it now, because this process seemed dead: nothing more may be sent. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}

interface StepDetails {
  /** Of the parts, in order, for `write`; of the one part for `draft`. */
  readonly bodies?: readonly string[];
  /** Of the message that a part became. */
  readonly sentId?: string | undefined;
  /** How it ends, also when another process ends it. */
  readonly outcome?: Outcome;
}

interface QuestionRow extends HeardQuestion {
  readonly state: Stage;
  readonly owner: string | null;
  readonly attempts: number;
  readonly outcome: Outcome | undefined;
}

/** A question that is done is remembered for as long as catching up may meet it again, and well beyond. */
const KEPT_MS = 86_400_000;
const COLUMNS =
  'CAST(id AS TEXT) AS id, CAST(channel AS TEXT) AS channel, state, owner, message, attempts, outcome';

/**
 * What was asked and how far each answer has come, so that every question is answered exactly once, whoever dies in the
 * middle. Several processes may share it: a question belongs to the one that claimed it, as long as that one lives.
 * Texts are kept until the answer is out, and no longer.
 */
export class Ledger {
  readonly owners: Owners;
  readonly #store: Store;
  readonly #parts: PartRows;
  readonly #self: Owner;

  constructor(store: Store, self: Owner) {
    this.#store = store;
    this.#parts = new PartRows(store);
    this.#self = self;
    this.owners = new Owners(store, self);
  }

  /** Notes a question. False when it is answered, or was given up, already. */
  receive({ id, channelId, message }: HeardQuestion): boolean {
    this.#store.run(
      "INSERT OR IGNORE INTO question (id, channel, state, message, received_at) VALUES (?, ?, 'received', ?, ?)",
      BigInt(id),
      BigInt(channelId),
      message,
      this.#self.now(),
    );
    return this.#question(id)?.state !== 'done';
  }

  /** Notes that an answer that is out is to become another. @param shown its messages, in order, with what they say */
  revisit(
    { id, channelId, message }: HeardQuestion,
    shown: readonly { readonly sentId: string; readonly body: string }[],
  ): void {
    this.#store.transact(() => {
      this.receive({ id, channelId, message });
      this.#parts.take(id, shown);
    });
  }

  /** Whether the answer that a message is of is being made, or made anew. */
  isInTheMaking(messageId: string): boolean {
    const sql = `SELECT 1 FROM part JOIN question ON question.id = part.question
      WHERE part.sent_id = ? AND question.state <> 'done' LIMIT 1`;
    return this.#store.get(sql, BigInt(messageId)) !== undefined;
  }

  /** All messages of the answer that a message is of, in order; none where it is not remembered. */
  answerOf(messageId: string): string[] {
    return this.#parts.answerOf(messageId);
  }

  /** Takes a question, if nobody who lives has it. */
  claim(id: string): Claim {
    return this.#store.transact((): Claim => {
      const row = this.#question(id);
      const progress = row && advance(this.#progress(row), { kind: 'claim' });
      if (row === undefined || progress === undefined) return { kind: 'gone' };
      const isOwn = row.owner === this.#self.name;
      if (!isOwn && (this.owners.isTaken(row.owner) || this.owners.isFenced)) return { kind: 'taken' };
      const attempts = row.attempts + 1;
      this.#store.run(
        'UPDATE question SET state = ?, owner = ?, attempts = ? WHERE id = ?',
        progress.stage,
        this.#self.name,
        attempts,
        BigInt(id),
      );
      return { kind: 'claimed', question: { ...row, progress, attempts } };
    });
  }

  /** Notes a step of a question that this process claimed. @throws ClaimLost when it is another's now */
  step(id: string, step: Step, details: StepDetails = {}): Progress {
    return this.#store.transact(() => {
      const row = this.#question(id);
      if (row === undefined || !this.#isOwn(row)) throw new ClaimLost(`question ${id} is another's, or done`);
      const before = this.#progress(row);
      const progress = advance(before, step);
      if (progress === undefined)
        throw new Error(`question ${id} cannot ${step.kind}: it is ${row.state} ${before.parts.join(' ')}`);
      const outcome = details.outcome ?? row.outcome ?? null;
      const sql = 'UPDATE question SET state = ?, outcome = ? WHERE id = ?';
      this.#store.run(sql, progress.stage, outcome, BigInt(id));
      this.#parts.note(id, step, progress, details.bodies ?? []);
      if ('part' in step && details.sentId !== undefined) this.#noteSent(row, step.part, details.sentId);
      if (step.kind === 'finish') this.#forget(id, outcome ?? 'sent');
      return progress;
    });
  }

  /** How far a question is that this process claimed. @throws ClaimLost when it is another's now */
  insist(id: string): Progress {
    const row = this.#question(id);
    if (row === undefined || !this.#isOwn(row)) throw new ClaimLost(`question ${id} is another's, or done`);
    return this.#progress(row);
  }

  /** Whether something of its answer is, or may be, to be seen. */
  isShown(id: string): boolean {
    return this.#parts.stages(id).some((stage) => stage !== 'pending' && stage !== 'gone');
  }

  /** Ends a question that nobody else works on; false when somebody does, or it has ended. */
  close(id: string, outcome: Outcome): boolean {
    return this.#store.transact(() => {
      const row = this.#question(id);
      if (row === undefined || row.state === 'done' || this.owners.isTaken(row.owner)) return false;
      this.#store.run("UPDATE question SET state = 'done' WHERE id = ?", BigInt(id));
      this.#forget(id, outcome);
      return true;
    });
  }

  /** What was asked, as it was heard last; undefined when it is no open question. */
  heard(id: string): string | undefined {
    const row = this.#question(id);
    return row === undefined || row.state === 'done' ? undefined : row.message;
  }

  /** How a question ended, or that it has not; undefined where nobody asked it. */
  outcomeOf(id: string): Outcome | 'open' | undefined {
    const row = this.#store.get('SELECT state, outcome FROM question WHERE id = ?', BigInt(id));
    return row && (row.state === 'done' ? (row.outcome as Outcome) : 'open');
  }

  /** Replaces what was asked, as long as nothing of the answer may be out. False when it is too late. */
  revise(id: string, message: string): boolean {
    const sql =
      "UPDATE question SET message = ? WHERE id = ? AND state IN ('received', 'claimed', 'answering')";
    return this.#store.run(sql, message, BigInt(id)) > 0;
  }

  /** Gives a claim back, as if it had not been tried: somebody, maybe this process, goes on from where it is. */
  release(id: string): void {
    this.#store.run(
      'UPDATE question SET owner = NULL, attempts = attempts - 1 WHERE id = ? AND owner = ?',
      BigInt(id),
      this.#self.name,
    );
  }

  /** A part, or its draft, as it was written. */
  body(id: string, part: number): string {
    return this.#parts.body(id, part);
  }

  /** The message that a part is; undefined where none is out. */
  sentId(id: string, part: number): string | undefined {
    return this.#parts.sentId(id, part);
  }

  /** After which message a part of an answer can be: the question, or what we said last in the channel. */
  anchor(id: string): string {
    const sql = `SELECT CAST(MAX(question.id, COALESCE(channel.last_sent, 0)) AS TEXT) AS anchor FROM question
      LEFT JOIN channel ON channel.id = question.channel WHERE question.id = ?`;
    return String(this.#store.get(sql, BigInt(id))?.anchor ?? id);
  }

  /** All that is not done, oldest first, with whether something of its answer may be out. */
  open(): (HeardQuestion & { readonly stage: Stage; readonly isShown: boolean })[] {
    const sql = `SELECT ${COLUMNS}, EXISTS (SELECT 1 FROM part WHERE question = question.id AND state NOT IN ('pending', 'gone')) AS shown
      FROM question WHERE state <> 'done' ORDER BY question.id`;
    return this.#store.all(sql).map((row) => ({
      id: String(row.id),
      channelId: String(row.channel),
      message: String(row.message ?? ''),
      stage: row.state as Stage,
      isShown: row.shown === 1,
    }));
  }

  /** How many questions are at which stage; those that are done are not counted. */
  pending(): ReadonlyMap<string, number> {
    const sql = "SELECT state, COUNT(*) AS count FROM question WHERE state <> 'done' GROUP BY state";
    return new Map(this.#store.all(sql).map(({ state, count }) => [String(state), Number(count)]));
  }

  /** Leaves what is not done to whoever comes next, at once. */
  leave(): void {
    this.#store.transact(() => {
      this.#store.run('UPDATE question SET owner = NULL WHERE owner = ?', this.#self.name);
      this.owners.leave();
    });
  }

  /** Forgets everything that was asked in a channel, and that the channel was in use. */
  forgetChannel(id: string): void {
    const questions = 'SELECT id FROM question WHERE channel = ?';
    this.#store.run(`DELETE FROM part WHERE question IN (${questions})`, BigInt(id));
    this.#store.run('DELETE FROM question WHERE channel = ?', BigInt(id));
    this.#store.run('DELETE FROM channel WHERE id = ?', BigInt(id));
    this.#store.noteErased();
  }

  /** Forgets what is over for long, and the words of what nobody has answered for as long. */
  prune(): void {
    const before = this.#self.now() - KEPT_MS;
    const old = "SELECT id FROM question WHERE state = 'done' AND received_at < ?";
    this.#store.transact(() => {
      const stale = "state <> 'done' AND received_at < ?";
      this.#store.run(`UPDATE question SET state = 'done', outcome = 'expired' WHERE ${stale}`, before);
      this.#store.run(`DELETE FROM part WHERE question IN (${old})`, before);
      this.#store.run(`DELETE FROM question WHERE id IN (${old})`, before);
      this.owners.prune();
    });
  }

  #question(id: string): QuestionRow | undefined {
    const row = this.#store.get(`SELECT ${COLUMNS} FROM question WHERE question.id = ?`, BigInt(id));
    return (
      row && {
        id,
        channelId: String(row.channel),
        message: String(row.message ?? ''),
        state: row.state as Stage,
        owner: row.owner as string | null,
        attempts: Number(row.attempts),
        outcome: (row.outcome as Outcome | null) ?? undefined,
      }
    );
  }

  #isOwn({ owner, state }: QuestionRow): boolean {
    return owner === this.#self.name && state !== 'done';
  }

  #progress({ id, state }: QuestionRow): Progress {
    return { stage: state, parts: this.#parts.stages(id) };
  }

  /** So that what comes later is looked for after it. */
  #noteSent({ id, channelId }: QuestionRow, part: number, sentId: string): void {
    this.#parts.noteSent(id, part, sentId);
    this.#store.run(
      `INSERT INTO channel (id, is_direct, last_seen, last_sent) VALUES (?, 0, ?, ?)
       ON CONFLICT (id) DO UPDATE SET last_seen = excluded.last_seen, last_sent = MAX(last_sent, excluded.last_sent)`,
      BigInt(channelId),
      this.#self.now(),
      BigInt(sentId),
    );
  }

  #forget(id: string, outcome: Outcome): void {
    // Direct messages are somebody's, and so is the id of their channel; a guild's goes with the guild.
    const channel = isOfGuild(this.#question(id)) ? 'channel' : '0';
    const sql = `UPDATE question SET message = NULL, channel = ${channel}, outcome = ? WHERE id = ?`;
    this.#store.run(sql, outcome, BigInt(id));
    this.#parts.forgetTexts(id);
    this.#store.noteErased();
  }
}

function isOfGuild(row: QuestionRow | undefined): boolean {
  return row !== undefined && row.message !== '' && Object.hasOwn(JSON.parse(row.message), 'guild_id');
}
