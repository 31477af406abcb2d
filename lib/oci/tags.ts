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
  /** Those that another commit moves on, such as `latest`. */
  readonly moving: ReadonlySet<string>;
  readonly problems: readonly string[];
}

const RULES = ['sha', 'latest', 'branch', 'semver', 'pr', 'raw:x'];
const TAG = /^\w[\w.-]{0,127}$/;
/** What follows a `+` is no part of the version's order, and no tag can hold it. Source: semver.org, "Build metadata" */
const VERSION = /^v?(\d+)\.(\d+)\.(\d+)(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

/**
 * The tags that the rules give for a run; a rule that does not fit it gives none.
 *
 * | rule | tag |
 * |---|---|
 * | `sha` | the full commit |
 * | `latest` | `latest`, on the default branch |
 * | `branch` | the branch's name, what no tag may hold as hyphens |
 * | `semver` | `1.2.3`, `1.2` and `1` for the Git tag `v1.2.3`; only the first for a pre-release; without build metadata |
 * | `pr` | `pr-12` |
 * | `raw:x` | `x` |
 *
 * @example computeTags(['sha'], facts)
 */
export function computeTags(rules: readonly string[], facts: TagFacts): Tags {
  const problems: string[] = [];
  const tags = new Map<string, boolean>();
  for (const rule of rules) {
    const made = applyRule(rule, facts);
    if (made === undefined)
      problems.push(`${JSON.stringify(rule)} is no rule; the rules are ${RULES.join(', ')}`);
    for (const { tag, moves } of made ?? []) {
      if (TAG.test(tag)) tags.set(tag, moves && tags.get(tag) !== false);
      else problems.push(`${rule} gives ${JSON.stringify(tag)}, which is no tag`);
    }
  }
  const moving = new Set([...tags].filter(([, moves]) => moves).map(([tag]) => tag));
  return { tags: [...tags.keys()], moving, problems };
}

/** The version that a Git tag such as `v1.2.3` names, without `v`. @example versionOf('refs/tags/v1.2.3') // '1.2.3' */
export function versionOf(ref: string): string | undefined {
  return versionTags(gitTag(ref))[0]?.tag;
}

interface MadeTag {
  readonly tag: string;
  readonly moves: boolean;
}

const fixed = (tag: string): MadeTag => ({ tag, moves: false });
const moving = (tag: string): MadeTag => ({ tag, moves: true });

function applyRule(rule: string, { sha, ref, defaultBranch, pullRequest }: TagFacts): MadeTag[] | undefined {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  if (rule.startsWith('raw:')) return [fixed(rule.slice('raw:'.length))];
  switch (rule) {
    case 'sha':
      return [fixed(sha)];
    case 'latest':
      return branch !== undefined && branch === defaultBranch ? [moving('latest')] : [];
    case 'branch':
      return branch === undefined ? [] : [moving(sanitiseTag(branch))];
    case 'semver':
      return versionTags(gitTag(ref));
    case 'pr':
      return pullRequest === undefined ? [] : [moving(`pr-${pullRequest}`)];
    default:
      return undefined;
  }
}

function gitTag(ref: string): string {
  return /^refs\/tags\/(.+)$/.exec(ref)?.[1] ?? '';
}

function versionTags(name: string): MadeTag[] {
  const [, major, minor, patch, preRelease] = VERSION.exec(name) ?? [];
  if (major === undefined) return [];
  const whole = `${major}.${minor}.${patch}`;
  if (preRelease !== undefined) return [fixed(`${whole}${preRelease}`)];
  return [fixed(whole), moving(`${major}.${minor}`), moving(major)];
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
