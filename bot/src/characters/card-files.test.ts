import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { base64, chunk, iTXt, png, tEXt, zip, zTXt } from '../../../tests/support/cards.ts';
import { CardError, MAX_FILE_BYTES, parseCard } from './card.ts';
import { pictureOf } from './picture.ts';
import { MAX_CHUNKS } from './png.ts';

const older = { spec: 'chara_card_v2', data: { name: 'Mara', description: 'Zündet Lampen an 🪔' } };
const newer = { spec: 'chara_card_v3', data: { name: 'Mara III' } };
const parse = (bytes: Uint8Array | string, file = 'mara.png') =>
  parseCard(Buffer.from(bytes as string), file);
const nameOf = (bytes: Uint8Array, file?: string) => parse(bytes, file).name;

const crumbs = (count: number) => Buffer.alloc(chunk('IDAT').length * count, chunk('IDAT'));

describe('parseCard: pictures', () => {
  it('reads one in very many pieces, and takes the picture out of none in more', () => {
    const whole = png([crumbs(MAX_CHUNKS - 10), tEXt('chara', base64(older))]);
    expect(parse(whole).name).toBe('Mara');
    expect(pictureOf(whole)?.mediaType).toBe('image/png');
    expect(pictureOf(png([crumbs(MAX_CHUNKS)]))).toBeUndefined();
  });

  it.each([
    ['tEXt', png([tEXt('chara', base64(older))])],
    ['tEXt after the data', png([], [tEXt('chara', base64(older))])],
    ['zTXt', png([zTXt('chara', base64(older))])],
    ['zTXt of plain JSON', png([zTXt('chara', JSON.stringify(older))])],
    ['iTXt', png([iTXt('chara', base64(older), false)])],
    ['packed iTXt', png([iTXt('chara', JSON.stringify(older), true)])],
    ['a keyword in another case', png([tEXt('Chara', base64(older))])],
    [
      'other texts before it',
      png([tEXt('Software', 'x'), tEXt('Comment', 'chara'), tEXt('chara', base64(older))]),
    ],
    ['several: the first', png([tEXt('chara', base64(older)), tEXt('chara', base64({ name: 'Other' }))])],
    ['base64 in lines', png([tEXt('chara', base64(older).replaceAll(/.{20}/g, '$&\r\n'))])],
    [
      'base64 of URLs, without padding',
      png([tEXt('chara', Buffer.from(JSON.stringify(older)).toString('base64url'))]),
    ],
    [
      'an animation',
      png(
        [chunk('acTL', Buffer.alloc(8)), chunk('fcTL', Buffer.alloc(26)), tEXt('chara', base64(older))],
        [chunk('fdAT', 'xxxx')],
      ),
    ],
    ['bytes after the end', Buffer.concat([png([tEXt('chara', base64(older))]), Buffer.from('trailing')])],
    [
      'text encoded twice',
      png([
        tEXt('chara', Buffer.from(Buffer.from(JSON.stringify(older)).toString('latin1')).toString('base64')),
      ]),
    ],
  ])('reads %s', (_name, bytes) => {
    expect(parse(bytes)).toMatchObject({ name: 'Mara', description: 'Zündet Lampen an 🪔' });
  });

  it('prefers the newer card, wherever it stands', () => {
    expect(nameOf(png([tEXt('chara', base64(older)), tEXt('CCV3', base64(newer))]))).toBe('Mara III');
  });

  it('takes the older card where the newer cannot be read, and says so', () => {
    const { name, warnings } = parse(png([tEXt('ccv3', '?'), tEXt('chara', base64(older))]));
    expect(name).toBe('Mara');
    expect(warnings).toEqual([expect.stringContaining('ccv3')]);
  });

  it.each([
    [
      'a wrong checksum',
      'checksum',
      (bytes: Buffer) => bytes.fill(0, bytes.indexOf('IDAT') - 8, bytes.indexOf('IDAT') - 4),
    ],
    ['no end', 'end chunk', (bytes: Buffer) => bytes.subarray(0, -12)],
    ['an end in the middle of its data', 'cut off', (bytes: Buffer) => bytes.subarray(0, -18)],
  ])('reads one with %s, and warns', (_name, warning, change) => {
    const { name, warnings } = parse(change(png([tEXt('chara', base64(older))])));
    expect(name).toBe('Mara');
    expect(warnings.join()).toContain(warning);
  });

  it.each([
    ['DAMAGED', 'what is no picture', Buffer.from('{"name":"Mara"}')],
    ['NO_CARD', 'an ordinary picture', png([tEXt('Title', 'A dot')])],
    ['NO_CARD', 'a picture cut off before its card', png([tEXt('chara', base64(older))]).subarray(0, 60)],
    [
      'NO_CARD',
      'a chunk of four gigabytes',
      Buffer.concat([png([]).subarray(0, 33), Buffer.from([255, 255, 255, 255]), Buffer.from('tEXtchara\0')]),
    ],
    ['NOT_TEXT', 'no base64', png([tEXt('chara', '!!!')])],
    ['NOT_JSON', 'base64 of something else', png([tEXt('chara', Buffer.from('hello').toString('base64'))])],
    ['DAMAGED', 'packed data that is none', png([chunk('zTXt', 'chara\0\0xxxx')])],
    ['DAMAGED', 'a text chunk without its fields', png([chunk('iTXt', 'chara\0\0')])],
    [
      'TOO_LARGE',
      'packed data that has no end',
      png([chunk('zTXt', Buffer.concat([Buffer.from('chara\0\0'), deflateSync(Buffer.alloc(40_000_000))]))]),
    ],
    [
      'TOO_LARGE',
      'a card of ten megabytes',
      png([tEXt('chara', base64({ name: 'M', description: 'x'.repeat(10_000_000) }))]),
    ],
    ['TOO_LARGE', 'a huge picture', Buffer.alloc(MAX_FILE_BYTES + 1)],
    ['TOO_LARGE', 'a picture in crumbs', png([crumbs(MAX_CHUNKS), tEXt('chara', base64(older))])],
  ])('refuses with %s %s', (code, _name, bytes) => {
    expect(() => parse(bytes)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(/^mara\.png \w/) }),
    );
  });
});

describe('parseCard: archives', () => {
  const card = { name: 'card.json', data: JSON.stringify(newer) };

  it.each([
    ['packed', zip([{ name: 'assets/icon/images/main.png', data: 'x' }, card])],
    ['stored', zip([{ ...card, isStored: true }])],
    ['beside names that climb', zip([{ name: '../../card.json', data: '{"name":"Evil"}' }, card])],
  ])('reads a card %s', (_name, bytes) => {
    expect(nameOf(bytes, 'mara.charx')).toBe('Mara III');
  });

  it.each([
    ['NO_CARD', zip([{ name: 'Card.json', data: '{}' }])],
    ['ENCRYPTED', zip([{ ...card, isEncrypted: true }])],
    ['TOO_LARGE', zip([{ name: 'card.json', data: Buffer.alloc(50_000_000) }])],
    ['DAMAGED', zip([card]).subarray(0, -10)],
    ['DAMAGED', Buffer.from('no archive')],
    ['NOT_JSON', zip([{ name: 'card.json', data: '{' }])],
  ])('refuses with %s', (code, bytes) => {
    expect(() => parse(bytes, 'mara.charx')).toThrow(expect.objectContaining({ code }));
  });
});

describe('parseCard: texts', () => {
  it.each([
    [
      'YAML of text-generation-webui',
      'name: Mara\ngreeting: Hi\ncontext: |\n  Lights\n  lamps\n',
      'mara.yaml',
    ],
    [
      'YAML of a whole card',
      'spec: chara_card_v2\ndata:\n  name: Mara\n  first_mes: Hi\n  description: "Lights\\nlamps"',
      'm.yml',
    ],
    [
      'UTF-16',
      Buffer.from('\uFEFF{"name":"Mara","first_mes":"Hi","description":"Lights\\nlamps"}', 'utf16le'),
      'm.json',
    ],
  ])('reads %s', (_name, bytes, file) => {
    const { name, firstMessage, description } = parse(bytes, file);
    expect([name, firstMessage, description.trim()]).toEqual(['Mara', 'Hi', 'Lights\nlamps']);
  });

  it.each([
    ['NOT_JSON', '{\n  "name": "Mara",\n}', 'm.json', 'line 3, column 1: key expected, "}" found'],
    ['NOT_JSON', '{"name": NaN}', 'm.json', 'line 1, column 10: value expected, "NaN}" found'],
    ['NOT_JSON', '{"name": "Mara"', 'm.json', 'line 1, column 16: , or } expected, the text ends'],
    ['NOT_JSON', '["a" "b"]', 'm.json', 'column 6: , or ] expected'],
    ['NOT_JSON', '{"a": "x\ny"}', 'm.json', 'line 1, column 7: value expected'],
    ['NOT_JSON', '{} x', 'm.json', 'column 4: the end expected'],
    ['NOT_YAML', 'name: Mara\n  description: x\n', 'm.yaml', 'line 1'],
    [
      'NOT_YAML',
      `a: &a [x, x, x]\nb: &b [${'*a, '.repeat(40)}]\nc: [${'*b, '.repeat(40)}]`,
      'm.yaml',
      'alias',
    ],
    ['NOT_YAML', '['.repeat(10_000), 'm.yaml', 'nested too deeply'],
    ['TOO_LARGE', '['.repeat(50_000), 'm.yaml', 'more YAML than is taken'],
    ['NOT_A_CARD', '['.repeat(100_000) + ']'.repeat(100_000), 'm.json', 'holds no object'],
    ['NOT_A_CARD', '{"spec":"lorebook_v3","data":{"entries":[]}}', 'm.json', 'is a lorebook'],
    ['NOT_A_CARD', '{"entries":{}}', 'm.json', 'is a lorebook'],
    ['NAME_MISSING', '{"name":"\u200b\u2060 \ufe0f"}', 'm.json', 'shows nothing'],
    ['TOO_LARGE', `name: M\nx: ${'y'.repeat(1_100_000)}`, 'm.yaml', 'YAML'],
  ])('refuses with %s, and says where', (code, text, file, why) => {
    const parsing = () => parse(text, file);
    expect(parsing).toThrow(CardError);
    expect(parsing).toThrow(expect.objectContaining({ code, message: expect.stringContaining(why) }));
  });

  it.each([
    ['3.0', 0],
    ['3.1', 1],
    ['4.0', 1],
    ['x', 0],
  ])('reads version %s, with %i warnings', (spec_version, count) => {
    const card = { spec: 'chara_card_v3', spec_version, data: { name: 'Mara' } };
    expect(parse(JSON.stringify(card), 'm.json').warnings).toHaveLength(count);
  });

  it.each([
    ['Mara\u202Eara', 'Maraara'],
    ['  Discord \n Mod ', 'Discord Mod'],
    ['😀', '😀'],
    ['../../etc/passwd', '../../etc/passwd'],
    ['x'.repeat(200), 'x'.repeat(200)],
    ['a\ud800b', 'a\ufffdb'],
  ])('takes the name %j', (name, expected) => {
    expect(nameOf(Buffer.from(JSON.stringify({ name })), 'm.json')).toBe(expected);
  });
});
