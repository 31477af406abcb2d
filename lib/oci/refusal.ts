import { ActionError } from '../errors/action-error.ts';
import type { HttpResponse } from '../http/client.ts';
import { listField, parseJsonObject, textField } from '../kube/object.ts';
import { escapeInline } from '../process/escape.ts';
import type { Login } from './docker-config.ts';

export interface RefusedCall {
  readonly registry: string;
  readonly login: Login | undefined;
  /** Method and path. */
  readonly call: string;
  readonly response: HttpResponse;
}

/** What a registry's refusal means, and what to do about it. */
export function describeRefusal({ registry, login, call, response }: RefusedCall): ActionError {
  const [error] = listField(parseJsonObject(response.body), 'errors');
  const said =
    [textField(error, 'code'), textField(error, 'message')].filter(Boolean).join(' ') || 'no reason given';
  const who = login === undefined ? 'without a login' : `as ${login.username}`;
  const isRead = /^(?:GET|HEAD) /.test(call);
  return new ActionError(
    'REGISTRY_REFUSED',
    `${registry} refuses ${who}: ${call} → ${response.status} ${escapeInline(said)}`,
    { hint: hintFor(response.status, registry, isRead) },
  );
}

function hintFor(status: number, registry: string, isRead: boolean): string {
  if (status === 401) return 'Check user and password; use actions/registry-login before this step.';
  if (status === 403 && isRead)
    return `The login may not read this: grant it read on the repository, or log in to ${registry} by actions/registry-login.`;
  if (status === 403)
    return 'The login may not do this: grant it write on the repository, for ghcr.io `permissions: packages: write`.';
  if (status === 429)
    return `Log in to ${registry} by actions/registry-login, so that its limit is not shared, or read from a mirror; it was asked several times.`;
  return 'Try again later; the registry was asked several times.';
}
