import { describe, expect, it } from 'vitest';
import { matrix, matrixVariables, REFUSED } from '../../bench/envsubst-matrix.ts';
import { renderTemplate } from './render.ts';

describe('the table of differences from the other substituters', () => {
  it.each(matrix)('is right about $what', ({ template, ours }) => {
    const { text, problems } = renderTemplate(template, matrixVariables);
    expect(problems.length > 0 ? REFUSED : text).toBe(ours);
  });

  it('shows what makes ours different', () => {
    const differing = matrix.filter(({ ours, gnu, a8m, drone }) => new Set([ours, gnu, a8m, drone]).size > 1);
    expect(differing.length).toBeGreaterThan(20);
  });
});
