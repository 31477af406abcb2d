import { describe, expect, it } from 'vitest';
import { ConfigReader } from './config-reader.ts';
import { readShards } from './config-shards.ts';

function shards(environment: Readonly<Record<string, string>>) {
  const read = new ConfigReader(environment);
  return { ...readShards(read), problems: read.problems };
}

describe('readShards', () => {
  it.each([
    ['has the only one by default', {}, { count: 1, ids: [0], pods: 1, part: undefined }],
    ['has all of them', { SHARD_COUNT: '3' }, { count: 3, ids: [0, 1, 2], pods: 1, part: undefined }],
    [
      'has the part of a pod',
      { SHARD_COUNT: '5', SHARD_PODS: '2', POD_NAME: 'discordlm-1' },
      { count: 5, ids: [3, 4], pods: 2, part: '1' },
    ],
    [
      'has those that are named, by number and range',
      { SHARD_COUNT: '9', SHARD_IDS: '7, 0-2,7' },
      { count: 9, ids: [0, 1, 2, 7], pods: 1, part: 'shards-0-7' },
    ],
    [
      'has those that are named before those of the pod',
      { SHARD_COUNT: '4', SHARD_PODS: '2', SHARD_IDS: '0', POD_NAME: 'discordlm-1' },
      { count: 4, ids: [0], pods: 2, part: 'shards-0-0' },
    ],
    [
      'is all of it where all are named',
      { SHARD_COUNT: '2', SHARD_IDS: '1,0' },
      { count: 2, ids: [0, 1], pods: 1, part: undefined },
    ],
  ])('%s', (_name, environment, expected) => {
    expect(shards(environment)).toEqual({ ...expected, problems: [] });
  });

  it.each([
    ['SHARD_PODS', { SHARD_COUNT: '2', SHARD_PODS: '3', POD_NAME: 'bot-0' }],
    ['SHARD_IDS', { SHARD_COUNT: '2', SHARD_IDS: '2' }],
    ['SHARD_IDS', { SHARD_COUNT: '2', SHARD_IDS: 'first' }],
    ['SHARD_IDS', { SHARD_COUNT: '9', SHARD_IDS: '3-1' }],
    ['POD_NAME', { SHARD_COUNT: '4', SHARD_PODS: '2' }],
    ['POD_NAME', { SHARD_COUNT: '4', SHARD_PODS: '2', POD_NAME: 'discordlm-7d4b9' }],
    ['POD_NAME', { SHARD_COUNT: '4', SHARD_PODS: '2', POD_NAME: 'discordlm-2' }],
  ])('finds fault with %s in %j', (name, environment) => {
    expect(shards(environment).problems).toEqual([expect.stringMatching(`^${name} `)]);
  });
});
