import type { ErrorCode } from '../../../lib/errors/action-error.ts';
import { type BadCase, type BadTable, bad, each, noBooleans } from './table.ts';

const head = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: bot\n';

function manifest(name: string, text: string, shows: RegExp, code: ErrorCode = 'MANIFEST_INVALID'): BadCase {
  return { name: `manifest: ${name}`, inputs: {}, files: { 'bot.yaml': text }, code, shows };
}

/** What is wrong with manifests and variables; for every action that renders. */
export function badManifests(): BadCase[] {
  return [
    bad('no manifests', { manifests: undefined }, /`manifests` is missing/),
    bad('a file that is not there', { manifests: 'nowhere.yaml' }, /"nowhere.yaml" matches no manifest/),
    bad('a glob without a match', { manifests: 'bot.yaml\nx/*.yaml' }, /"x\/\*\.yaml" matches no manifest/),
    bad('a path out of the workspace', { manifests: '../../etc/hosts' }, /outside|matches no/),
    ...each(['strict'], noBooleans, 'true or false'),
    ...each(['variables'], ['no equals sign', '=value'], 'line 1 is not KEY=VALUE'),
    bad('a variable twice', { variables: 'A=1\nA=2' }, /line 2 gives A a second time/),
    bad('variables that are no JSON', { 'variables-json': '{a' }, /`variables-json`/),
    bad('variables that are a list', { 'variables-json': '[1]' }, /`variables-json`/),
    bad('variables that are nested', { 'variables-json': '{"a":{"b":1}}' }, /`variables-json`/),
    bad('a variables file that is not there', { 'variables-file': 'nowhere.env' }, /nowhere\.env/),
    manifest(
      'an unset variable',
      `${head}data:\n  A: \${NOPE}\n`,
      /bot\.yaml:6:6: [\s\S]*NOPE/,
      'TEMPLATE_UNRESOLVED',
    ),
    manifest('a misspelt variable', `${head}data:\n  A: \${GREETNG}\n`, /GREETING/, 'TEMPLATE_UNRESOLVED'),
    manifest(
      'several at once',
      `${head}data:\n  A: \${ONE}\n  B: \${TWO}\n`,
      /2 places[\s\S]*ONE[\s\S]*TWO/,
      'TEMPLATE_UNRESOLVED',
    ),
    manifest(
      'a demanded variable',
      `${head}data:\n  A: \${NOPE:?say what}\n`,
      /say what/,
      'TEMPLATE_UNRESOLVED',
    ),
    manifest('a tab for indentation', `${head}data:\n\tA: b\n`, /bot\.yaml:6/),
    manifest('an unclosed quote', `${head}data:\n  A: "b\n`, /bot\.yaml/),
    manifest('an unclosed list', `${head}data: [\n`, /bot\.yaml/),
    manifest('a key twice', `${head}data:\n  A: b\n  A: c\n`, /bot\.yaml:7/),
    manifest('an unknown alias', `${head}data: *nowhere\n`, /nowhere/),
    manifest('no apiVersion', 'kind: ConfigMap\nmetadata:\n  name: bot\n', /apiVersion/),
    manifest('no kind', 'apiVersion: v1\nmetadata:\n  name: bot\n', /kind/),
    manifest('no name', 'apiVersion: v1\nkind: ConfigMap\n', /name/),
    manifest('a list at the top', '- a\n- b\n', /bot\.yaml/),
    manifest('plain text', 'hello\n', /bot\.yaml/),
    manifest('nothing', '', /no object|matches no|empty/i),
    manifest('comments only', '# nothing\n', /no object|matches no|empty/i),
    manifest('the same object twice', `${head}---\n${head}`, /already/),
    manifest('JSON that is none', '{"apiVersion": "v1",', /bot\.yaml/),
    ...each(['bare-variables'], ['1ST', 'A B', 'a-b'], ''),
    manifest(
      'a private key',
      `${head}data:\n  KEY: |\n    -----BEGIN PRIVATE KEY-----\n    planted-value\n    -----END PRIVATE KEY-----\n`,
      /bot\.yaml:\d+/,
    ),
    manifest(
      'a literal Secret',
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: bot\nstringData:\n  TOKEN: planted-value-in-clear\n',
      /bot\.yaml:\d+/,
    ),
    {
      ...bad('a kustomization that does not build', { manifests: 'k' }, /k\b/, 'MANIFEST_INVALID'),
      files: { 'k/kustomization.yaml': 'resources:\n  - nowhere.yaml\n' },
    },
  ];
}

export const goodManifest = { 'bot.yaml': `${head}data:\n  A: \${GREETING}\n` };

export function badRender(): BadTable {
  return {
    action: 'render',
    inputs: { manifests: 'bot.yaml', variables: 'GREETING=hello' },
    files: goodManifest,
    cases: [
      ...badManifests(),
      bad('an input of another action', { namespace: 'x' }, /`namespace` is not an input/),
      bad('a schema that is not there', { schema: 'nowhere.json' }, /nowhere\.json/),
      {
        ...bad('a schema that is none', { schema: 'schema.json' }, /schema\.json/),
        files: { 'schema.json': '{"openapi": 1}' },
      },
      bad('a misspelt input', { manifest: 'x' }, /did you mean `manifests`\?/),
    ],
  };
}
