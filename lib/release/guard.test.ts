import { describe, expect, it } from 'vitest';
import { type Comparison, guardCommit } from './guard.ts';

const deployed = 'aaaaaaa0123';
const wanted = 'bbbbbbb0123';

describe('guardCommit', () => {
  it.each<[Comparison, string, string | undefined]>([
    ['ahead', 'go', undefined],
    ['identical', 'go', undefined],
    [
      'behind',
      'superseded',
      'bbbbbbb is older than aaaaaaa, which is deployed already; nothing was deployed',
    ],
    [
      'diverged',
      'diverged',
      'bbbbbbb does not come after aaaaaaa, which is deployed: the branch was rewritten between them',
    ],
    [
      'unknown',
      'diverged',
      'bbbbbbb does not come after aaaaaaa, which is deployed: GitHub does not know both of them',
    ],
  ])('%s', (comparison, kind, sentence) => {
    expect(guardCommit({ deployed, wanted }, comparison)).toEqual({
      kind,
      ...(sentence === undefined ? {} : { sentence }),
    });
  });

  it('lets the same commit through, even where GitHub does not know it', () => {
    expect(guardCommit({ deployed, wanted: deployed }, 'unknown')).toEqual({ kind: 'go' });
  });
});
