import type { ModelConfig } from '../../config.ts';
import { ANYWHERE } from './definition.ts';
import type { SlashCommand } from './handler.ts';

export interface PrivacyFacts {
  /** Where what people say is sent to, by name. */
  readonly providers: readonly string[];
  readonly maxHistoryMessages: number;
  /** Whether anything is kept on a disk. */
  readonly isKept: boolean;
}

/** `/privacy`: what is kept, for how long, and where it goes. */
export function privacyCommand(facts: PrivacyFacts): SlashCommand {
  return {
    kind: 'slash',
    first: 'answer',
    definition: { ...ANYWHERE, name: 'privacy', description: 'What I keep, for how long, and where it goes' },
    run: async (_asked, reply) => reply.send({ content: privacyText(facts) }),
  };
}

/** What `/privacy` shows: at most 2,000 characters. */
export function privacyText({ providers, maxHistoryMessages, isKept }: PrivacyFacts): string {
  const where = isKept ? 'in a file of the server that I run on' : 'in memory, until I am restarted';
  return `**Where it goes.** To answer, I send your question and up to ${maxHistoryMessages} messages before it in the channel, with names, pictures and text files, to ${listed(providers)}. What they do with it, their own terms say. Nobody else gets it.

**What I keep**, ${where}:
- your question, from when I hear it until its answer is out, and the answer until it is sent: a day at most
- for a day, the ids of the messages that I have answered, without a word of them
- for a month after we last wrote, the ids of the channels and direct messages that I am used in
- which character was chosen in a channel, and what administrators have set, until it is changed or I leave the server
- what was last said where you ask me, for half a day at most; this always in memory only
- for a week, what my answers cost a day, for a hash of the server, or in direct messages of your id
I keep no profile of you. When I leave a server, I delete the rest of what I kept of it.

**What you can do.** \`/reset\` makes me begin a conversation anew. \`/forget-me\` deletes what I keep about you, ends answers in the making, and leaves a hash of your id, so that I do not read again what you said before, and what was spent.`;
}

/** Who runs the model, as far as the configuration says. */
export function providerName(model: ModelConfig): string {
  switch (model.provider) {
    case 'openai':
      return new URL(model.baseUrl).hostname === 'api.openai.com'
        ? 'OpenAI'
        : 'a server of the choice of whoever runs me, which speaks as OpenAI does';
    case 'gemini':
      return 'Google (Gemini)';
    case 'ollama':
      return 'an Ollama server of whoever runs me';
  }
}

function listed(names: readonly string[]): string {
  const [last = 'nobody', ...others] = [...new Set(names)].toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} or ${last}`;
}
