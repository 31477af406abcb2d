import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { groups, schema, type VariableName, variables } from '../bot/src/config-schema.ts';
import type { Variable } from '../bot/src/config-variable.ts';
import { withLines } from './markers.ts';

const root = join(import.meta.dirname, '..');
const DOCS = 'docs/configuration.md';

/** Path from the repository's root → text, for every file that is written from the bot's schema. */
export async function configFiles(): Promise<Map<string, string>> {
  const docs = await readFile(join(root, DOCS), 'utf8');
  return new Map([
    ['manifests/config-keys', configKeys()],
    ['bot/.env.example', exampleFile()],
    [DOCS, withLines(docs, 'variables', table(), DOCS)],
  ]);
}

/** What the deploying job lets into the ConfigMap; `?` as each may be absent. */
function configKeys(): string {
  const names = variables.filter(([, { source }]) => source === 'config').map(([name]) => `${name}?`);
  return `# The variables of the repository and of the environment that reach the bot; \`?\` marks what may be absent.
# Secrets are not here: they come from Vault. Written by \`npm run docs:tables\` from the bot's schema.
${names.toSorted().join('\n')}
`;
}

/** What is needed as it stands is open; everything else shows its default. */
function exampleFile(): string {
  const sections = Object.entries(groups).map(([group, section]) => {
    const lines = Object.entries(section as Readonly<Record<string, Variable>>)
      .filter(([, { source }]) => source !== 'image')
      .map(([name, variable]) => {
        const line = `${name}=${variable.default ?? ''}`;
        const isNeeded = ['always', `with \`${schema.LLM_PROVIDER.default}\``].includes(
          variable.needed ?? '',
        );
        return `# ${plain(variable.meaning)}${variable.needed ? ` (needed ${plain(variable.needed)})` : ''}\n${isNeeded ? line : `#${line}`}`;
      });
    return `## ${group}\n${lines.join('\n')}\n`;
  });
  return `# Written by \`npm run docs:tables\`; what each means at length: docs/configuration.md.\n\n${sections.join('\n')}`;
}

function table(): string[] {
  return Object.entries(groups).flatMap(([group, section]) => [
    '',
    `### ${group}`,
    '',
    '| Variable | Default | What to write | Meaning | In the cluster |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(section as Readonly<Record<VariableName, Variable>>).map(([name, variable]) => {
      const given = variable.default === undefined ? '' : `\`${variable.default}\``;
      const needed = variable.needed === undefined ? given : `*needed ${variable.needed}*`;
      return `| \`${name}\` | ${needed} | ${whatToWrite(variable)} | ${variable.meaning} | ${places[variable.source]} |`;
    }),
  ]);
}

const places: Readonly<Record<Variable['source'], string>> = {
  config: 'ConfigMap',
  secret: 'Secret',
  manifests: 'manifests',
  image: 'image',
  hand: '',
};

function whatToWrite(variable: Variable): string {
  switch (variable.kind) {
    case 'integer':
      return `${variable.min} to ${variable.max}`;
    case 'one-of':
      return variable.choices.map((choice) => `\`${choice}\``).join(', ');
    case 'some-of':
      return `some of ${variable.choices.map((choice) => `\`${choice}\``).join(', ')}, with commas between`;
    default:
      return kinds[variable.kind];
  }
}

const kinds: Readonly<Record<Exclude<Variable['kind'], 'integer' | 'one-of' | 'some-of'>, string>> = {
  text: 'text',
  secret: 'text, secret',
  url: 'http or https URL',
  list: 'texts with commas between',
  id: 'an id of Discord',
  ids: 'ids of Discord with commas between',
  boolean: '`true` or `false`',
  usd: 'US dollars, such as `5` or `0.15`',
  duration: 'such as `90s`, `3m`, `1h`, or seconds',
};

function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}
