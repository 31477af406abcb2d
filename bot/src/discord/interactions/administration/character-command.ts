import {
  type APIAttachment,
  ApplicationCommandOptionType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { MAX_FILE_BYTES } from '../../../characters/card.ts';
import type { CardShelf, Removed, Stored } from '../../../characters/card-shelf.ts';
import type { Cast } from '../../../conversation/decide.ts';
import type { Download } from '../../../media/download.ts';
import type { Logger } from '../../../ops/log.ts';
import { isBotAdministrator } from '../administrators.ts';
import { ANYWHERE } from '../definition.ts';
import type { SlashCommand } from '../handler.ts';

export interface CharacterDeps {
  readonly shelf: CardShelf;
  readonly cast: Cast;
  readonly adminUserIds: readonly string[];
  /** What somebody added to a command; never more than so many bytes. */
  readonly download: (url: string, maxBytes: number) => Promise<Download>;
  readonly log: Logger;
}

const DEFINITION: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...ANYWHERE,
  name: 'character',
  description: 'Add or remove characters, for those who run me',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'import',
      description: 'Add a character from its card',
      options: [
        {
          type: ApplicationCommandOptionType.Attachment,
          name: 'card',
          description: 'JSON, YAML, PNG or CHARX',
          required: true,
        },
        {
          type: ApplicationCommandOptionType.Boolean,
          name: 'replace',
          description: 'Take the place of a character of the same name',
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'remove',
      description: 'Remove a character that was added',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'name',
          description: 'Who goes',
          required: true,
          autocomplete: true,
        },
      ],
    },
  ],
};

const MAX_CHOICES = 25;
const MAX_CHOICE_CHARACTERS = 100;

/** `/character import` and `/character remove`: cards serve every guild, so only who runs the bot may. */
export function characterCommand(deps: CharacterDeps): SlashCommand {
  const { cast, adminUserIds } = deps;
  return {
    kind: 'slash',
    first: 'later',
    definition: DEFINITION,
    run: async (asked, reply) => {
      if (!isBotAdministrator(asked, adminUserIds)) {
        await reply.send({ content: 'Only those who run me can do this: the users in `ADMIN_USER_IDS`.' });
        return;
      }
      const { options, user } = asked;
      const attachment = options.attachment('card');
      const content =
        options.subcommand === 'import' && attachment !== undefined
          ? await importCard(attachment, { userId: user.id, replace: options.flag('replace') ?? false }, deps)
          : await removeCard(options.text('name') ?? '', user.id, deps);
      await reply.send({ content });
    },
    complete: ({ typed }) =>
      cast.characters
        .filter(({ name }) => name.length <= MAX_CHOICE_CHARACTERS)
        .filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))
        .slice(0, MAX_CHOICES)
        .map(({ name }) => ({ name, value: name })),
  };
}

async function importCard(
  { url, size, filename }: APIAttachment,
  { userId, replace }: { readonly userId: string; readonly replace: boolean },
  { shelf, download, log }: CharacterDeps,
): Promise<string> {
  if (size > MAX_FILE_BYTES) return tooLarge(size);
  const file = await download(url, MAX_FILE_BYTES);
  if (file.kind === 'failed') return `I could not read the card: ${file.why}.`;
  const stored = await shelf.put({ bytes: file.bytes, fileName: filename, replace });
  if (stored.kind === 'stored')
    log.info('character-imported', { user: userId, file: stored.file, isNew: stored.isNew });
  return wordsOfImport(stored);
}

async function removeCard(name: string, userId: string, { shelf, log }: CharacterDeps): Promise<string> {
  const removed = await shelf.remove(name);
  if (removed.kind === 'removed') log.info('character-removed', { user: userId, files: removed.files });
  return wordsOfRemoval(removed, name);
}

function wordsOfImport(stored: Stored): string {
  switch (stored.kind) {
    case 'stored': {
      const { character, file, isNew } = stored;
      const what = isNew ? 'is here' : 'has a new card';
      const odd = character.warnings.map((warning) => `\n- ${plain(warning, 200)}`).slice(0, 5);
      return `**${plain(character.name, 100)}** ${what} in a few seconds (\`${file}\`).${odd.join('')}`;
    }
    case 'exists':
      return `There is a character called **${plain(stored.name, 100)}** already. With \`replace\` this card takes its place.`;
    case 'bad':
      return `This is no card that I can use: ${plain(stored.why, 1_000)}`;
    case 'closed':
      return 'I have nowhere to keep it: none of the folders in `CHARACTERS_PATH` can be written to.';
  }
}

function wordsOfRemoval(removed: Removed, name: string): string {
  switch (removed.kind) {
    case 'removed':
      return `**${plain(name, 100)}** is gone in a few seconds.`;
    case 'unknown':
      return 'I have no character of that name. `/list` shows those that I have.';
    case 'closed':
      return 'This character came with me, or lies where I may not remove anything.';
  }
}

function tooLarge(size: number): string {
  const mebibytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MiB`;
  return `This card is too large: it has ${mebibytes(size)}, and I read up to ${mebibytes(MAX_FILE_BYTES)}.`;
}

/** Somebody else's words, so that they look as they are written, and short enough. */
function plain(text: string, maxCharacters: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').replaceAll(/[\\*_~|`<>[\]()#@:]/g, String.raw`\$&`);
  return [...flat].slice(0, maxCharacters).join('').replace(/\\$/, '');
}
