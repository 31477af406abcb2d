import type { InputReader } from '../runner/inputs.ts';
import type { Instance } from './ownership.ts';

const NAME = /^[a-z0-9](?:[-a-z0-9]{0,51}[a-z0-9])?$/;
/** Of a label's value: the two name the owner of every object. */
const MAX_LABEL_LENGTH = 63;
const PROTECTED = new Set(['default', 'kube-system', 'kube-public', 'kube-node-lease']);

/** What the inputs `app`, `environment` and `namespace` name, defaults filled in. */
export function parseInstance(read: InputReader, repository: string): Instance {
  const app = read.text('app') || repository.toLowerCase();
  const environment = read.required('environment', 'name the environment, such as qa or prod');
  const namespace = read.text('namespace') || `${app}-${environment}`;
  for (const [name, value] of Object.entries({ app, environment, namespace })) {
    if (value !== '' && !NAME.test(value)) {
      read.problem(name, `is ${JSON.stringify(value)}; use lower-case letters, digits and hyphens`);
    }
  }
  if (`${app}.${environment}`.length > MAX_LABEL_LENGTH)
    read.problem('app', `and \`environment\` together are longer than ${MAX_LABEL_LENGTH - 1} characters`);
  if (PROTECTED.has(namespace)) read.problem('namespace', `is ${namespace}, which belongs to the cluster`);
  return { app, environment, namespace };
}
