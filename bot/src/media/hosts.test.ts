import { describe, expect, it } from 'vitest';
import { isExpired, mediaHosts } from './hosts.ts';

const attacks = [
  'http://cdn.discordapp.com/attachments/1/2/a.png',
  'https://cdn.discordapp.com:8443/a.png',
  'https://ann@cdn.discordapp.com/a.png',
  'https://cdn.discordapp.com.evil.example/a.png',
  'https://evil.example/cdn.discordapp.com/a.png',
  'https://127.0.0.1/a.png',
  'https://[::1]/a.png',
  'https://169.254.169.254/latest/meta-data',
  'https://discord.com/api/v10/users/@me',
  'file:///etc/passwd',
  'data:image/png;base64,AA==',
  'ftp://cdn.discordapp.com/a.png',
];

describe('mediaHosts', () => {
  it.each([undefined, 'https://discord.com/api', 'http://127.0.0.1:8080/api'])(
    'asks only Discord, and what plays it, by %s',
    (apiUrl) => {
      const { isAllowed } = mediaHosts(apiUrl);
      for (const url of attacks) expect([url, isAllowed(new URL(url))]).toEqual([url, false]);
      for (const host of ['cdn.discordapp.com', 'media.discordapp.net', 'images-ext-1.discordapp.net'])
        expect(isAllowed(new URL(`https://${host}/a.png`))).toBe(true);
      const isStandIn = apiUrl?.includes('127.0.0.1') ?? false;
      expect(isAllowed(new URL('http://127.0.0.1:8080/a.png'))).toBe(isStandIn);
      expect(isAllowed(new URL('http://127.0.0.1:8081/a.png'))).toBe(false);
    },
  );

  it.each([
    [undefined, 'cdn:/emojis/1.png?size=96', 'https://cdn.discordapp.com/emojis/1.png?size=96'],
    ['https://discord.com/api', 'media:/stickers/1.gif', 'https://media.discordapp.net/stickers/1.gif'],
    ['http://127.0.0.1:8080/api', 'cdn:/emojis/1.png', 'http://127.0.0.1:8080/emojis/1.png'],
    [undefined, 'https://cdn.discordapp.com/a.png', 'https://cdn.discordapp.com/a.png'],
    [undefined, 'no address', undefined],
  ])('by %s, finds %s', (apiUrl, url, expected) => {
    expect(mediaHosts(apiUrl).resolve(url)?.href).toBe(expected);
  });
});

describe('isExpired', () => {
  const now = 0x6560_0000 * 1000;
  it.each([
    ['?ex=655fffff&is=1&hm=1', true],
    ['?ex=65600000', true],
    ['?ex=65600001', false],
    ['?ex=zz', false],
    ['', false],
  ])('knows of %s', (query, expected) => {
    expect(isExpired(new URL(`https://cdn.discordapp.com/a.png${query}`), now)).toBe(expected);
  });
});
