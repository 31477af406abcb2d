import { describe, expect, it } from 'vitest';
import {
  field,
  groupOf,
  listField,
  numberField,
  objectKey,
  objectName,
  parseJsonObject,
  textField,
} from './object.ts';

const object = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'qa' },
  spec: { replicas: 2, ports: [{ port: 80 }, 'x', null, { port: 443 }], paused: null },
};

describe('objectKey', () => {
  it('is the identity of an object, whatever the version of its API', () => {
    expect(objectKey({ ...object, apiVersion: 'apps/v1beta1' })).toBe(objectKey(object));
  });

  it.each([
    ['group', { apiVersion: 'other/v1' }],
    ['core group', { apiVersion: 'v1' }],
    ['kind', { kind: 'StatefulSet' }],
    ['name', { metadata: { name: 'b', namespace: 'qa' } }],
    ['namespace', { metadata: { name: 'web' } }],
  ])('differs by %s', (_name, more) => {
    expect(objectKey({ ...object, ...more })).not.toBe(objectKey(object));
  });

  it('is not what people call an object', () => {
    expect(objectName(object)).toBe('Deployment/web');
    expect([groupOf('apps/v1'), groupOf('v1')]).toEqual(['apps', '']);
  });
});

describe('field', () => {
  it.each([
    ['a path', ['spec', 'replicas'], 2],
    ['an index', ['spec', 'ports', 0, 'port'], 80],
    ['the whole', [], object],
    ['null', ['spec', 'paused'], null],
    ['what is missing on the way', ['status', 'replicas', 'x'], undefined],
    ['an index too far', ['spec', 'ports', 9, 'port'], undefined],
    ['a key of a list', ['spec', 'ports', 'length'], undefined],
    ['an index of an object', ['spec', 0], undefined],
    ['what every object inherits', ['constructor', 'name'], undefined],
  ])('%s', (_name, path, expected) => {
    expect(field(object, ...path)).toEqual(expected);
  });

  it('gives a value only when it is of the type asked for', () => {
    expect([textField(object, 'kind'), textField(object, 'spec', 'replicas')]).toEqual([
      'Deployment',
      undefined,
    ]);
    expect([numberField(object, 'spec', 'replicas'), numberField(object, 'kind')]).toEqual([2, undefined]);
  });

  it('gives the objects of a list, and none where there is no list', () => {
    expect(listField(object, 'spec', 'ports')).toEqual([{ port: 80 }, { port: 443 }]);
    expect(listField(object, 'spec')).toEqual([]);
    expect(listField(undefined, 'spec')).toEqual([]);
  });
});

describe('parseJsonObject', () => {
  it.each([
    ['an object', '{"a":1}', { a: 1 }],
    ['a list', '[1]', undefined],
    ['null', 'null', undefined],
    ['no JSON', '<html>', undefined],
    ['nothing', '', undefined],
  ])('of %s', (_name, text, expected) => {
    expect(parseJsonObject(Buffer.from(text))).toEqual(expected);
  });
});
