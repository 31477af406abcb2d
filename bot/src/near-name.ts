import { type VariableName, variables } from './config-schema.ts';

/** The variable that a name was probably meant to be; undefined for one of ours, and for what is far from all of them. */
export function meantBy(name: string): VariableName | undefined {
  if (variables.some(([own]) => own === name)) return undefined;
  const renamed = variables.find(([, { formerly = [] }]) => formerly.includes(name));
  if (renamed !== undefined) return renamed[0];
  const [nearest] = variables
    .map(([own]) => ({ own, distance: distance(plain(name), plain(own)) }))
    .toSorted((left, right) => left.distance - right.distance);
  if (nearest === undefined || nearest.distance > Math.floor(plain(nearest.own).length / 5)) return undefined;
  return nearest.own;
}

/** Case and underscores are what people get wrong most. */
function plain(name: string): string {
  return name.toUpperCase().replaceAll(/[_.-]/g, '');
}

/** Letters inserted, left out, or replaced. Source: Levenshtein distance */
function distance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current[column] = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
