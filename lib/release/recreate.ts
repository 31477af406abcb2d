import { type KubernetesObject, objectName } from '../kube/object.ts';
import type { InputReader } from '../runner/inputs.ts';

const ANNOTATION = 'discordlm.glompai.github.io/recreate';
const LINE = /^([A-Za-z]+)\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
/** What they hold does not come back. */
const NEVER = new Set(['persistentvolumeclaim', 'namespace', 'customresourcedefinition']);

/** The names in the input `recreate`, in lower case. */
export function parseRecreate(read: InputReader): ReadonlySet<string> {
  const lines = read.lines('recreate');
  for (const line of lines) {
    const kind = LINE.exec(line)?.[1]?.toLowerCase();
    if (kind === undefined)
      read.problem('recreate', `has ${JSON.stringify(line)}; write kind/name, such as Deployment/web`);
    else if (NEVER.has(kind))
      read.problem('recreate', `has ${JSON.stringify(line)}, whose content would be lost`);
  }
  return new Set(lines.map((line) => line.toLowerCase()));
}

/** Whether the user agreed to have the object deleted and made anew: by the input, or by its own annotation. */
export function mayRecreate(listed: ReadonlySet<string>, object: KubernetesObject): boolean {
  if (NEVER.has(object.kind.toLowerCase())) return false;
  return listed.has(objectName(object).toLowerCase()) || object.metadata.annotations?.[ANNOTATION] === 'true';
}
