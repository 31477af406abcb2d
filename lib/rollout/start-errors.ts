import type { Finding } from './causes.ts';

export type Classified = Pick<Finding, 'code' | 'message' | 'hint' | 'fatal'>;

/** What an environment or a volume refers to and is not there. */
export function missingReference(message: string): string | undefined {
  const match =
    /(couldn't find key \S+ in (?:Secret|ConfigMap) \S+|(?:secret|configmap|serviceaccount|persistentvolumeclaim)s? "[^"]+" not found|references non-existent (?:secret|config) key: \S+)/i.exec(
      message,
    );
  return match?.[1];
}

/** The node has not looked yet, or the API server does not know yet that the pod is on this node. */
export function isNotReadYet(message: string): boolean {
  return /failed to sync .*cache|object "[^"]+"\/"[^"]+" not registered|no relationship found between node/i.test(
    message,
  );
}

export function classifyConfigError(message: string): Classified {
  if (isNotReadYet(message)) {
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
  if (/OOM-killed|memory limit too low/i.test(message)) {
    return {
      code: 'OUT_OF_MEMORY',
      message: `The memory limit is too low for the container to start: ${message}`,
      hint: 'Raise resources.limits.memory.',
      fatal: true,
    };
  }
  const mayPass =
    /deadline exceeded|is reserved for|connection|unavailable|try again|no space left|ttrpc: closed|context canceled/i.test(
      message,
    );
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
