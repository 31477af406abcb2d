import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Shorter lines of a value are everywhere, and say nothing about it. */
const MIN_LINE_LENGTH = 8;

/** Every form in which a secret may turn up, by the form's name. */
function formsOf(value: string): ReadonlyMap<string, string> {
  const forms = new Map([
    ['raw', value],
    ['URL', encodeURIComponent(value)],
    ['form', new URLSearchParams([['', value]]).toString().slice(1)],
    ['JSON', JSON.stringify(value).slice(1, -1)],
    ['JSON in JSON', JSON.stringify(JSON.stringify(value)).slice(3, -3)],
    ['hex', Buffer.from(value).toString('hex')],
  ]);
  for (const [index, line] of value.split('\n').entries()) {
    if (line.length >= MIN_LINE_LENGTH) forms.set(`line ${index + 1}`, line);
  }
  // Base64 of a text with something before the value: three ways, by how that something ends.
  for (const shift of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]);
    const whole = Math.floor(text.length / 3) * 4;
    const core = text.toString('base64').slice(shift === 0 ? 0 : 4, whole);
    forms.set(`base64, shifted by ${shift}`, core);
    forms.set(`base64url, shifted by ${shift}`, core.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return forms;
}

/** Where values turn up in a text: `NAME as base64, shifted by 1`. */
export function findValues(text: Buffer | string, values: Readonly<Record<string, string>>): string[] {
  const haystack = Buffer.from(text);
  return Object.entries(values).flatMap(([name, value]) =>
    [...formsOf(value)].filter(([, form]) => haystack.includes(form)).map(([form]) => `${name} as ${form}`),
  );
}

/** The same in all files of a folder: `path: NAME as raw`. Links are not followed. */
export async function findInFiles(
  folder: string,
  values: Readonly<Record<string, string>>,
  isOfInterest: (path: string) => boolean = () => true,
): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    // What is written meanwhile may also go meanwhile.
    const status = await lstat(path).catch(() => undefined);
    if (!status?.isFile() || !isOfInterest(name)) continue;
    const content = await readFile(path).catch(() => '');
    found.push(...findValues(content, values).map((what) => `${name}: ${what}`));
  }
  return found;
}
