import { describe, expect, it } from 'vitest';
import { fillTemplate, keepPlaceholders, renderTemplate } from './render.ts';

/** Text of other languages as ConfigMaps hold it: nothing of it is ours, and all of it has to survive. */
const foreign: Readonly<Record<string, string>> = {
  shell: `#!/bin/sh
set -eu
for f in "$@" *.conf; do printf '%s\\n' "\${f%.*}" "\${f##*/}" "$1" "\${2}" "$$" "$?" "$!" "$#" "\${#f}"; done
[ "\${DEBUG:=0}" -eq 1 ] && set -x; PATH="\${PATH:+$PATH:}/opt"; echo "\${LIST[@]}" "\${!name}" "\${X^^}" "\${X/a/b}"
echo $((1+2)) $(date) \`id\` "\${BASH_REMATCH[1]}" \${UNSET-word} \${UNSET=word} \${UNSET?word}
`,
  nginx: `server {
  location / { proxy_set_header Host $host; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    if ($request_uri ~* "^(.*)\\.php$") { return 301 $1; } rewrite ^/(.*)$ https://$server_name/$1?$args; }
}
`,
  caddy: `{$SITE:localhost} {
  reverse_proxy {env.UPSTREAM} { header_up X-Real-IP {remote_host} }
  @old path_regexp old ^/old/(.*)$
  redir @old /new/{re.old.1}
}
`,
  prometheus: `- alert: High
  expr: rate(http_requests_total{job="$job"}[5m]) > 0.5
  annotations: {summary: "{{ $labels.instance }} is at {{ $value | humanize }}"}
  labels: {to: "\${1}:$2"}
`,
  grafana:
    '{"query": "sum(rate(x{pod=~\\"$pod\\"}[$__rate_interval]))", "legend": "${__field.labels.pod}"}\n',
  make: 'all:\n\t$(CC) -o $@ $< $^ ${CFLAGS.x}\n',
  php: '<?php echo "$name {$row[\'x\']} ${1}";\n',
  kubernetes: 'args: ["$(PORT)", "$$(PORT)"]\n',
  awk: '{ print $1, $NF, $(NF-1) }\n',
};

describe('renderTemplate, of text that is not ours', () => {
  it.each(Object.keys(foreign))('leaves %s in a ConfigMap byte for byte', (name) => {
    const text = (foreign[name] ?? '').replaceAll(/^(?=.)/gm, '    ');
    for (const lineEnd of ['\n', '\r\n']) {
      const template = `apiVersion: v1\nkind: ConfigMap\ndata:\n  file: |\n${text}  mine: \${A}\n`.replaceAll(
        '\n',
        lineEnd,
      );
      const { text: rendered, problems } = renderTemplate(template, { A: 'x', PATH: '/bin', host: 'no' });
      expect(problems).toEqual([]);
      expect(rendered).toBe(template.replace('${A}', 'x'));
    }
  });

  it.each([
    ['as the first line', '# discordlm: substitute=false\n'],
    ['behind a mark', '\ufeff# discordlm: substitute=false\r\n'],
    ['below other comments', '# Copyright\n#\n\n#discordlm: substitute=false \n---\n'],
  ])('leaves a file alone that says so %s', (_name, top) => {
    const file = `${top}a: \${NOPE} $\${A} \${A\n`;
    expect(renderTemplate(file, { A: 'x' })).toEqual({ text: file, problems: [] });
    expect(keepPlaceholders(file, [])).toBe(file);
  });

  it('takes that line only among the comments at the top', () => {
    const file = 'a: |\n  # discordlm: substitute=false\n  ${A}\n';
    expect(renderTemplate(file, { A: 'x' }).text).toContain('  x\n');
  });

  it.each(['"false"', "'false'", 'false', '>-\n      false'])(
    'leaves an object alone with the annotation %s',
    (value) => {
      const object = (index: number) =>
        `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a${index}\n  annotations:\n    discordlm.glompai.github.io/substitute: ${value}\ndata:\n  a: \${NOPE} $\${A}\n  b: *x\n  \${K}: 1\n`.replace(
          '  b: *x\n',
          '',
        );
      const text = `${object(1)}---\na: \${A}\n---\n${object(2)}`;
      expect(renderTemplate(text, { A: 'x' })).toEqual({
        text: text.replace('a: ${A}\n---', 'a: x\n---'),
        problems: [],
      });
    },
  );

  it('knows the annotation in a List, in JSON and through an alias', () => {
    const item = (annotation: string, value: string) =>
      `{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a", "annotations": ${annotation}}, "data": {"a": "${value}"}}`;
    const off = '{"discordlm.glompai.github.io/substitute": "false"}';
    const list = `{"apiVersion": "v1", "kind": "List", "items": [${item(off, '${NOPE}')}, ${item('{}', '${A}')}]}`;
    expect(renderTemplate(list, { A: 'x' })).toEqual({ text: list.replace('${A}', 'x'), problems: [] });
    const aliased =
      'metadata:\n  labels: &off\n    discordlm.glompai.github.io/substitute: "false"\n  annotations: *off\na: ${NOPE}\n';
    expect(renderTemplate(aliased, {}).problems).toEqual([]);
  });

  it('tells what looks like a placeholder of a variable that is given', () => {
    const text = 'a: $A ${A} ${A:=x} $host $$A\n# $A\nb: "${A-y}"\n';
    expect(fillTemplate(text, { A: 'x' }).lookalikes).toEqual([
      { name: 'A', written: '$A', line: 1, column: 4 },
      { name: 'A', written: '${A:=x}', line: 1, column: 12 },
      { name: 'A', written: '${A-y}', line: 3, column: 5 },
    ]);
    expect(fillTemplate(text, { A: 'x' }, { bareNames: ['A'] }).lookalikes).toHaveLength(2);
  });
});
