import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Application, Channel, World } from './world.ts';

interface Session {
  readonly id: string;
  readonly application: Application;
  readonly intents: number;
  socket: WebSocket | undefined;
  sequence: number;
  /** Dispatches since the start, for a resume. */
  sent: { readonly s: number; readonly text: string }[];
  /** Nothing of it arrives any more, in either direction, and the socket does not say so. */
  isDead: boolean;
}

/** What Discord does to a bot's sessions now and then. */
export type GatewayFault =
  | { readonly kind: 'close'; readonly code: number }
  /** The connection breaks without a word. */
  | { readonly kind: 'drop' }
  /** Discord asks to come back. */
  | { readonly kind: 'reconnect' }
  /** Discord ends the session, and says so. */
  | { readonly kind: 'invalidate' }
  /** The connection breaks, and Discord does not know the session any more. */
  | { readonly kind: 'forget' }
  /** The connection breaks, and what is sent meanwhile will not be told to who resumes. */
  | { readonly kind: 'lose-replay' }
  /** The connection is dead, and nobody knows. */
  | { readonly kind: 'deafen' }
  /** Every event comes twice from now on. */
  | { readonly kind: 'repeat' };

const INTENTS = { guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 };
/** Those that the portal has to allow. */
const PRIVILEGED = (1 << 1) | (1 << 8) | INTENTS.messageContent;
const MAX_PAYLOAD = 4096;

/** Discord's gateway: hello, heartbeat, identify, resume, and dispatches to whoever may see them. */
export class GatewayServer {
  readonly #world: World;
  readonly #sessions: Session[] = [];
  readonly #sockets: WebSocketServer;
  readonly #heartbeatMs: number;
  readonly #repeating = new Set<Application>();
  readonly #forgetful = new Set<Session>();
  #url = '';

  constructor(world: World, server: Server, heartbeatMs: number) {
    this.#world = world;
    this.#heartbeatMs = heartbeatMs;
    this.#sockets = new WebSocketServer({ server, path: '/gateway' });
    this.#sockets.on('connection', (socket) => this.#accept(socket));
  }

  setUrl(url: string): void {
    this.#url = url;
  }

  /** Sessions that are connected now, by the application's name. */
  connected(): { application: string; session: string }[] {
    return this.#sessions
      .filter(({ socket }) => socket !== undefined)
      .map(({ application, id }) => ({ application: application.user.username, session: id }));
  }

  /** Does to a bot's sessions what Discord does now and then. */
  strike(application: Application, fault: GatewayFault): void {
    if (fault.kind === 'repeat') this.#repeating.add(application);
    for (const session of this.#sessions.filter((candidate) => candidate.application === application))
      this.#strikeSession(session, fault);
  }

  #strikeSession(session: Session, fault: GatewayFault): void {
    const { socket } = session;
    switch (fault.kind) {
      case 'close':
        socket?.close(fault.code);
        break;
      case 'reconnect':
        socket?.send(JSON.stringify({ op: 7, d: null }));
        break;
      case 'invalidate':
        this.#end(session);
        socket?.send(JSON.stringify({ op: 9, d: false }));
        break;
      case 'forget':
        this.#end(session);
        socket?.terminate();
        break;
      case 'lose-replay':
        this.#forgetful.add(session);
        socket?.terminate();
        break;
      case 'drop':
        socket?.terminate();
        break;
      case 'deafen':
        session.isDead = true;
        break;
      case 'repeat':
        break;
    }
  }

  #end(session: Session): void {
    const at = this.#sessions.indexOf(session);
    if (at >= 0) this.#sessions.splice(at, 1);
  }

  /** Sends an event to every session that sees the channel. @param only the application that it is for; all by default */
  dispatch(type: string, channel: Channel, data: Record<string, unknown>, only?: Application): void {
    for (const session of this.#sessions) {
      if (only !== undefined && session.application !== only) continue;
      if (!this.#world.sees(session.application, channel)) continue;
      const wanted = channel.guild_id === undefined ? INTENTS.directMessages : INTENTS.guildMessages;
      if (type.startsWith('MESSAGE_') && (session.intents & wanted) === 0) continue;
      this.#send(session, type, this.#visible(session, channel, data));
    }
  }

  stop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  /** Without the privileged intent a bot reads only what is meant for it. */
  #visible(session: Session, channel: Channel, data: Record<string, unknown>): Record<string, unknown> {
    const { user } = session.application;
    const mentions = (data.mentions ?? []) as { id: string }[];
    const isForBot =
      channel.guild_id === undefined ||
      (data.author as { id?: string } | undefined)?.id === user.id ||
      mentions.some(({ id }) => id === user.id);
    const mayRead = (session.intents & INTENTS.messageContent) !== 0 || isForBot || !('content' in data);
    return mayRead ? data : { ...data, content: '', embeds: [], attachments: [], components: [] };
  }

  #accept(socket: WebSocket): void {
    let session: Session | undefined;
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: this.#heartbeatMs }, s: null, t: null }));
    socket.on('message', (raw) => {
      const text = raw.toString();
      if (text.length > MAX_PAYLOAD) {
        socket.close(4002);
        return;
      }
      const { op, d } = JSON.parse(text);
      if (session?.isDead && session.socket === socket) return;
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      else if (op === 2) session = this.#identify(socket, d);
      else if (op === 6) session = this.#resume(socket, d);
      else if (op !== 3 && op !== 4 && op !== 8) socket.close(4001);
    });
    socket.on('close', (code) => {
      if (session === undefined || session.socket !== socket) return;
      session.socket = undefined;
      // After these the session is over; after others it may be resumed.
      if (code === 1000 || code === 1001) this.#end(session);
    });
  }

  #identify(
    socket: WebSocket,
    d: { token: string; intents: number; shard?: [number, number] },
  ): Session | undefined {
    const application = this.#world.applicationOf(d.token.replace(/^Bot /, ''));
    if (application === undefined) {
      socket.close(4004, 'Authentication failed.');
      return undefined;
    }
    if ((d.intents & PRIVILEGED & ~application.allowedIntents) !== 0) {
      socket.close(4014, 'Disallowed intent(s).');
      return undefined;
    }
    const session: Session = {
      id: randomUUID(),
      application,
      intents: d.intents,
      socket,
      sequence: 0,
      sent: [],
      isDead: false,
    };
    this.#sessions.push(session);
    const guilds = [...this.#world.guilds.values()].filter(({ members }) => members.has(application.user.id));
    this.#send(session, 'READY', {
      v: 10,
      user: application.user,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#url,
      shard: d.shard ?? [0, 1],
      application: { id: application.id, flags: 0 },
    });
    for (const guild of guilds) this.#send(session, 'GUILD_CREATE', this.#guildOf(guild.id, application));
    return session;
  }

  #resume(socket: WebSocket, d: { token: string; session_id: string; seq: number }): Session | undefined {
    const session = this.#sessions.find(({ id }) => id === d.session_id);
    if (session === undefined || session.application.token !== d.token.replace(/^Bot /, '')) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return undefined;
    }
    session.socket = socket;
    session.isDead = false;
    if (this.#forgetful.delete(session)) session.sent = [];
    for (const { s, text } of session.sent) if (s > d.seq) socket.send(text);
    this.#send(session, 'RESUMED', {});
    return session;
  }

  #guildOf(id: string, application: Application): Record<string, unknown> {
    const guild = this.#world.guilds.get(id);
    const channels = (guild?.channels ?? [])
      .map((channel) => this.#world.channels.get(channel))
      .filter((channel) => channel !== undefined)
      .map((channel) => this.#world.shown(channel));
    return {
      id,
      name: guild?.name,
      unavailable: false,
      member_count: guild?.members.size,
      owner_id: [...(guild?.members.keys() ?? [])][0],
      roles: [
        {
          id,
          name: '@everyone',
          permissions: '0',
          position: 0,
          color: 0,
          hoist: false,
          managed: false,
          mentionable: false,
          flags: 0,
        },
      ],
      channels: channels.filter(({ type }) => type !== 11),
      threads: channels.filter(({ type }) => type === 11),
      members: [
        {
          user: application.user,
          roles: [],
          joined_at: new Date().toISOString(),
          deaf: false,
          mute: false,
          flags: 0,
        },
      ],
      emojis: [],
      stickers: [],
      voice_states: [],
      presences: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
      joined_at: new Date().toISOString(),
      large: false,
      features: [],
      premium_tier: 0,
    };
  }

  #send(session: Session, type: string, data: Record<string, unknown>): void {
    session.sequence++;
    const text = JSON.stringify({ op: 0, t: type, s: session.sequence, d: data });
    session.sent.push({ s: session.sequence, text });
    if (session.isDead) return;
    session.socket?.send(text);
    if (type === 'MESSAGE_CREATE' && this.#repeating.has(session.application)) session.socket?.send(text);
  }
}
