import { describe, expect, it } from 'vitest';
import { describeClaims } from './claims.ts';

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
