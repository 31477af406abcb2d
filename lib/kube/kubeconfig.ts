import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, resolve } from 'node:path';
import { ActionError, messageOf } from '../errors/action-error.ts';
import { parseYaml, toYaml } from '../template/yaml.ts';
import { field, isJsonObject, type JsonObject, listField, textField } from './object.ts';

/** What a context of a kubeconfig names: a cluster, and as whom. */
export interface ContextEntry {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly clusterName: string;
  readonly cluster: JsonObject;
  readonly userName: string;
  readonly user: JsonObject;
  /** Where it comes from, for messages. @example '`kubeconfig`' */
  readonly origin: string;
  /** Whether it is a text of its own, so that it cannot bring along the files that it names. */
  readonly isPasted: boolean;
}

const UNREADABLE = 'Give the text of a kubeconfig, its base64, or the path of its file.';

/** A kubeconfig's text, from the text itself, its base64, or its file. @throws ActionError INPUT_INVALID */
export async function readKubeconfig(given: string): Promise<{ text: string; folder: string | undefined }> {
  // Before the text itself: `base64` breaks its lines.
  const decoded = Buffer.from(given, 'base64').toString('utf8');
  if (decoded.includes('apiVersion')) return { text: decoded, folder: undefined };
  if (given.includes('\n') || given.trimStart().startsWith('{')) return { text: given, folder: undefined };
  try {
    return { text: await readFile(given, 'utf8'), folder: dirname(resolve(given)) };
  } catch (cause) {
    // What was given may be a secret in a form that is not understood: it is not repeated.
    throw new ActionError(
      'INPUT_INVALID',
      '`kubeconfig` is neither the text of one, nor its base64, nor a readable file',
      {
        hint: UNREADABLE,
        cause: new Error(cause instanceof Error && 'code' in cause ? String(cause.code) : 'not readable'),
      },
    );
  }
}

/**
 * The context of that name, or the current one; paths of a file's kubeconfig are made absolute.
 *
 * @param mask told every secret of the kubeconfig, also those of other contexts
 * @throws ActionError INPUT_INVALID
 */
export async function readContext(
  given: string,
  context: string | undefined,
  mask: (value: string) => void,
): Promise<ContextEntry> {
  const { text, folder } = await readKubeconfig(given);
  const config = parseConfig(text);
  for (const secret of listField(config, 'users').flatMap(secretsOf)) mask(secret);
  const name = context ?? textField(config, 'current-context') ?? '';
  const entry = (list: string, wanted: string) =>
    listField(config, list).find((each) => each.name === wanted);
  const chosen = entry('contexts', name)?.context;
  const clusterName = textField(chosen, 'cluster') ?? '';
  const userName = textField(chosen, 'user') ?? '';
  const cluster = entry('clusters', clusterName)?.cluster;
  const user = entry('users', userName)?.user;
  if (!isJsonObject(chosen) || !isJsonObject(cluster) || !isJsonObject(user)) {
    const names = listField(config, 'contexts').map((each) => String(each.name));
    throw new ActionError(
      'INPUT_INVALID',
      `\`kubeconfig\` has no usable context ${JSON.stringify(name)}; it has ${names.join(', ') || 'none'}`,
      { hint: "Set `context`, or the kubeconfig's current-context." },
    );
  }
  return {
    name,
    origin: '`kubeconfig`',
    namespace: textField(chosen, 'namespace'),
    clusterName,
    cluster: withAbsolutePaths(cluster, folder),
    userName,
    user: withAbsolutePaths(user, folder),
    isPasted: folder === undefined,
  };
}

function parseConfig(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    throw new ActionError(
      'INPUT_INVALID',
      `\`kubeconfig\` cannot be read: ${messageOf(error).split('\n')[0]}`,
      { hint: UNREADABLE },
    );
  }
}

/** Everything of a user that lets somebody in. */
function secretsOf(entry: JsonObject): string[] {
  const texts = ['token', 'password', 'client-key-data'].flatMap(
    (name) => textField(entry, 'user', name) ?? [],
  );
  const key = Buffer.from(textField(entry, 'user', 'client-key-data') ?? '', 'base64').toString('utf8');
  const provider = field(entry, 'user', 'auth-provider', 'config');
  const provided = isJsonObject(provider)
    ? Object.entries(provider).filter(([name]) => /token|secret/.test(name))
    : [];
  const environment = listField(entry, 'user', 'exec', 'env').flatMap(({ value }) => value ?? []);
  return [...texts, withoutFrame(key), ...provided.map(([, value]) => value), ...environment]
    .map(String)
    .filter((text) => text !== '');
}

/** PEM text without the lines that every one has: those hide nothing. */
export function withoutFrame(pem: string): string {
  return pem.replaceAll(/^-----.*$/gm, '').trim();
}

export const PATHS = ['certificate-authority', 'client-certificate', 'client-key', 'tokenFile'] as const;

function withAbsolutePaths(content: JsonObject, folder: string | undefined): JsonObject {
  if (folder === undefined) return content;
  const fixed = PATHS.flatMap((name) => {
    const path = content[name];
    return typeof path === 'string' && path !== '' && !isAbsolute(path)
      ? [[name, resolve(folder, path)]]
      : [];
  });
  return { ...content, ...Object.fromEntries(fixed) };
}

/** A kubeconfig with this context alone. */
export function kubeconfigOf(entry: ContextEntry, namespace = entry.namespace): JsonObject {
  const { name, clusterName, cluster, userName, user } = entry;
  const chosen = namespace === undefined ? {} : { namespace };
  return {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    clusters: [{ name: clusterName, cluster }],
    users: [{ name: userName, user }],
    contexts: [{ name, context: { cluster: clusterName, user: userName, ...chosen } }],
  };
}

/** The same as a file's text. */
export function kubeconfigText(entry: ContextEntry, namespace: string | undefined): string {
  return toYaml(kubeconfigOf(entry, namespace));
}
