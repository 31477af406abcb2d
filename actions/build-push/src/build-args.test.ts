import { describe, expect, it } from 'vitest';
import { secretLikeNames } from './build-args.ts';

describe('secretLikeNames', () => {
  it('picks what looks like a secret', () => {
    const names = [
      'NPM_TOKEN',
      'token',
      'DB_PASSWORD',
      'OPENAI_API_KEY',
      'APIKEY',
      'SSH_PRIVATE_KEY',
      'APP_SECRET',
    ];
    expect(secretLikeNames(names)).toEqual(names);
  });

  it('leaves the others', () => {
    const names = ['VERSION', 'TOKENIZER', 'KEYBOARD', 'SECRET_NAME', 'BASE_IMAGE', 'TOKEN_LIMIT', 'MONKEY'];
    expect(secretLikeNames(names)).toEqual([]);
  });
});
