import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Asked, Options } from './asked.ts';
import type { Reply } from './reply.ts';

/**
 * What Discord hears first, which it must within three seconds: the handler's own answer, where that asks nobody on the
 * network; or that the answer comes later, to the user alone, to everybody, or as a change of the component's message.
 */
export type FirstWord = 'answer' | 'later' | 'later-for-all' | 'update-later';

interface Handling {
  readonly first: FirstWord;
}

/** `/name`, as Discord is told of it, and what it does. */
export interface SlashCommand extends Handling {
  readonly kind: 'slash';
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly run: (asked: Asked & { readonly options: Options }, reply: Reply) => Promise<void>;
  /** At most 25, for what is typed so far. */
  readonly complete?: (
    asked: Asked & { readonly options: Options; readonly typed: string },
  ) => readonly APIApplicationCommandOptionChoice[];
}

/** In the menu of a message. */
export interface MessageCommand extends Handling {
  readonly kind: 'message';
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly run: (asked: Asked & { readonly target: APIMessage }, reply: Reply) => Promise<void>;
}

/** A button or menu whose custom id is `name:argument:argument…`. */
export interface ComponentHandler extends Handling {
  readonly kind: 'component';
  readonly name: string;
  readonly run: (asked: AskedByComponent, reply: Reply) => Promise<void>;
}

export interface AskedByComponent extends Asked {
  /** What comes after the name in the custom id. */
  readonly args: readonly string[];
  /** Of a menu: what was chosen. */
  readonly values: readonly string[];
  /** That the component is on. */
  readonly message: APIMessage;
}

/** A form whose custom id is `name:argument:argument…`. */
export interface ModalHandler extends Handling {
  readonly kind: 'modal';
  readonly name: string;
  readonly run: (asked: AskedByModal, reply: Reply) => Promise<void>;
}

export interface AskedByModal extends Asked {
  readonly args: readonly string[];
  /** By the custom id of each field; what was chosen of a menu, with commas in between. */
  readonly fields: ReadonlyMap<string, string>;
  /** On which the component is that opened the form. */
  readonly message: APIMessage | undefined;
}

export type Handler = SlashCommand | MessageCommand | ComponentHandler | ModalHandler;
