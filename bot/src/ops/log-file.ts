import { closeSync, existsSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';

export interface LogFileOptions {
  readonly path: string;
  /** Of one file; then the next begins. */
  readonly maxBytes?: number;
  /** The file itself, and what came before it as `.1`, `.2` and so on. */
  readonly count?: number;
  /** Told once when it begins to fail; the log on stdout goes on. */
  readonly onFault: (error: unknown) => void;
  readonly now?: () => number;
}

const MAX_BYTES = 10 * 1024 * 1024;
const COUNT = 5;
/** A disk that is full is full for a while. */
const TRY_AGAIN_MS = 10_000;

/** A copy of the log in files of bounded size and number. What fails here costs lines of the copy, and nothing else. */
export class LogFile {
  readonly #options: Required<LogFileOptions>;
  #descriptor: number | undefined;
  #size = 0;
  #failedAt: number | undefined;

  constructor(options: LogFileOptions) {
    this.#options = { maxBytes: MAX_BYTES, count: COUNT, now: () => performance.now(), ...options };
  }

  write(line: string): void {
    const { now, onFault } = this.#options;
    if (this.#failedAt !== undefined && now() - this.#failedAt < TRY_AGAIN_MS) return;
    const hadFailed = this.#failedAt !== undefined;
    try {
      this.#append(Buffer.from(line));
      this.#failedAt = undefined;
    } catch (error) {
      this.#failedAt = now();
      this.#close();
      if (!hadFailed) onFault(error);
    }
  }

  #append(line: Uint8Array): void {
    const { path, maxBytes } = this.#options;
    if (this.#descriptor === undefined) this.#open();
    if (this.#size > 0 && this.#size + line.length > maxBytes) {
      this.#close();
      this.#rotate();
      this.#open();
    }
    if (this.#descriptor === undefined) throw new Error(`${path} is not open`);
    this.#size += writeSync(this.#descriptor, line);
  }

  #open(): void {
    this.#descriptor = openSync(this.#options.path, 'a', 0o600);
    this.#size = fstatSync(this.#descriptor).size;
  }

  #close(): void {
    if (this.#descriptor === undefined) return;
    const descriptor = this.#descriptor;
    this.#descriptor = undefined;
    closeSync(descriptor);
  }

  /** The oldest is overwritten. */
  #rotate(): void {
    const { path, count } = this.#options;
    const names = Array.from({ length: count }, (_, age) => (age === 0 ? path : `${path}.${age}`));
    for (let age = count - 2; age >= 0; age--) {
      const [from = '', to = ''] = [names[age], names[age + 1]];
      if (existsSync(from)) renameSync(from, to);
    }
  }
}
