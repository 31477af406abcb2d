import { ButtonStyle, ComponentType } from 'discord.js';
import type { BotState } from '../../delivery/state.ts';
import type { DiscordApi } from '../api.ts';
import type { Nicknames } from '../nicknames.ts';
import type { OnBehalf } from '../on-behalf.ts';
import { ANYWHERE } from './definition.ts';
import type { Handler } from './handler.ts';

export interface ForgetDeps {
  readonly api: DiscordApi;
  readonly state: BotState;
  readonly nicknames: Nicknames;
  readonly onBehalf: OnBehalf;
}

const QUESTION = `Shall I forget you? I will
- end the answers to what you have asked, and delete your words from what I keep,
- delete that we write to each other in direct messages, and who answers you there,
- not read again what you have said until now, in any channel.
What you and I have said stays on Discord, until you delete it there.`;

/** `/forget-me`: deletes what is kept about somebody, once they confirm. */
export function forgetHandlers({ api, state, nicknames, onBehalf }: ForgetDeps): readonly Handler[] {
  return [
    {
      kind: 'slash',
      first: 'answer',
      definition: { ...ANYWHERE, name: 'forget-me', description: 'Delete what I keep about you' },
      run: async (_asked, reply) => reply.send({ content: QUESTION, components: [CONFIRM] }),
    },
    {
      kind: 'component',
      name: 'forget-me',
      first: 'update-later',
      run: async ({ user }, reply) => {
        state.forgotten.mark(user.id, Date.now());
        const ended = onBehalf.forgetUser(user.id);
        nicknames.forget(user.id);
        api.histories.drop(() => true);
        state.forgetDirect(await api.directWith(user.id));
        await reply.update({ content: doneText(ended, state.isKept), components: [] });
      },
    },
  ];
}

const CONFIRM = {
  type: ComponentType.ActionRow as const,
  components: [
    {
      type: ComponentType.Button as const,
      style: ButtonStyle.Danger as const,
      label: 'Forget me',
      custom_id: 'forget-me:confirm',
    },
  ],
};

function doneText(ended: number, isKept: boolean): string {
  const questions = ended === 0 ? '' : ` You will get no answer to ${ended} of your questions.`;
  const until = isKept ? '' : ' This holds until I am restarted, as I keep nothing on a disk.';
  return `Done: I have deleted what I kept about you, and will not read again what you have said until now.${questions} What is left is a hash of your id with the time, so that I know what not to read, and for a week one with what answers to you in direct messages have cost.${until}`;
}
