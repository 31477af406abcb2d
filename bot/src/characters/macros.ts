/** What the macros of a card stand for. */
export interface MacroValues {
  readonly char: string;
  readonly user: string;
}

/**
 * Puts names in for `{{char}}` and `{{user}}` and their old forms, in any case. Names are taken literally: what they
 * hold is never read as a macro, nor as a pattern.
 */
export function expandMacros(text: string, { char, user }: MacroValues): string {
  return text.replaceAll(
    /\{\{\s*(char|user)\s*\}\}|<(BOT|CHAR|USER)>/gi,
    (_match, braced?: string, old?: string) => ((braced ?? old ?? '').toLowerCase() === 'user' ? user : char),
  );
}
