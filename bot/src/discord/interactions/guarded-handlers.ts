import { ChannelType } from 'discord.js';
import { type ChannelPlace, placeOf } from '../place.ts';
import { type AdministrationDeps, createAdministration } from './administration/administration.ts';
import { type AdmissionDeps, createAdmission } from './answer-buttons/admission.ts';
import { answerButtons } from './answer-buttons/answer-buttons.ts';
import type { ReviseDeps } from './answer-buttons/revise-buttons.ts';
import { greetingButtons } from './greeting-buttons.ts';
import type { Handler } from './handler.ts';

type ButtonDeps = Pick<ReviseDeps, 'api' | 'ledger' | 'askers' | 'self' | 'log' | 'forgottenUntil'>;

export interface GuardedDeps extends ButtonDeps, AdmissionDeps, Omit<AdministrationDeps, 'findPlace'> {
  /** As the gateway told; undefined where it did not. */
  readonly knownPlace: (channelId: string) => ChannelPlace | undefined;
}

/** What only some may do: the buttons of an answer whoever asked for it, the rest administrators. */
export function guardedHandlers(deps: GuardedDeps): readonly Handler[] {
  const { api, ledger, cast, knownPlace } = deps;
  // The gateway does not tell of direct messages.
  const findPlace: AdministrationDeps['findPlace'] = async (id, guildId) =>
    guildId === undefined ? placeOf({ id, type: ChannelType.DM }) : (knownPlace(id) ?? api.placeOf(id));
  const buttons = answerButtons({
    ...deps,
    ...createAdmission(deps),
    assistantName: cast.assistantName,
    placeOf: findPlace,
    isBusy: (messageId) => ledger.isInTheMaking(messageId),
  });
  return [...buttons, greetingButtons(deps), ...createAdministration({ ...deps, findPlace })];
}
