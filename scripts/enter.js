// Installs what is needed, then runs a TypeScript file with Node 24:
//   node scripts/enter.js [--light | --debian=NAME,NAME] FILE [ARGUMENT …]
// With --light the npm packages are enough, with --debian these Debian packages besides; otherwise the platform is needed.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { checkPrerequisites, installDebianPackages, installNpmPackages, node24, root } from './setup.js';

const args = process.argv.slice(2);
const isLight = args[0] === '--light';
const debian = args[0]?.startsWith('--debian=') ? args[0].slice('--debian='.length).split(',') : undefined;
if (isLight || debian) args.shift();
if (!isLight) checkPrerequisites();
installNpmPackages();
if (!isLight) installDebianPackages(debian);

const environment = {
  ...process.env,
  PATH: `${dirname(node24)}:${root}/node_modules/.bin:${process.env.PATH}`,
};
const child = spawn(node24, ['--disable-warning=DEP0187', ...args], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
});
// Ctrl-C reaches the child too; it decides when this is over.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 128);
});
