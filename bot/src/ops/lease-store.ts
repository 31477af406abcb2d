import type { LeaseConfig } from '../config.ts';
import type { LeaseState, LeaseStore } from './lease.ts';

/** For a Lease that somebody made without one. */
const DEFAULT_DURATION_SECONDS = 15;

/** The Lease in the cluster that `KUBECONFIG` names, or else that this pod runs in. */
export async function createLeaseStore(config: LeaseConfig): Promise<LeaseStore> {
  // A large package that only pods with a Lease need.
  const { CoordinationV1Api, KubeConfig, V1MicroTime } = await import('@kubernetes/client-node');
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromDefault();
  const api = kubeConfig.makeApiClient(CoordinationV1Api);
  const namespace =
    config.namespace ?? kubeConfig.getContextObject(kubeConfig.getCurrentContext())?.namespace ?? 'default';
  const { name } = config;
  const stateOf = (lease: Awaited<ReturnType<typeof api.readNamespacedLease>>): LeaseState => ({
    resourceVersion: lease.metadata?.resourceVersion ?? '',
    holder: lease.spec?.holderIdentity ?? '',
    renewTime: String(lease.spec?.renewTime ?? ''),
    durationSeconds: lease.spec?.leaseDurationSeconds ?? DEFAULT_DURATION_SECONDS,
    transitions: lease.spec?.leaseTransitions ?? 0,
  });
  const bodyOf = (
    spec: { holder: string; durationSeconds: number; transitions: number },
    resourceVersion?: string,
  ) => ({
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { name, namespace, ...(resourceVersion === undefined ? {} : { resourceVersion }) },
    spec: {
      holderIdentity: spec.holder,
      leaseDurationSeconds: spec.durationSeconds,
      leaseTransitions: spec.transitions,
      renewTime: new V1MicroTime(),
      acquireTime: new V1MicroTime(),
    },
  });
  return {
    read: () => unless(404, async () => stateOf(await api.readNamespacedLease({ name, namespace }))),
    create: (holder, durationSeconds) =>
      unless(409, async () => {
        const body = bodyOf({ holder, durationSeconds, transitions: 1 });
        return stateOf(await api.createNamespacedLease({ namespace, body }));
      }),
    write: (state, holder, transitions) =>
      unless(409, async () => {
        const body = bodyOf(
          { holder, durationSeconds: state.durationSeconds, transitions },
          state.resourceVersion,
        );
        return stateOf(await api.replaceNamespacedLease({ name, namespace, body }));
      }),
  };
}

/** The one status that is an answer becomes undefined. */
async function unless<T>(status: number, call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === status) return undefined;
    throw error;
  }
}
