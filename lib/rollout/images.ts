import type { Finding } from './causes.ts';

/** Whether the pod names an imagePullSecret, and whether the node found it. */
export type PullSecret = 'none' | 'missing' | 'given';

type PullFinding = Pick<Finding, 'code' | 'message' | 'hint' | 'fatal'>;

const TRANSIENT_TEXT =
  /\btimeout\b|timed out|deadline exceeded|connection refused|connection reset|\bEOF\b|no such host|TLS handshake|temporary failure|network is unreachable|no route to host|server misbehaving|context canceled|broken pipe|connection closed/i;
const UNTRUSTED = /x509|certificate|HTTP response to HTTPS client/i;
const DENIED =
  /unauthorized|authorization failed|failed to authorize|authentication required|insufficient_scope|access denied|\bdenied\b|forbidden|no basic auth|invalid username/i;
const ABSENT = /not found|(?:manifest|name|repository|tag)[ _]unknown|does not exist/i;

/** How long a registry that copies between regions may take until a new tag is everywhere. */
const REPLICATION_WINDOW_MS = 90_000;

/**
 * What a pull error means. The runtime's text is matched without the image's own name, so that a repository called
 * `denied` is not taken for a refusal.
 *
 * @param pod how long it has waited, and what it has to log in with
 */
export function classifyPullError(
  text: string,
  image: string,
  pod: { waitedMs: number; pullSecret: PullSecret },
): PullFinding | undefined {
  const plain = withoutNames(text, image);
  const host = registryOf(image);
  const said = firstSentence(text);
  if (/no match for platform|no matching manifest for|does not match the specified platform/i.test(plain)) {
    return {
      code: 'IMAGE_PLATFORM_MISMATCH',
      message: `${image} has no variant for this node's platform: ${said}`,
      hint: 'Build the image for the platform of the nodes as well: `platforms: linux/amd64,linux/arm64`.',
      fatal: true,
    };
  }
  if (hasStatus(plain, '429') || /toomanyrequests|rate.?limit/i.test(plain)) {
    return {
      code: 'IMAGE_RATE_LIMITED',
      message: `${host} lets nobody pull ${image} so often: ${said}`,
      hint: 'Log in with a pull secret, or mirror the image into a registry of your own.',
      fatal: false,
    };
  }
  if (UNTRUSTED.test(plain)) {
    return {
      code: 'IMAGE_REGISTRY_UNREACHABLE',
      message: `The node does not trust ${host}: ${said}`,
      hint: `Give the node the authority of ${host}; on K3s in /etc/rancher/k3s/registries.yaml.`,
      fatal: true,
    };
  }
  if (hasStatus(plain, '5\\d\\d') || TRANSIENT_TEXT.test(plain)) {
    return {
      code: 'IMAGE_REGISTRY_UNREACHABLE',
      message: `${host} does not answer the node: ${said}`,
      hint: `See whether ${host} is up and the node may reach it; the node keeps trying.`,
      fatal: false,
    };
  }
  if (hasStatus(plain, '40[13]') || DENIED.test(plain)) {
    return {
      code: 'IMAGE_PULL_DENIED',
      message: `${host} refuses to give out ${image}: ${said}`,
      hint: deniedHint(image, host, pod.pullSecret),
      fatal: true,
    };
  }
  if (hasStatus(plain, '404') || ABSENT.test(plain)) {
    const mayCome = host.endsWith('.azurecr.io') && pod.waitedMs < REPLICATION_WINDOW_MS;
    return {
      code: 'IMAGE_NOT_FOUND',
      message: `${image} is not in ${host}: ${said}`,
      hint: 'Check the name and the tag, and whether the build pushed it there.',
      fatal: !mayCome,
    };
  }
  if (/invalid reference format|couldn't parse image/i.test(text)) {
    return {
      code: 'IMAGE_NAME_INVALID',
      message: `${JSON.stringify(image)} is no image name: ${said}`,
      hint: 'Names are lower case, as in ghcr.io/owner/name@sha256:…; see what the `image` of the manifest became.',
      fatal: true,
    };
  }
  return undefined;
}

/** The registry's host as it stands in the image's name; Docker Hub where none does. */
function registryOf(image: string): string {
  const [first = ''] = image.split('/');
  return image.includes('/') && /[.:]|^localhost$/.test(first) ? first : 'docker.io';
}

function deniedHint(image: string, host: string, pullSecret: PullSecret): string {
  const repository = image.replace(/[@:][^/]*$/, '');
  if (host.endsWith('.azurecr.io')) {
    const name = host.replace('.azurecr.io', '');
    return (
      `Give the cluster's kubelet identity the role AcrPull on the registry: \`az aks update --name CLUSTER --resource-group GROUP --attach-acr ${name}\`, ` +
      `or \`az role assignment create --role AcrPull --assignee KUBELET_CLIENT_ID --scope $(az acr show --name ${name} --query id --output tsv)\`.`
    );
  }
  const login = `\`pull-registry: ${host}\`, \`pull-username\` and \`pull-password\``;
  const reference = {
    given: '',
    missing: ' The pull secret that the pod names is not in its namespace.',
    none: ' The pod names no pull secret: add `imagePullSecrets: [{ name: ${PULL_SECRET_NAME} }]` to it.',
  }[pullSecret];
  if (host === 'ghcr.io') {
    const [, owner = 'OWNER', ...name] = repository.split('/');
    const settings = `https://github.com/users/${owner}/packages/container/${encodeURIComponent(name.join('/'))}/settings`;
    return `Make the package public at ${settings} (\`orgs\` instead of \`users\` where an organization owns it), or set ${login} to a token with \`read:packages\`; the job's own token ends with the job.${reference}`;
  }
  return `Set ${login} to a login that may read ${repository} and outlives the job.${reference}`;
}

function withoutNames(text: string, image: string): string {
  return text
    .replaceAll(/rpc error: code = \w+ desc = /g, '')
    .replaceAll(image, ' ')
    .replaceAll(/"[^"]*"/g, ' ')
    .replaceAll(/\S+\/\S{2,}/g, ' ');
}

/** An HTTP status, not any number that looks like one. */
function hasStatus(text: string, status: string): boolean {
  const words =
    'too many|not found|unauthorized|forbidden|internal|bad gateway|service unavailable|gateway|server error';
  return new RegExp(
    `(?:status|code|response)[^0-9]{0,40}${status}\\b|\\b${status}\\s+(?:${words})`,
    'i',
  ).test(text);
}

/** The runtime wraps one error into the next; the last part is what the registry said. */
function firstSentence(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return flat.length > 300 ? `…${flat.slice(-300)}` : flat;
}
