import { describe, expect, it } from 'vitest';
import { RenewedToken } from './renewed-token.ts';

/** A token that counts up, from an issuer whose tokens live so long. */
function issuer(lifetimeSeconds: number | undefined) {
  let time = 1_800_000_000_000;
  let count = 0;
  let failures = 0;
  const clock = { now: () => new Date(time), sleep: async () => undefined };
  const request = async () => {
    if (failures-- > 0) throw new Error('the issuer is away');
    const expiresAt = lifetimeSeconds === undefined ? undefined : new Date(time + lifetimeSeconds * 1000);
    return { token: `token-${++count}`, expiresAt };
  };
  const credentials = new RenewedToken(request, clock);
  return {
    token: () => credentials.token(),
    renew: () => credentials.renew(),
    headers: () => credentials.headers(),
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
    fail: () => {
      failures = 1;
    },
  };
}

describe('RenewedToken', () => {
  it.each([
    ['five minutes', 300, 239, 2],
    ['an hour', 3600, 3539, 2],
    ['a minute', 60, 29, 2],
  ])(
    'keeps a token of %s until a minute before its end, or half its life',
    async (_name, life, kept, more) => {
      const { token, pass, headers } = issuer(life);
      expect(await token()).toBe('token-1');
      pass(kept);
      expect(await headers()).toEqual({ authorization: 'Bearer token-1' });
      pass(more);
      expect(await headers()).toEqual({ authorization: 'Bearer token-2' });
    },
  );

  it('asks once for all who need one at the same time', async () => {
    const { token } = issuer(300);
    expect(await Promise.all([token(), token(), token()])).toEqual(['token-1', 'token-1', 'token-1']);
  });

  it('asks again when the server refuses it, and after the issuer was away', async () => {
    const { token, renew, fail } = issuer(undefined);
    expect(await token()).toBe('token-1');
    expect(renew()).toBe(true);
    fail();
    await expect(token()).rejects.toThrow('the issuer is away');
    expect(await token()).toBe('token-2');
  });
});
