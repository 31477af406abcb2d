import { KubeApiError } from './api-error.ts';
import { groupOf, listField } from './object.ts';

/** Which object; without a namespace for those of the cluster. */
export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string | undefined;
  readonly name: string;
}

export interface ResourceType {
  /** As it stands in paths. @example 'deployments' */
  readonly plural: string;
  readonly namespaced: boolean;
}

type Types = ReadonlyMap<string, ResourceType>;

/** What kinds the cluster knows, asked once a group version. */
export class Discovery {
  readonly #get: (path: string) => Promise<unknown>;
  readonly #types = new Map<string, Promise<Types>>();

  constructor(get: (path: string) => Promise<unknown>) {
    this.#get = get;
  }

  /** @throws KubeApiError 404 where the cluster does not know the kind */
  async typeOf({ apiVersion, kind }: { apiVersion: string; kind: string }): Promise<ResourceType> {
    const type = (await this.#typesOf(apiVersion)).get(kind);
    if (type) return type;
    const message = `the cluster knows no ${kind} in ${apiVersion}`;
    throw new KubeApiError(`GET ${basePath(apiVersion)}`, 404, { message, reason: 'NotFound' });
  }

  /** The REST path; of the whole collection where the name is empty. */
  async path(reference: ObjectReference): Promise<string> {
    const { plural, namespaced } = await this.typeOf(reference);
    const namespace =
      namespaced && reference.namespace ? `/namespaces/${encodeURIComponent(reference.namespace)}` : '';
    const name = reference.name === '' ? '' : `/${encodeURIComponent(reference.name)}`;
    return `${basePath(reference.apiVersion)}${namespace}/${plural}${name}`;
  }

  async #typesOf(apiVersion: string): Promise<Types> {
    const known = this.#types.get(apiVersion);
    if (known !== undefined) return await known;
    const asked = this.#ask(apiVersion);
    this.#types.set(apiVersion, asked);
    // A group may appear later, with a CRD of the same set.
    asked.catch(() => this.#types.delete(apiVersion));
    return await asked;
  }

  async #ask(apiVersion: string): Promise<Types> {
    const resources = listField(await this.#get(basePath(apiVersion)), 'resources');
    const own = resources.filter(({ name }) => typeof name === 'string' && !name.includes('/'));
    return new Map(
      own.map(({ kind, name, namespaced }) => [
        String(kind),
        { plural: String(name), namespaced: namespaced === true },
      ]),
    );
  }
}

function basePath(apiVersion: string): string {
  return groupOf(apiVersion) === '' ? `/api/${apiVersion}` : `/apis/${apiVersion}`;
}
