import { describe, expect, it } from 'vitest';
import { type RecipeOptions, readRecipe } from './recipe.ts';
import { readStage } from './stage.ts';

function read(lines: string, options: Partial<RecipeOptions> = {}) {
  const buildArgs = options.buildArgs ?? new Map<string, string>();
  const stage = readStage(`FROM base\n${lines}`, { target: undefined, buildArgs, baseImage: undefined });
  const platform = { os: 'linux', architecture: 'arm64' };
  return readRecipe(stage, { buildArgs, platform, env: [], workdir: '', labels: new Map(), ...options });
}

const map = (object: Readonly<Record<string, string>>) => new Map(Object.entries(object));

describe('readRecipe', () => {
  it.each([
    ['ENTRYPOINT ["node", "a.js"]', { entrypoint: ['node', 'a.js'] }],
    ['CMD node $X', { cmd: ['/bin/sh', '-c', 'node $X'] }],
    ['USER 65532:65532', { user: '65532:65532' }],
    ['WORKDIR /app\nWORKDIR sub', { workdir: '/app/sub' }],
    ['STOPSIGNAL SIGINT', { stopSignal: 'SIGINT' }],
    ['EXPOSE 80 53/UDP', { ports: ['80/tcp', '53/udp'] }],
    ['VOLUME ["/data"]\nVOLUME /a /b', { volumes: ['/data', '/a', '/b'] }],
    ['ENV A=1 B="x y"\nENV C some words', { env: map({ A: '1', B: 'x y', C: 'some words' }) }],
    ['ENV A=1\nENV A=2 B=$A', { env: map({ A: '2', B: '1' }) }],
    ['LABEL a.b="c d" e=f', { labels: map({ 'a.b': 'c d', e: 'f' }) }],
    ['ARG X=1\nENV A=$X', { env: map({ A: '1' }) }],
    [
      'ARG TARGETARCH TARGETPLATFORM\nENV A=$TARGETARCH B=$TARGETPLATFORM',
      { env: map({ A: 'arm64', B: 'linux/arm64' }) },
    ],
  ])('reads %s', (lines, expected) => {
    const { changes, problems } = read(lines);
    expect(problems).toEqual([]);
    expect(changes).toMatchObject(expected);
  });

  it('goes on from what the base has', () => {
    const base = { env: ['PATH=/bin', 'A=b=c'], workdir: '/home' };
    const { changes } = read('ENV PATH=/app/bin:$PATH\nWORKDIR x', base);
    expect(changes).toMatchObject({ workdir: '/home/x', env: map({ PATH: '/app/bin:/bin', A: 'b=c' }) });
  });

  it('takes arguments from outside before their defaults, and ENV before both', () => {
    const { changes } = read('ARG X=default\nENV A=$X\nENV X=env\nENV B=$X', {
      buildArgs: map({ X: 'given' }),
    });
    expect(changes.env).toEqual(map({ A: 'given', X: 'env', B: 'env' }));
  });

  it('puts the labels from outside above those of the file', () => {
    const { changes } = read('LABEL a=file b=file', { labels: map({ a: 'outside' }) });
    expect(changes.labels).toEqual(map({ a: 'outside', b: 'file' }));
  });

  it('reads COPY with its options', () => {
    const lines = 'WORKDIR /app\nCOPY --from=bundle --chown=1000 --chmod=755 a "b c" ./\nCOPY x /y';
    const { copies, problems } = read(lines);
    expect(problems).toEqual([]);
    const owner = { user: 1000, group: 1000, mode: 0o755 };
    const root = { user: 0, group: 0, mode: undefined };
    expect(copies).toEqual([
      { from: 'bundle', sources: ['a', 'b c'], destination: '/app', intoFolder: true, ...owner, line: 3 },
      { from: undefined, sources: ['x'], destination: '/y', intoFolder: false, ...root, line: 4 },
    ]);
  });

  it.each([
    ['RUN npm ci', 'RUN runs a program'],
    ['ADD a /b', 'use COPY'],
    ['ONBUILD RUN x', 'ONBUILD is for other builds'],
    ['SHELL ["bash"]', 'SHELL is for RUN'],
    ['FORM x', 'FORM is no instruction'],
    ["CMD ['node']", 'is no JSON'],
    ['EXPOSE http', 'EXPOSE http is no port'],
    ['ENV A', 'is not NAME=VALUE'],
    ['COPY a', 'needs a source and a destination'],
    ['COPY --chown=node a /b', '--chown=node is no number'],
    ['COPY --chmod=u+x a /b', '--chmod=u+x is no mode'],
    ['COPY --parents a /b', 'COPY --parents is not known'],
    ['COPY <<EOF /a\nRUN x\nEOF', 'put it into the context'],
  ])('refuses %s', (line, text) => {
    expect(read(line).problems).toEqual([{ line: 2, text: expect.stringContaining(text) }]);
  });

  it('names everything that is wrong, each with its line', () => {
    expect(read('RUN a\nUSER 1\nRUN b\nADD c d').problems.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  it('leaves out what OCI images do not have, and says so', () => {
    const { problems, notes } = read('HEALTHCHECK CMD true');
    expect(problems).toEqual([]);
    expect(notes).toEqual([{ line: 2, text: expect.stringContaining('HEALTHCHECK is left out') }]);
  });
});
