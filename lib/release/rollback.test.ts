import { expect, it } from 'vitest';
import type { ReleaseRecord } from './record.ts';
import { withConfigOf } from './rollback.ts';

const record = (number: number, suffix: string, extra: object = {}): ReleaseRecord => ({
  schema: 1,
  number,
  commit: `${number}`.repeat(40),
  image: `web@${number}`,
  status: 'verified',
  createdAt: '2026-11-22T10:00:00Z',
  run: '',
  configName: `web-config-${suffix}`,
  secretName: `web-secrets-${suffix}`,
  objects: [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web' },
      spec: {
        from: [{ name: `web-config-${suffix}` }, { name: `web-secrets-${suffix}` }],
        text: `not web-config-${suffix}`,
      },
    },
  ],
  ...extra,
});

it('gives an old release the configuration of the current one, wherever it names it', () => {
  const changed = withConfigOf(record(2, 'new'), record(1, 'old'));
  expect(changed).toMatchObject({
    number: 1,
    image: 'web@1',
    configName: 'web-config-new',
    secretName: 'web-secrets-new',
  });
  expect(changed.objects[0]?.spec).toEqual({
    from: [{ name: 'web-config-new' }, { name: 'web-secrets-new' }],
    text: 'not web-config-old',
  });
});

it('changes nothing where there is nothing to change', () => {
  const { configName: _config, secretName: _secret, ...bare } = record(1, 'old');
  expect(withConfigOf(record(2, 'new'), bare)).toEqual(bare);
});
