import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Character } from '../../characters/card.ts';
import { cardKey } from './card-key.ts';

export interface CardMenu {
  /** Before `:pick` and `:page:<number>` in the ids. */
  readonly prefix: string;
  readonly characters: readonly Character[];
  /** From 0; beyond the last one the last. */
  readonly page: number;
  readonly current?: Character | undefined;
}

type Row = APIActionRowComponent<APIStringSelectComponent | APIButtonComponent>;

const PER_PAGE = 25;
const MAX_LABEL = 100;

/** A menu of all cards, 25 a page, and buttons for other pages; nothing where there are no cards. */
export function cardMenu({ prefix, characters, page: wanted, current }: CardMenu): Row[] {
  if (characters.length === 0) return [];
  const sorted = characters.toSorted((left, right) => left.name.localeCompare(right.name, 'en'));
  const pages = Math.ceil(sorted.length / PER_PAGE);
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const shown = sorted.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: `${prefix}:pick`,
    placeholder: pages === 1 ? 'Choose a character' : `Choose a character (page ${page + 1} of ${pages})`,
    options: shown.map((character) => ({
      label: shorten(character.name, MAX_LABEL),
      value: cardKey(character),
      default: character === current,
    })),
  };
  const rows: Row[] = [{ type: ComponentType.ActionRow, components: [select] }];
  return pages === 1 ? rows : [...rows, pageButtons(prefix, page, pages)];
}

/** Buttons for the page before and the page after, with ids such as `<prefix>:page:3`. */
export function pageButtons(
  prefix: string,
  page: number,
  pages: number,
): APIActionRowComponent<APIButtonComponent> {
  const button = (label: string, target: number): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: `${prefix}:page:${target}`,
    disabled: target < 0 || target >= pages,
  });
  return {
    type: ComponentType.ActionRow,
    components: [button('Previous', page - 1), button('Next', page + 1)],
  };
}

/** Whole characters, and an ellipsis in place of what is cut off. @param max in UTF-16 units */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > max - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
