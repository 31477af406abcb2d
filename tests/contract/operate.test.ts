import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { createMetrics } from '../../bot/src/ops/metrics.ts';
import { metricsOfBot } from '../../scripts/metrics-table.ts';

const root = join(import.meta.dirname, '../..');
const read = async (path: string) => await readFile(join(root, path), 'utf8');
const metrics = metricsOfBot();
const names = new Set(metrics.map(({ name }) => name));

/** The metrics that an expression names; a histogram goes by its parts. */
function metricsIn(expression: string): string[] {
  const found = expression.match(/\b(?:bot|llm|discord|cards?|process)_[a-z_]+/g) ?? [];
  return found
    .filter((name) => name !== 'discord_')
    .map((name) => (names.has(name) ? name : name.replace(/_(?:bucket|sum|count)$/, '')));
}

/** Label → values that an expression asks for, of labels that are the bot's own. */
function labelsIn(expression: string): string[] {
  return [...expression.matchAll(/(\w+)(?:=~|!~|!=|=)"/g)].map((match) => match[1] ?? '');
}

const OF_THE_SCRAPE = ['namespace', 'pod', 'job', 'le'];
const own = new Set(metrics.flatMap(({ labelNames = [] }) => labelNames));

function expectKnown(expressions: readonly string[]): void {
  for (const expression of expressions) {
    const used = metricsIn(expression);
    expect(used, expression).not.toEqual([]);
    expect(used.filter((name) => !names.has(name))).toEqual([]);
    const labels = labelsIn(expression).filter((label) => !OF_THE_SCRAPE.includes(label));
    expect(labels.filter((label) => !own.has(label))).toEqual([]);
    const [open, close] = ['(', ')'].map((sign) => expression.split(sign).length);
    expect(open, expression).toBe(close);
  }
}

/** A pod's own memory is what its limit is about. */
const OF_ONE_POD = ['MemoryHigh'];

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

async function rules(): Promise<Rule[]> {
  const { groups } = parse(await read('docs/alerts.yaml')) as { groups: { rules: Rule[] }[] };
  return groups.flatMap((group) => group.rules);
}

describe('alerts', () => {
  it('name metrics and labels that there are', async () => {
    const all = await rules();
    expect(all.length).toBeGreaterThan(10);
    expectKnown(all.map(({ expr }) => expr));
    for (const { labels, annotations } of all) {
      expect(['critical', 'warning', 'info']).toContain(labels.severity);
      expect(annotations.summary).toMatch(/\.$/);
    }
  });

  it('ask all processes together, as a standby and one that drains are no fault', async () => {
    for (const { alert, expr } of await rules())
      if (!OF_ONE_POD.includes(alert)) expect(expr, alert).toMatch(/by \(namespace\b/);
    for (const { expr } of await rules())
      if (/discord_identify_remaining|ledger_pending/.test(expr))
        expect(expr).toMatch(/and on \(namespace, pod\) bot_leader == 1/);
  });

  it('count only what begins at nought, as an increase from nothing is none', async () => {
    const text = await createMetrics('test').registry.metrics();
    const counted = (await rules()).flatMap(({ expr }) =>
      [...expr.matchAll(/increase\((\w+)/g)].map(([, name = '']) => name),
    );
    expect(counted).not.toEqual([]);
    for (const name of counted) expect(text, name).toMatch(new RegExp(`^${name}(?:\\{.*\\})? 0$`, 'm'));
    // Nought of these would be an alarm.
    expect(text).not.toMatch(/^discord_identify_remaining /m);
  });

  it('each have a paragraph on what to do', async () => {
    const section = (await read('docs/operate.md')).split('## Alerts')[1]?.split('\n## ')[0] ?? '';
    const titles = [...section.matchAll(/^### (\w+)\n\S/gm)].map((match) => match[1]);
    expect(titles).toEqual((await rules()).map(({ alert }) => alert));
  });
});

describe('the dashboard', () => {
  it('names metrics and labels that there are, and shows nearly all of them', async () => {
    const { panels } = JSON.parse(await read('docs/grafana-dashboard.json')) as {
      panels: { title: string; id: number; targets?: { expr: string }[] }[];
    };
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const expressions = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
    expectKnown(expressions);
    expect(new Set(expressions.flatMap(metricsIn)).size).toBeGreaterThan(0.8 * names.size);
  });
});

describe('metrics', () => {
  it('have no label that could be a person, a guild, a channel or a card', () => {
    const allowed =
      'direction kind model outcome part provider reason route scope shard state status type version';
    expect([...own].filter((label) => !allowed.split(' ').includes(label) && label !== 'le')).toEqual([]);
    for (const { help } of metrics) expect(help).toMatch(/^[A-Z].*\.$/);
  });

  it('are on a port that no Service names', async () => {
    for (const file of await readdir(join(root, 'manifests'), { recursive: true })) {
      if (!file.endsWith('.yaml')) continue;
      for (const document of parseAllDocuments(await read(join('manifests', file)))) {
        const { kind, spec } = (document.toJS() ?? {}) as { kind?: string; spec?: { ports?: unknown } };
        if (kind !== 'Service') continue;
        expect(JSON.stringify(spec?.ports ?? [])).not.toMatch(/metrics|9464/);
      }
    }
  });
});

/** `event level` for every event that a source file logs; the models know no log, and warn by a function. */
function eventsIn(text: string): string[] {
  const calls = text.matchAll(/(?:#?log|createLogger\([^;]*\))\s*\.(debug|info|warn|error)\(\s*([^,;)]+)/g);
  const logged = [...calls].flatMap(([, level, first = '']) =>
    [...first.matchAll(/'([a-z-]+)'/g)].map(([, event]) => `${event} ${level}`),
  );
  const warned = [...text.matchAll(/\bwarn\(\s*'([a-z-]+)'/g)].map(([, event]) => `${event} warn`);
  return [...logged, ...warned];
}

describe('the events of the log', () => {
  it('are all explained, with their levels, and nothing else is', async () => {
    const files = await readdir(join(root, 'bot/src'), { recursive: true });
    const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    const texts = await Promise.all(sources.map((file) => read(join('bot/src', file))));
    const logged = [...new Set(texts.flatMap(eventsIn))].toSorted();
    const rows = (await read('docs/operate.md')).matchAll(/^\| `([a-z-]+)` \| ([a-z, ]+) \| \S/gm);
    const explained = [...rows].flatMap(([, event, levels = '']) =>
      levels.split(', ').map((level) => `${event} ${level}`),
    );
    expect(explained.toSorted()).toEqual(logged);
  });
});
