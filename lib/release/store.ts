import { ActionError } from '../errors/action-error.ts';
import { isNotFound } from '../kube/api-error.ts';
import type { KubeClient } from '../kube/client.ts';
import { type KubernetesObject, objectName, textField } from '../kube/object.ts';
import { type Instance, MANAGER, OWNER_LABEL, ownerLabels, ownerOf, RELEASE_LABEL } from './ownership.ts';
import {
  expiredRecords,
  type ReleaseRecord,
  recordName,
  recordsFromConfigMaps,
  recordToConfigMaps,
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
    const maps = await this.#configMaps();
    return recordsFromConfigMaps(maps);
  }

  /** Writes a record, and beside it, in a Secret, the values of the Secrets that the manifests themselves hold. */
  async save(record: ReleaseRecord): Promise<void> {
    const secrets = record.objects.filter((object) => withoutSecretData(object) !== object);
    if (secrets.length > 0) await this.#apply(this.#secretsObject(record.number, secrets));
    await this.#write(record);
  }

  async settle(record: ReleaseRecord, status: ReleaseRecord['status'], at: Date): Promise<ReleaseRecord> {
    const settled = { ...record, status, settledAt: at.toISOString() };
    await this.#write(settled);
    return settled;
  }

  /** The objects of a release as they were applied, the values of its Secrets put back. */
  async objectsOf(record: ReleaseRecord): Promise<KubernetesObject[]> {
    const name = secretsName(this.#instance, record.number);
    const stored = await this.#client.find({
      apiVersion: 'v1',
      kind: 'Secret',
      namespace: this.#instance.namespace,
      name,
    });
    const text = Buffer.from(textField(stored, 'data', 'secrets.json') ?? '', 'base64').toString('utf8');
    const secrets = (text === '' ? [] : JSON.parse(text)) as KubernetesObject[];
    const byName = new Map(secrets.map((secret) => [secret.metadata.name, secret]));
    return record.objects.map((object) => {
      if (withoutSecretData(object) === object) return object;
      const whole = byName.get(object.metadata.name);
      if (whole !== undefined) return whole;
      throw new ActionError(
        'ROLLBACK_FAILED',
        `The values of ${objectName(object)} in release ${record.number} are gone: somebody deleted Secret/${name}`,
        { hint: 'Deploy the commit again instead: that makes them anew.' },
      );
    });
  }

  /**
   * Removes the records that leave the history, each with the hash-named objects that no kept one needs.
   *
   * @returns the names of what was removed
   */
  async expire(): Promise<string[]> {
    const maps = await this.#configMaps();
    const records = recordsFromConfigMaps(maps);
    const expired = expiredRecords(records);
    const kept = records.filter((record) => !expired.includes(record));
    const removed: string[] = [];
    for (const record of expired) {
      const names = [
        ...maps
          .filter(({ metadata }) => metadata.labels?.[RELEASE_LABEL] === String(record.number))
          .map(({ metadata }) => ['ConfigMap', metadata.name]),
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

  async #configMaps(): Promise<KubernetesObject[]> {
    const { namespace } = this.#instance;
    const labelSelector = `${OWNER_LABEL}=${ownerOf(this.#instance)},${RELEASE_LABEL}`;
    return await this.#client.list({ apiVersion: 'v1', kind: 'ConfigMap', namespace }, { labelSelector });
  }

  async #write(record: ReleaseRecord): Promise<void> {
    const stored = { ...record, objects: record.objects.map(withoutSecretData) };
    for (const configMap of recordToConfigMaps(stored, this.#instance)) await this.#apply(configMap);
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
