import type { Handler } from '../handler.ts';
import { type CharacterDeps, characterCommand } from './character-command.ts';
import { type ConfigDeps, configCommand } from './config-command.ts';

export type AdministrationDeps = ConfigDeps & CharacterDeps;

/** What administrators can do. */
export function createAdministration(deps: AdministrationDeps): readonly Handler[] {
  return [configCommand(deps), characterCommand(deps)];
}
