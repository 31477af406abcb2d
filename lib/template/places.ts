/** Counted from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Replaces a part of a text; `end` is exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Lines and columns of offsets, each in the time of a binary search. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  place(offset: number): Place {
    const line = lastAtOrBefore(this.#starts, offset);
    return { line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1 };
  }
}

/** The index of the last of the ascending numbers that is not above the limit; 0 where there is none. */
export function lastAtOrBefore(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle;
    else high = middle;
  }
  return low;
}

/** @param edits in order, without overlap */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** From an offset in the edited text to the place in the text before; what an edit wrote is where the edit began. */
export function placesBefore(text: string, edits: readonly Edit[]): (offset: number) => Place {
  const lines = new LineIndex(text);
  const starts = [0];
  const origins: { readonly edit?: Edit; readonly shift: number }[] = [{ shift: 0 }];
  let shift = 0;
  for (const edit of edits) {
    starts.push(edit.start + shift, edit.start + shift + edit.text.length);
    shift += edit.text.length - (edit.end - edit.start);
    origins.push({ edit, shift: 0 }, { shift });
  }
  return (offset) => {
    const origin = origins[lastAtOrBefore(starts, offset)];
    return lines.place(origin?.edit?.start ?? offset - (origin?.shift ?? 0));
  };
}
