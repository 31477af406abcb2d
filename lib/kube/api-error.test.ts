import { describe, expect, it } from 'vitest';
import { KubeApiError } from './api-error.ts';
import { refusalError } from './apply.ts';

const object = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'qa' } };

function statusOf(message: string, causes: readonly object[] = []): object {
  return { kind: 'Status', message, details: { causes } };
}

describe('KubeApiError', () => {
  it.each([
    [
      'a field that the schema lacks, in the words of server-side apply',
      500,
      'failed to create typed patch object (qa/web; apps/v1, Kind=Deployment): .spec.replicass: field not declared in schema',
      'APPLY_REFUSED',
      [{ field: 'spec.replicass', message: 'field not declared in schema' }],
    ],
    [
      'several unknown fields, in the words of strict decoding',
      400,
      'strict decoding error: unknown field "spec.a", duplicate field "spec.b"',
      'APPLY_REFUSED',
      [
        { field: 'spec.a', message: 'unknown field' },
        { field: 'spec.b', message: 'duplicate field' },
      ],
    ],
    ['a server that is not in order', 500, 'etcdserver: request timed out', 'CLUSTER_UNREACHABLE', []],
    ['a permission that is missing', 403, 'pods is forbidden', 'PERMISSION_MISSING', []],
  ])('tells %s', (_name, status, message, code, causes) => {
    const error = new KubeApiError(
      'PATCH /apis/apps/v1/namespaces/qa/deployments/web',
      status,
      statusOf(message),
    );
    expect(error.code).toBe(code);
    expect(error.causes.map(({ field, message }) => ({ field, message }))).toEqual(causes);
  });
});

describe('refusalError', () => {
  it('names every field with its line, and the first as the place of the error', () => {
    const causes = [
      { field: 'spec.template.spec.containers[0].image', message: 'Required value' },
      { field: 'spec.replicas', message: 'Invalid value: -1' },
    ];
    const error = new KubeApiError('PATCH /x', 422, statusOf('Deployment "web" is invalid', causes));
    const asked: unknown[] = [];
    const placeOf = (path: readonly (string | number)[]) => {
      asked.push(path);
      return { file: 'web.yaml', line: path.length };
    };
    const refusal = refusalError([{ object, error, placeOf }], 'The API server refuses the manifests');
    expect(refusal.message).toBe(
      'The API server refuses the manifests:\n' +
        '- web.yaml:6: Deployment/web: spec.template.spec.containers[0].image: Required value\n' +
        '- web.yaml:2: Deployment/web: spec.replicas: Invalid value: -1',
    );
    expect(refusal.location).toEqual({ file: 'web.yaml', line: 6 });
    expect(asked).toContainEqual(['spec', 'template', 'spec', 'containers', 0, 'image']);
  });
});
