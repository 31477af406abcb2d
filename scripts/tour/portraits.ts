import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** What is drawn of a card, by its file. */
const DRAWN: Readonly<Record<string, string>> = {
  'mara.json': `<rect width="256" height="256" fill="#1d2b4f"/>
<circle cx="196" cy="56" r="22" fill="#f4efd8"/>
<path d="M0 196 Q64 176 128 196 T256 196 V256 H0Z" fill="#12395c"/>
<rect x="120" y="84" width="10" height="150" fill="#26211c"/>
<circle cx="125" cy="84" r="62" fill="#ffd27a" opacity=".25"/>
<path d="M101 92 L107 52 H143 L149 92Z" fill="#ffcf5c" stroke="#26211c" stroke-width="6"/>
<path d="M100 52 H150 L125 30Z" fill="#26211c"/>
<path d="M58 236 L92 104 M92 236 L108 104 M64 212 H94 M70 188 H97 M76 164 H100 M82 140 H103" stroke="#8a5a34" stroke-width="7" fill="none"/>`,
  'assistant.json': `<rect width="256" height="256" fill="#2f6f62"/>
<rect x="64" y="76" width="128" height="104" rx="26" fill="#e9f5ef"/>
<circle cx="104" cy="124" r="12" fill="#2f6f62"/><circle cx="152" cy="124" r="12" fill="#2f6f62"/>
<path d="M104 154 Q128 170 152 154" stroke="#2f6f62" stroke-width="7" fill="none"/>
<path d="M128 76 V50" stroke="#e9f5ef" stroke-width="8"/><circle cx="128" cy="44" r="10" fill="#ffcf5c"/>`,
};

/** The portrait of one of the image's cards, as a page. @param file the card @returns the name that it goes by */
export async function portraitOf(file: string): Promise<{ readonly name: string; readonly html: string }> {
  const drawn = DRAWN[basename(file)];
  if (drawn === undefined) throw new Error(`nothing is drawn for ${basename(file)}`);
  const { data } = JSON.parse(await readFile(file, 'utf8')) as { data: { name: string } };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256">${drawn}</svg>`;
  return { name: data.name, html: `<!doctype html><style>body { margin: 0 }</style>${svg}` };
}
