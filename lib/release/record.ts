import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isJsonObject, type KubernetesObject, textField } from '../kube/object.ts';
import { type Instance, ownerLabels, PREFIX, RELEASE_LABEL } from './ownership.ts';

/** What was applied, from which commit, and whether it was seen to work. It holds no secret value. */
export interface ReleaseRecord {
  readonly schema: 1;
  /** From 1, one higher with every release of the instance. */
  readonly number: number;
  readonly commit: string;
  readonly image: string;
  /** `applying` is also what a run leaves behind that was killed. */
  readonly status: 'applying' | 'verified' | 'failed';
  readonly createdAt: string;
  readonly settledAt?: string;
  /** The run that made it. */
  readonly run: string;
  /** For a release that is a rollback: the number it went back to. */
  readonly rollbackTo?: number;
  /** Hash-named objects it needs, by name. */
  readonly configName?: string;
  readonly secretName?: string;
  /** In the order of application; the data of Secrets is left out. */
  readonly objects: readonly KubernetesObject[];
}

const KEPT_RELEASES = 10;

export function recordName({ app, environment }: Instance, number: number): string {
  return `${app}-${environment}-release-${number}`;
}

/** A ConfigMap holds 1 MiB; labels and the encoding take some of it. */
const MAX_TEXT_BYTES = 900 * 1024;
const MAX_PART_BYTES = 600 * 1024;
/** On the ConfigMaps of a record in parts: which one it is, from 1, and how many there are. */
const PART_ANNOTATION = `${PREFIX}/part`;

/** The record as it is stored: one ConfigMap, or several with the compressed text where it is too long for one. */
export function recordToConfigMaps(record: ReleaseRecord, instance: Instance): KubernetesObject[] {
  const text = JSON.stringify(record);
  const name = recordName(instance, record.number);
  const metadata = {
    namespace: instance.namespace,
    labels: { ...ownerLabels(instance), [RELEASE_LABEL]: String(record.number) },
  };
  const type = { apiVersion: 'v1', kind: 'ConfigMap' };
  if (Buffer.byteLength(text) <= MAX_TEXT_BYTES)
    return [{ ...type, metadata: { ...metadata, name }, data: { 'release.json': text } }];
  const packed = gzipSync(text);
  const count = Math.ceil(packed.length / MAX_PART_BYTES);
  return Array.from({ length: count }, (_, index) => ({
    ...type,
    metadata: {
      ...metadata,
      name: index === 0 ? name : `${name}-${index + 1}`,
      annotations: { [PART_ANNOTATION]: `${index + 1}/${count}` },
    },
    binaryData: {
      'release.json.gz': packed
        .subarray(index * MAX_PART_BYTES, (index + 1) * MAX_PART_BYTES)
        .toString('base64'),
    },
  }));
}

/** The records that ConfigMaps hold; those of another form, and those that lack a part, are left out. */
export function recordsFromConfigMaps(configMaps: readonly KubernetesObject[]): ReleaseRecord[] {
  const byNumber = Map.groupBy(configMaps, ({ metadata }) => metadata.labels?.[RELEASE_LABEL] ?? '');
  return [...byNumber.values()].map(readRecord).filter((record) => record !== undefined);
}

function readRecord(configMaps: readonly KubernetesObject[]): ReleaseRecord | undefined {
  try {
    const record: unknown = JSON.parse(textOf(configMaps));
    return isJsonObject(record) && record.schema === 1 ? (record as unknown as ReleaseRecord) : undefined;
  } catch {
    return undefined;
  }
}

function textOf(configMaps: readonly KubernetesObject[]): string {
  const plain = configMaps
    .map((map) => textField(map, 'data', 'release.json'))
    .find((text) => text !== undefined);
  if (plain !== undefined) return plain;
  const parts = configMaps.map((map) => {
    const [part, count] = (map.metadata.annotations?.[PART_ANNOTATION] ?? '').split('/').map(Number);
    return {
      part,
      count,
      bytes: Buffer.from(textField(map, 'binaryData', 'release.json.gz') ?? '', 'base64'),
    };
  });
  const { count } = parts.find(({ part }) => part === 1) ?? {};
  // Of a record that was longer once, later parts may still be there.
  const needed = parts
    .filter((part) => part.count === count)
    .toSorted((left, right) => (left.part ?? 0) - (right.part ?? 0));
  return gunzipSync(Buffer.concat(needed.map(({ bytes }) => bytes))).toString('utf8');
}

/** An object as the record keeps it: a Secret without its values, which stay in the Secret itself. */
export function withoutSecretData(object: KubernetesObject): KubernetesObject {
  if (object.kind !== 'Secret' || object.apiVersion !== 'v1') return object;
  const { data: _data, stringData: _stringData, ...rest } = object;
  return rest as KubernetesObject;
}

/** Two releases with the same digest put the same things into the cluster. */
function contentDigest(record: ReleaseRecord): string {
  const content = [record.objects.map(withoutCommit), record.configName ?? '', record.secretName ?? ''];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function withoutCommit(object: KubernetesObject): KubernetesObject {
  const annotations = Object.entries(object.metadata.annotations ?? {}).filter(
    ([name]) => !name.endsWith('/commit'),
  );
  return { ...object, metadata: { ...object.metadata, annotations: Object.fromEntries(annotations) } };
}

/** The newest release that was seen to work: what should be running. */
export function currentRelease(records: readonly ReleaseRecord[]): ReleaseRecord | undefined {
  return byNumber(records).findLast(({ status }) => status === 'verified');
}

/** Newest last. */
export function byNumber(records: readonly ReleaseRecord[]): ReleaseRecord[] {
  return records.toSorted((left, right) => left.number - right.number);
}

/**
 * The release that a user means: a number, a commit (whole, or its first 7 characters and more), or, when empty, the
 * last verified one that differs from what runs. A sentence where there is none.
 */
export function findRollbackTarget(records: readonly ReleaseRecord[], to: string): ReleaseRecord | string {
  const verified = byNumber(records).filter(({ status }) => status === 'verified');
  const current = verified.at(-1);
  const known =
    verified.map(({ number, commit }) => `${number} (${commit.slice(0, 7)})`).join(', ') || 'none';
  if (to === '') {
    const digest = current === undefined ? '' : contentDigest(current);
    return (
      verified.findLast((record) => record !== current && contentDigest(record) !== digest) ??
      `there is no verified release before the current one; kept are ${known}`
    );
  }
  const isCommit = /^[0-9a-f]{7,64}$/i.test(to);
  const found = verified.findLast(({ number, commit }) =>
    isCommit ? commit.startsWith(to.toLowerCase()) : String(number) === to,
  );
  if (found) return found;
  const failed = records.some(
    ({ number, commit }) => String(number) === to || (isCommit && commit.startsWith(to.toLowerCase())),
  );
  return failed
    ? `release ${to} was never seen to work; verified are ${known}`
    : `there is no release ${to}; verified are ${known}`;
}

/** The records that leave the history: all but the newest ten, and never the one that runs. */
export function expiredRecords(records: readonly ReleaseRecord[]): ReleaseRecord[] {
  const current = currentRelease(records);
  return byNumber(records)
    .slice(0, -KEPT_RELEASES)
    .filter((record) => record !== current);
}
