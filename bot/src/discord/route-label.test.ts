import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeLabel } from './route-label.ts';

const BASE = 'https://discord.com/api/v10';
const ID = '1234567890123456789';

describe('routeLabel', () => {
  it.each([
    ['GET', '/gateway/bot', 'GET /gateway/bot'],
    ['GET', `/channels/${ID}/messages?limit=100&before=${ID}`, 'GET /channels/:id/messages'],
    ['DELETE', `/channels/${ID}/messages/${ID}`, 'DELETE /channels/:id/messages/:id'],
    [
      'PUT',
      `/channels/${ID}/messages/${ID}/reactions/%E2%8F%B3/%40me`,
      'PUT /channels/:id/messages/:id/reactions/:emoji/@me',
    ],
    ['POST', `/webhooks/${ID}/aBc-_9?wait=true&thread_id=${ID}`, 'POST /webhooks/:id/:token'],
    ['PATCH', `/webhooks/${ID}/aBc-_9/messages/%40original`, 'PATCH /webhooks/:id/:token/messages/@original'],
    ['POST', `/interactions/${ID}/aBc-_9/callback`, 'POST /interactions/:id/:token/callback'],
    ['POST', `/webhooks/${ID}/${ID}`, 'POST /webhooks/:id/:token'],
    ['PUT', `/applications/${ID}/guilds/${ID}/commands`, 'PUT /applications/:id/guilds/:id/commands'],
    ['GET', '/users/ann', 'other'],
    ['FETCH', '/gateway/bot', 'other'],
    ['GET', '', 'other'],
    ['GET', '/%', 'other'],
  ])('%s %s', (method, path, expected) => {
    expect(routeLabel(method, BASE + path)).toBe(expected);
  });

  it('never tells who, where or by which token', () => {
    const segment = fc.oneof(
      fc.constantFrom('channels', 'webhooks', 'interactions', 'messages', 'reactions', 'users', '@me', ID),
      fc.string(),
      fc.base64String(),
    );
    fc.assert(
      fc.property(fc.constantFrom('GET', 'POST'), fc.array(segment, { maxLength: 6 }), (method, path) => {
        const label = routeLabel(method, `${BASE}/${path.map(encodeURIComponent).join('/')}`);
        expect(label).toMatch(/^(?:other|(?:GET|POST)(?: |\/(?::id|:token|:emoji|@?[a-z-]+))+)$/);
        expect(label).not.toMatch(/\d/);
      }),
      { numRuns: 2000 },
    );
  });
});
