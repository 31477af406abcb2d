/** How GitHub relates two commits: the one to deploy, seen from the one that runs. */
export type Comparison = 'ahead' | 'behind' | 'identical' | 'diverged' | 'unknown';

export type GuardDecision =
  | { readonly kind: 'go' }
  | { readonly kind: 'superseded'; readonly sentence: string }
  | { readonly kind: 'diverged'; readonly sentence: string };

/** Whether a commit may replace another: never a newer one, and one of another history only when the user says so. */
export function guardCommit(
  commits: { readonly deployed: string; readonly wanted: string },
  comparison: Comparison,
): GuardDecision {
  const { deployed, wanted } = commits;
  if (deployed === wanted || comparison === 'ahead' || comparison === 'identical') return { kind: 'go' };
  const [from, to] = [deployed.slice(0, 7), wanted.slice(0, 7)];
  if (comparison === 'behind') {
    return {
      kind: 'superseded',
      sentence: `${to} is older than ${from}, which is deployed already; nothing was deployed`,
    };
  }
  const why =
    comparison === 'unknown' ? 'GitHub does not know both of them' : 'the branch was rewritten between them';
  return { kind: 'diverged', sentence: `${to} does not come after ${from}, which is deployed: ${why}` };
}
