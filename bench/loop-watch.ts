/** Loaded before a bot (`node --import`): tells, when asked, how long its event loop stood still, and what it takes. */
import { createRequire } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface LoopReading {
  /** The longest since the last reading. */
  readonly stallMs: number;
  readonly rssBytes: number;
  /** Since the start, of all threads. */
  readonly cpuMs: number;
}

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
process.on('message', () => {
  const reading: LoopReading = {
    stallMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
    rssBytes: process.memoryUsage.rss(),
    cpuMs: (process.cpuUsage().user + process.cpuUsage().system) / 1000,
  };
  delay.reset();
  process.send?.(reading);
});
// The library keeps to Discord's fifty requests a second, whatever it costs itself.
if (process.env.BENCH_UNLIMITED === '1') {
  const ofLibrary = createRequire(createRequire(import.meta.url).resolve('discord.js'));
  ofLibrary('@discordjs/rest').DefaultRestOptions.globalRequestsPerSecond = Number.POSITIVE_INFINITY;
}
// Being watched keeps nobody alive.
process.channel?.unref();
