import type { ResourceManager } from '../../../../../lib/azure/resource-manager.ts';
import type { AzureDeps } from '../../../../../lib/azure/token.ts';
import { headerText } from '../../../../../lib/http/client.ts';
import { textField } from '../../../../../lib/kube/object.ts';
import { taskPath } from './registry.ts';

const POLL_MS = 1_000;
const RUNNING = new Set(['Queued', 'Started', 'Running']);

export interface FollowDeps extends AzureDeps {
  readonly onLine: (line: string) => void;
}

/** Prints the log of a run as it grows, until the run has ended. @returns the run */
export async function followRun(
  resource: string,
  runId: string,
  manager: ResourceManager,
  deps: FollowDeps,
): Promise<unknown> {
  const link = textField(await manager.post(taskPath(resource, 'runs', runId, 'listLogSasUrl')), 'logLink');
  if (link !== undefined) deps.mask(link);
  const log = link === undefined ? undefined : new GrowingLog(link, deps);
  for (;;) {
    const run = await manager.get(taskPath(resource, 'runs', runId));
    await log?.read();
    if (!RUNNING.has(textField(run, 'properties', 'status') ?? '') || deps.signal?.aborted) {
      await log?.finish();
      return run;
    }
    await deps.clock.sleep(POLL_MS, deps.signal);
  }
}

/** A blob that something else appends to. */
class GrowingLog {
  readonly #url: string;
  readonly #deps: FollowDeps;
  #offset = 0;
  #rest = '';

  constructor(url: string, deps: FollowDeps) {
    this.#url = url;
    this.#deps = deps;
  }

  /** What is new since the last time. A log that cannot be read is no reason to stop the build. */
  async read(): Promise<void> {
    const { http, onLine, signal } = this.#deps;
    const headers = { range: `bytes=${this.#offset}-`, 'x-ms-version': '2021-08-06' };
    const response = await http
      .send({ method: 'GET', url: this.#url, headers, signal })
      .catch(() => undefined);
    if (response === undefined || (response.status !== 206 && response.status !== 200)) return;
    // Where the range was not honoured, all of it came again.
    const isWhole = headerText(response.headers, 'content-range') === undefined;
    const fresh = isWhole ? response.body.subarray(this.#offset) : response.body;
    this.#offset += fresh.length;
    const lines = (this.#rest + fresh.toString('utf8')).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) onLine(line.replace(/\r$/, ''));
  }

  async finish(): Promise<void> {
    await this.read();
    if (this.#rest !== '') this.#deps.onLine(this.#rest);
    this.#rest = '';
  }
}
