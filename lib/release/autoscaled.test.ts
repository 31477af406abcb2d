import { expect, it } from 'vitest';
import { withoutScaledReplicas } from './autoscaled.ts';

const web = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: { replicas: 2, paused: false },
};
const autoscaler = (name: string) => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name: 'web' },
  spec: { scaleTargetRef: { kind: 'Deployment', name } },
});

it('leaves the number of replicas to the autoscaler that sets it', () => {
  expect(withoutScaledReplicas(web, [autoscaler('web')]).spec).toEqual({ paused: false });
  expect(withoutScaledReplicas(web, [autoscaler('other')])).toBe(web);
  expect(withoutScaledReplicas(web, [])).toBe(web);
});
