import { describe, expect, it } from 'vitest';
import { InvalidRequests } from './invalid-requests.ts';

const answered = (status: number, scope?: string) => ({
  status,
  headers: scope === undefined ? {} : { 'x-ratelimit-scope': scope },
});

describe('InvalidRequests', () => {
  it('shuts out after ten thousand within ten minutes, until they are over', () => {
    let now = 0;
    const requests = new InvalidRequests(() => now);
    for (let count = 0; count < 9_999; count++)
      requests.note(answered([401, 403, 429][count % 3] ?? 401, 'user'));
    now = 10_000;
    expect(requests.ban()).toBeUndefined();
    requests.note(answered(403));
    expect(requests.ban()).toMatchObject({
      status: 429,
      headers: { 'retry-after': '590' },
      body: 'error code: 1015',
    });
    now = 599_999;
    expect(requests.ban()).toBeDefined();
    now = 600_000;
    expect(requests.ban()).toBeUndefined();
  });

  it.each([
    ['a success', answered(200)],
    ['a form that is wrong', answered(400)],
    ['something unknown', answered(404)],
    ["others' limit", answered(429, 'shared')],
    ['a fault of its own', answered(502)],
  ])('does not count %s', (_name, reply) => {
    const requests = new InvalidRequests(() => 0, 1);
    requests.note(reply);
    expect(requests.ban()).toBeUndefined();
    requests.note(answered(429, 'global'));
    expect(requests.ban()).toBeDefined();
  });
});
