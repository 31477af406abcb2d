import { textField } from '../kube/object.ts';
import { encodePath } from './paths.ts';
import type { VaultAnswer } from './transport.ts';

/** What is mounted where a path leads. */
export type Mount =
  | { readonly kind: 'known'; readonly path: string; readonly isVersioned: boolean }
  /** There is no mount, or the token may do nothing in it; Vault does not say which. */
  | { readonly kind: 'denied' }
  /** The question itself was not taken. */
  | { readonly kind: 'unknown' };

/** Finds out what is mounted; one question a mount, however many paths lie in it. */
export class Mounts {
  readonly #ask: (path: string) => Promise<VaultAnswer>;
  /** By the path's first step: mounts do not lie in each other, so one that fits is the only one. */
  readonly #known = new Map<string, Promise<Mount>>();

  /** @param ask reads an API path */
  constructor(ask: (path: string) => Promise<VaultAnswer>) {
    this.#ask = ask;
  }

  of(path: string): Promise<Mount> {
    const first = path.split('/', 1)[0] ?? '';
    const earlier = this.#known.get(first);
    const found = earlier === undefined ? this.#find(path) : this.#findAfter(earlier, path);
    this.#known.set(first, found);
    return found;
  }

  async #findAfter(earlier: Promise<Mount>, path: string): Promise<Mount> {
    const known = await earlier;
    return known.kind === 'known' && path.startsWith(known.path) ? known : await this.#find(path);
  }

  /** Source: the endpoint that Vault's own `kv` commands ask first */
  async #find(path: string): Promise<Mount> {
    const answer = await this.#ask(`sys/internal/ui/mounts/${encodePath(path)}`);
    if (answer.kind === 'refused') return { kind: answer.refusal.status === 403 ? 'denied' : 'unknown' };
    const mount = textField(answer.body, 'data', 'path');
    if (mount === undefined) return { kind: 'unknown' };
    return {
      kind: 'known',
      path: mount,
      isVersioned: textField(answer.body, 'data', 'options', 'version') === '2',
    };
  }
}
