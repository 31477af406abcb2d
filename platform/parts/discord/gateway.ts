import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { FrameRules } from './frames.ts';
import { guildPayload } from './guild-payload.ts';
import type { IdentifyLimits } from './identify-limits.ts';
import type { Clock } from './limits.ts';
import { isOnShard, isShard, MAX_GUILDS_OF_SHARD, type ShardOfMany } from './shards.ts';
import type { Application, Channel, World } from './world.ts';

interface Session {
  readonly id: string;
  readonly application: Application;
  readonly intents: number;
  readonly shard: ShardOfMany;
  socket: WebSocket | undefined;
  sequence: number;
  /** Dispatches since the start, for a resume; those of guilds are made again, as they are long. */
  sent: { readonly s: number; readonly text: string | (() => string) }[];
  /** Guilds of which it was not told yet. */
  readonly untold: Set<string>;
  /** Nothing of it arrives any more, in either direction, and the socket does not say so. */
  isDead: boolean;
  /** Discord has ended it, and told so: the connection may begin another. */
  isOver: boolean;
}

/** What Discord does to a bot's sessions now and then, to those of one shard if it says so. */
export type GatewayFault = GatewayFaultKind & { readonly shard?: number };

type GatewayFaultKind =
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
  /** Heartbeats have no answer any more, though events come. */
  | { readonly kind: 'no-acks' }
  /** READY comes so late from now on. */
  | { readonly kind: 'slow-ready'; readonly ms: number }
  /** Every event comes twice from now on. */
  | { readonly kind: 'repeat' };

export interface ConnectedSession {
  readonly application: string;
  readonly session: string;
  readonly shard: number;
}

const INTENTS = {
  guildWebhooks: 1 << 5,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
};
/** Those that the portal has to allow. */
const PRIVILEGED = (1 << 1) | (1 << 8) | INTENTS.messageContent;
const GUILDS_AT_ONCE = 20;
const MAX_BUFFERED = 4_000_000;
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Without which an event is not told; undefined for those that everybody hears. */
function intentFor(type: string, { guild_id }: Channel): number | undefined {
  if (type === 'WEBHOOKS_UPDATE') return INTENTS.guildWebhooks;
  if (!type.startsWith('MESSAGE_')) return undefined;
  return guild_id === undefined ? INTENTS.directMessages : INTENTS.guildMessages;
}

interface GatewayOptions {
  readonly heartbeatMs: number;
  readonly limits: IdentifyLimits;
  readonly clock: Clock;
}

/** Discord's gateway: hello, heartbeat, identify, resume, and dispatches to whoever may see them. */
export class GatewayServer {
  readonly #world: World;
  readonly #sessions: Session[] = [];
  readonly #sockets: WebSocketServer;
  readonly #heartbeatMs: number;
  readonly limits: IdentifyLimits;
  readonly #repeating = new Set<Application>();
  readonly #forgetful = new Set<Session>();
  readonly #withoutAcks = new WeakSet<Session>();
  readonly #slowReady = new Map<Application, number>();
  readonly #clock: Clock;
  #url = '';

  constructor(world: World, server: Server, { heartbeatMs, limits, clock }: GatewayOptions) {
    this.#clock = clock;
    this.#world = world;
    this.#heartbeatMs = heartbeatMs;
    this.limits = limits;
    this.#sockets = new WebSocketServer({ server, path: '/gateway' });
    this.#sockets.on('connection', (socket) => this.#accept(socket));
  }

  setUrl(url: string): void {
    this.#url = url;
  }

  /** Sessions that are connected now, by the application's name. */
  connected(): ConnectedSession[] {
    return this.#sessions
      .filter(({ socket }) => socket !== undefined)
      .map(({ application, id, shard }) => ({
        application: application.user.username,
        session: id,
        shard: shard[0],
      }));
  }

  /** Does to a bot's sessions what Discord does now and then. */
  strike(application: Application, fault: GatewayFault): void {
    if (fault.kind === 'repeat') this.#repeating.add(application);
    if (fault.kind === 'slow-ready') this.#slowReady.set(application, fault.ms);
    const isStruck = (session: Session) =>
      session.application === application && (fault.shard ?? session.shard[0]) === session.shard[0];
    for (const session of this.#sessions.filter(isStruck)) this.#strikeSession(session, fault);
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
        session.isOver = true;
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
      case 'no-acks':
        this.#withoutAcks.add(session);
        break;
      case 'slow-ready':
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
      if (!isOnShard(channel.guild_id, session.shard)) continue;
      const wanted = intentFor(type, channel);
      if (wanted !== undefined && (session.intents & wanted) === 0) continue;
      if (channel.guild_id !== undefined) this.#tellOf(session, channel.guild_id);
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
    const rules = new FrameRules(this.#clock);
    socket.on('message', (raw: Buffer) => {
      const frame = rules.read(raw, session !== undefined && !session.isOver);
      if (typeof frame === 'number') {
        socket.close(frame);
        return;
      }
      const { op, d } = frame;
      if (session?.isDead && session.socket === socket) return;
      const isAnswered = session === undefined || !this.#withoutAcks.has(session);
      if (op === 1 && isAnswered) socket.send(JSON.stringify({ op: 11 }));
      else if (op === 2) session = this.#identify(socket, d);
      else if (op === 6) session = this.#resume(socket, d);
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
    d: { token: string; intents: number; shard?: ShardOfMany },
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
    const { shard = [0, 1] } = d;
    if (!isShard(shard)) {
      socket.close(4010, 'Invalid shard.');
      return undefined;
    }
    const outcome = this.limits.take(application, shard);
    if (outcome === 'used-up') {
      // The token is void from now on.
      this.#world.voidToken(application);
      for (const other of this.#sessions.filter((candidate) => candidate.application === application))
        other.socket?.close(4004, 'Authentication failed.');
      socket.close(4004, 'Authentication failed.');
      return undefined;
    }
    if (outcome === 'too-fast') {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return undefined;
    }
    return this.#begin(socket, application, { intents: d.intents, shard });
  }

  #begin(
    socket: WebSocket,
    application: Application,
    { intents, shard }: { readonly intents: number; readonly shard: ShardOfMany },
  ): Session | undefined {
    const guilds = [...this.#world.guilds.values()]
      .filter(({ id, members }) => members.has(application.user.id) && isOnShard(id, shard))
      .map(({ id }) => id);
    if (guilds.length > MAX_GUILDS_OF_SHARD) {
      socket.close(4011, 'Sharding required.');
      return undefined;
    }
    const session: Session = {
      id: randomUUID(),
      application,
      intents,
      shard,
      socket,
      sequence: 0,
      sent: [],
      untold: new Set(guilds),
      isDead: false,
      isOver: false,
    };
    const open = () => {
      this.#sessions.push(session);
      this.#send(session, 'READY', {
        v: 10,
        user: application.user,
        guilds: guilds.map((id) => ({ id, unavailable: true })),
        session_id: session.id,
        resume_gateway_url: this.#url,
        shard,
        application: { id: application.id, flags: 0 },
      });
      void this.#stream(session, guilds);
    };
    const lateMs = this.#slowReady.get(application);
    if (lateMs === undefined) open();
    else setTimeout(open, lateMs).unref();
    return session;
  }

  /** Tells of the guilds one by one, as fast as they are read; the first at once. */
  async #stream(session: Session, guilds: readonly string[]): Promise<void> {
    for (const [index, id] of guilds.entries()) {
      if (index % GUILDS_AT_ONCE === GUILDS_AT_ONCE - 1) await nextTurn();
      while ((session.socket?.bufferedAmount ?? 0) > MAX_BUFFERED) await nextTurn();
      this.#tellOf(session, id);
    }
  }

  #tellOf(session: Session, guildId: string): void {
    const guild = this.#world.guilds.get(guildId);
    if (!session.untold.delete(guildId) || guild === undefined) return;
    const payload = () => guildPayload(this.#world, guild, session.application);
    const s = session.sequence + 1;
    this.#send(session, 'GUILD_CREATE', payload());
    session.sent.pop();
    session.sent.push({ s, text: () => JSON.stringify({ op: 0, t: 'GUILD_CREATE', s, d: payload() }) });
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
    for (const { s, text } of session.sent)
      if (s > d.seq) socket.send(typeof text === 'string' ? text : text());
    this.#send(session, 'RESUMED', {});
    return session;
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
