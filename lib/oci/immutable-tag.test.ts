import { describe, expect, it } from 'vitest';
import { isTagImmutable } from './immutable-tag.ts';

describe('isTagImmutable', () => {
  it.each([
    [
      "tag invalid: The image tag 'v1' already exists in the 'a/b' repository and cannot be overwritten because the tag is immutable.",
    ],
    ["Failed to process request due to 'b:v1' configured as immutable."],
    [
      '{"errors":[{"code":"UNSUPPORTED","message":"The operation is disallowed on this registry, repository or image."}]}',
    ],
    ['cannot update tag v1. The repository has enabled tag immutability'],
    ["Repository does not allow updating assets: 'docker-hosted'"],
    ['{"errors":[{"code":"DENIED","message":"overwriting is not allowed"}]}'],
  ])('sees it in %s', (text) => {
    expect(isTagImmutable(text)).toBe(true);
  });

  it.each([
    ['denied: requested access to the resource is denied'],
    ['manifest invalid: manifest invalid'],
    ['{"errors":[{"code":"TOOMANYREQUESTS","message":"too many requests"}]}'],
    ['blob upload unknown to registry'],
    ['mounted from: layer already exists'],
  ])('sees none in %s', (text) => {
    expect(isTagImmutable(text)).toBe(false);
  });
});
