import type { OllamaConfig } from '../config.ts';

/** A model may be pulled anew under the same name. */
const ASK_AGAIN_MS = 600_000;
const TIMEOUT_MS = 5_000;

/** Whether a model of Ollama's sees. It leaves pictures for one that does not unsaid, and answers all the same. */
export class OllamaVision {
  readonly #config: Pick<OllamaConfig, 'host' | 'model'>;
  readonly #fetch: typeof fetch;
  #known: { readonly sees: boolean; readonly until: number } | undefined;

  constructor(config: Pick<OllamaConfig, 'host' | 'model'>, fetcher: typeof fetch) {
    this.#config = config;
    this.#fetch = fetcher;
  }

  /** False also where the server does not say. */
  async see(signal: AbortSignal): Promise<boolean> {
    const now = performance.now();
    if (this.#known !== undefined && now < this.#known.until) return this.#known.sees;
    const sees = await this.#ask(signal);
    // Not reached, it is asked again the next time.
    if (sees !== undefined) this.#known = { sees, until: now + ASK_AGAIN_MS };
    return sees ?? false;
  }

  /** Source: github.com/ollama/ollama, "API", "Show Model Information" */
  async #ask(signal: AbortSignal): Promise<boolean | undefined> {
    const { host, model } = this.#config;
    try {
      const response = await this.#fetch(`${host}/api/show`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ model }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
        redirect: 'error',
      });
      if (!response.ok) return undefined;
      const { capabilities } = (await response.json()) as { capabilities?: unknown };
      return Array.isArray(capabilities) && capabilities.includes('vision');
    } catch {
      // The request itself will tell what is wrong, if something is.
      return undefined;
    }
  }
}
