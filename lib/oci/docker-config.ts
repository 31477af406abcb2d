import { existsSync } from 'node:fs';
import { mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, type JsonObject, textField } from '../kube/object.ts';

export interface Login {
  readonly username: string;
  readonly password: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What other tools keep beside the logins: builders and plugins stay in reach. */
const KEPT = ['buildx', 'cli-plugins', 'contexts'];
/** Docker Hub's logins are filed under its old address. */
const HUB_KEY = 'https://index.docker.io/v1/';

/** The folder that docker, buildx and we read logins from. */
export function dockerConfigFolder(environment: Environment): string {
  return environment.DOCKER_CONFIG || join(environment.HOME || '/root', '.docker');
}

export async function readDockerConfig(folder: string): Promise<JsonObject> {
  try {
    const content: unknown = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'));
    return isJsonObject(content) ? content : {};
  } catch {
    // No login yet, or a file of a form that is not ours to judge.
    return {};
  }
}

/** The login for a registry; undefined where there is none, or a credential helper keeps it. */
export function loginFor(config: JsonObject, registry: string): Login | undefined {
  const auths = isJsonObject(config.auths) ? config.auths : {};
  const entry = auths[keyOf(registry)] ?? auths[`https://${registry}`];
  const auth = textField(entry, 'auth');
  if (auth === undefined) return undefined;
  const text = Buffer.from(auth, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

/**
 * A configuration folder of this job's own, with the logins there were and one more. The file is readable by this user
 * only; nothing is changed in the folder there was.
 *
 * @returns the folder
 */
export async function addLogin(
  registry: string,
  login: Login,
  places: { readonly from: string; readonly temporaryFolder: string },
): Promise<string> {
  const config = await readDockerConfig(places.from);
  const folder = await mkdtemp(join(places.temporaryFolder, 'docker-config-'));
  for (const name of KEPT) {
    if (existsSync(join(places.from, name))) await symlink(join(places.from, name), join(folder, name));
  }
  const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
  const auths = { ...(isJsonObject(config.auths) ? config.auths : {}), [keyOf(registry)]: { auth } };
  // A helper would be asked before the file.
  const { credsStore: _store, ...rest } = config;
  await writeFile(join(folder, 'config.json'), JSON.stringify({ ...rest, auths }), { mode: 0o600 });
  return folder;
}

function keyOf(registry: string): string {
  return registry === 'docker.io' ? HUB_KEY : registry;
}
