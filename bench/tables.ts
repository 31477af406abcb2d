/** What a benchmark has to show, and what it showed. */
export interface Goal {
  readonly goal: string;
  readonly met: boolean;
  readonly seen: string;
}

/** A Markdown table; the columns after the first `textColumns` are numbers and stand right. */
export function renderRows(
  rows: readonly (readonly string[])[],
  textColumns = Number.POSITIVE_INFINITY,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [header = [], ...rest] = rows;
  const rule = header.map((_, index) => (index < textColumns ? '---' : '--:'));
  return [line(header), line(rule), ...rest.map(line)].join('\n');
}

export function renderGoals(goals: readonly Goal[]): string {
  const rows = goals.map(({ goal, met, seen }) => [goal, met ? 'yes' : '**no**', seen]);
  return renderRows([['goal', 'met', 'seen'], ...rows]);
}
