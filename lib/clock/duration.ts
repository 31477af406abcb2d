const UNIT_SECONDS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600 };

/** @returns milliseconds, or undefined when the text is no duration. @example parseDurationMs('5m') // 300000 */
export function parseDurationMs(text: string): number | undefined {
  const match = /^(\d{1,6})\s*([smh]?)$/.exec(text.trim());
  if (!match) return undefined;
  return Number(match[1]) * (UNIT_SECONDS[match[2] ?? ''] ?? 1) * 1000;
}
