import { describeFault } from '../../../ops/log.ts';
import { buttonRow } from '../../button-row.ts';
import type { GatewayMessage } from '../../gateway.ts';
import type { ForgottenUntil } from '../../readable.ts';
import type { ShownPart } from '../../revision.ts';
import { speakerOf } from '../../shown-answer.ts';
import { timeOf } from '../../snowflake.ts';
import type { AskedByComponent, ComponentHandler } from '../handler.ts';
import type { Reply } from '../reply.ts';
import { type AnswerButtonDeps, buttonsOf, isAllowed, tooFast, WORDS } from './answer-button.ts';
import type { Askers } from './askers.ts';
import { findAnswer } from './find-answer.ts';

export interface ReviseDeps extends AnswerButtonDeps {
  readonly assistantName: string;
  /** Whether answers are given there, to this user; and how long until there may be one more. */
  readonly admission: (asked: AskedByComponent) => { readonly mayAsk: boolean; readonly waitMs: number };
  /** Puts a revision into its channel's line, counted as a question. False when too many wait. */
  readonly enqueue: (asked: AskedByComponent) => boolean;
  /** Where its end is told to who asked for it, if it is a bad one. */
  readonly askers: Askers;
  /** Until when, in milliseconds since 1970, what a user said is not read. */
  readonly forgottenUntil: ForgottenUntil;
}

/** The answer made anew, or gone on with: its messages become those of the new one. */
export function reviseButton(kind: 'reroll' | 'continue', deps: ReviseDeps): ComponentHandler {
  return {
    kind: 'component',
    name: kind,
    first: 'update-later',
    run: async (asked, reply) => {
      if (!(await isAllowed(kind, { asked, reply }, deps))) return;
      const word = await begin(kind, { asked, reply }, deps);
      if (word !== undefined) await reply.send({ content: word });
    },
  };
}

/** Notes it first, so that it is done whoever dies. @returns why it is not, for people */
async function begin(
  kind: 'reroll' | 'continue',
  { asked, reply }: { readonly asked: AskedByComponent; readonly reply: Reply },
  deps: ReviseDeps,
): Promise<string | undefined> {
  const { ledger, admission, isBusy } = deps;
  const { mayAsk, waitMs } = admission(asked);
  if (!mayAsk) return WORDS.notHere;
  if (waitMs > 0) return tooFast(waitMs);
  const found = await find(kind, asked, deps);
  if (found === 'gone' || found === 'forgotten') return WORDS[found];
  // Pressed twice while it was looked for.
  if (isBusy(asked.message.id)) return WORDS.busy;
  const { message, shown } = found;
  const heard = { id: asked.id, channelId: asked.channelId, message: JSON.stringify(message) };
  ledger.revisit(
    heard,
    shown.map(({ messageId, part }) => ({ sentId: messageId, body: JSON.stringify(part) })),
  );
  deps.askers.remember(asked.id, reply);
  await showBusy(asked, reply, deps);
  if (deps.enqueue(asked)) return undefined;
  ledger.close(asked.id, 'refused');
  await reply.update({ components: [buttonRow(buttonsOf(asked))] });
  return WORDS.full;
}

/** The question as it is to be answered now, by whoever answered it, with the answer that it has. */
async function find(
  kind: 'reroll' | 'continue',
  asked: AskedByComponent,
  deps: ReviseDeps,
): Promise<
  { readonly message: GatewayMessage; readonly shown: readonly ShownPart[] } | 'gone' | 'forgotten'
> {
  const { api, assistantName, forgottenUntil } = deps;
  const self = deps.self();
  const buttons = buttonsOf(asked);
  const question = await api.message(asked.channelId, buttons.questionId);
  const speaker = speakerOf(asked.message, self);
  if (question === undefined || speaker === undefined) return 'gone';
  // By a proxy's webhook it is nobody's; the buttons know whose.
  const untils = [question.author.id, buttons.askerId].map((id) => forgottenUntil(id) ?? 0);
  if (timeOf(question.id) <= Math.max(...untils)) return 'forgotten';
  const shown = await findAnswer(asked.message, buttons, { ...deps, self });
  const message = {
    ...question,
    ...(asked.guildId === undefined ? {} : { guild_id: asked.guildId }),
    asked_as: {
      character: speaker.kind === 'character' ? speaker.name : assistantName,
      asker: asked.user,
    },
    revises: { kind, shown },
  };
  return { message: message as GatewayMessage, shown };
}

/** So that it is not asked for twice. It is done all the same where this does not work. */
async function showBusy(asked: AskedByComponent, reply: Reply, { log }: ReviseDeps): Promise<void> {
  const row = buttonRow(buttonsOf(asked));
  const components = row.components.map((button) => ({ ...button, disabled: true }));
  try {
    await reply.update({ components: [{ ...row, components }] });
  } catch (error) {
    log.warn('buttons-not-disabled', { channel: asked.channelId, reason: describeFault(error) });
  }
}
