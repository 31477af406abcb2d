import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIApplicationCommand,
  REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { describeFault, type Logger } from '../../ops/log.ts';
import { isRefusal } from '../outcome.ts';
import { type RestAccess, restOptions } from '../rest-options.ts';
import type { Handler } from './handler.ts';
import { planRegistration } from './registration.ts';

export interface RegistrarOptions extends RestAccess {
  readonly token: string;
  /** Where the commands go; undefined for everywhere. */
  readonly guildId: string | undefined;
  readonly log: Logger;
}

const AGAIN_MS = [2_000, 10_000, 60_000];

/** Tells Discord of the commands, once in a process's life, and only of what it does not know. */
export class Registrar {
  readonly #rest: REST;
  readonly #guildId: string | undefined;
  readonly #log: Logger;
  #begun = false;

  constructor({ token, guildId, log, ...access }: RegistrarOptions) {
    this.#rest = new REST(restOptions(access)).setToken(token);
    this.#guildId = guildId;
    this.#log = log;
  }

  /** Tried again for a while; without the commands the bot still answers. */
  async register(applicationId: string, handlers: readonly Handler[]): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    const wanted = definitionsOf(handlers);
    for (const delay of [...AGAIN_MS, undefined]) {
      try {
        const counts = await this.#write(applicationId, wanted);
        this.#log.info('commands-registered', { ...counts, guild: this.#guildId });
        return;
      } catch (error) {
        this.#log.warn('commands-not-registered', { reason: describeFault(error) });
        if (delay === undefined || isRefusal(error)) return;
        await sleep(delay, undefined, { ref: false });
      }
    }
  }

  async #write(applicationId: string, wanted: readonly RESTPostAPIApplicationCommandsJSONBody[]) {
    const guildId = this.#guildId;
    const all =
      guildId === undefined
        ? Routes.applicationCommands(applicationId)
        : Routes.applicationGuildCommands(applicationId, guildId);
    const one = (id: string) =>
      guildId === undefined
        ? Routes.applicationCommand(applicationId, id)
        : Routes.applicationGuildCommand(applicationId, guildId, id);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const existing = (await this.#rest.get(all, { query })) as APIApplicationCommand[];
    const scope = guildId === undefined ? 'global' : 'guild';
    const { write, remove } = planRegistration(wanted, existing, scope);
    for (const { id } of remove) await this.#rest.delete(one(id));
    for (const body of write) await this.#rest.post(all, { body });
    return { written: write.length, removed: remove.length };
  }
}

function definitionsOf(handlers: readonly Handler[]): RESTPostAPIApplicationCommandsJSONBody[] {
  return handlers.flatMap((handler) => ('definition' in handler ? [handler.definition] : []));
}
