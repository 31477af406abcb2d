import { describe, expect, it } from 'vitest';
import { subjectForms } from './subject-forms.ts';

const ids = { repository: 'o/r', repository_owner_id: '1', repository_id: '2' };

describe('subjectForms', () => {
  it.each([
    ['repo:o/r:environment:qa', ['repo:o/r:environment:qa', 'repo:o@1/r@2:environment:qa']],
    ['repo:o@1/r@2:ref:refs/heads/a:b', ['repo:o/r:ref:refs/heads/a:b', 'repo:o@1/r@2:ref:refs/heads/a:b']],
    ['repo:o/r:pull_request', ['repo:o/r:pull_request', 'repo:o@1/r@2:pull_request']],
    ['repo:o/r:job_workflow_ref:x', ['repo:o/r:job_workflow_ref:x', 'repo:o@1/r@2:job_workflow_ref:x']],
    ['repository_owner:o', []],
    ['repo:other/r:pull_request', []],
  ])('of %s', (sub, forms) => {
    expect(subjectForms({ ...ids, sub })).toEqual(forms);
  });

  it('has one form where the ids are not told', () => {
    expect(subjectForms({ repository: 'o/r', sub: 'repo:o/r:pull_request' })).toEqual([
      'repo:o/r:pull_request',
    ]);
  });
});
