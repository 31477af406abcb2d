import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter } from './lines.ts';

function split(pieces: readonly Buffer[]): string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(line));
  for (const piece of pieces) splitter.add(piece);
  splitter.end();
  return lines;
}

describe('LineSplitter', () => {
  it.each([
    ['nothing', '', []],
    ['lines of both kinds', 'one\r\ntwo\n', ['one', 'two']],
    ['an empty line', 'one\n\ntwo\n', ['one', '', 'two']],
    ['a last line without an end', 'one\ntwo', ['one', 'two']],
  ])('gives %s', (_name, text, lines) => {
    expect(split([Buffer.from(text)])).toEqual(lines);
  });

  it('does not care where a piece ends', () => {
    const text = 'grüße 🎉\nzwei\r\n\ndrei';
    const whole = Buffer.from(text);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: whole.length })), (cuts) => {
        const places = [0, ...cuts.toSorted((left, right) => left - right), whole.length];
        const pieces = places.slice(1).map((end, index) => whole.subarray(places[index], end));
        expect(split(pieces)).toEqual(['grüße 🎉', 'zwei', '', 'drei']);
      }),
    );
  });
});
