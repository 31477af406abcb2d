/** The path of every error in a 50035 body, with its code. */
export function formFaults(errors: object, path: readonly string[] = []): string[] {
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors' ? [`${path.join('.')} ${value[0].code}`] : formFaults(value as object, [...path, key]),
  );
}
