import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ActionError } from '../errors/action-error.ts';
import { parseYaml, toYaml } from '../template/yaml.ts';
import { isJsonObject, type JsonObject, listField, textField } from './object.ts';

/** The kubeconfig extension that tells how its token was made, so that it can be made again. */
const TOKEN_SOURCE = 'discordlm.glompai.github.io/token-source';

/** A kubeconfig's text, from the text itself, its base64, or its file. @throws ActionError INPUT_INVALID */
export async function readKubeconfig(given: string): Promise<{ text: string; folder: string | undefined }> {
  // Before the text itself: `base64` breaks its lines.
  const decoded = Buffer.from(given, 'base64').toString('utf8');
  if (decoded.includes('apiVersion')) return { text: decoded, folder: undefined };
  if (given.includes('\n') || given.trimStart().startsWith('{')) return { text: given, folder: undefined };
  try {
    return { text: await readFile(given, 'utf8'), folder: dirname(given) };
  } catch (cause) {
    // What was given may be a secret in a form that is not understood: it is not repeated.
    throw new ActionError(
      'INPUT_INVALID',
      '`kubeconfig` is neither the text of one, nor its base64, nor a readable file',
      {
        hint: 'Give the text of a kubeconfig, its base64, or the path of its file.',
        cause: new Error(cause instanceof Error && 'code' in cause ? String(cause.code) : 'not readable'),
      },
    );
  }
}

/** The audience in our extension of the user's entry; undefined where the kubeconfig was made otherwise. */
export function tokenAudience(text: string, user: string): string | undefined {
  const entry = listField(parseYaml(text), 'users').find(({ name }) => name === user);
  const extension = listField(entry, 'user', 'extensions').find(({ name }) => name === TOKEN_SOURCE);
  return textField(extension, 'extension', 'audience');
}

/** A kubeconfig with an ID token, and how it was made, so that it can be made again when the token's life ends. */
export function idTokenKubeconfig(
  target: { server: string; ca: string | undefined; audience: string; namespace: string | undefined },
  token: string,
): string {
  const name = 'discordlm';
  const ca =
    target.ca === undefined
      ? {}
      : { 'certificate-authority-data': Buffer.from(target.ca).toString('base64') };
  const source = { name: TOKEN_SOURCE, extension: { method: 'oidc', audience: target.audience } };
  const namespace = target.namespace === undefined ? {} : { namespace: target.namespace };
  return toYaml({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    clusters: [{ name, cluster: { server: target.server, ...ca } }],
    users: [{ name, user: { token, extensions: [source] } }],
    contexts: [{ name, context: { cluster: name, user: name, ...namespace } }],
  });
}

/** The given kubeconfig with the context and the namespace chosen, its relative paths made absolute. */
export async function selectedKubeconfig(
  given: string,
  choice: { context: string | undefined; namespace: string | undefined },
): Promise<string> {
  const { text, folder } = await readKubeconfig(given);
  const config = parseYaml(text) as JsonObject;
  const current = choice.context ?? textField(config, 'current-context') ?? '';
  const contexts = listField(config, 'contexts').map((entry) =>
    entry.name === current && choice.namespace !== undefined && isJsonObject(entry.context)
      ? { ...entry, context: { ...entry.context, namespace: choice.namespace } }
      : entry,
  );
  const clusters = listField(config, 'clusters').map((entry) => withAbsolutePaths(entry, 'cluster', folder));
  const users = listField(config, 'users').map((entry) => withAbsolutePaths(entry, 'user', folder));
  return toYaml({ ...config, 'current-context': current, contexts, clusters, users });
}

const PATHS = ['certificate-authority', 'client-certificate', 'client-key', 'tokenFile'];

function withAbsolutePaths(entry: JsonObject, part: string, folder: string | undefined): JsonObject {
  const content = entry[part];
  if (folder === undefined || !isJsonObject(content)) return entry;
  const fixed = PATHS.flatMap((name) => {
    const path = content[name];
    return typeof path === 'string' && path !== '' ? [[name, resolve(folder, path)]] : [];
  });
  return { ...entry, [part]: { ...content, ...Object.fromEntries(fixed) } };
}
