declare module '@vercel/ncc' {
  interface NccOptions {
    readonly filterAssetBase: string;
    readonly quiet: boolean;
    readonly cache: false;
  }
  interface NccResult {
    readonly code: string;
    readonly assets: Readonly<Record<string, unknown>>;
  }
  export default function ncc(input: string, options: NccOptions): Promise<NccResult>;
}
