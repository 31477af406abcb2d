type Claims = Readonly<Record<string, unknown>>;

/**
 * The two subjects that GitHub may give the same job: by names, and by names with ids, which repositories made, renamed
 * or transferred after July 2026 have. Empty where the subject is made by a template of the repository's own.
 *
 * @example subjectForms(claims) // ['repo:o/r:ref:refs/heads/main', 'repo:o@1/r@2:ref:refs/heads/main']
 * Source: docs.github.com, "OpenID Connect reference"
 */
export function subjectForms(claims: Claims): readonly string[] {
  const [, context] = /^repo:[^:]+:(.+)$/s.exec(text(claims.sub)) ?? [];
  const [owner, name] = text(claims.repository).split('/');
  if (context === undefined || !owner || !name) return [];
  const [ownerId, id] = [text(claims.repository_owner_id), text(claims.repository_id)];
  const classic = `repo:${owner}/${name}:${context}`;
  const forms = [classic];
  if (ownerId !== '' && id !== '') forms.push(`repo:${owner}@${ownerId}/${name}@${id}:${context}`);
  return forms.includes(text(claims.sub)) ? forms : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
