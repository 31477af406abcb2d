import { ActionError } from '../errors/action-error.ts';
import { type HttpResponse, headerText } from '../http/client.ts';
import type { ConnectionError } from '../http/connection-error.ts';
import { listField, parseJsonObject, textField } from '../kube/object.ts';
import { escapeInline } from '../process/escape.ts';

interface Asked {
  readonly registry: string;
  readonly username: string;
  /** @example 'GET /v2/' */
  readonly call: string;
}

/** The error for an answer that takes no login: what was seen, the cause behind it, what to change. */
export function explainLoginAnswer(response: HttpResponse, asked: Asked): ActionError {
  const { what, hint } = causeOf(response, asked);
  const seen = `${asked.call} → ${response.status} ${saidIn(response)}`;
  return new ActionError('REGISTRY_REFUSED', `${what}: ${seen}`, { hint });
}

interface Cause {
  readonly what: string;
  readonly hint: string;
}

function causeOf(response: HttpResponse, { registry, username }: Asked): Cause {
  const { status, headers } = response;
  const said = saidIn(response);
  if (/firewall|client with IP/i.test(said)) {
    return {
      what: `${registry} lets this runner's address not in`,
      hint: "Add the runner's address to the registry's network rules, or run where it is allowed.",
    };
  }
  if (status === 429 || /rate limit|toomanyrequests/i.test(said)) {
    const after = headerText(headers, 'retry-after');
    return {
      what: `${registry} has had too many requests`,
      hint: `Run the job again ${after === undefined ? 'later' : `after ${escapeInline(after)} s`}; the login was not judged.`,
    };
  }
  if (status === 401 || status === 403)
    return { what: `${registry} refuses the login of ${username}`, hint: refusalHint(registry) };
  if (status >= 500) {
    return {
      what: `${registry} is not able to answer`,
      hint: 'Try again later; it was asked several times.',
    };
  }
  if (status === 407) {
    return { what: `A proxy stands before ${registry}`, hint: 'Put its user and password into HTTPS_PROXY.' };
  }
  return notARegistry(response, registry);
}

function notARegistry({ headers }: HttpResponse, registry: string): Cause {
  const location = headerText(headers, 'location');
  const target = location !== undefined && URL.canParse(location) ? new URL(location).host : undefined;
  if (target !== undefined && target !== registry) {
    return {
      what: `${registry} is no registry, it points to ${target}`,
      hint: `Set \`registry\` to the host that stands in the image's name; ${target} may be it.`,
    };
  }
  return {
    what: `${registry} is no registry`,
    hint: "Set `registry` to the host that stands first in the image's name, such as ghcr.io, docker.io or name.azurecr.io.",
  };
}

function refusalHint(registry: string): string {
  if (registry === 'ghcr.io')
    return 'Add `permissions: { packages: write }` to the job, or give `password` a classic token with `read:packages` or `write:packages`, not expired, and allowed for the organisation.';
  if (/\.azurecr\.(?:io|cn|us)$/.test(registry))
    return 'Give `azure-client-id` and `azure-tenant-id` to log in as the job itself, or correct `username` and `password` of the registry token.';
  if (registry === 'docker.io')
    return 'Correct `username` and `password`; with two-factor authentication the password has to be an access token.';
  return 'Correct `username` and `password`; a login that is refused is not tried again.';
}

/** The error for a registry whose token server would get the login in clear. */
export function explainUnencrypted(url: URL, registry: string): ActionError {
  return new ActionError(
    'REGISTRY_REFUSED',
    `${registry} wants its login sent to ${escapeInline(url.origin)}, which is no https address`,
    { hint: 'Set the realm of its token authentication to an https address.' },
  );
}

/** The error for a registry that could not be asked. */
export function explainLoginFault(error: ConnectionError, registry: string): ActionError {
  if (error.fault === 'aborted')
    return new ActionError('CANCELLED', 'The run was cancelled', { hint: 'Run it again.', cause: error });
  return new ActionError('REGISTRY_REFUSED', `The registry ${registry} cannot be reached`, {
    hint: faultHint(error),
    cause: error,
  });
}

function faultHint({ fault, message }: ConnectionError): string {
  if (/wrong version number|packet length too long|http_request/i.test(message))
    return 'Give the registry a certificate: it speaks plain http, and a login is sent over https only.';
  if (/expired/i.test(message)) return "Renew the registry's certificate, or set the runner's clock.";
  if (/altname|does not match/i.test(message))
    return 'Set `registry` to a name that its certificate has, or issue one for this name.';
  if (fault === 'tls')
    return "Set `env: { NODE_EXTRA_CA_CERTS: path }` on this step to the PEM file of the registry's authority; docker and buildah need it as well.";
  if (fault === 'name')
    return 'Correct `registry`; a name of a private network is known only on a runner inside it.';
  if (fault === 'refused') return 'Correct the port in `registry`; nothing listens there.';
  return 'See whether the runner may reach it, by HTTPS_PROXY where there is a proxy.';
}

/** What the registry gave as its reason, in a registry's form or Azure's; a page is only named as one. */
function saidIn({ headers, body }: HttpResponse): string {
  const type = headerText(headers, 'content-type') ?? '';
  if (/html/i.test(type)) return 'a page (text/html)';
  const content = parseJsonObject(body);
  const [error] = listField(content, 'errors');
  const said = [textField(error, 'code'), textField(error, 'message')].filter(Boolean).join(' ');
  return escapeInline(said || textField(content, 'details') || 'no reason given').slice(0, 500);
}
