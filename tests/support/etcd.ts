import type { Platform } from '../../platform/info.ts';
import { requestJson } from '../../platform/request.ts';

/** Keys and values of everything that the cluster stores, but for its Secrets. */
export async function etcdOutsideSecrets(platform: Platform): Promise<Buffer> {
  // The zero byte on both sides means all keys.
  const range = { key: 'AA==', range_end: 'AA==' };
  const { kvs }: { kvs: { key: string; value: string }[] } = await requestJson(
    `${platform.info.etcdUrl}/v3/kv/range`,
    { body: range },
  );
  const pairs = kvs
    .map(({ key, value }) => [Buffer.from(key, 'base64'), Buffer.from(value, 'base64')])
    .filter(([key]) => !key?.toString('utf8').startsWith('/registry/secrets/'));
  return Buffer.concat(pairs.flat());
}
