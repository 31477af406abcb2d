import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../lib/errors/action-error.ts';
import { causeCodes } from '../../lib/rollout/causes.ts';

const read = async (path: string) => await readFile(join(import.meta.dirname, '../..', path), 'utf8');

describe('docs', () => {
  it('have a row for every error code', async () => {
    const rows = [...(await read('docs/errors.md')).matchAll(/^\| `([A-Z_]+)` \| (.+) \| (.+) \|$/gm)];
    expect(rows.map((row) => row[1]).toSorted()).toEqual([...errorCodes].toSorted());
  });

  it('have a section for every cause code: what was seen, why, what to do', async () => {
    const sections = (await read('docs/troubleshooting.md')).split(/^## /m).slice(1);
    expect(sections.map((section) => section.split('\n')[0]).toSorted()).toEqual([...causeCodes].toSorted());
    for (const section of sections) {
      expect(section).toMatch(/\*\*Seen:\*\* \S[\s\S]*\*\*Why:\*\* \S[\s\S]*\*\*Do:\*\* \S/);
    }
  });
});
