import { styleText } from 'node:util';

/** One object of a verification, as it stands. */
export interface LiveRow {
  readonly name: string;
  readonly status: string;
  readonly seconds: number;
  /** What is waited for, or went wrong. */
  readonly detail: string;
}

const UP_ONE_LINE_AND_CLEAR = '\u001b[1A\u001b[2K';
const COLOURS = { succeeded: 'green', failed: 'red', progressing: 'yellow' } as const;

/** A table on a terminal that is drawn anew in its place whenever something changes. */
export class LiveTable {
  readonly #write: (text: string) => void;
  readonly #columns: number;
  #height = 0;

  /** @param columns the width of the terminal: a line that wraps could not be drawn over */
  constructor(write: (text: string) => void, columns: number) {
    this.#write = write;
    this.#columns = columns;
  }

  draw(rows: readonly LiveRow[]): void {
    const width = Math.max(0, ...rows.map(({ name }) => name.length));
    const lines = rows.map(({ name, status, seconds, detail }) => {
      const text = `${name.padEnd(width)}  ${status.padEnd(11)}  ${seconds.toFixed(1).padStart(6)} s  ${detail}`;
      const shown = text.trimEnd().slice(0, this.#columns - 1);
      const colour = COLOURS[status as keyof typeof COLOURS];
      return colour === undefined ? shown : styleText(colour, shown);
    });
    this.#write(UP_ONE_LINE_AND_CLEAR.repeat(this.#height) + lines.map((line) => `${line}\n`).join(''));
    this.#height = lines.length;
  }
}
