import { ActionError } from '../errors/action-error.ts';

const NAMES =
  /`(url|role|auth-method|auth-path|audience|namespace|auth-namespace|token|role-id|secret-id|kubernetes-token-path|username|password|secrets|ca-certificate|client-certificate|client-key|timeout|retries|revoke)`/g;

/** Spells inputs as the action at hand calls them. @example withPrefix('Set `role`.', 'vault-') // 'Set `vault-role`.' */
export function withPrefix(text: string, prefix: string): string {
  return text.replaceAll(NAMES, `\`${prefix}$1\``);
}

/** The same error, its inputs spelled as the action at hand calls them. */
export function withInputNames(error: unknown, prefix: string): unknown {
  if (!(error instanceof ActionError) || prefix === '') return error;
  const { code, message, hint, cause } = error;
  return new ActionError(code, withPrefix(message, prefix), {
    ...(hint === undefined ? {} : { hint: withPrefix(hint, prefix) }),
    cause,
  });
}
