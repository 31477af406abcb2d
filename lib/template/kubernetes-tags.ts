import type { ScalarTag, Tags } from 'yaml';

/**
 * How kubectl takes plain scalars: YAML 1.1 for booleans and numbers, but no base 60 and no dates.
 * Measured with kubectl 1.36 on manifests; a table in yaml.test.ts holds the result.
 */
const scalarTags: readonly ScalarTag[] = [
  plain('null', /^(?:~|null|Null|NULL)?$/, () => null),
  plain('bool', /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/, () => true),
  plain('bool', /^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/, () => false),
  plain('int', /^[-+]?0b[01_]+$/, (text) => integer(text, '0b', 2)),
  plain('int', /^[-+]?0o[0-7_]+$/, (text) => integer(text, '0o', 8)),
  plain('int', /^[-+]?0x[0-9a-fA-F_]+$/, (text) => integer(text, '0x', 16)),
  plain('int', /^[-+]?0[0-7_]+$/, (text) => integer(text, '0', 8)),
  plain('int', /^[-+]?[0-9][0-9_]*$/, decimal),
  plain('float', /^[-+]?(?:\.[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?$/, decimal),
  plain('float', /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/, infinite),
];

/** For `customTags`: maps, sequences and strings stay, and the scalars are read as kubectl reads them. */
export function kubernetesTags(tags: Tags): Tags {
  const kept = tags.filter(
    (tag) => typeof tag === 'object' && (tag.collection !== undefined || tag.tag === 'tag:yaml.org,2002:str'),
  );
  return [...kept, ...scalarTags, 'merge'];
}

function plain(tag: string, test: RegExp, resolve: (text: string) => unknown): ScalarTag {
  return { tag: `tag:yaml.org,2002:${tag}`, default: true, test, resolve };
}

function integer(text: string, prefix: string, radix: number): number {
  const digits = text.replaceAll('_', '').replace(/^[-+]/, '').slice(prefix.length);
  return Number.parseInt(digits, radix) * (text.startsWith('-') ? -1 : 1);
}

function decimal(text: string): number {
  return Number(text.replaceAll('_', ''));
}

function infinite(text: string): number {
  if (/nan$/i.test(text)) return Number.NaN;
  return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
