import type { InteractionView } from '../../platform/parts/discord/interactions.ts';
import type { Message } from '../../platform/parts/discord/world.ts';
import type { Stage } from '../../tests/support/bot.ts';
import { eventually } from '../../tests/support/cluster.ts';
import type { Scene, ShownMessage } from './page.ts';

const MARA = 'Mara the Lamplighter';
const SEEN = `From up here? The whole harbour, and **everybody** in it who ought to be in bed.

*She hangs the lantern on the hook and counts.*

- two boats that came in late
- the baker, already up
- and you`;
const TO_BEN = 'Only the knee, Ben, and only on stairs. A ladder is *all* stairs, mind.';
const INDEX = `An index on what you search by helps most:

\`\`\`sql
CREATE INDEX lamps_by_street ON lamps (street, lit_at);
\`\`\`
Then look at \`EXPLAIN\` again: the sequential scan should be gone.`;
const BETWEEN_US = 'Only between us? The third lamp from the quay has never gone out. Nobody lights it.';

/** The bot at work, scene by scene, as its users see it. */
export class Play {
  readonly #stage: Stage;
  /** By the name that a card goes by. */
  readonly #pictures: ReadonlyMap<string, string>;

  constructor(stage: Stage, pictures: ReadonlyMap<string, string>) {
    this.#stage = stage;
    this.#pictures = pictures;
  }

  /** A character and the assistant in a channel, among several people. */
  async talk(): Promise<Scene> {
    const { channel, discord, botId } = this.#stage;
    const ben = await discord.addUser({ username: 'ben', global_name: 'Ben' });
    await discord.setMember({ guild: this.#stage.guildId, user: ben.id });
    const seen = await this.#ask(`@${MARA} what do you see from up there?`, SEEN);
    await this.#ask('And how is the knee?', TO_BEN, { user: ben.id, replyTo: seen.id });
    await this.#ask(`<@${botId}> my query over all lamps of a street is slow. What would you do?`, INDEX);
    return { name: 'talk', channel: '# general', messages: await this.#shown(channel) };
  }

  /** Who is there. */
  async list(): Promise<Scene> {
    const { channel, discord, userId } = this.#stage;
    const view = await discord.command({ channel, user: userId, name: 'list' });
    return { name: 'list', channel: '# general', messages: [await this.#answerOf(view, '/list')] };
  }

  /** A character chosen for direct messages, and its embeds. */
  async direct(): Promise<Scene> {
    const { discord, applicationId, userId } = this.#stage;
    const { id: channel } = await discord.openDirect(userId, applicationId);
    await discord.command({ channel, user: userId, name: 'switch', options: { character: MARA } });
    await this.#ask('Tell me a secret.', BETWEEN_US, { channel });
    return { name: 'direct', channel: '@ Helper', messages: await this.#shown(channel) };
  }

  /** What an administrator sees of what the model would be sent. */
  async prompt(): Promise<Scene> {
    const { channel, discord, userId } = this.#stage;
    const options = { character: MARA };
    const view = await discord.command({ channel, user: userId, name: 'prompt', options });
    return { name: 'prompt', channel: '# general', messages: [await this.#answerOf(view, '/prompt')] };
  }

  /** The model is away. */
  async fault(): Promise<Scene> {
    const { channel, discord, model, userId } = this.#stage;
    const away = { kind: 'error', status: 503, message: 'The server is overloaded' } as const;
    await model.script(away, away, away, away, away);
    const question = await discord.say({
      channel,
      user: userId,
      content: `@${MARA} are you still up there?`,
    });
    await this.#stage.answersTo(question);
    const messages = await this.#shown(channel);
    return { name: 'error', channel: '# general', messages: messages.slice(-2) };
  }

  async #ask(
    content: string,
    answer: string,
    { channel = this.#stage.channel, user = this.#stage.userId, replyTo }: Partial<Asking> = {},
  ): Promise<Message> {
    const { discord, model } = this.#stage;
    await model.script({ kind: 'text', text: answer });
    const question = await discord.say({
      channel,
      user,
      content,
      ...(replyTo === undefined ? {} : { replyTo }),
    });
    const [said] = await this.#stage.answersTo(question);
    if (said === undefined) throw new Error(`nobody answered ${JSON.stringify(content)}`);
    return said;
  }

  async #shown(channel: string): Promise<ShownMessage[]> {
    const messages = await this.#stage.discord.messages(channel);
    return messages.map((message) => {
      const replied = messages.find(({ id }) => id === message.message_reference?.message_id);
      return this.#show(message, {
        replyTo: replied && {
          name: replied.author.global_name ?? replied.author.username,
          content: replied.content.split('\n')[0]?.replaceAll(/<@\d+>/g, '@Helper') ?? '',
        },
      });
    });
  }

  async #answerOf({ id }: InteractionView, command: string): Promise<ShownMessage> {
    // What takes longer is deferred first, and shows nothing until then.
    const message = await eventually(async () => {
      const { message: answer } = await this.#stage.discord.interaction(id);
      if (answer === undefined || (answer.content === '' && answer.embeds.length === 0))
        throw new Error(`${command} was not answered`);
      return answer;
    });
    return this.#show(message, { command, isPrivate: true });
  }

  #show(
    { content, author, embeds, components, attachments, webhook_id }: Message,
    more: Partial<ShownMessage>,
  ): ShownMessage {
    const isBot = author.bot === true || webhook_id !== undefined;
    return {
      content,
      author: { ...author, bot: isBot },
      avatarUrl: isBot ? this.#pictures.get(author.username) : undefined,
      embeds: embeds as ShownMessage['embeds'] & object[],
      attachments,
      components: components as ShownMessage['components'] & object[],
      ...more,
    };
  }
}

interface Asking {
  readonly channel: string;
  readonly user: string;
  readonly replyTo: string;
}
