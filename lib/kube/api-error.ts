import { ActionError, type ErrorCode } from '../errors/action-error.ts';
import { field, isJsonObject, listField, numberField, textField } from './object.ts';

/** One thing that the API server found wrong. */
export interface StatusCause {
  readonly reason: string;
  readonly field: string;
  readonly message: string;
}

/** The API server's refusal, as its Status object tells it. */
export class KubeApiError extends ActionError {
  readonly status: number;
  /** @example 'NotFound', 'Conflict', 'Forbidden', 'Invalid' */
  readonly reason: string;
  readonly causes: readonly StatusCause[];
  readonly retryAfterSeconds: number | undefined;
  /** The server's own sentence. */
  readonly said: string;

  /** @param call what was asked, without query. @example 'GET /api/v1/namespaces/qa/pods' */
  constructor(call: string, status: number, body: unknown) {
    const said =
      textField(body, 'message') ?? (typeof body === 'string' ? body.slice(0, 500) : 'no reason given');
    const { code, hint } = meaningOf(isOfSchema(said) ? 422 : status);
    super(code, `The cluster answers ${call} with ${status}: ${said}`, { hint });
    this.name = 'KubeApiError';
    this.status = isOfSchema(said) ? 422 : status;
    this.said = said;
    this.reason = textField(body, 'reason') ?? '';
    this.retryAfterSeconds = numberField(body, 'details', 'retryAfterSeconds');
    const causes = listField(body, 'details', 'causes').map((cause) => ({
      reason: textField(cause, 'reason') ?? '',
      field: textField(cause, 'field') ?? '',
      message: textField(cause, 'message') ?? '',
    }));
    this.causes = causes.length > 0 ? causes : causesIn(said);
  }
}

/** A field that the schema does not have is the manifest's fault, though server-side apply answers 500. */
function isOfSchema(said: string): boolean {
  return /^failed to create typed patch object/.test(said);
}

/** What is wrong with which field, where the server says so in its sentence only. */
function causesIn(said: string): StatusCause[] {
  const [, field, message] =
    /^failed to create typed patch object \([^)]*\): \.?(\S+): (.+)$/s.exec(said) ?? [];
  if (field !== undefined && message !== undefined) return [{ reason: 'FieldValueInvalid', field, message }];
  if (!said.includes('strict decoding error')) return [];
  return [...said.matchAll(/(unknown|duplicate) field "([^"]+)"/g)].map(([, what = '', name = '']) => ({
    reason: 'FieldValueInvalid',
    field: name,
    message: `${what} field`,
  }));
}

function meaningOf(status: number): { code: ErrorCode; hint: string } {
  if (status === 401 || status === 403)
    return {
      code: 'PERMISSION_MISSING',
      hint: 'Grant what is named to this identity in this namespace; manifests/rbac/ has the Role. See also whether the namespace is the right one.',
    };
  if (status === 409)
    return {
      code: 'APPLY_CONFLICT',
      hint: 'Somebody else changed the object at the same time; run the job again.',
    };
  if (status === 429 || status >= 500)
    return {
      code: 'CLUSTER_UNREACHABLE',
      hint: 'The API server is busy or not in order; run the job again, and look at its log if it persists.',
    };
  return { code: 'APPLY_REFUSED', hint: 'See what the API server says of the request.' };
}

export function isNotFound(error: unknown): boolean {
  return error instanceof KubeApiError && error.status === 404;
}

/** Whether the object exists and the change is to a field that cannot be changed in place. */
export function isImmutable(error: unknown): error is KubeApiError {
  return (
    error instanceof KubeApiError &&
    error.status === 422 &&
    [error.said, ...error.causes.map(({ message }) => message)].some((text) =>
      /immutable|may not change|may not be changed|cannot change roleRef|updates to \S+ spec for fields other than/i.test(
        text,
      ),
    )
  );
}

/** Whether a watch event or an answer is a Status that says the resource version is gone. */
export function isExpired(body: unknown): boolean {
  return (
    isJsonObject(body) && body.kind === 'Status' && (field(body, 'code') === 410 || body.reason === 'Expired')
  );
}
