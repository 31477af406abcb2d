import { existsSync } from 'node:fs';
import { readdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, type JsonObject, textField } from '../kube/object.ts';
import { encodeLogin, loginKey } from './docker-auth.ts';

export interface Login {
  readonly username: string;
  readonly password: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder that docker, buildx and we read logins from. */
export function dockerConfigFolder(environment: Environment): string {
  return environment.DOCKER_CONFIG || join(environment.HOME || '/root', '.docker');
}

/** Where buildah and podman have their logins; undefined where they have no place of their own. */
export function authFilePath(environment: Environment): string | undefined {
  const { REGISTRY_AUTH_FILE: given, XDG_RUNTIME_DIR: runtime } = environment;
  return given || (runtime ? join(runtime, 'containers/auth.json') : undefined);
}

export function readDockerConfig(folder: string): Promise<JsonObject> {
  return readJson(join(folder, 'config.json'));
}

/** The login for a registry; undefined where there is none, or a credential helper keeps it. */
export function loginFor(config: JsonObject, registry: string): Login | undefined {
  const auths = isJsonObject(config.auths) ? config.auths : {};
  const entry = auths[loginKey(registry)] ?? auths[`https://${registry}`];
  const auth = textField(entry, 'auth');
  if (auth === undefined) return undefined;
  const text = Buffer.from(auth, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

/**
 * Fills a new folder with the configuration there was and one more login. The file is readable by this user only;
 * nothing is changed where the configuration comes from.
 *
 * @param places.from the folder of the configuration there was
 * @param places.authFile where buildah and podman had their logins
 * @param places.to an empty folder
 * @returns the text of the new `config.json`
 */
export async function addLogin(
  registry: string,
  login: Login,
  places: { readonly from: string; readonly authFile: string | undefined; readonly to: string },
): Promise<string> {
  const { from, authFile, to } = places;
  const config = await readJson(join(from, 'config.json'));
  const others = authFile === undefined ? {} : await readJson(authFile);
  // Builders, contexts, plugins and certificates stay in reach.
  for (const name of await namesIn(from)) {
    const path = join(from, name);
    if (name !== 'config.json' && existsSync(path)) await symlink(await realpath(path), join(to, name));
  }
  const text = JSON.stringify(withLogin(config, others, registry, login));
  await writeFile(join(to, 'config.json'), text, { mode: 0o600 });
  return text;
}

/** A helper would be asked before the file, so none is left for this registry; the others keep theirs. */
export function withLogin(
  config: JsonObject,
  others: JsonObject,
  registry: string,
  login: Login,
): JsonObject {
  const { credsStore, credHelpers: own, ...rest } = config;
  const known = { ...objectIn(others, 'auths'), ...objectIn(config, 'auths') };
  const stored =
    typeof credsStore === 'string'
      ? Object.keys(known).filter((key) => textField(known[key], 'auth') === undefined)
      : [];
  const helpers = {
    ...Object.fromEntries(stored.map((key) => [key, credsStore])),
    ...objectIn(others, 'credHelpers'),
    ...(isJsonObject(own) ? own : {}),
  };
  const names = namesOf(registry);
  const credHelpers = Object.fromEntries(Object.entries(helpers).filter(([key]) => !names.includes(key)));
  const auths = Object.fromEntries(Object.entries(known).filter(([key]) => !names.includes(key)));
  const auth = encodeLogin(login);
  const all = { ...rest, auths: { ...auths, [loginKey(registry)]: { auth } } };
  return Object.keys(credHelpers).length === 0 ? all : { ...all, credHelpers };
}

/** Under which names a file may hold a registry's login. */
function namesOf(registry: string): string[] {
  const hosts =
    registry === 'docker.io' ? ['docker.io', 'index.docker.io', 'registry-1.docker.io'] : [registry];
  return hosts.flatMap((host) => [
    host,
    ...['', '/', '/v1/', '/v2/'].map((path) => `https://${host}${path}`),
  ]);
}

function objectIn(config: JsonObject, name: string): JsonObject {
  const value = config[name];
  return isJsonObject(value) ? value : {};
}

async function namesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? await readdir(folder) : [];
}

async function readJson(path: string): Promise<JsonObject> {
  try {
    const content: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isJsonObject(content) ? content : {};
  } catch {
    // No login yet, or a file of a form that is not ours to judge.
    return {};
  }
}
