import { createHash } from 'node:crypto';
import type { KubernetesObject } from '../kube/object.ts';
import { encodeLogin, loginKey } from '../oci/docker-auth.ts';

const HASH_LENGTH = 10;

/** A ConfigMap or Secret whose name ends with the hash of its content: a changed value is a new object. */
export interface HashedObject {
  readonly object: KubernetesObject;
  readonly name: string;
  readonly hash: string;
}

/**
 * Named by content, so that a changed value rolls the pods, and the old pods keep the old values; immutable, so that
 * the name never lies.
 */
export function hashedConfigMap(name: string, values: ReadonlyMap<string, string>): HashedObject {
  const data = sorted(values);
  const hash = contentHash(['ConfigMap', data]);
  const object = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: `${name}-${hash}` },
    immutable: true,
    data,
  };
  return { object, name: object.metadata.name, hash };
}

export function hashedSecret(name: string, values: ReadonlyMap<string, string>): HashedObject {
  const plain = sorted(values);
  const hash = contentHash(['Secret', plain]);
  const data = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, base64(value)]));
  const object = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: `${name}-${hash}` },
    type: 'Opaque',
    immutable: true,
    data,
  };
  return { object, name: object.metadata.name, hash };
}

/** The Secret with which the cluster pulls from a registry; its name stays, as changing it rolls nothing. */
export function pullSecret(
  name: string,
  login: { registry: string; username: string; password: string },
): KubernetesObject {
  const { registry, username, password } = login;
  const auths = { [loginKey(registry)]: { username, password, auth: encodeLogin(login) } };
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name },
    type: 'kubernetes.io/dockerconfigjson',
    data: { '.dockerconfigjson': base64(JSON.stringify({ auths })) },
  };
}

function sorted(values: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...values].toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** Of a canonical text; long enough that two contents of one application do not meet. */
function contentHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, HASH_LENGTH);
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
