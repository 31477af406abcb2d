export interface SubjectForms {
  readonly classic: string;
  /** Undefined where the ids are not known. */
  readonly immutable: string | undefined;
  readonly isImmutable: boolean;
}

/**
 * Both forms that GitHub gives the subject of a job: `repo:O/R:…`, and `repo:O@id/R@id:…` in repositories made, renamed
 * or moved after July 2026. Undefined when the subject has neither, as with a template of the organisation's own.
 * Source: docs.github.com, "OpenID Connect reference"
 */
export function subjectForms(claims: Readonly<Record<string, unknown>>): SubjectForms | undefined {
  const match = /^repo:([^/@:]+)(?:@(\d+))?\/([^/@:]+)(?:@(\d+))?:(.*)$/s.exec(String(claims.sub));
  if (!match) return undefined;
  const [, owner, ownerId = claims.repository_owner_id, name, id = claims.repository_id, context] = match;
  return {
    classic: `repo:${owner}/${name}:${context}`,
    immutable: ownerId && id ? `repo:${owner}@${ownerId}/${name}@${id}:${context}` : undefined,
    isImmutable: match[4] !== undefined,
  };
}
