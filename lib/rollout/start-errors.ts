import type { Finding } from './causes.ts';

export type Classified = Pick<Finding, 'code' | 'message' | 'hint' | 'fatal'>;

/** What an environment or a volume refers to and is not there. */
export function missingReference(message: string): string | undefined {
  const match =
    /(couldn't find key \S+ in (?:Secret|ConfigMap) \S+|(?:secret|configmap|serviceaccount|persistentvolumeclaim)s? "[^"]+" not found|references non-existent (?:secret|config) key: \S+|object "[^"]+"\/"[^"]+" not registered)/i.exec(
      message,
    );
  return match?.[1];
}

export function classifyConfigError(message: string): Classified {
  if (/failed to sync .*cache/i.test(message)) {
    return {
      code: 'CONFIG_MISSING',
      message: `The node has not read the configuration yet: ${message}`,
      hint: 'This passes by itself, unless the node cannot reach the API server.',
      fatal: false,
    };
  }
  if (missingReference(message) !== undefined) {
    return {
      code: 'CONFIG_MISSING',
      message: `The container's configuration is not there: ${message}`,
      hint: 'Create what is named, add the key, or mark the reference `optional: true`.',
      fatal: true,
    };
  }
  return {
    code: 'START_FAILED',
    message: `The container cannot be made: ${message}`,
    hint: 'Correct the field that the message names; with runAsNonRoot, give a numeric runAsUser.',
    fatal: true,
  };
}

/** Why the runtime could not start the container's process. */
export function classifyStartError(reason: string, message: string): Classified {
  if (/exec format error/i.test(message)) return execFormat(message);
  const mayPass = /deadline exceeded|is reserved for|connection|unavailable|try again/i.test(message);
  return {
    code: 'START_FAILED',
    message: `The container's process cannot be started: ${message || reason}`,
    hint: 'Check command, args and the file they name inside the image: is it there, executable, and of this user?',
    fatal: !mayPass,
  };
}

export function execFormat(message: string): Classified {
  return {
    code: 'EXEC_FORMAT',
    message: `The program is built for another kind of processor: ${message}`,
    hint: 'Build the image for the platform of the node, or give the script a first line such as #!/bin/sh.',
    fatal: true,
  };
}
