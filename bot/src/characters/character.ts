import type { Lorebook } from './lorebook.ts';
import type { RegexScript } from './regex-scripts.ts';

/** A card, whatever its format was. Texts are as the card has them; macros are expanded when they are used. */
export interface Character {
  /** On one line, and without the double spaces that Discord takes out of a webhook's name: replies find the card by it. */
  readonly name: string;
  /** What `{{char}}` stands for; the name where the card has no nickname. */
  readonly nickname: string;
  readonly description: string;
  readonly personality: string;
  readonly scenario: string;
  readonly firstMessage: string;
  /** In the card's order, empty ones too: a decorator may count them. */
  readonly alternateGreetings: readonly string[];
  readonly groupOnlyGreetings: readonly string[];
  readonly exampleMessages: string;
  /** Replaces the main prompt unless empty. */
  readonly systemPrompt: string;
  /** Comes after the history. */
  readonly postHistoryInstructions: string;
  /** A note that is put among the newest messages. */
  readonly depthPrompt: DepthPrompt | undefined;
  readonly book: Lorebook | undefined;
  readonly regexScripts: readonly RegexScript[];
  /** For people who choose a card; never in a prompt. */
  readonly about: CardAbout;
  /** What the card says to other programs, as it stands. */
  readonly extensions: Readonly<Record<string, unknown>>;
  /** What was odd about the file, though it could be read. */
  readonly warnings: readonly string[];
}

export interface DepthPrompt {
  readonly text: string;
  /** Messages that come after it. */
  readonly depth: number;
  readonly role: PromptRole;
}

export type PromptRole = 'system' | 'user' | 'assistant';

export interface CardAbout {
  /** In English where the card has them in several languages. */
  readonly creatorNotes: string;
  readonly creator: string;
  readonly version: string;
  readonly tags: readonly string[];
  readonly source: readonly string[];
}
