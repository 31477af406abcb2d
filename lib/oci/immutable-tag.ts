const REFUSALS = [
  /immutab/i,
  /cannot be overwritten|can't be overwritten|overwrit\w* (?:is )?(?:not allowed|forbidden|disallowed|disabled)/i,
  /does not allow updating/i,
  /tag .{0,150}already exists/i,
  // Azure's for a locked tag.
  /operation is disallowed on this registry, repository or image/i,
];

/**
 * Whether a registry's words say that it lets nobody overwrite a tag; there is no code for it that all of them use.
 *
 * Source: the messages of Amazon ECR, Azure, Harbor, Google Artifact Registry, Nexus and Quay
 */
export function isTagImmutable(text: string): boolean {
  return REFUSALS.some((pattern) => pattern.test(text));
}
