import { type Evidence, type FinalVerdict, type Report, verdictSentence } from './report.ts';

const SYMBOLS: Readonly<Record<FinalVerdict, string>> = {
  succeeded: '✅',
  planned: '📝',
  superseded: '⏭️',
  cancelled: '⚠️',
  'rolled-back': '↩️',
  'rollback-failed': '❌',
  failed: '❌',
};

const MAX_EVIDENCE_LINES = 40;
const DOCS = 'https://github.com/GlompAI/discordlm/blob/main/docs/troubleshooting.md';

/**
 * The job's summary page: the verdict, its cause with what to do, the objects, the time it took, the evidence.
 *
 * @param notes what is good to know besides, a sentence each
 */
export function renderSummary(report: Report, notes: readonly string[] = []): string {
  const parts = [
    `## ${SYMBOLS[report.verdict]} ${escapeMarkdown(verdictSentence(report))}`,
    renderCause(report),
    notes.map((note) => `- ⚠️ ${escapeMarkdown(note)}`).join('\n'),
    renderObjects(report),
    renderTimeline(report),
    ...report.evidence.map(renderEvidence),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function renderCause({ cause, error }: Report): string {
  if (!cause) return error ? `> **${error.code}** ${escapeMarkdown(error.message)}` : '';
  const where =
    cause.container === undefined ? cause.object : `${cause.object}, container \`${cause.container}\``;
  const manifest = cause.manifest ? ` (\`${cause.manifest.file}:${cause.manifest.line}\`)` : '';
  return [
    `> **[${cause.code}](${DOCS}#${cause.code.toLowerCase()})** on ${where}${manifest}`,
    `> ${escapeMarkdown(cause.message)}`,
    '>',
    `> **What to do:** ${escapeMarkdown(cause.hint)}`,
  ].join('\n');
}

function renderObjects({ objects }: Report): string {
  if (objects.length === 0) return '';
  const rows = objects.map(({ kind, name, status, code, firstSeen, settled }) => {
    const seconds = ((Date.parse(settled) - Date.parse(firstSeen)) / 1000).toFixed(1);
    return `| ${kind} | ${escapeMarkdown(name)} | ${status}${code === undefined ? '' : ` (${code})`} | ${seconds} s |`;
  });
  return ['| Kind | Name | Status | After |', '|---|---|---|---|', ...rows].join('\n');
}

/** From the apply to the verdict, as a Gantt chart in seconds. */
function renderTimeline({ timings }: Report): string {
  const bars: string[] = [];
  let at = 0;
  for (const [name, seconds] of Object.entries(timings)) {
    const end = at + Math.max(seconds * 1000, 1);
    bars.push(`  ${name} (${seconds.toFixed(1)} s) :${Math.round(at)}, ${Math.round(end)}`);
    at = end;
  }
  if (bars.length === 0) return '';
  return ['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %M:%S', ...bars, '```'].join('\n');
}

function renderEvidence({ object, kind, text }: Evidence): string {
  const lines = text.trimEnd().split('\n');
  const shown = lines.slice(-MAX_EVIDENCE_LINES).join('\n');
  // A fence longer than any run of backticks inside.
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `<details><summary>${kind} of ${escapeMarkdown(object)}</summary>\n\n${fence}text\n${shown}\n${fence}\n</details>`;
}

/** Text for a line or a table's cell: foreign text cannot open a tag, a table or a link. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\|[\]!*_]/g, '\\$&')
    .replaceAll(/\r\n?|\n/g, ' ');
}
