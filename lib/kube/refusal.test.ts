import { describe, expect, it } from 'vitest';
import { spellWith } from '../runner/spell-input.ts';
import { KubeApiError } from './api-error.ts';
import { explainRefusal, noApiServer } from './refusal.ts';

const jwt = (claims: object) =>
  `Bearer e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
const github = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:o/r:environment:qa',
  aud: 'vault',
  repository_id: '7',
  ref: 'refs/heads/main',
};
const status = (code: number, reason: string, message = 'x') =>
  new KubeApiError('POST /review', code, { kind: 'Status', reason, message });
const shown = {
  server: 'https://k3s:6443',
  authorization: undefined,
  hasCertificate: false,
  spell: spellWith('kube-'),
};

function told(error: KubeApiError, change: Partial<typeof shown> | { authorization: string } = {}) {
  const explained = explainRefusal(error, { ...shown, ...change });
  return explained as KubeApiError;
}

describe('explainRefusal', () => {
  it('says with which claims an ID token was refused, and never the token', () => {
    const authorization = jwt({ ...github, environment: 'qa' });
    const error = told(status(401, 'Unauthorized'), { authorization });
    expect(error.code).toBe('PERMISSION_MISSING');
    expect(error.message).toBe(
      'The cluster at https://k3s:6443 does not know this identity. The token said: iss="https://token.actions.githubusercontent.com", sub="repo:o/r:environment:qa", aud="vault", repository_id="7", environment="qa", ref="refs/heads/main"',
    );
    expect(error.hint).toMatch(/AuthenticationConfiguration.*claimValidationRule/);
    expect(JSON.stringify([error, error.message, error.hint])).not.toContain(authorization.slice(7));
  });

  it('says when the job names no environment', () => {
    const error = told(status(401, 'Unauthorized'), { authorization: jwt(github) });
    expect(error.message).toContain('environment=null');
    expect(error.hint).toContain('names no `environment:`');
  });

  it.each([
    [
      'another token',
      { authorization: jwt({ iss: 'kubernetes', sub: 'system:serviceaccount:a:b', exp: 1 }) },
      /service account is gone/,
    ],
    ['an opaque token', { authorization: 'Bearer f00ba4' }, /kubectl create token/],
    ['a client certificate', { hasCertificate: true }, /another authority than the cluster's/],
    ['nothing', {}, /Give the user of the kubeconfig a token/],
  ])('says what to do about %s', (_name, change, hint) => {
    expect(told(status(401, 'Unauthorized'), change).hint).toMatch(hint);
  });

  it('tells somebody unknown from somebody who may not ask', () => {
    const anonymous = status(403, 'Forbidden', 'User "system:anonymous" cannot create resource');
    expect(told(anonymous)).toMatchObject({
      code: 'PERMISSION_MISSING',
      message: expect.stringContaining('no credentials'),
    });
    expect(told(status(403, 'Forbidden'))).toMatchObject({
      hint: expect.stringContaining('system:basic-user'),
    });
  });

  it.each([
    ['a page', new KubeApiError('POST /review', 404, '<html>not here</html>'), /6443.*1\.28/],
    ['a login', new KubeApiError('POST /review', 302, ''), /such as to a login/],
    ['a refusal of somebody else', new KubeApiError('POST /review', 403, 'denied by policy'), /6443/],
    ['a gateway', new KubeApiError('POST /review', 502, 'bad gateway'), /6443/],
  ])('takes %s for no API server', (_name, error, hint) => {
    const explained = told(error);
    expect(explained.code).toBe('CLUSTER_UNREACHABLE');
    expect(explained.message).toContain('does not answer as one');
    expect(explained.hint).toMatch(hint);
  });

  it('leaves what a busy API server says', () => {
    const busy = status(503, 'ServiceUnavailable');
    expect(explainRefusal(busy, shown)).toBe(busy);
    expect(noApiServer('https://x').code).toBe('CLUSTER_UNREACHABLE');
  });
});
