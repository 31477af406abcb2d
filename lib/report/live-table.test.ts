import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { LiveTable } from './live-table.ts';

const row = (status: string, detail = '') => ({ name: 'Deployment/web', status, seconds: 1.26, detail });

it('draws over what it drew before', () => {
  const written: string[] = [];
  const table = new LiveTable((text) => written.push(text), 60);
  const service = { name: 'Service/web', status: 'succeeded', seconds: 0, detail: '' };
  table.draw([row('progressing', 'it starts'), service]);
  table.draw([row('succeeded'), service]);
  expect(written.map(stripVTControlCharacters)).toEqual([
    'Deployment/web  progressing     1.3 s  it starts\nService/web     succeeded       0.0 s\n',
    'Deployment/web  succeeded       1.3 s\nService/web     succeeded       0.0 s\n',
  ]);
  expect(written[1]?.split('\u001b[1A')).toHaveLength(3);
});

it('lets no line wrap', () => {
  let written = '';
  new LiveTable((text) => (written = text), 50).draw([row('failed', 'x'.repeat(100))]);
  expect(stripVTControlCharacters(written).trimEnd()).toHaveLength(49);
});
