import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMetrics } from '../bot/src/ops/metrics.ts';
import { withLines } from './markers.ts';

const DOCS = 'docs/operate.md';

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: readonly string[];
}

/** The bot's metrics as its code has them. */
export function metricsOfBot(): Metric[] {
  const metrics = createMetrics('table').registry.getMetricsAsArray() as unknown as Metric[];
  return metrics.toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

/** Path → text of the file with the table of metrics. */
export async function metricsFiles(): Promise<Map<string, string>> {
  const docs = await readFile(join(import.meta.dirname, '..', DOCS), 'utf8');
  const rows = metricsOfBot().map(({ name, help, labelNames = [] }) => {
    const labels = labelNames.filter((label) => label !== 'le').map((label) => `\`${label}\``);
    return `| \`${name}\` | ${labels.join(', ')} | ${help} |`;
  });
  const lines = ['| Metric | Labels | Meaning |', '| --- | --- | --- |', ...rows];
  return new Map([[DOCS, withLines(docs, 'metrics', lines, DOCS)]]);
}
