import type { APIMessage } from 'discord.js';
import type { GatewayMessage } from './gateway.ts';
import { isOlder } from './snowflake.ts';

/** An update may name only what has changed. */
export type ChangedMessage = Partial<GatewayMessage> & Pick<GatewayMessage, 'id' | 'channel_id'>;

/** As text a message takes a known amount of memory, and nobody changes it by mistake. */
interface Entry {
  readonly id: string;
  readonly text: string;
  readonly repliesTo: string | undefined;
  /** Undefined for webhooks, which have a name for every message. */
  readonly authorId: string | undefined;
  readonly authorName: string;
}

/** Two for a character, and what holds it. */
const BYTES = { character: 2, entry: 300 };

/** The newest messages of one channel, without a hole: all from a certain one on, as Discord's REST API would tell them. */
export class ChannelRun {
  readonly guildId: string | undefined;
  /** On the clock of `performance.now()`. */
  readonly since: number;
  readonly #isGone: (id: string) => boolean;
  /** Oldest first. */
  #entries: Entry[] = [];
  /** Everything from this id on is here. */
  #floor: string;
  /** Whether nothing is older. */
  #isWhole = false;
  /** What is told of older messages while they are read. */
  #late: (() => void)[] | undefined;
  #bytes = 0;

  /** @param options.isGone whether a message was deleted */
  constructor(
    first: GatewayMessage,
    { since, isGone }: { readonly since: number; readonly isGone: (id: string) => boolean },
  ) {
    this.guildId = first.guild_id;
    this.since = since;
    this.#isGone = isGone;
    this.#floor = first.id;
    this.put(first);
  }

  /** About as much memory as it takes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Below this id everything has to be read. */
  get floor(): string {
    return this.#floor;
  }

  /** How many messages before one have to be read for so many to be known. */
  missingBefore(id: string, count: number): number {
    return this.#isWhole ? 0 : Math.max(0, count - this.#indexOf(id));
  }

  /** The messages before one, oldest first, as far as they are known. */
  before(id: string, count: number): APIMessage[] {
    const end = this.#indexOf(id);
    return this.#entries.slice(Math.max(0, end - count), end).map(({ text }) => JSON.parse(text));
  }

  /** Whether somebody is not called what they were: Discord tells of all that they said by the new name. */
  isRenamed({ author, webhook_id }: GatewayMessage): boolean {
    if (webhook_id !== undefined) return false;
    const name = nameOf(author);
    return this.#entries.some(({ authorId, authorName }) => authorId === author.id && authorName !== name);
  }

  /** A message that somebody wrote; one that is known already may say more of it. */
  put(message: GatewayMessage): void {
    const isBelow = !this.#isWhole && isOlder(message.id, this.#floor);
    if (isBelow) this.#late?.push(() => this.put(message));
    else if (this.#find(message.id) !== undefined) this.update(message);
    else this.#insert(message);
  }

  /** A message that is another now, whether it stands by itself or is replied to. */
  update(change: ChangedMessage): void {
    this.#late?.push(() => this.update(change));
    const at = this.#find(change.id);
    if (at !== undefined) this.#replace(at, merged(parsed(this.#entries[at]), change));
    for (const [index, entry] of this.#entries.entries()) {
      if (entry.repliesTo !== change.id) continue;
      const message = parsed(entry);
      const { referenced_message: replied } = message;
      if (replied) this.#replace(index, { ...message, referenced_message: merged(replied, change) });
    }
  }

  remove(id: string): void {
    const at = this.#find(id);
    if (at !== undefined) {
      this.#bytes -= sizeOf(this.#entries[at]);
      this.#entries.splice(at, 1);
    }
    for (const [index, entry] of this.#entries.entries())
      if (entry.repliesTo === id) this.#replace(index, { ...parsed(entry), referenced_message: null });
  }

  /** What is told from now on of older messages counts for those that are read. */
  beginReading(): void {
    this.#late = [];
  }

  /** What was read: the messages right before the floor, oldest first; undefined where it could not be. */
  endReading(page: readonly APIMessage[] | undefined, { isStart }: { readonly isStart: boolean }): void {
    const late = this.#late ?? [];
    this.#late = undefined;
    if (page === undefined) return;
    this.#floor = page[0]?.id ?? this.#floor;
    this.#isWhole ||= isStart;
    for (const message of page) this.#insert(message);
    for (const tell of late) tell();
  }

  /** Keeps the newest; all, while older ones are read. */
  trim(count: number): void {
    if (this.#late !== undefined) return;
    const cut = this.#entries.splice(0, Math.max(0, this.#entries.length - count));
    if (cut.length === 0) return;
    for (const entry of cut) this.#bytes -= sizeOf(entry);
    this.#isWhole = false;
    this.#floor = this.#entries[0]?.id ?? this.#floor;
  }

  #insert(message: GatewayMessage): void {
    if (this.#isGone(message.id)) return;
    const entry = entryOf(this.#withReplied(plain(message)));
    this.#entries.splice(this.#indexOf(message.id), 0, entry);
    this.#bytes += sizeOf(entry);
  }

  /** What it replies to may be another since it was told. */
  #withReplied(message: APIMessage): APIMessage {
    const id = message.referenced_message?.id;
    if (id === undefined) return message;
    if (this.#isGone(id)) return { ...message, referenced_message: null };
    const at = this.#find(id);
    return at === undefined ? message : { ...message, referenced_message: alone(parsed(this.#entries[at])) };
  }

  #replace(index: number, message: APIMessage): void {
    const entry = entryOf(message);
    this.#bytes += sizeOf(entry) - sizeOf(this.#entries[index]);
    this.#entries[index] = entry;
  }

  #find(id: string): number | undefined {
    const at = this.#indexOf(id);
    return this.#entries[at]?.id === id ? at : undefined;
  }

  /** Where a message stands, or would. Most are new, and stand at the end. */
  #indexOf(id: string): number {
    return this.#entries.findLastIndex((entry) => isOlder(entry.id, id)) + 1;
  }
}

function parsed(entry: Entry | undefined): APIMessage {
  return JSON.parse(entry?.text ?? 'null') as APIMessage;
}

function entryOf(message: APIMessage): Entry {
  const { id, referenced_message: replied, author, webhook_id } = message;
  return {
    id,
    text: JSON.stringify(message),
    repliesTo: replied?.id,
    authorId: webhook_id === undefined ? author.id : undefined,
    authorName: nameOf(author),
  };
}

function nameOf({ username, global_name }: APIMessage['author']): string {
  return `${username}/${global_name ?? ''}`;
}

function sizeOf(entry: Entry | undefined): number {
  return (entry?.text.length ?? 0) * BYTES.character + BYTES.entry;
}

/** The message after an update, which may be late: the first word about a message can come after the last. */
function merged(known: APIMessage, change: ChangedMessage): APIMessage {
  const { edited_timestamp: edited } = change;
  const isLate =
    edited !== undefined &&
    Date.parse(edited ?? '1970-01-01') < Date.parse(known.edited_timestamp ?? '1970-01-01');
  if (isLate) return known;
  const { referenced_message, ...rest } = plain(change as GatewayMessage);
  return { ...known, ...rest };
}

/** A message as the REST API tells it: the gateway adds how its people are called in the guild, for the moment. */
function plain(message: GatewayMessage): APIMessage {
  const { guild_id, member, mentions, referenced_message: replied, ...rest } = message;
  const users = mentions?.map((user) => ({ ...user, member: undefined }));
  return {
    ...rest,
    ...(users === undefined ? {} : { mentions: users }),
    ...(replied === undefined ? {} : { referenced_message: replied && alone(plain(replied)) }),
  } as APIMessage;
}

/** What a message that is replied to does not tell is what it replies to itself. */
function alone({ referenced_message, ...message }: APIMessage): APIMessage {
  return message as APIMessage;
}
