import { describe, expect, it } from 'vitest';
import { readStage, type StageOptions } from './stage.ts';

function read(text: string, options: Partial<StageOptions> = {}) {
  return readStage(text, { target: undefined, buildArgs: new Map(), baseImage: undefined, ...options });
}

const brief = (stage: ReturnType<typeof read>) => ({
  base: stage.base,
  instructions: stage.instructions.map(({ keyword, line }) => `${line} ${keyword}`),
});

const STAGES = `# syntax=docker/dockerfile:1
ARG BASE=node:24
FROM golang:1 AS build
RUN <<EOF
FROM nothing
COPY nothing /
EOF
RUN a \\
# a comment
    && b

FROM $BASE AS common
ENV A=1
FROM common as app
cmd ["a"]
`;

describe('readStage', () => {
  it('takes the last stage with what it stands on, and looks at no other', () => {
    expect(brief(read(STAGES))).toEqual({ base: 'node:24', instructions: ['13 ENV', '15 CMD'] });
  });

  it.each([
    ['a stage by its name', { target: 'COMMON' }, { base: 'node:24', instructions: ['13 ENV'] }],
    ['a stage by its number', { target: '0' }, { base: 'golang:1', instructions: ['4 RUN', '8 RUN'] }],
    [
      'an argument for the base',
      { buildArgs: new Map([['BASE', 'node:26']]) },
      { base: 'node:26', instructions: ['13 ENV', '15 CMD'] },
    ],
    ['another base', { baseImage: 'scratch' }, { base: 'scratch', instructions: ['13 ENV', '15 CMD'] }],
  ])('takes %s', (_name, options, expected) => {
    expect(brief(read(STAGES, options))).toEqual(expected);
  });

  it.each([
    ['no stage', '# nothing\n', {}, 1, 'there is no FROM'],
    [
      'a stage that is not there',
      'FROM a AS one\nFROM b',
      { target: 'two' },
      1,
      'there is no stage "two"; there are one, 1',
    ],
    ['a base without a name', 'ARG BASE\nFROM $BASE', {}, 2, 'names no image'],
    ['a fixed platform', 'FROM --platform=linux/amd64 node', {}, 1, 'leave the option out'],
  ])('says that there is %s', (_name, text, options, line, said) => {
    expect(read(text, options).problems).toEqual([{ line, text: expect.stringContaining(said) }]);
  });

  it('lets a stage be for the platform that it is built for', () => {
    expect(read('FROM --platform=$TARGETPLATFORM node').problems).toEqual([]);
  });
});
