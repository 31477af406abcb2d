import type { DiscordAPIError } from 'discord.js';
import type { EditBudget } from '../conversation/edit-budget.ts';
import type { Ledger } from '../delivery/ledger.ts';
import type { Logger } from '../ops/log.ts';
import type { Metrics } from '../ops/metrics.ts';
import type { DiscordApi } from './api.ts';
import type { Self } from './gateway.ts';
import type { ChannelPlace } from './place.ts';

export interface DeliveryDeps {
  readonly api: DiscordApi;
  readonly ledger: Ledger;
  readonly budget: EditBudget;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** An answer on its way to its channel. */
export interface Delivery {
  readonly questionId: string;
  readonly place: ChannelPlace;
  readonly self: Self;
}

/** Discord will not take the part, ever. */
export class PartRefused extends Error {
  override readonly name = 'PartRefused';
  readonly part: number;

  constructor(part: number, error: DiscordAPIError) {
    super(`part ${part} was refused`, { cause: error });
    this.part = part;
  }
}

/** Somebody took away what was out of the answer: nobody is to read it. */
export class AnswerRemoved extends Error {
  override readonly name = 'AnswerRemoved';
}
