import { describe, expect, it } from 'vitest';
import { fileEnding, fileStem } from './file-name.ts';

describe('fileStem', () => {
  it.each([
    ['a plain name', 'Mara', 'mara'],
    ['spaces and signs', 'Mara (the Lamplighter)', 'mara-the-lamplighter'],
    ['a way out of the folder', '../../etc/passwd', 'etc-passwd'],
    ['a way out on Windows', String.raw`..\..\autoexec`, 'autoexec'],
    ['a hidden file', '.bashrc', 'bashrc'],
    ['a nothing in between', 'Mara\0.json', 'mara-json'],
    ['other letters', 'Zoë 星', 'zoë-星'],
    ['one letter in two ways', 'Zoe\u0308', 'zoë'],
    ['only signs', '💡!?', 'card'],
    ['nothing', '', 'card'],
    ['a device', 'CON', 'card-con'],
    ['200 characters', 'x'.repeat(200), 'x'.repeat(60)],
  ])('makes a file of %s', (_name, name, expected) => {
    expect(fileStem(name)).toBe(expected);
  });
});

describe('fileEnding', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  it.each([
    ['a picture that is called so', png, 'mara.png', '.png'],
    ['a picture that is called something else', png, 'mara.json', '.png'],
    ['an archive', Buffer.from('PK\x03\x04'), 'mara.zip', '.charx'],
    ['a text', Buffer.from('{}'), 'Mara.JSON', '.json'],
    ['something else', Buffer.from('MZ'), 'mara.exe', undefined],
    ['something without an ending', Buffer.from('x'), 'mara', undefined],
  ])('knows %s', (_name, bytes, fileName, expected) => {
    expect(fileEnding(bytes, fileName)).toBe(expected);
  });
});
