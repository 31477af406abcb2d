/** A stage, by the lines it has in the file: from its `FROM` to before the next one. */
interface Stage {
  readonly name: string | undefined;
  end: number;
}

/**
 * The build file with the labels at the end of the stage that is built, as ACR's builds take none; undefined where there
 * is no such stage.
 *
 * @param target a stage's name or number; undefined for the last
 */
export function withLabels(
  text: string,
  labels: ReadonlyMap<string, string>,
  target: string | undefined,
): string | undefined {
  const lines = text.split('\n');
  const stages = stagesOf(lines);
  const stage =
    target === undefined
      ? stages.at(-1)
      : (stages.find(({ name }) => name === target.toLowerCase()) ?? stages[numberOf(target)]);
  if (stage === undefined) return undefined;
  const all = [...labels].map(([key, value]) => `LABEL ${quoted(key)}=${quoted(value)}`);
  return [...lines.slice(0, stage.end), ...all, ...lines.slice(stage.end)].join('\n');
}

function stagesOf(lines: readonly string[]): Stage[] {
  const stages: Stage[] = [];
  for (const index of instructionLines(lines)) {
    const text = (lines[index] ?? '').trim();
    if (!/^from\s/i.test(text)) continue;
    const last = stages.at(-1);
    if (last) last.end = index;
    stages.push({ name: /\sas\s+(\S+)\s*$/i.exec(text)?.[1]?.toLowerCase(), end: lines.length });
  }
  return stages;
}

/** The lines that begin an instruction: none inside one that goes on, nor inside a here-document. */
function* instructionLines(lines: readonly string[]): Generator<number> {
  const continuation = lines.some((line) => /^#\s*escape\s*=\s*`/i.test(line)) ? '`' : '\\';
  let isContinued = false;
  const heredocs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (heredocs.length > 0) {
      if (text === heredocs[0]) heredocs.shift();
      continue;
    }
    if (text.startsWith('#')) continue;
    if (!isContinued) yield index;
    isContinued = text.endsWith(continuation);
    for (const match of text.matchAll(/<<-?(["']?)(\w+)\1/g)) heredocs.push(match[2] ?? '');
  }
}

function numberOf(target: string): number {
  return /^\d+$/.test(target) ? Number(target) : -1;
}

/** Nothing in it is a variable. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\$]/g, '\\$&')}"`;
}
