import { describe, expect, it } from 'vitest';
import { captures } from '../../tests/support/captures.ts';
import { at, event, pod, snapshotOf, waiting } from '../../tests/support/snapshots.ts';
import { assess } from './assess.ts';
import { causeCodes } from './causes.ts';

/** What a refused pull tells its reader to do. */
function hintOf(image: string, text: string, spec: object = {}, reasons: readonly string[] = []): string {
  const refused = pod({ container: { image }, status: waiting('ErrImagePull', text), spec });
  const objects = [refused, ...reasons.map((reason) => event(refused, reason, 'x'))];
  return assess(snapshotOf(objects), at(5)).cause?.hint ?? '';
}

describe('the hint of a refused pull', () => {
  it.each(['401 Unauthorized', '403 Forbidden'])('names the role on Azure: %s', (status) => {
    const hint = hintOf('shop.azurecr.io/web:1', `unexpected status from HEAD request: ${status}`);
    expect(hint).toContain('AcrPull');
    expect(hint).toContain('az aks update --name CLUSTER --resource-group GROUP --attach-acr shop');
    expect(hint).toContain('az role assignment create --role AcrPull');
  });

  it("names the package's settings and the inputs on ghcr.io", () => {
    const hint = hintOf('ghcr.io/glompai/shop/web:1', 'denied');
    expect(hint).toContain('https://github.com/users/glompai/packages/container/shop%2Fweb/settings');
    expect(hint).toContain('`orgs` instead of `users`');
    expect(hint).toContain('`pull-registry: ghcr.io`, `pull-username` and `pull-password`');
  });

  const imagePullSecrets = [{ name: 'pull' }];
  it.each<[string, object, string[], RegExp]>([
    ['no pull secret', {}, [], /names no pull secret/],
    [
      'a pull secret that is not there',
      { imagePullSecrets },
      ['FailedToRetrieveImagePullSecret'],
      /is not in its namespace/,
    ],
    ['a pull secret', { imagePullSecrets }, [], /outlives the job\.$/],
  ])('knows of %s', (_name, spec, reasons, said) => {
    expect(hintOf('registry.example.com/web:1', 'denied', spec, reasons)).toMatch(said);
  });
});

describe('the captures', () => {
  /** What a cluster of one node does not show; the tables have them. */
  const rare = new Set([
    'IMAGE_RATE_LIMITED',
    'NODE_NOT_READY',
    'EVICTED',
    'TERMINATING_STUCK',
    'TIMED_OUT',
    'SUPERSEDED',
  ]);

  it.each(causeCodes.filter((code) => !rare.has(code)))('show %s', (code) => {
    expect(captures.map(({ expected }) => expected.code)).toContain(code);
  });
});
