/** An object of a card as it was read: nothing about it is certain. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of the fields that is there; what every object inherits is not. */
export function own(fields: Fields, ...names: readonly string[]): unknown {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

/** The first of the fields that is a text; other types are what careless tools write, and count as absent. */
export function text(fields: Fields, ...names: readonly string[]): string {
  for (const name of names) {
    const value = own(fields, name);
    if (typeof value === 'string' && value !== '') return value.toWellFormed();
  }
  return '';
}

/** The texts of a list. Where a text stands instead of a list, its parts between commas. */
export function texts(value: unknown): string[] {
  const list = typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value;
  if (!Array.isArray(list)) return [];
  return list.filter((item) => typeof item === 'string').map((item) => item.toWellFormed());
}

/** A number, also one that is written as a text. */
export function number(value: unknown): number | undefined {
  const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : undefined;
}

export function flag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 1) return true;
  return value === 'false' || value === 0 ? false : undefined;
}
