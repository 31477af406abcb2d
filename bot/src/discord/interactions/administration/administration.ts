import type { Handler } from '../handler.ts';
import { type CharacterDeps, characterCommand } from './character-command.ts';
import { type ConfigDeps, configCommand } from './config-command.ts';
import { type PromptDeps, promptCommand } from './prompt-command.ts';

export type AdministrationDeps = ConfigDeps & CharacterDeps & PromptDeps;

/** What administrators can do. */
export function createAdministration(deps: AdministrationDeps): readonly Handler[] {
  return [promptCommand(deps), configCommand(deps), characterCommand(deps)];
}
