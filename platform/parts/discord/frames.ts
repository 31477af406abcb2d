import type { Clock } from './limits.ts';

const MAX_PAYLOAD_BYTES = 4096;
const MAX_FRAMES = 120;
const WINDOW_MS = 60_000;
const OPCODES = new Set([1, 2, 3, 4, 6, 8, 31, 43]);
const [HEARTBEAT, IDENTIFY, RESUME] = [1, 2, 6];

export interface Frame {
  readonly op: number;
  // biome-ignore lint/suspicious/noExplicitAny: each opcode has its own data
  readonly d: any;
}

/**
 * What a client may send over one connection: 120 frames a minute of 4,096 bytes, nothing but a heartbeat before it has
 * said who it is, and that only once.
 *
 * Source: discord.com/developers/docs/events/gateway, "Rate Limiting", "Sending Events", "Gateway Close Event Codes"
 */
export class FrameRules {
  readonly #clock: Clock;
  #startedAt = Number.NEGATIVE_INFINITY;
  #count = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The frame, or the code with which the connection closes. */
  read(bytes: Buffer, isKnown: boolean): Frame | number {
    if (!this.#take()) return 4008;
    if (bytes.length > MAX_PAYLOAD_BYTES) return 4002;
    const frame = decode(bytes);
    if (frame === undefined) return 4002;
    if (!OPCODES.has(frame.op)) return 4001;
    const isGreeting = frame.op === IDENTIFY || frame.op === RESUME;
    if (isKnown && isGreeting) return 4005;
    return isKnown || isGreeting || frame.op === HEARTBEAT ? frame : 4003;
  }

  #take(): boolean {
    const now = this.#clock();
    if (now - this.#startedAt >= WINDOW_MS) {
      this.#startedAt = now;
      this.#count = 0;
    }
    return ++this.#count <= MAX_FRAMES;
  }
}

function decode(bytes: Buffer): Frame | undefined {
  try {
    const value = JSON.parse(bytes.toString('utf8'));
    return typeof value?.op === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}
