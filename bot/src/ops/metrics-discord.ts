import { Counter, Gauge, type Registry } from 'prom-client';

/** What passes between the bot and Discord. */
export interface DiscordMetrics {
  readonly restRequests: Counter<'route' | 'status'>;
  readonly rateLimited: Counter<'scope'>;
  readonly invalidRequests: Counter;
  readonly gatewayEvents: Counter<'type'>;
  readonly shardUp: Gauge<'shard'>;
  readonly shards: Gauge;
  readonly shardLatency: Gauge<'shard'>;
  readonly identifyRemaining: Gauge;
}

export function createDiscordMetrics(registers: Registry[]): DiscordMetrics {
  const identifyRemaining = new Gauge({
    name: 'discord_identify_remaining',
    help: 'How many more sessions Discord lets begin today, as it last said; nothing until it has.',
    registers,
  });
  // Nought would mean that the last one is used up.
  identifyRemaining.remove();
  return {
    identifyRemaining,
    restRequests: new Counter({
      name: 'discord_rest_requests_total',
      help: 'Requests to Discord, by what was asked for and how it was answered; `none` where it was not.',
      labelNames: ['route', 'status'],
      registers,
    }),
    rateLimited: new Counter({
      name: 'discord_ratelimited_total',
      help: 'Requests that Discord turned away for a while, by whose limit it was.',
      labelNames: ['scope'],
      registers,
    }),
    invalidRequests: new Counter({
      name: 'discord_invalid_requests_total',
      help: 'Answers 401, 403 and 429, of which Discord bears ten thousand in ten minutes.',
      registers,
    }),
    gatewayEvents: new Counter({
      name: 'discord_gateway_events_total',
      help: 'What the gateway told, by its kind.',
      labelNames: ['type'],
      registers,
    }),
    shardUp: new Gauge({
      name: 'discord_shard_up',
      help: 'Whether this process has the shard connected; of a standby, too.',
      labelNames: ['shard'],
      registers,
    }),
    shardLatency: new Gauge({
      name: 'discord_shard_latency_seconds',
      help: 'From a heartbeat to its acknowledgement.',
      labelNames: ['shard'],
      registers,
    }),
    shards: new Gauge({
      name: 'discord_shards',
      help: 'How many shards the bot has in all of its processes.',
      registers,
    }),
  };
}
