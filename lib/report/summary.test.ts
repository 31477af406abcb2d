import { describe, expect, it } from 'vitest';
import type { Report } from './report.ts';
import { renderSummary } from './summary.ts';

const base: Report = {
  schema: 1,
  app: 'web',
  environment: 'qa',
  namespace: 'web-qa',
  commit: '0123456789abcdef',
  release: 7,
  verdict: 'failed',
  objects: [],
  timings: {},
  evidence: [],
};
const times = { firstSeen: '2026-11-22T10:00:00Z', settled: '2026-11-22T10:00:12.340Z' };

function causeWith(message: string): Report {
  return { ...base, cause: { code: 'CRASH_LOOP', object: 'Pod/web-1', message, hint: 'Read the log.' } };
}

/** The line of the page that holds a cause's message. */
function shown(message: string): string | undefined {
  return renderSummary(causeWith(message)).split('\n')[3];
}

function evidence(text: string): string {
  return renderSummary({ ...base, evidence: [{ object: 'Pod/web-1', kind: 'log', text }] });
}

describe('renderSummary', () => {
  it('lists what is good to know', () => {
    expect(renderSummary(causeWith('x'), ['one | two', 'three'])).toContain('\n- ⚠️ one \\| two\n- ⚠️ three');
  });

  it('shows verdict, cause, objects, times and evidence, in this order', () => {
    const page = renderSummary({
      ...causeWith('exit code 1'),
      cause: {
        code: 'CRASH_LOOP',
        object: 'Pod/web-1',
        container: 'main',
        message: 'exit code 1',
        hint: 'Read the log.',
        manifest: { file: 'k8s/web.yaml', line: 12 },
      },
      objects: [
        { kind: 'Service', namespace: 'qa', name: 'web', status: 'succeeded', ...times },
        { kind: 'Deployment', namespace: 'qa', name: 'web', status: 'failed', code: 'CRASH_LOOP', ...times },
      ],
      timings: { apply: 0.5, verify: 12.34 },
      evidence: [{ object: 'Pod/web-1', kind: 'log', text: 'Traceback\n' }],
    });
    const docs = 'https://github.com/GlompAI/discordlm/blob/main/docs/troubleshooting.md';
    expect(page).toBe(
      [
        '## ❌ 0123456 does not work in web in qa: CRASH\\_LOOP on Pod/web-1.',
        '',
        `> **[CRASH_LOOP](${docs}#crash_loop)** on Pod/web-1, container \`main\` (\`k8s/web.yaml:12\`)`,
        '> exit code 1',
        '>',
        '> **What to do:** Read the log.',
        '',
        '| Kind | Name | Status | After |',
        '|---|---|---|---|',
        '| Service | web | succeeded | 12.3 s |',
        '| Deployment | web | failed (CRASH_LOOP) | 12.3 s |',
        '',
        '```mermaid',
        'gantt',
        '  dateFormat x',
        '  axisFormat %M:%S',
        '  apply (0.5 s) :0, 500',
        '  verify (12.3 s) :500, 12840',
        '```',
        '',
        '<details><summary>log of Pod/web-1</summary>',
        '',
        '```text',
        'Traceback',
        '```',
        '</details>',
      ].join('\n'),
    );
  });

  it('is one line where there is nothing else to tell', () => {
    expect(renderSummary({ ...base, verdict: 'succeeded' })).toBe(
      '## ✅ web in qa runs 0123456, verified (release 7).',
    );
  });

  it('shows the error where the action itself stopped', () => {
    const page = renderSummary({ ...base, error: { code: 'LOCKED', message: 'held by <b>\nsomebody' } });
    expect(page).toContain('\n> **LOCKED** held by &lt;b> somebody');
  });
});

describe('renderSummary: foreign text', () => {
  it.each([
    ['opens no tag', '<img src=x onerror=y>', '&lt;img src=x onerror=y>'],
    ['closes no tag', '</details>', '&lt;/details>'],
    ['is no entity', '&lt;b>', '&amp;lt;b>'],
    ['opens no cell', 'a | b', 'a \\| b'],
    ['opens no link', '[here](https://evil.example)', '\\[here\\](https://evil.example)'],
    ['opens no image', '![](https://evil.example/pixel)', '\\!\\[\\](https://evil.example/pixel)'],
    ['undoes no escape', '\\[here\\](x) \\|', '\\\\\\[here\\\\\\](x) \\\\\\|'],
    ['is not emphasised', '*a* __b__', '\\*a\\* \\_\\_b\\_\\_'],
    ['starts no line', 'a\n# b\r\n| c\r# d', 'a # b \\| c # d'],
  ])('%s', (_name, message, expected) => {
    expect(shown(message)).toBe(`> ${expected}`);
  });

  it.each([
    ['a fence', 'before\n```\n<b>\n```\nafter', '````'],
    ['a longer fence', '`````', '``````'],
    ['a code span', 'see `this`', '```'],
  ])('of a log stays inside its block: %s', (_name, text, fence) => {
    expect(evidence(text)).toContain(`\n\n${fence}text\n${text}\n${fence}\n</details>`);
  });

  it('of a log is as it was, but for all except the last forty lines', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `line ${index} <&|`);
    expect(evidence(`${lines.join('\n')}\n`)).toContain(`text\n${lines.slice(-40).join('\n')}\n\`\`\``);
  });
});
