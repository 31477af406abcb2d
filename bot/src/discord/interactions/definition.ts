import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

const INSTALLED = { integration_types: [ApplicationIntegrationType.GuildInstall] };

/** For everybody, in guilds and in direct messages; a guild's own settings may say otherwise. */
export const ANYWHERE = {
  ...INSTALLED,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  default_member_permissions: null,
};
