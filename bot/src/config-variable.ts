/** What there is to know of a variable, besides its name. */
export type Variable = Described &
  (
    | { readonly kind: 'text' | 'secret' | 'url' | 'list' | 'id' | 'ids' | 'boolean' | 'duration' }
    | { readonly kind: 'integer'; readonly min: number; readonly max: number }
    | { readonly kind: 'usd' }
    | { readonly kind: 'one-of' | 'some-of'; readonly choices: readonly string[] }
  );

interface Described {
  /** On one line; of one that is missing it is what to write. */
  readonly meaning: string;
  /** As it would be written; what has none may be left out, or is `needed`. */
  readonly default?: string;
  /** When it has to be there. */
  readonly needed?: string;
  /** In the cluster: of the ConfigMap, of the Secret, set by the manifests, by the image, or by nothing there. */
  readonly source: 'config' | 'secret' | 'manifests' | 'image' | 'hand';
  /** What it was called once; whoever still writes that is told. */
  readonly formerly?: readonly string[];
}

export type Variables = Readonly<Record<string, Variable>>;
