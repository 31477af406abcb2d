import type { Speaker, Turn } from '../conversation/turn.ts';
import { withoutAttribution } from './attribution.ts';
import { unnoticed } from './notices.ts';
import type { Form, Part } from './parts.ts';
import { readVoice } from './voice.ts';

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
    if (part.kind === 'embed') return rest;
    const text = withoutAttribution(part.text);
    return { ...rest, text: part.kind === 'plain' ? unnoticed(text) : text };
  });
  const after = added.map((part) => (part.kind === 'plain' ? { ...part, reply: false } : part));
  return [...(before as Part[]), ...after];
}

/** What the model is told when it is to go on. */
export const GO_ON = {
  role: 'system',
  content: '[Continue your last message where it ends, without repeating any of it.]',
} as const;

/** The answer as its speaker's turn after the question. */
export function saidSoFar(shown: readonly ShownPart[], question: Turn, form: Form): Turn {
  const texts = shown.map(({ part }) => {
    const text = part.kind === 'embed' ? part.text : withoutAttribution(part.text);
    return (part.kind === 'plain' ? readVoice(text)?.text : undefined) ?? text;
  });
  return {
    ...question,
    speaker: speakerBy(form),
    text: texts.join('\n'),
    typed: '',
    mentionsBot: false,
    repliesTo: undefined,
    media: [],
    images: [],
  };
}

function speakerBy(form: Form): Speaker {
  if (form.kind === 'plain') return { kind: 'assistant' };
  return { kind: 'character', name: form.kind === 'embed' ? form.author : form.name };
}
