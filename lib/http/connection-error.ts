import { messageOf } from '../errors/action-error.ts';

/** Why no whole answer came. `tls` is never worth a second try, nor is `name` (no such host); the others may be. */
export type ConnectionFault = 'name' | 'refused' | 'timeout' | 'tls' | 'broken' | 'aborted' | 'request';

const FAULTS: Readonly<Record<string, ConnectionFault>> = {
  ENOTFOUND: 'name',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'timeout',
  ENETUNREACH: 'timeout',
  ECONNRESET: 'broken',
  EPIPE: 'broken',
  EAI_AGAIN: 'broken',
  ABORT_ERR: 'aborted',
  ERR_INVALID_URL: 'request',
  ERR_INVALID_PROTOCOL: 'request',
};

const EXPLAINED: Readonly<Record<ConnectionFault, string>> = {
  name: 'there is no such host',
  refused: 'nothing listens there',
  timeout: 'it does not answer',
  tls: 'its certificate is not trusted',
  broken: 'the connection broke',
  aborted: 'the request was given up',
  request: 'the address is not usable',
};

export class ConnectionError extends Error {
  readonly fault: ConnectionFault;

  private constructor(fault: ConnectionFault, message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'ConnectionError';
    this.fault = fault;
  }

  /** @param request named in the message without its query, which may hold a secret */
  static from(error: unknown, request: { method: string; url: string }): ConnectionError {
    if (error instanceof ConnectionError) return error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const fault = FAULTS[code] ?? (isTls(code, messageOf(error)) ? 'tls' : 'broken');
    const where = `${request.method} ${request.url.replace(/[?#].*$/s, '')}`;
    return new ConnectionError(fault, `${where}: ${EXPLAINED[fault]} (${messageOf(error)})`, error);
  }
}

function isTls(code: string, message: string): boolean {
  return (
    /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/.test(code) || /wrong version number/i.test(message)
  );
}
