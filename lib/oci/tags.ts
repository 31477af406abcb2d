/** What the tags are made from. */
export interface TagFacts {
  /** Full. */
  readonly sha: string;
  /** @example 'refs/heads/main' */
  readonly ref: string;
  readonly defaultBranch: string;
  readonly pullRequest: number | undefined;
}

export interface Tags {
  /** In the order of the rules, each once. */
  readonly tags: readonly string[];
  readonly problems: readonly string[];
}

const RULES = ['sha', 'latest', 'branch', 'semver', 'pr', 'raw:x'];
const TAG = /^\w[\w.-]{0,127}$/;
const VERSION = /^v?(\d+)\.(\d+)\.(\d+)(-[0-9A-Za-z.-]+)?$/;

/**
 * The tags that the rules give for a run; a rule that does not fit it gives none.
 *
 * | rule | tag |
 * |---|---|
 * | `sha` | the full commit |
 * | `latest` | `latest`, on the default branch |
 * | `branch` | the branch's name, what no tag may hold as hyphens |
 * | `semver` | `1.2.3`, `1.2` and `1` for the Git tag `v1.2.3`; only the first for a pre-release |
 * | `pr` | `pr-12` |
 * | `raw:x` | `x` |
 *
 * @example computeTags(['sha'], facts)
 */
export function computeTags(rules: readonly string[], facts: TagFacts): Tags {
  const problems: string[] = [];
  const tags = new Set<string>();
  for (const rule of rules) {
    const made = applyRule(rule, facts);
    if (made === undefined)
      problems.push(`${JSON.stringify(rule)} is no rule; the rules are ${RULES.join(', ')}`);
    for (const tag of made ?? []) {
      if (TAG.test(tag)) tags.add(tag);
      else problems.push(`${rule} gives ${JSON.stringify(tag)}, which is no tag`);
    }
  }
  return { tags: [...tags], problems };
}

function applyRule(rule: string, { sha, ref, defaultBranch, pullRequest }: TagFacts): string[] | undefined {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  if (rule.startsWith('raw:')) return [rule.slice('raw:'.length)];
  switch (rule) {
    case 'sha':
      return [sha];
    case 'latest':
      return branch !== undefined && branch === defaultBranch ? ['latest'] : [];
    case 'branch':
      return branch === undefined ? [] : [sanitiseTag(branch)];
    case 'semver':
      return versionTags(/^refs\/tags\/(.+)$/.exec(ref)?.[1] ?? '');
    case 'pr':
      return pullRequest === undefined ? [] : [`pr-${pullRequest}`];
    default:
      return undefined;
  }
}

function versionTags(gitTag: string): string[] {
  const [, major, minor, patch, preRelease] = VERSION.exec(gitTag) ?? [];
  if (major === undefined) return [];
  const whole = `${major}.${minor}.${patch}`;
  return preRelease === undefined ? [whole, `${major}.${minor}`, major] : [`${whole}${preRelease}`];
}

/** A tag of any text: what a tag may not hold becomes a hyphen. @example sanitiseTag('feature/a b') // 'feature-a-b' */
function sanitiseTag(text: string): string {
  return (
    text
      .replaceAll(/[^\w.-]+/g, '-')
      .replace(/^[.-]+/, '')
      .slice(0, 128) || 'unnamed'
  );
}
