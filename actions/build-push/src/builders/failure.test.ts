import { describe, expect, it } from 'vitest';
import { classifyFailure, dockerPhase, errorText } from './failure.ts';

describe('classifyFailure of a push', () => {
  it.each([
    [
      'failed to push r/a:b: unexpected status from PUT request to https://r/v2/a/blobs/uploads/: 503 Service Unavailable',
    ],
    [
      'failed to push r/a:b: unexpected status from PUT request to https://r/v2/a/manifests/b: 429 Too Many Requests',
    ],
    [
      'Error: writing blob: uploading layer chunked: received unexpected HTTP status: 500 Internal Server Error',
    ],
    [
      'Error: trying to reuse blob sha256:0f at destination: StatusCode: 502, "<html>\\r\\n<head><title>502 Bad Gateway"',
    ],
    [
      "Error: writing manifest: error parsing HTTP 403 response body: invalid character '<' looking for beginning of value",
    ],
    ['Error: denied: You have exceeded a secondary rate limit. Please wait a few minutes (403)'],
    ['toomanyrequests: Rate exceeded'],
    ['failed to do request: Head "https://r/v2/a/blobs/sha256:0f": dial tcp 10.0.0.1:443: i/o timeout'],
    ['net/http: TLS handshake timeout'],
    ['context deadline exceeded (Client.Timeout exceeded while awaiting headers)'],
    ['read tcp 10.0.0.2:4000->10.0.0.1:443: read: connection reset by peer'],
    ['write: broken pipe'],
    ['Patch "https://r/v2/a/blobs/uploads/1": EOF'],
    ['http2: server sent GOAWAY and closed the connection'],
    ['failed to push r/a:b: blob upload unknown to registry'],
    ['lookup ghcr.io: Temporary failure in name resolution'],
  ])('may pass: %s', (text) => {
    expect(classifyFailure('push', text)).toMatchObject({ code: 'REGISTRY_REFUSED', isTransient: true });
  });

  it.each([
    ['denied: permission_denied: write_package', /packages: write/],
    ['unauthorized: authentication required', /registry-login/],
    ['unexpected status from POST request to https://r/v2/a/blobs/uploads/: 403 Forbidden', /registry-login/],
    ["tag invalid: The image tag 'v1' already exists and cannot be overwritten", /overwrite/],
    ['manifest invalid', /lines above/],
    ['x509: certificate signed by unknown authority', /lines above/],
  ])('will not pass: %s', (text, hint) => {
    const failure = classifyFailure('push', text);
    expect(failure).toMatchObject({ code: 'REGISTRY_REFUSED', isTransient: false });
    expect(failure.hint).toMatch(hint);
  });
});

describe('classifyFailure of a build', () => {
  it.each([
    [
      'ERROR: failed to build: failed to solve: process "/bin/sh -c curl" did not complete successfully: exit code: 22',
    ],
    ['Error: building at STEP "RUN npm ci": while running runtime: exit status 1 (503 Service Unavailable)'],
    ['Error: building at STEP "RUN cat /x": while running runtime: permission denied: exit status 1'],
    ['failed to solve: base:1: failed to resolve source metadata: 503 Service Unavailable'],
    ['ERROR: failed to build: failed to solve: error from sender: open data/db: permission denied'],
    ['Error: building at STEP "COPY . /": open data/db: permission denied: unknown'],
    ['Error: lstat /src/403: no such file or directory'],
    ['ERROR: failed to solve: failed to compute cache key: "/forbidden/401": not found'],
    ['unexpected status from HEAD request to https://r/v2/a/manifests/403: 404 Not Found'],
    ['failed to authorize: failed to fetch anonymous token: unexpected status: 503 Service Unavailable'],
    ['failed to authorize: failed to fetch anonymous token: Get "https://r/token": dial tcp: i/o timeout'],
  ])('is never repeated: %s', (text) => {
    expect(classifyFailure('build', text)).toMatchObject({ code: 'BUILD_FAILED', isTransient: false });
  });

  it.each([
    ['Error: creating build container: reading manifest 1 in r/base: unauthorized: authentication required'],
    ['Error: reading manifest 1 in r/base: denied: requested access to the resource is denied'],
    ['Error: unable to retrieve auth token: invalid username/password: unauthorized: incorrect password'],
    [
      'Error: initializing source docker://r/base:1: Requesting bearer token: invalid status code from registry 403 (Forbidden)',
    ],
    ['Error: pinging container registry r:5000: StatusCode: 401, "x"'],
    ['failed to solve: r/base:1: pull access denied, repository does not exist or may require authorization'],
    [
      'failed to solve: failed to authorize: failed to fetch oauth token: unexpected status from POST request to https://r/token: 401 Unauthorized',
    ],
    ['failed to solve: unexpected status from HEAD request to https://r/v2/base/manifests/1: 403 Forbidden'],
    [
      'failed to solve: failed to copy: httpReadSeeker: failed open: GET https://r/v2/base/blobs/sha256:0f answered 403',
    ],
  ])('tells a base image that nobody may read from a build that fails: %s', (text) => {
    expect(classifyFailure('build', text)).toMatchObject({ code: 'REGISTRY_REFUSED', isTransient: false });
  });
});

describe('errorText', () => {
  it.each([
    [
      'the error and what follows',
      ['#5 x', 'ERROR: failed', '<html>', '</html>'],
      'ERROR: failed <html> </html>',
    ],
    ['the last of several', ['Error: one', 'Error: two'], 'Error: two'],
    ['the last line', ['one', 'two', ' '], 'two'],
    ['nothing', [' '], 'it printed nothing'],
  ])('is %s', (_name, lines, expected) => {
    expect(errorText(lines)).toBe(expected);
  });
});

describe('dockerPhase', () => {
  it.each([
    ['ERROR: failed to build: failed to solve: failed to push r/a:b: 503 Service Unavailable', 'push'],
    ['ERROR: failed to solve: failed to push r/a:b: 503 Service Unavailable', 'push'],
    [
      'ERROR: failed to build: failed to solve: process "sh -c echo failed to push r: 503" did not complete',
      'build',
    ],
    ['#9 0.1 ERROR: failed to solve: failed to push r/a:b: 503', 'build'],
  ])('of %s is %s', (error, phase) => {
    expect(dockerPhase(error)).toBe(phase);
  });
});
