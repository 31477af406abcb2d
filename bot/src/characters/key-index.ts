/** Finds which of many texts are in another one: all of them in one go, in time that grows with the text alone. */
export class KeyIndex {
  // A trie with the links of Aho and Corasick. Most nodes have one child, so only the others get a map.
  readonly #code: number[] = [0];
  readonly #child: number[] = [0];
  readonly #children: (Map<number, number> | undefined)[] = [undefined];
  readonly #fallback: number[] = [0];
  /** The next node, on the way of fallbacks, at which a key ends. */
  readonly #shorter: number[] = [0];
  readonly #keys: (number[] | undefined)[] = [undefined];

  /** @param keys none of them empty */
  constructor(keys: Iterable<{ readonly text: string; readonly id: number }>) {
    for (const { text, id } of keys) this.#insert(text, id);
    this.#link();
  }

  /** The ids of the keys that are in the text. */
  find(text: string): ReadonlySet<number> {
    const found = new Set<number>();
    const reported = new Set<number>();
    let node = 0;
    for (let at = 0; at < text.length; at++) {
      node = this.#step(node, text.charCodeAt(at));
      let ending = this.#keys[node] === undefined ? (this.#shorter[node] ?? 0) : node;
      // Whoever was reported had all shorter ones of its way reported too.
      while (ending !== 0 && !reported.has(ending)) {
        reported.add(ending);
        for (const id of this.#keys[ending] ?? []) found.add(id);
        ending = this.#shorter[ending] ?? 0;
      }
    }
    return found;
  }

  #insert(text: string, id: number): void {
    let node = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      node = this.#next(node, code) ?? this.#grow(node, code);
    }
    const keys = this.#keys[node];
    if (keys === undefined) this.#keys[node] = [id];
    else keys.push(id);
  }

  #next(node: number, code: number): number | undefined {
    const children = this.#children[node];
    if (children !== undefined) return children.get(code);
    return this.#child[node] !== 0 && this.#code[node] === code ? this.#child[node] : undefined;
  }

  #grow(node: number, code: number): number {
    const made = this.#child.length;
    this.#code.push(0);
    this.#child.push(0);
    this.#children.push(undefined);
    this.#fallback.push(0);
    this.#shorter.push(0);
    this.#keys.push(undefined);
    const [onlyCode, only, children] = [this.#code[node] ?? 0, this.#child[node] ?? 0, this.#children[node]];
    if (children !== undefined) children.set(code, made);
    else if (only !== 0) {
      this.#children[node] = new Map([
        [onlyCode, only],
        [code, made],
      ]);
    } else {
      this.#code[node] = code;
      this.#child[node] = made;
    }
    return made;
  }

  #childrenOf(node: number): Iterable<readonly [number, number]> {
    const children = this.#children[node];
    if (children !== undefined) return children;
    const only = this.#child[node] ?? 0;
    return only === 0 ? [] : [[this.#code[node] ?? 0, only]];
  }

  /** Level by level: a fallback is always nearer to the root. */
  #link(): void {
    const queue = [0];
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at] ?? 0;
      for (const [code, child] of this.#childrenOf(node)) {
        const fallback = node === 0 ? 0 : this.#step(this.#fallback[node] ?? 0, code);
        this.#fallback[child] = fallback;
        this.#shorter[child] = this.#keys[fallback] === undefined ? (this.#shorter[fallback] ?? 0) : fallback;
        queue.push(child);
      }
    }
  }

  #step(from: number, code: number): number {
    let node = from;
    for (;;) {
      const next = this.#next(node, code);
      if (next !== undefined) return next;
      if (node === 0) return 0;
      node = this.#fallback[node] ?? 0;
    }
  }
}
