import { randomBytes } from 'node:crypto';
import { type Attachment, Files } from './files.ts';

/** What Discord remembers, in the API's own words and shapes. */

export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly discriminator: '0';
  readonly avatar: string | null;
  readonly bot: boolean;
}

/** A registered application with its bot. */
export interface Application {
  readonly id: string;
  readonly token: string;
  readonly user: User;
  /** The privileged intents that the portal allows. */
  readonly allowedIntents: number;
}

export interface Channel {
  readonly id: string;
  /** 0 text, 1 direct messages, 2 voice, 5 announcements, 10 to 12 threads, 13 stage, 15 forum, 16 media. */
  readonly type: number;
  readonly guild_id?: string;
  readonly name?: string;
  readonly parent_id?: string | null;
  readonly nsfw?: boolean;
  readonly recipients?: readonly User[];
  /** Who opened a thread. */
  readonly owner_id?: string;
  readonly thread_metadata?: {
    readonly archived: boolean;
    readonly locked: boolean;
    readonly auto_archive_duration: number;
    readonly archive_timestamp: string;
  };
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channels: string[];
  /** By user. */
  readonly members: Map<string, Member>;
  /** Of guilds that stand for large ones: what is told of them is as long as it would be. */
  readonly memberCount?: number;
  readonly roleCount?: number;
}

export interface Member {
  readonly nick: string | null;
  readonly roles?: readonly string[];
  /** Beyond those that everybody has, as `MANAGE_GUILD`. */
  readonly permissions?: readonly string[];
}

export interface Webhook {
  readonly id: string;
  readonly type: 1;
  readonly token: string;
  readonly channel_id: string;
  readonly guild_id: string;
  readonly application_id: string | null;
  readonly name: string;
}

export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly author: Pick<User, 'id' | 'username'> & Partial<User>;
  content: string;
  timestamp: string;
  edited_timestamp: string | null;
  readonly tts: false;
  readonly mention_everyone: boolean;
  mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly attachments: readonly Attachment[];
  embeds: readonly object[];
  components: readonly object[];
  reactions?: readonly { readonly emoji: string; readonly user: string }[];
  readonly pinned: false;
  flags: number;
  readonly nonce?: string | number;
  readonly webhook_id?: string;
  readonly application_id?: string;
  readonly message_reference?: {
    readonly message_id: string;
    readonly channel_id: string;
    /** 0 or nothing for a reply, 1 for what is forwarded. */
    readonly type?: number;
  };
  readonly referenced_message?: Message | null;
  readonly interaction_metadata?: object;
  readonly sticker_items?: readonly object[];
  readonly message_snapshots?: readonly object[];
  readonly poll?: object;
}

export const DISCORD_EPOCH_MS = 1_420_070_400_000;

export class World {
  readonly applications: Application[] = [];
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly guilds = new Map<string, Guild>();
  readonly webhooks = new Map<string, Webhook>();
  /** By channel, oldest first. */
  readonly messages = new Map<string, Message[]>();
  /** What the bot may not do, as `channel:PERMISSION`. */
  readonly denied = new Set<string>();
  /** Which texts are let through by nobody, and by what. */
  readonly moderated = new Map<string, 'automod' | 'harmful link'>();
  /** What pictures of webhooks were fetched from, by what the API shows of them. */
  readonly avatars = new Map<string, string>();
  readonly #voided = new Set<Application>();
  readonly files = new Files();
  #increment = 0n;

  /** An id as Discord makes them: the time in its upper bits, so that later ids are greater. */
  nextId(timeMs = Date.now()): string {
    this.#increment = (this.#increment + 1n) & 0x3f_ffffn;
    return String((BigInt(timeMs - DISCORD_EPOCH_MS) << 22n) | this.#increment);
  }

  addUser(fields: { username: string; global_name?: string | null; bot?: boolean }): User {
    const user: User = {
      id: this.nextId(),
      username: fields.username,
      global_name: fields.global_name ?? null,
      discriminator: '0',
      avatar: null,
      bot: fields.bot ?? false,
    };
    this.users.set(user.id, user);
    return user;
  }

  addApplication(fields: { token: string; name: string; allowedIntents?: number }): Application {
    const user = this.addUser({ username: fields.name, bot: true });
    const application: Application = {
      id: this.nextId(),
      token: fields.token,
      user,
      allowedIntents: fields.allowedIntents ?? 0xff_ffff,
    };
    this.applications.push(application);
    return application;
  }

  /** @param madeAt says, by its milliseconds, over which shard the guild's events come */
  addGuild(
    name: string,
    members: readonly string[],
    { madeAt, ...size }: { madeAt?: number } & Pick<Guild, 'memberCount' | 'roleCount'> = {},
  ): Guild {
    const guild: Guild = {
      id: this.nextId(madeAt),
      name,
      channels: [],
      ...size,
      members: new Map(members.map((id) => [id, { nick: null }])),
    };
    this.guilds.set(guild.id, guild);
    return guild;
  }

  addChannel(fields: Omit<Channel, 'id'>): Channel {
    const channel: Channel = { id: this.nextId(), ...fields };
    this.channels.set(channel.id, channel);
    this.messages.set(channel.id, []);
    if (channel.guild_id !== undefined) this.guilds.get(channel.guild_id)?.channels.push(channel.id);
    return channel;
  }

  addWebhook(
    { id, guild_id = '' }: Channel,
    fields: { readonly name: string; readonly application_id: string | null },
  ): Webhook {
    const webhook: Webhook = {
      id: this.nextId(),
      type: 1,
      token: randomBytes(48).toString('base64url'),
      channel_id: id,
      guild_id,
      ...fields,
    };
    this.webhooks.set(webhook.id, webhook);
    return webhook;
  }

  /** The direct messages between two users. */
  directChannel(one: User, other: User): Channel {
    const found = [...this.channels.values()].find(
      ({ type, recipients = [] }) =>
        type === 1 && [one, other].every(({ id }) => recipients.some((user) => user.id === id)),
    );
    return found ?? this.addChannel({ type: 1, recipients: [one, other] });
  }

  /** A channel as the API shows it. */
  shown(channel: Channel): Channel & { readonly last_message_id: string | null } {
    return { ...channel, last_message_id: this.messages.get(channel.id)?.at(-1)?.id ?? null };
  }

  /** A message with what it replies to as that is now: null where it was deleted. */
  told(message: Message): Message {
    const { message_reference: reference, referenced_message } = message;
    if (reference === undefined || referenced_message === undefined) return message;
    const now = this.findMessage(reference.channel_id, reference.message_id);
    if (now === undefined) return { ...message, referenced_message: null };
    const { referenced_message: _further, ...replied } = now;
    return { ...message, referenced_message: replied };
  }

  findMessage(channelId: string, messageId: string): Message | undefined {
    return this.messages.get(channelId)?.find(({ id }) => id === messageId);
  }

  applicationOf(token: string): Application | undefined {
    return this.applications.find(
      (application) => application.token === token && !this.#voided.has(application),
    );
  }

  /** Nobody may use the application's token any more. */
  voidToken(application: Application): void {
    this.#voided.add(application);
  }

  /** Whether the application's bot can see the channel. */
  sees(application: Application, channel: Channel): boolean {
    if ([channel.id, channel.parent_id].some((id) => this.denied.has(`${id}:VIEW_CHANNEL`))) return false;
    if (channel.type === 1) return channel.recipients?.some(({ id }) => id === application.user.id) ?? false;
    return this.guilds.get(channel.guild_id ?? '')?.members.has(application.user.id) ?? false;
  }
}
