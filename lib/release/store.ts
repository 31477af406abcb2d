import { isNotFound } from '../kube/api-error.ts';
import type { KubeClient } from '../kube/client.ts';
import { type KubernetesObject, textField } from '../kube/object.ts';
import { type Instance, MANAGER, OWNER_LABEL, ownerLabels, ownerOf, RELEASE_LABEL } from './ownership.ts';
import {
  expiredRecords,
  type ReleaseRecord,
  recordFromConfigMap,
  recordName,
  recordToConfigMap,
  withoutSecretData,
} from './record.ts';

/** The releases of an instance, kept in its own namespace. */
export class ReleaseStore {
  readonly #client: KubeClient;
  readonly #instance: Instance;

  constructor(client: KubeClient, instance: Instance) {
    this.#client = client;
    this.#instance = instance;
  }

  async list(): Promise<ReleaseRecord[]> {
    const { namespace } = this.#instance;
    const labelSelector = `${OWNER_LABEL}=${ownerOf(this.#instance)},${RELEASE_LABEL}`;
    const maps = await this.#client.list(
      { apiVersion: 'v1', kind: 'ConfigMap', namespace },
      { labelSelector },
    );
    return maps.map(recordFromConfigMap).filter((record) => record !== undefined);
  }

  /** Writes a record, and beside it, in a Secret, the values of the Secrets that the manifests themselves hold. */
  async save(record: ReleaseRecord): Promise<void> {
    const secrets = record.objects.filter((object) => withoutSecretData(object) !== object);
    if (secrets.length > 0) await this.#apply(this.#secretsObject(record.number, secrets));
    await this.#apply(
      recordToConfigMap({ ...record, objects: record.objects.map(withoutSecretData) }, this.#instance),
    );
  }

  async settle(record: ReleaseRecord, status: ReleaseRecord['status'], at: Date): Promise<ReleaseRecord> {
    const settled = { ...record, status, settledAt: at.toISOString() };
    await this.#apply(
      recordToConfigMap({ ...settled, objects: record.objects.map(withoutSecretData) }, this.#instance),
    );
    return settled;
  }

  /** The objects of a release as they were applied, the values of its Secrets put back. */
  async objectsOf(record: ReleaseRecord): Promise<KubernetesObject[]> {
    const name = secretsName(this.#instance, record.number);
    const stored = await this.#client
      .get({ apiVersion: 'v1', kind: 'Secret', namespace: this.#instance.namespace, name })
      .catch((error: unknown) => {
        if (isNotFound(error)) return undefined;
        throw error;
      });
    const text = Buffer.from(textField(stored, 'data', 'secrets.json') ?? '', 'base64').toString('utf8');
    const secrets = (text === '' ? [] : JSON.parse(text)) as KubernetesObject[];
    const byName = new Map(secrets.map((secret) => [secret.metadata.name, secret]));
    return record.objects.map((object) =>
      object.kind === 'Secret' ? (byName.get(object.metadata.name) ?? object) : object,
    );
  }

  /**
   * Removes the records that leave the history, each with the hash-named objects that no kept one needs.
   *
   * @returns the names of what was removed
   */
  async expire(): Promise<string[]> {
    const records = await this.list();
    const expired = expiredRecords(records);
    const kept = records.filter((record) => !expired.includes(record));
    const removed: string[] = [];
    for (const record of expired) {
      const names = [
        ['ConfigMap', recordName(this.#instance, record.number)],
        ['Secret', secretsName(this.#instance, record.number)],
        ...(kept.some(({ configName }) => configName === record.configName)
          ? []
          : [['ConfigMap', record.configName]]),
        ...(kept.some(({ secretName }) => secretName === record.secretName)
          ? []
          : [['Secret', record.secretName]]),
      ];
      for (const [kind = '', name] of names)
        if (name !== undefined && (await this.#remove(kind, name))) removed.push(`${kind}/${name}`);
    }
    return removed;
  }

  async #remove(kind: string, name: string): Promise<boolean> {
    try {
      await this.#client.delete({ apiVersion: 'v1', kind, namespace: this.#instance.namespace, name });
      return true;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  }

  async #apply(object: KubernetesObject): Promise<void> {
    await this.#client.apply(object, { fieldManager: MANAGER, force: true });
  }

  #secretsObject(number: number, secrets: readonly KubernetesObject[]): KubernetesObject {
    return {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: secretsName(this.#instance, number),
        namespace: this.#instance.namespace,
        labels: ownerLabels(this.#instance),
      },
      type: 'discordlm.glompai.github.io/release-secrets',
      data: { 'secrets.json': Buffer.from(JSON.stringify(secrets), 'utf8').toString('base64') },
    };
  }
}

function secretsName(instance: Instance, number: number): string {
  return `${recordName(instance, number)}-secrets`;
}
