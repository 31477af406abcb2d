import type { Call, Reply } from '../../serve.ts';
import type { GatewayServer } from './gateway.ts';
import { refusal } from './rules.ts';
import type { Channel, World } from './world.ts';

/** The reactions of bots to messages. */
export class Reactions {
  readonly #world: World;
  readonly #gateway: GatewayServer;

  constructor(world: World, gateway: GatewayServer) {
    this.#world = world;
    this.#gateway = gateway;
  }

  add(call: Call, channel: Channel, userId: string): Reply {
    return this.#change(call, { channel, userId, event: 'MESSAGE_REACTION_ADD' });
  }

  remove(call: Call, channel: Channel, userId: string): Reply {
    return this.#change(call, { channel, userId, event: 'MESSAGE_REACTION_REMOVE' });
  }

  #change(
    call: Call,
    { channel, userId, event }: { channel: Channel; userId: string; event: string },
  ): Reply {
    const { message: id = '', emoji = '' } = call.parameters;
    const message = this.#world.findMessage(channel.id, id);
    if (message === undefined) return refusal(404, 10_008, 'Unknown Message');
    if (!/\p{Extended_Pictographic}|\u20e3/u.test(emoji)) return refusal(400, 10_014, 'Unknown Emoji');
    const kept = (message.reactions ?? []).filter(
      (reaction) => reaction.emoji !== emoji || reaction.user !== userId,
    );
    message.reactions = event === 'MESSAGE_REACTION_ADD' ? [...kept, { emoji, user: userId }] : kept;
    this.#gateway.dispatch(event, channel, {
      user_id: userId,
      channel_id: channel.id,
      message_id: id,
      guild_id: channel.guild_id,
      emoji: { id: null, name: emoji },
    });
    return { status: 204 };
  }
}
