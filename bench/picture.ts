import type { Measured, PeerRun } from './rollout.ts';
import { percentile, type Setting } from './rollout-table.ts';

const LEFT = 320;
const RIGHT = 20;
const TOP = 62;
const ROW = 24;
const WIDTH = 900;
const SMALLEST = 0.01;
const GOAL_SECONDS = 2;
const TICKS = [0.01, 0.1, 1, 2, 10, 100];
const COLORS = { ours: '#0969da', kubectl: '#9a6700', helm: '#8250df', wrong: '#cf222e' } as const;

/** Each run of ours as a dot on a logarithmic axis, and the end of each peer's one run. */
export function drawPicture(measured: readonly Measured[], setting: Setting): string {
  const height = TOP + measured.length * ROW + 34;
  const scale = (seconds: number) => {
    const share =
      Math.log(Math.max(seconds, SMALLEST) / SMALLEST) / Math.log((setting.capSeconds * 1.3) / SMALLEST);
    return (LEFT + share * (WIDTH - LEFT - RIGHT)).toFixed(1);
  };
  const bottom = TOP + measured.length * ROW;
  const axis = TICKS.map((seconds) => {
    const isGoal = seconds === GOAL_SECONDS;
    const style = isGoal ? 'stroke="#1a7f37" stroke-dasharray="4 3"' : 'stroke="#d0d7de"';
    const label = isGoal ? 'goal 2 s' : `${seconds} s`;
    return `<line x1="${scale(seconds)}" y1="${TOP - 4}" x2="${scale(seconds)}" y2="${bottom}" ${style}/>
<text x="${scale(seconds)}" y="${bottom + (isGoal ? 30 : 16)}" text-anchor="middle">${label}</text>`;
  });
  const rows = measured.map((row, index) => drawRow(row, TOP + index * ROW + ROW / 2, scale));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" fill="#1f2328">
<title>From the decisive signal to the verdict</title>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
<text x="12" y="20" font-size="15">From the decisive signal to the verdict</text>
${drawLegend(setting)}
${[...axis, ...rows].join('\n')}
</svg>
`;
}

function drawLegend({ runs, capSeconds }: Setting): string {
  const entries = [
    [COLORS.ours, `ours, ${runs} runs; the bar is p95`],
    [COLORS.kubectl, 'kubectl rollout status'],
    [COLORS.helm, 'Helm 4 --wait'],
    [COLORS.wrong, `✕ wrong, ▷ none within ${capSeconds} s`],
  ];
  return entries
    .map(
      ([color, text], index) =>
        `<circle cx="${18 + index * 215}" cy="38" r="4" fill="${color}"/><text x="${28 + index * 215}" y="42">${text}</text>`,
    )
    .join('\n');
}

type Scale = (seconds: number) => string;

function drawRow({ fault, ours, kubectl, helm }: Measured, y: number, scale: Scale): string {
  const times = ours.map(({ fromSignal }) => fromSignal).filter((value) => value !== undefined);
  const dots = times.map(
    (seconds) => `<circle cx="${scale(seconds)}" cy="${y}" r="3" fill="${COLORS.ours}" fill-opacity="0.35"/>`,
  );
  const p95 = percentile(times, 0.95);
  const bar =
    p95 === undefined
      ? ''
      : `<line x1="${scale(p95)}" y1="${y - 8}" x2="${scale(p95)}" y2="${y + 8}" stroke="${COLORS.ours}" stroke-width="2"/>`;
  const peers = [drawPeer(kubectl, y - 4, COLORS.kubectl, scale), drawPeer(helm, y + 4, COLORS.helm, scale)];
  return [`<text x="12" y="${y + 4}">${fault}</text>`, ...dots, bar, ...peers].join('');
}

/** Where it was right, from the signal; where it was wrong or said nothing, from its start. */
function drawPeer(run: PeerRun | undefined, y: number, color: string, scale: Scale): string {
  if (run === undefined) return '';
  if (run.outcome === 'right') {
    return `<circle cx="${scale(run.fromSignal ?? run.fromApply)}" cy="${y}" r="4" fill="${color}"/>`;
  }
  const mark = run.outcome === 'no verdict' ? '▷' : '✕';
  return `<text x="${scale(run.fromApply)}" y="${y + 4}" text-anchor="middle" fill="${color}" stroke="${COLORS.wrong}" stroke-width="${mark === '✕' ? 0.8 : 0}">${mark}</text>`;
}
