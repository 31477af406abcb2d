import { availableParallelism, cpus } from 'node:os';
import { matrix, matrixVariables } from './envsubst-matrix.ts';
import { renderRows } from './tables.ts';

export interface Cost {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  /** The most that one process held. */
  readonly megabytes: number;
}

export interface Setting {
  readonly runs: number;
  readonly manifests: number;
  readonly date: Date;
}

const MEASURES = ['wallSeconds', 'cpuSeconds', 'megabytes'] as const;

function medianOf(costs: readonly Cost[]): Cost {
  const median = (measure: (typeof MEASURES)[number]) => {
    const sorted = costs.map((cost) => cost[measure]).toSorted((left, right) => left - right);
    return sorted[sorted.length >> 1] ?? 0;
  };
  return {
    wallSeconds: median('wallSeconds'),
    cpuSeconds: median('cpuSeconds'),
    megabytes: median('megabytes'),
  };
}

/** The first of the contestants is ours; the others are shown as multiples of it. */
export function renderPage(
  costs: ReadonlyMap<string, readonly Cost[]>,
  { runs, manifests, date }: Setting,
): { markdown: string; json: string } {
  const medians = [...costs].map(([name, all]) => ({ name, ...medianOf(all) }));
  const own = medians[0] ?? { wallSeconds: 1, cpuSeconds: 1, megabytes: 1 };
  const cell = (cost: Cost, measure: (typeof MEASURES)[number]) =>
    `${cost[measure].toFixed(measure === 'megabytes' ? 0 : 2)} (${(cost[measure] / own[measure]).toFixed(2)})`;
  const rows = medians.map((cost) => [cost.name, ...MEASURES.map((measure) => cell(cost, measure))]);
  const day = date.toISOString().slice(0, 10);
  const code = (text: string) => `<code>${text.replaceAll('|', '&#124;').replaceAll('\n', '⏎')}</code>`;
  const differences = matrix.map(({ what, template, ours, gnu, a8m, drone }) => [
    what,
    ...[template, ours, gnu, a8m, drone].map((text) => (text === 'error' ? '**error**' : code(text))),
  ]);
  const set = Object.entries(matrixVariables).map(
    ([name, value]) => `\`${name}\` = ${code(JSON.stringify(value))}`,
  );
  const markdown = `# What it costs to fill in manifests

Written by \`npm run bench:render\` on ${day}, all in one run: ${manifests.toLocaleString('en')} files of three objects with twenty placeholders
each, the median of ${runs} runs on ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}). In brackets: as a multiple of ours. Memory is the
most that one process held.

${renderRows([['', 'wall, s', 'CPU, s', 'memory, MB'], ...rows], 1)}

Ours reads every file as YAML, knows where each value stands, refuses what is unset or misspelt, looks for literal secrets,
and reads the result once more as Kubernetes objects. The others replace text and are done.

## What else differs

The same line through each of them, with ${set.join(', ')}, and nothing else set. GNU is gettext's envsubst 0.21, a8m is
a8m/envsubst 1.4.3, drone is drone/envsubst 1.0.3, whose grammar Flux took over. The run above began with checking this table
against the real programs.

${renderRows([['', 'template', 'ours', 'GNU', 'a8m', 'drone, Flux'], ...differences])}
`;
  const all = Object.fromEntries(costs);
  return {
    markdown,
    json: `${JSON.stringify({ date: date.toISOString(), runs, manifests, costs: all }, undefined, 2)}\n`,
  };
}
