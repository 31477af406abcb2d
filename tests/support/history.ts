import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Platform } from '../../platform/info.ts';

const run = promisify(execFile);

/** A scratch repository that the stand-in of GitHub answers `compare` from. */
export interface History extends AsyncDisposable {
  /** One commit after the other, on `main`. */
  readonly first: string;
  readonly second: string;
  readonly third: string;
  /** After the first, on another branch. */
  readonly aside: string;
  /** One more on `main`. */
  readonly next: () => Promise<string>;
}

export async function createHistory(platform: Platform): Promise<History> {
  const folder = await mkdtemp(join(tmpdir(), 'history-'));
  const git = async (...args: string[]) => {
    const identity = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.org'];
    return (await run('git', [...identity, '-C', folder, ...args])).stdout.trim();
  };
  const commit = async (message: string) => {
    // The folder's name makes it a commit of this history only.
    await git('commit', '--quiet', '--allow-empty', '--message', `${message} in ${folder}`);
    return await git('rev-parse', 'HEAD');
  };
  await git('init', '--quiet', '--initial-branch', 'main');
  const [first, second, third] = [await commit('One'), await commit('Two'), await commit('Three')];
  await git('checkout', '--quiet', '-b', 'aside', first);
  const aside = await commit('Aside');
  await git('checkout', '--quiet', 'main');
  await platform.gitHub.useRepository(folder);
  return {
    first,
    second,
    third,
    aside,
    next: () => commit('Next'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
