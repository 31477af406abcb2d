import {
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js';
import { describeFault, type Logger } from '../../ops/log.ts';
import { type Asked, readAsked, readOptions } from './asked.ts';
import type { ComponentHandler, Handler, MessageCommand, ModalHandler, SlashCommand } from './handler.ts';
import { readFields } from './modal-fields.ts';
import { Reply } from './reply.ts';
import { type InteractionApi, InteractionGone } from './responses.ts';

export interface InteractionDeps {
  readonly api: InteractionApi;
  readonly handlers: readonly Handler[];
  /** Whether another process answers from now on. */
  readonly isDraining: () => boolean;
  readonly log: Logger;
}

/** A session that goes on may tell again what it told. */
const REMEMBERED = 1_000;
const MAX_CHOICES = 25;

const WORDS = {
  unknownCommand: 'I do not know this command any more. `/help` shows what I can do.',
  oldButton: 'This does nothing any more: it is from before I was changed.',
  draining: 'I am just being restarted. Please try again in a minute.',
  fault: 'Something went wrong. Please try again.',
} as const;

/** Takes what people do with commands, buttons, menus and forms to whoever handles it; every one of them is answered. */
export class Interactions {
  readonly #deps: InteractionDeps;
  readonly #heard = new Set<string>();
  readonly #running = new Set<Promise<void>>();

  constructor(deps: InteractionDeps) {
    this.#deps = deps;
  }

  /** What the gateway tells; told twice, it is done once. */
  hear(interaction: APIInteraction): void {
    if (this.#heard.has(interaction.id)) return;
    this.#heard.add(interaction.id);
    for (const oldest of this.#heard) {
      if (this.#heard.size <= REMEMBERED) break;
      this.#heard.delete(oldest);
    }
    const asked = readAsked(interaction);
    if (asked === undefined) return;
    const running = this.#handle(interaction, asked).finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Resolves once everything that was begun is answered. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #handle(interaction: APIInteraction, asked: Asked): Promise<void> {
    const { api, log, isDraining } = this.#deps;
    const reply = new Reply(api, asked);
    const isTyping = interaction.type === InteractionType.ApplicationCommandAutocomplete;
    try {
      if (isDraining()) await (isTyping ? reply.complete([]) : reply.send({ content: WORDS.draining }));
      else await this.#route(interaction, asked, reply);
    } catch (error) {
      if (error instanceof InteractionGone) {
        log.warn('interaction-gone', { kind: nameOf(interaction), reason: describeFault(error) });
        return;
      }
      log.error('interaction-failed', { kind: nameOf(interaction), reason: describeFault(error) });
      await this.#sayFault(reply, isTyping);
    }
  }

  async #route(interaction: APIInteraction, asked: Asked, reply: Reply): Promise<void> {
    switch (interaction.type) {
      case InteractionType.Ping:
        return;
      case InteractionType.ApplicationCommand:
        if (interaction.data.type === ApplicationCommandType.ChatInput) {
          const { options, resolved } = interaction.data;
          const command = this.#slash(interaction.data.name);
          const given = readOptions(options, resolved?.attachments);
          await begin(command, reply, WORDS.unknownCommand, (known) =>
            known.run({ ...asked, options: given }, reply),
          );
        } else await this.#onMessageCommand(interaction.data, asked, reply);
        return;
      case InteractionType.ApplicationCommandAutocomplete: {
        const options = readOptions(interaction.data.options);
        const typed = options.text(options.focused ?? '') ?? '';
        const command = this.#slash(interaction.data.name);
        const choices = command?.complete?.({ ...asked, options, typed }) ?? [];
        await reply.complete(choices.slice(0, MAX_CHOICES));
        return;
      }
      case InteractionType.MessageComponent:
        await this.#onComponent(interaction, asked, reply);
        return;
      case InteractionType.ModalSubmit:
        await this.#onModal(interaction, asked, reply);
    }
  }

  async #onMessageCommand(
    data: { readonly name: string; readonly target_id?: string; readonly resolved?: object },
    asked: Asked,
    reply: Reply,
  ): Promise<void> {
    const command = this.#deps.handlers.find(
      (handler): handler is MessageCommand =>
        handler.kind === 'message' && handler.definition.name === data.name,
    );
    const resolved = data.resolved as { messages?: Readonly<Record<string, unknown>> } | undefined;
    const target = resolved?.messages?.[data.target_id ?? ''];
    await begin(target === undefined ? undefined : command, reply, WORDS.unknownCommand, (known) =>
      known.run({ ...asked, target: target as Parameters<MessageCommand['run']>[0]['target'] }, reply),
    );
  }

  async #onComponent(
    { data, message }: APIMessageComponentInteraction,
    asked: Asked,
    reply: Reply,
  ): Promise<void> {
    const [name, ...args] = data.custom_id.split(':');
    const handler = this.#deps.handlers.find(
      (candidate): candidate is ComponentHandler => candidate.kind === 'component' && candidate.name === name,
    );
    const values = 'values' in data ? data.values : [];
    await begin(handler, reply, WORDS.oldButton, (known) =>
      known.run({ ...asked, args, values, message }, reply),
    );
  }

  async #onModal({ data, message }: APIModalSubmitInteraction, asked: Asked, reply: Reply): Promise<void> {
    const [name, ...args] = data.custom_id.split(':');
    const handler = this.#deps.handlers.find(
      (candidate): candidate is ModalHandler => candidate.kind === 'modal' && candidate.name === name,
    );
    const fields = readFields(data.components);
    await begin(handler, reply, WORDS.oldButton, (known) =>
      known.run({ ...asked, args, fields, message }, reply),
    );
  }

  #slash(name: string): SlashCommand | undefined {
    return this.#deps.handlers.find(
      (handler): handler is SlashCommand => handler.kind === 'slash' && handler.definition.name === name,
    );
  }

  async #sayFault(reply: Reply, isTyping: boolean): Promise<void> {
    try {
      if (!isTyping) await reply.send({ content: WORDS.fault });
      else if (!reply.isHeard) await reply.complete([]);
    } catch (error) {
      this.#deps.log.warn('interaction-unanswered', { reason: describeFault(error) });
    }
  }
}

/** The first word in time, then the work; where nobody knows it, a short word about that. */
async function begin<T extends Handler>(
  handler: T | undefined,
  reply: Reply,
  otherwise: string,
  run: (handler: T) => Promise<void>,
): Promise<void> {
  if (handler === undefined) {
    await reply.send({ content: otherwise });
    return;
  }
  if (handler.first !== 'answer') await reply.promise(handler.first);
  await run(handler);
  if (!reply.isHeard) throw new Error('the handler said nothing');
}

/** What was used, without anything that somebody wrote. */
function nameOf(interaction: APIInteraction): string {
  if (interaction.type === InteractionType.Ping) return 'ping';
  const { data } = interaction;
  return 'name' in data ? `/${data.name}` : (data.custom_id.split(':')[0] ?? '');
}
