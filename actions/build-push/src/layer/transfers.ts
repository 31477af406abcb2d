import type { Transfer } from '../../../../lib/oci/push-image.ts';

const SHORT_DIGEST = 'sha256:'.length + 12;

/** What was moved and what was not, for the log. */
export function transferLines(transfers: readonly Transfer[]): string[] {
  if (transfers.length === 0) return ['The registry had all of it: nothing was uploaded.'];
  const there = transfers.filter(({ arrival }) => arrival === 'there');
  const moved = transfers.filter(({ arrival }) => arrival !== 'there');
  return [
    ...(there.length === 0 ? [] : [`${there.length} blobs of ${megabytes(sum(there))} were there already.`]),
    ...moved.map(({ blob, arrival, seconds }) => {
      const name = blob.digest.slice(0, SHORT_DIGEST);
      return `${name} ${arrival}, ${megabytes(blob.size)} in ${seconds.toFixed(1)} s`;
    }),
  ];
}

function sum(transfers: readonly Transfer[]): number {
  return transfers.reduce((total, { blob }) => total + blob.size, 0);
}

/** @example megabytes(1_500_000) // '1.5 MB' */
export function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
