// Bundles the bot into main.js of `dist`, or of the folder given, and the thread that reads cards beside it: few files
// without node_modules start faster, and make a small image. It holds no program of any machine, so that one bundle is for all. In JavaScript, as a runner's own Node may
// be older than the bot's.
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const folder = import.meta.dirname;
const PARTS = [
  "export { escapeMarkdown } from '@discordjs/formatters';",
  "export * from '@discordjs/rest';",
  "export * from 'discord-api-types/v10';",
];
/** Of discord.js the bot uses what it passes on from these; the rest of it would be 1 MB more to load, and 20 MB to hold. */
const partsOfDiscordJs = {
  name: 'parts-of-discord-js',
  resolveId: (id) => (id === 'discord.js' ? id : undefined),
  load: (id) => (id === 'discord.js' ? PARTS.join('\n') : undefined),
};
const bundle = await rolldown({
  input: { main: join(folder, 'src/main.ts'), 'card-worker': join(folder, 'src/characters/card-worker.ts') },
  platform: 'node',
  plugins: [partsOfDiscordJs],
  // Only the program itself does anything by being loaded.
  treeshake: { moduleSideEffects: (id) => id === join(folder, 'src/run.ts') },
  logLevel: 'warn',
  // Native helpers that the libraries try to load and do without.
  external: ['bufferutil', 'utf-8-validate', 'zlib-sync', '@discordjs/voice', 'erlpack'],
});
await bundle.write({
  dir: process.argv[2] ?? join(folder, 'dist'),
  format: 'esm',
  minify: false,
  comments: false,
});
