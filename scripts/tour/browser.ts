import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const WIDTH = 760;
const TIMEOUT_MS = 60_000;
/** Root runs this; and a page of ours is all that is opened. */
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--no-first-run'];
/** Where the page says how high it is. */
const MEASURE = '<script>document.documentElement.dataset.height = document.body.scrollHeight</script>';

/** Chromium, with a profile that goes with it. */
export class Browser implements AsyncDisposable {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(): Promise<Browser> {
    return new Browser(await mkdtemp(join(tmpdir(), 'browser-')));
  }

  /** Makes a picture of a page, as high as the page is. @param file a PNG */
  async picture(
    html: string,
    file: string,
    size?: { readonly width: number; readonly height: number },
  ): Promise<void> {
    const page = join(this.#folder, 'page.html');
    await writeFile(page, html + MEASURE);
    const url = pathToFileURL(page).href;
    const { width, height } = size ?? { width: WIDTH, height: await this.#heightOf(url) };
    await this.#chromium([`--window-size=${width},${height}`, `--screenshot=${file}`, url]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #heightOf(url: string): Promise<number> {
    const dom = await this.#chromium([`--window-size=${WIDTH},800`, '--dump-dom', url]);
    const height = /data-height="(\d+)"/.exec(dom)?.[1];
    if (height === undefined) throw new Error('the page did not say how high it is');
    return Number(height);
  }

  async #chromium(args: readonly string[]): Promise<string> {
    const profile = `--user-data-dir=${join(this.#folder, 'profile')}`;
    const { stdout } = await run('chromium', [...FLAGS, profile, ...args], {
      timeout: TIMEOUT_MS,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  }
}
