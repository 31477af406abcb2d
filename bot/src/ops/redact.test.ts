import { describe, expect, it } from 'vitest';
import { createRedact } from './redact.ts';

const token = 'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs';

describe('createRedact: by shape', () => {
  const redact = createRedact([]);

  it.each([
    ['a bot token', token, 'wrong token %', 'wrong token [token]'],
    ['a header', token, 'Authorization: Bot %', 'Authorization: Bot [token]'],
    ['a bearer', 'sk-abc/def+ghi==', 'authorization=bearer %;', 'authorization=bearer [token];'],
    ['a webhook', 'aBc-_9', 'POST /webhooks/123/%?wait=true', 'POST /webhooks/123/[token]?wait=true'],
    ['an interaction', 'aBc-_9', '/interactions/123/%/callback', '/interactions/123/[token]/callback'],
    ['a key in a query', 'AIza', 'GET /v1?key=%&alt=sse', 'GET /v1?key=[key]&alt=sse'],
    ['a later key in a query', 'AIza', 'GET /v1?a=b&api_key=%', 'GET /v1?a=b&api_key=[key]'],
  ])('takes out %s', (_name, secret, text, expected) => {
    expect(redact(text.replace('%', secret))).toBe(expected);
  });

  it.each([
    'GET /channels/123/messages?limit=100&before=9 → 403',
    'Discord refuses BOT_TOKEN (401): make a new one in the developer portal',
    'webhooks of channel 123 were read',
    'image ghcr.io/glompai/bot@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  ])('leaves %j as it is', (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe('createRedact: by value', () => {
  it.each([
    ['wherever it stands', ['s3cret'], 'as3cretb s3cret', 'a[secret]b [secret]'],
    ['with the line break of its file', ['s3cret\n'], 'key s3cret.', 'key [secret].'],
    ['as JSON has it', ['a"b\\c'], String.raw`{"key":"a\"b\\c"}`, '{"key":"[secret]"}'],
    ['with the signs of patterns', ['$&(.*'], 'a $&(.* b', 'a [secret] b'],
    ['longest first, where one holds another', ['s3cret', 's3cret-long'], 's3cret-long', '[secret]'],
    ['but not nothing', ['', ' '], 'plain text', 'plain text'],
  ])('takes it out %s', (_name, secrets, text, expected) => {
    expect(createRedact(secrets)(text)).toBe(expected);
  });
});
