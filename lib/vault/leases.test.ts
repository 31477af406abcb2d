import { describe, expect, it } from 'vitest';
import { refuseLeases } from './leases.ts';

const lease = { path: 'database/creds/app', id: 'database/creds/app/x', seconds: 60 };

describe('refuseLeases', () => {
  it('refuses what would end before it is used, and says where it comes from', () => {
    expect(() => refuseLeases([lease], true)).toThrow(/before the pods start: database\/creds\/app$/);
  });

  it('takes what lives on, and secrets without a lease', () => {
    expect(() => refuseLeases([lease], false)).not.toThrow();
    expect(() => refuseLeases([], true)).not.toThrow();
  });
});
