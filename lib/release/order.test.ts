import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inApplyOrder } from './order.ts';

function entry(kind: string, apiVersion: string, name = 'web') {
  return { object: { apiVersion, kind, metadata: { name } } };
}

/** In the order of application. */
const ordered = [
  entry('Namespace', 'v1'),
  entry('CustomResourceDefinition', 'apiextensions.k8s.io/v1'),
  entry('NetworkPolicy', 'networking.k8s.io/v1'),
  entry('ServiceAccount', 'v1'),
  entry('Role', 'rbac.authorization.k8s.io/v1'),
  entry('RoleBinding', 'rbac.authorization.k8s.io/v1'),
  entry('Secret', 'v1'),
  entry('ConfigMap', 'v1'),
  entry('PersistentVolumeClaim', 'v1'),
  entry('Service', 'v1'),
  entry('PodDisruptionBudget', 'policy/v1'),
  entry('Deployment', 'apps/v1'),
  entry('Ingress', 'networking.k8s.io/v1'),
  entry('HorizontalPodAutoscaler', 'autoscaling/v2'),
];

describe('inApplyOrder', () => {
  it('puts what others need before them, however the manifests are ordered', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        expect(inApplyOrder(shuffled)).toEqual(ordered);
      }),
    );
  });

  it('keeps the order of the manifests among the objects that run', () => {
    const entries = [
      entry('StatefulSet', 'apps/v1', 'database'),
      entry('Bot', 'example.com/v1'),
      entry('Job', 'batch/v1', 'migrate'),
      entry('Deployment', 'apps/v1'),
      entry('Deployment', 'apps/v1', 'a'),
    ];
    expect(inApplyOrder(entries)).toEqual(entries);
  });

  it('takes a kind of the same name of another group for an object like any other', () => {
    const entries = [
      entry('Deployment', 'apps/v1'),
      entry('Service', 'serving.knative.dev/v1'),
      entry('Ingress', 'traefik.example.com/v1'),
      entry('Job', 'batch/v1'),
    ];
    expect(inApplyOrder(entries)).toEqual(entries);
  });
});
