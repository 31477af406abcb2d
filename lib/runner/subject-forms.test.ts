import { describe, expect, it } from 'vitest';
import { subjectForms } from './subject-forms.ts';

const ids = { repository_owner_id: '11', repository_id: '22' };
const classic = 'repo:octo/app:ref:refs/heads/a:b';
const immutable = 'repo:octo@11/app@22:ref:refs/heads/a:b';

describe('subjectForms', () => {
  it.each<[string, object, object | undefined]>([
    ['the older form', { sub: classic, ...ids }, { classic, immutable, isImmutable: false }],
    ['the newer form', { sub: immutable }, { classic, immutable, isImmutable: true }],
    [
      'a name from before',
      { sub: classic, ...ids, repository: 'octo/new' },
      { classic, immutable, isImmutable: false },
    ],
    ['unknown ids', { sub: classic }, { classic, immutable: undefined, isImmutable: false }],
    [
      'one id of two',
      { sub: classic, repository_id: '22' },
      { classic, immutable: undefined, isImmutable: false },
    ],
    ['a template of its own', { sub: 'repository_id:22:ref:x', ...ids }, undefined],
    ['no subject', {}, undefined],
  ])('%s', (_name, claims, expected) => {
    expect(subjectForms(claims as Record<string, unknown>)).toEqual(expected);
  });
});
