import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIAttachment,
  type APIInteraction,
  ApplicationCommandOptionType,
  ChannelType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';
import type { RawChannel } from '../place.ts';

/** Who did something with the bot, and where. */
export interface Asked {
  readonly id: string;
  /** Good for fifteen minutes; never logged. */
  readonly token: string;
  readonly applicationId: string;
  readonly channelId: string;
  /** Undefined in direct messages. */
  readonly guildId: string | undefined;
  readonly user: { readonly id: string; readonly name: string };
  /** Of the user in the channel; none in direct messages. */
  readonly permissions: bigint;
  /** Of the user in the guild; none in direct messages. */
  readonly roles: readonly string[];
  /** As Discord tells of it here, which of a thread is not all. */
  readonly channel: RawChannel;
}

/** A command's options by name; those of a subcommand, if it has some. */
export interface Options {
  readonly subcommand: string | undefined;
  /** The name of the option that is being typed. */
  readonly focused: string | undefined;
  readonly text: (name: string) => string | undefined;
  readonly number: (name: string) => number | undefined;
  readonly flag: (name: string) => boolean | undefined;
  readonly attachment: (name: string) => APIAttachment | undefined;
}

/** Undefined for what is nobody's doing. */
export function readAsked(interaction: APIInteraction): Asked | undefined {
  if (interaction.type === InteractionType.Ping) return undefined;
  const { member } = interaction;
  const user = member?.user ?? interaction.user;
  const channelId = interaction.channel?.id ?? interaction.channel_id;
  if (user === undefined || channelId === undefined) return undefined;
  return {
    id: interaction.id,
    token: interaction.token,
    applicationId: interaction.application_id,
    channelId,
    guildId: interaction.guild_id,
    user: { id: user.id, name: member?.nick || user.global_name || user.username },
    permissions: BigInt(member?.permissions ?? 0),
    roles: member?.roles ?? [],
    channel: {
      ...(interaction.channel as RawChannel | undefined),
      id: channelId,
      type: interaction.channel?.type ?? ChannelType.GuildText,
    },
  };
}

/** Whether the user may do in the channel what a permission stands for. @param permission of `PermissionFlagsBits` */
export function mayDo({ permissions }: Pick<Asked, 'permissions'>, permission: bigint): boolean {
  return (permissions & (permission | PermissionFlagsBits.Administrator)) !== 0n;
}

export function readOptions(
  given: readonly APIApplicationCommandInteractionDataOption[] = [],
  attachments: Readonly<Record<string, APIAttachment>> = {},
): Options {
  const [first] = given;
  if (first !== undefined && 'options' in first) {
    const inner = readOptions(first.options, attachments);
    const subcommand = inner.subcommand === undefined ? first.name : `${first.name} ${inner.subcommand}`;
    return { ...inner, subcommand };
  }
  const isSubcommand = first?.type === ApplicationCommandOptionType.Subcommand;
  const basic = given as readonly APIApplicationCommandInteractionDataBasicOption[];
  const value = (name: string) => {
    const option = basic.find((candidate) => candidate.name === name);
    return option !== undefined && 'value' in option ? option.value : undefined;
  };
  return {
    subcommand: isSubcommand ? first.name : undefined,
    focused: basic.find((option) => 'focused' in option && option.focused === true)?.name,
    text: (name) => textOf(value(name)),
    number: (name) => {
      const found = Number(value(name) ?? Number.NaN);
      return Number.isFinite(found) ? found : undefined;
    },
    flag: (name) => (typeof value(name) === 'boolean' ? value(name) === true : undefined),
    attachment: (name) => attachments[String(value(name))],
  };
}

function textOf(value: string | number | boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
