// Loaded before a bot (`node --import`): tells, when asked, how long its event loop stood still since the last time, and
// what it takes. In JavaScript, as a compiler for types would take memory of its own.
import { createRequire } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({
    stallMs: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
    rssBytes: process.memoryUsage.rss(),
    cpuMs: (user + system) / 1000,
  });
  delay.reset();
});
// The library keeps to Discord's fifty requests a second, whatever it costs itself; ours has a variable for it.
if (process.env.BENCH_UNLIMITED === '1') {
  const ofLibrary = createRequire(createRequire(import.meta.url).resolve('discord.js'));
  ofLibrary('@discordjs/rest').DefaultRestOptions.globalRequestsPerSecond = Number.POSITIVE_INFINITY;
}
// Being watched keeps nobody alive.
process.channel?.unref();
