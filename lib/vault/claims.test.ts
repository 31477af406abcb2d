import { describe, expect, it } from 'vitest';
import { describeClaims, subjectForms } from './claims.ts';

const ids = { repository_id: '22', repository_owner_id: '11' };

describe('subjectForms', () => {
  const classic = 'repo:octo/app:ref:refs/heads/main';
  const immutable = 'repo:octo@11/app@22:ref:refs/heads/main';
  it.each([
    ['the older form', { sub: classic, ...ids }, { classic, immutable, isImmutable: false }],
    ['the newer form', { sub: immutable }, { classic, immutable, isImmutable: true }],
    [
      'the older form without numbers',
      { sub: 'repo:o/a:environment:qa' },
      {
        classic: 'repo:o/a:environment:qa',
        immutable: 'repo:o@OWNER_ID/a@REPOSITORY_ID:environment:qa',
        isImmutable: false,
      },
    ],
    ['a template of its own', { sub: 'repository_id:22:ref:x' }, undefined],
    ['no subject', {}, undefined],
  ])('%s', (_name, claims, expected) => {
    expect(subjectForms(claims)).toEqual(expected);
  });
});

describe('describeClaims', () => {
  it('shows what roles are bound to, the claim in question, and the times; not the id of the token', () => {
    const claims = { sub: 's', aud: ['a'], actor: 'octocat', run_id: '7', jti: 'never', iat: 0, exp: 300 };
    expect(describeClaims(claims, 'actor')).toBe(
      'sub="s", aud=["a"], actor="octocat", iat=1970-01-01T00:00:00Z, exp=1970-01-01T00:05:00Z',
    );
    expect(describeClaims(claims, 'jti')).not.toContain('never');
    expect(describeClaims({})).toBe('no claims: it is no JWT');
  });
});
