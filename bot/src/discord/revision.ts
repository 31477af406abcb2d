import { withoutAttribution } from './attribution.ts';
import type { Part } from './parts.ts';

/** A message of an answer as people see it. */
export interface ShownPart {
  readonly messageId: string;
  readonly part: Part;
}

/** What is to become of an answer that is out; it is kept with the question, so that whoever goes on with it knows. */
export interface Revision {
  readonly kind: 'reroll' | 'continue';
  /** In order, as it was shown when somebody asked for this. */
  readonly shown: readonly ShownPart[];
}

/** The shown answer with more behind it: only its last message had who asked, and the buttons. */
export function extended(shown: readonly ShownPart[], added: readonly Part[]): Part[] {
  const before = shown.map(({ part }) => {
    const { buttons: _buttons, ...rest } = part;
    return part.kind === 'embed' ? rest : { ...rest, text: withoutAttribution(part.text) };
  });
  const after = added.map((part) => (part.kind === 'plain' ? { ...part, reply: false } : part));
  return [...(before as Part[]), ...after];
}
