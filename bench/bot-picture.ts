import type { BotFigures, Both } from './bot-table.ts';

const WIDTH = 900;
const LEFT = 260;
const RIGHT = 120;
const TOP = 62;
const ROW = 34;
const COLORS = { ours: '#0969da', plain: '#9a6700' } as const;

interface Bar extends Both<number> {
  readonly label: string;
  readonly unit: string;
}

/** Pairs of bars, each pair on its own scale: what counts is how one stands to the other. */
export function drawBotPicture({ latency, throughput, starts, guilds }: BotFigures): string {
  const of = <T>({ ours, plain }: Both<T>, pick: (one: T) => number) => ({
    ours: pick(ours),
    plain: pick(plain),
  });
  const bars: Bar[] = [
    { label: 'share of an answer, p50', unit: 'ms', ...of(latency, ({ overhead }) => overhead.p50) },
    { label: 'share of an answer, p99', unit: 'ms', ...of(latency, ({ overhead }) => overhead.p99) },
    { label: 'answers a second', unit: '/s', ...of(throughput, ({ perSecond }) => perSecond) },
    { label: 'start to READY, 100 guilds', unit: 'ms', ...of(starts, ({ readyMs }) => readyMs) },
    ...guilds.ours.map(({ guilds: count }, index) => ({
      label: `memory in ${count.toLocaleString('en')} guilds`,
      unit: 'MB',
      ...of(guilds, (costs) => costs[index]?.megabytes ?? 0),
    })),
  ];
  const height = TOP + bars.length * ROW + 10;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" fill="#1f2328">
<title>The bot beside plain discord.js</title>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
<text x="12" y="20" font-size="15">The bot beside plain discord.js</text>
${legend()}
${bars.map((bar, index) => drawPair(bar, TOP + index * ROW)).join('\n')}
</svg>
`;
}

function legend(): string {
  const entries = [
    [COLORS.ours, 'ours'],
    [COLORS.plain, 'plain discord.js'],
  ];
  return entries
    .map(
      ([color, text], index) =>
        `<rect x="${12 + index * 90}" y="34" width="10" height="10" fill="${color}"/><text x="${28 + index * 90}" y="43">${text}</text>`,
    )
    .join('\n');
}

function drawPair({ label, unit, ours, plain }: Bar, y: number): string {
  const most = Math.max(ours, plain);
  const bar = (value: number, at: number, color: string) => {
    const width = ((value / most) * (WIDTH - LEFT - RIGHT)).toFixed(1);
    const shown = value < 100 ? value.toFixed(1) : value.toFixed(0);
    return `<rect x="${LEFT}" y="${at}" width="${width}" height="11" fill="${color}"/><text x="${LEFT + Number(width) + 6}" y="${at + 10}">${shown} ${unit}</text>`;
  };
  return `<text x="12" y="${y + 17}">${label}</text>${bar(ours, y + 2, COLORS.ours)}${bar(plain, y + 15, COLORS.plain)}`;
}
