/**
 * The repository of a cache, for builders that know nothing else: of a name, or of `type=registry,ref=…`, without tag.
 *
 * @example cacheRepository('type=registry,ref=ghcr.io/a/b:cache,mode=max') // 'ghcr.io/a/b'
 */
export function cacheRepository(line: string): string | undefined {
  const fields = new Map(
    line.split(',').map((field) => {
      const at = field.indexOf('=');
      return [field.slice(0, Math.max(at, 0)).trim(), field.slice(at + 1).trim()] as const;
    }),
  );
  const type = fields.get('type');
  if (type !== undefined && type !== 'registry') return undefined;
  const name = type === undefined ? line.trim() : fields.get('ref');
  return name === undefined || /[,=]/.test(name) ? undefined : name.replace(/:[^:/]+$/, '');
}

/** Whether a cache is GitHub's own, which takes the runner's token. */
export function isGitHubCache(line: string): boolean {
  return line.split(',').some((field) => field.trim() === 'type=gha');
}
