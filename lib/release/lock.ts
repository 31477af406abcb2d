import type { Clock } from '../clock/clock.ts';
import { ActionError, messageOf } from '../errors/action-error.ts';
import { KubeApiError } from '../kube/api-error.ts';
import { type KubeClient, referenceTo } from '../kube/client.ts';
import { type KubernetesObject, numberField, textField } from '../kube/object.ts';
import { type Instance, ownerLabels } from './ownership.ts';

export interface LockDeps {
  readonly client: KubeClient;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
}

const DURATION_SECONDS = 60;
const RENEW_MS = 10_000;
const RETRY_MS = 2_000;
const WAIT_LIMIT_MS = 180_000;

/**
 * One deployment of an instance at a time: a Lease that expires, so that a killed run blocks nobody for longer than a
 * minute. Disposing gives it back.
 */
export class DeployLock implements AsyncDisposable {
  readonly #deps: LockDeps;
  readonly #holder: string;
  readonly #stop = new AbortController();
  readonly #lost = new AbortController();
  #lease: KubernetesObject;
  #renewing: Promise<void>;

  private constructor(lease: KubernetesObject, holder: string, deps: LockDeps) {
    this.#lease = lease;
    this.#holder = holder;
    this.#deps = deps;
    this.#renewing = this.#renew();
  }

  /**
   * @param holder the URL of the run; shown to whoever waits
   * @throws ActionError LOCKED when another run keeps it for longer than three minutes
   */
  static async acquire(instance: Instance, holder: string, deps: LockDeps): Promise<DeployLock> {
    const { clock, signal, say } = deps;
    const started = clock.now().getTime();
    let told = '';
    for (;;) {
      const taken = await takeLease(instance, holder, deps);
      if (typeof taken !== 'string') return new DeployLock(taken, holder, deps);
      if (taken !== told)
        say(`Another run deploys ${instance.app} to ${instance.environment}: ${taken}. Waiting for it.`);
      told = taken;
      if (signal.aborted) {
        throw new ActionError('CANCELLED', 'The run was cancelled while it waited for another one', {
          hint: 'Run it again.',
        });
      }
      if (clock.now().getTime() - started > WAIT_LIMIT_MS) {
        throw new ActionError(
          'LOCKED',
          `Another run deploys ${instance.app} to ${instance.environment}: ${taken}`,
          {
            hint: 'Let it finish; give the deploying jobs `concurrency: deploy-<environment>`, so that they queue up.',
          },
        );
      }
      await clock.sleep(RETRY_MS, signal);
    }
  }

  /** Aborted when another run has taken it over, or it has expired: nothing may be changed from then on. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#renewing;
    // Somebody took it over, or the cluster is away: then it is not ours to give back, or expires by itself.
    await this.#write('').catch(() => undefined);
  }

  async #renew(): Promise<void> {
    const { clock, say } = this.#deps;
    let renewedAt = clock.now().getTime();
    while (!this.#stop.signal.aborted) {
      await clock.sleep(RENEW_MS, this.#stop.signal);
      if (this.#stop.signal.aborted) return;
      try {
        await this.#write(this.#holder);
        renewedAt = clock.now().getTime();
      } catch (error) {
        say(`The deployment's lock could not be renewed: ${messageOf(error)}`);
        const isTaken = error instanceof KubeApiError && error.status === 409;
        if (isTaken || clock.now().getTime() - renewedAt > DURATION_SECONDS * 1000) {
          this.#lost.abort();
          return;
        }
      }
    }
  }

  async #write(holderIdentity: string): Promise<void> {
    const { client, clock } = this.#deps;
    const renewed = () => ({ ...this.#lease, spec: leaseSpec(holderIdentity, clock.now(), this.#lease) });
    try {
      this.#lease = await client.replace(renewed());
    } catch (error) {
      if (!(error instanceof KubeApiError) || error.status !== 409) throw error;
      // A renewal came through whose answer did not; or another run has taken it over.
      const current = await client.get(referenceTo(this.#lease));
      if (textField(current, 'spec', 'holderIdentity') !== this.#holder) throw error;
      this.#lease = current;
      this.#lease = await client.replace(renewed());
    }
  }
}

/** The Lease, now ours, or the holder that keeps it. */
async function takeLease(
  instance: Instance,
  holder: string,
  deps: LockDeps,
): Promise<KubernetesObject | string> {
  const { client, clock, say } = deps;
  const name = `${instance.app}-${instance.environment}-deploy`;
  const type = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease' };
  const now = clock.now();
  try {
    const lease = await client.find({ ...type, namespace: instance.namespace, name });
    if (lease === undefined) {
      const metadata = { name, namespace: instance.namespace, labels: ownerLabels(instance) };
      return await client.create({ ...type, metadata, spec: leaseSpec(holder, now, undefined) });
    }
    const current = textField(lease, 'spec', 'holderIdentity') ?? '';
    const isTaken = current !== '' && current !== holder;
    if (isTaken && !isExpired(lease, now)) return current;
    if (isTaken) say(`The lock of ${current} has expired; this run takes it over.`);
    return await client.replace({ ...lease, spec: leaseSpec(holder, now, lease) });
  } catch (error) {
    // Created or replaced by another between our look and our write.
    if (error instanceof KubeApiError && error.status === 409) return 'a run that was faster';
    throw error;
  }
}

function leaseSpec(holderIdentity: string, now: Date, before: KubernetesObject | undefined): object {
  const transitions = numberField(before, 'spec', 'leaseTransitions') ?? 0;
  const isSame = textField(before, 'spec', 'holderIdentity') === holderIdentity;
  const time = microTime(now);
  return {
    holderIdentity,
    leaseDurationSeconds: DURATION_SECONDS,
    acquireTime: isSame ? (textField(before, 'spec', 'acquireTime') ?? time) : time,
    renewTime: time,
    leaseTransitions: transitions + (isSame ? 0 : 1),
  };
}

function isExpired(lease: KubernetesObject, now: Date): boolean {
  const renewed = Date.parse(textField(lease, 'spec', 'renewTime') ?? '');
  const seconds = numberField(lease, 'spec', 'leaseDurationSeconds') ?? DURATION_SECONDS;
  return Number.isNaN(renewed) || now.getTime() > renewed + seconds * 1000;
}

/** Kubernetes' MicroTime wants six digits. */
function microTime(time: Date): string {
  return time.toISOString().replace('Z', '000Z');
}
