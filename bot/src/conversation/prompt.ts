import type { Character } from '../characters/card.ts';
import { expandMacros } from '../characters/macros.ts';
import type { ChatMessage } from '../llm/chat-model.ts';
import type { Turn } from './turn.ts';

export interface PromptRequest {
  readonly character: Character;
  /** Oldest first, the question last. */
  readonly history: readonly Turn[];
  /** Of prompt and answer together. */
  readonly tokenLimit: number;
}

/** What is left for the answer. */
const ANSWER_TOKENS = 1024;
/** Fewer than the models we know need, so that the estimate errs on the safe side. */
const CHARACTERS_PER_TOKEN = 3;
const MAIN_PROMPT =
  "Write {{char}}'s next reply in a chat between {{char}} and several people. Each message begins with its writer's name; " +
  'write only what {{char}} says, without a name before it.';

/** The messages for the model: what the character is, as much of the history as fits, newest kept, and the last word. */
export function buildPrompt({ character, history, tokenLimit }: PromptRequest): ChatMessage[] {
  const question = history.at(-1);
  const user = question?.speaker.kind === 'user' ? question.speaker.name : 'User';
  const expand = (text: string) => expandMacros(text, { char: character.nickname, user });
  const system = [
    character.systemPrompt || MAIN_PROMPT,
    section('About {{char}}', character.description),
    section("{{char}}'s personality", character.personality),
    section('Scenario', character.scenario),
    section('How {{char}} talks', character.exampleMessages),
  ];
  const before: ChatMessage = {
    role: 'system',
    content: expand(system.filter((part) => part !== '').join('\n\n')),
  };
  const after: ChatMessage[] =
    character.postHistoryInstructions === ''
      ? []
      : [{ role: 'system', content: expand(character.postHistoryInstructions) }];
  const budget =
    tokenLimit - ANSWER_TOKENS - [before, ...after].reduce((sum, { content }) => sum + tokensIn(content), 0);
  return [
    before,
    ...fitting(
      history.map((turn) => messageOf(turn, character)),
      budget,
    ),
    ...after,
  ];
}

function section(title: string, text: string): string {
  return text.trim() === '' ? '' : `${title}:\n${text.trim()}`;
}

function messageOf({ speaker, text }: Turn, character: Character): ChatMessage {
  if (speaker.kind === 'user') return { role: 'user', content: `${speaker.name}: ${text}` };
  const name = speaker.kind === 'character' ? speaker.name : undefined;
  const isOwn = name === undefined || name.toLowerCase() === character.name.toLowerCase();
  return isOwn ? { role: 'assistant', content: text } : { role: 'user', content: `${name}: ${text}` };
}

/** The newest messages that fit; the question is always among them. */
function fitting(messages: readonly ChatMessage[], budget: number): ChatMessage[] {
  const kept: ChatMessage[] = [];
  let left = budget;
  for (const message of messages.toReversed()) {
    left -= tokensIn(message.content);
    if (left < 0 && kept.length > 0) break;
    kept.unshift(message);
  }
  return kept;
}

function tokensIn(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN) + 4;
}
