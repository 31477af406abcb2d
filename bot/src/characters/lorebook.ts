import type { PromptRole } from './character.ts';

/** What a card knows beyond itself: entries that enter the prompt when the talk comes to them. */
export interface Lorebook {
  /** Newest messages in which keys are looked for. */
  readonly scanDepth: number;
  /** Undefined where the prompt's own share counts. */
  readonly tokenBudget: number | undefined;
  /** Whether the content of an entry may call others. */
  readonly isRecursive: boolean;
  readonly entries: readonly LoreEntry[];
}

export type LoreKey =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isCaseSensitive: boolean;
      readonly isWholeWord: boolean;
    }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string };

/** How secondary keys count once a primary key is there. */
export type LoreLogic = 'and-any' | 'not-all' | 'not-any' | 'and-all';

export type LorePlacement =
  | {
      readonly kind:
        | 'before'
        | 'after'
        | 'before-description'
        | 'after-description'
        | 'personality'
        | 'scenario'
        | 'before-examples'
        | 'after-examples';
    }
  /** Among the messages: before the last `depth` of them, or after the first where it is counted from there. */
  | {
      readonly kind: 'depth';
      readonly depth: number;
      readonly isFromStart: boolean;
      readonly role: PromptRole;
    }
  /** Where `{{outlet::name}}` stands. */
  | { readonly kind: 'outlet'; readonly name: string };

export interface LoreEntry {
  /** For people: name, comment, first key or number. */
  readonly label: string;
  readonly content: string;
  readonly keys: readonly LoreKey[];
  readonly secondaryKeys: readonly LoreKey[];
  readonly logic: LoreLogic;
  /** One of these has to be there too. */
  readonly additionalKeys: readonly LoreKey[];
  /** None of these may be there. */
  readonly excludeKeys: readonly LoreKey[];
  readonly isConstant: boolean;
  /** In or out, whatever the keys say. */
  readonly forced: 'in' | 'out' | undefined;
  /** Lower goes earlier into the prompt, and is dropped earlier. */
  readonly order: number;
  /** Before `order`: what is dropped first when the budget is full. */
  readonly priority: number;
  readonly placement: LorePlacement;
  /** In percent. */
  readonly probability: number;
  readonly scanDepth: number | undefined;
  readonly recursion: LoreRecursion;
  readonly timing: LoreTiming;
  readonly groups: readonly string[];
  readonly winsGroup: boolean;
  readonly groupWeight: number;
  readonly ignoresBudget: boolean;
  /** Only where the whole talk has room. */
  readonly onlyWithRoom: boolean;
  /** Only with this greeting; 0 is the first message. */
  readonly greetingIndex: number | undefined;
  /** Prompts that it switches off. */
  readonly disables: readonly string[];
}

export interface LoreRecursion {
  /** Not called by other entries. */
  readonly isExcluded: boolean;
  /** Calls no other entries. */
  readonly isPrevented: boolean;
  /** Only called from this step of the recursion on; 0 for at once. */
  readonly delayLevel: number;
}

/** In messages. */
export interface LoreTiming {
  /** Stays for so many messages after its keys were there. */
  readonly sticky: number;
  /** Does not come again for so many messages. */
  readonly cooldown: number;
  /** Not before so many messages were written. */
  readonly delay: number;
  /** Not before the character has said so much. */
  readonly afterReplies: number;
  /** Only with every so-manieth of the character's messages. */
  readonly everyReplies: number;
}
