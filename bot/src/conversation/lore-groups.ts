import type { CalledLore } from './lore.ts';

/**
 * Of each group one at most: who is there already, else who overrides by the highest order, else one by chance, weighted.
 *
 * @param taken groups that have somebody
 */
export function chooseInGroups(
  candidates: readonly CalledLore[],
  taken: ReadonlySet<string>,
  random: () => number,
): { kept: CalledLore[]; lost: CalledLore[] } {
  const lost = new Set<CalledLore>();
  const groups = new Set(candidates.flatMap(({ entry }) => entry.groups));
  for (const group of groups) {
    const members = candidates.filter(
      (candidate) => candidate.entry.groups.includes(group) && !lost.has(candidate),
    );
    const winner = taken.has(group) ? undefined : chooseOne(members, random);
    for (const member of members) if (member !== winner) lost.add(member);
  }
  return { kept: candidates.filter((candidate) => !lost.has(candidate)), lost: [...lost] };
}

function chooseOne(members: readonly CalledLore[], random: () => number): CalledLore | undefined {
  const sticky = members.find(({ reason }) => reason === 'sticky');
  if (members.length < 2 || sticky !== undefined) return sticky ?? members[0];
  const [strongest] = members
    .filter(({ entry }) => entry.winsGroup)
    .toSorted((left, right) => right.entry.order - left.entry.order);
  if (strongest !== undefined) return strongest;
  let left = random() * members.reduce((sum, { entry }) => sum + entry.groupWeight, 0);
  for (const member of members) {
    left -= member.entry.groupWeight;
    if (left < 0) return member;
  }
  return members[0];
}
