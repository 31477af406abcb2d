import type { Handler } from '../handler.ts';
import { deleteButton } from './delete-button.ts';
import { type ReviseDeps, reviseButton } from './revise-buttons.ts';

/** What the buttons below an answer do. */
export function answerButtons(deps: ReviseDeps): readonly Handler[] {
  return [reviseButton('reroll', deps), reviseButton('continue', deps), deleteButton(deps)];
}
