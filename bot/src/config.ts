import { ConfigReader, type Environment } from './config-reader.ts';
import { readShards, type ShardConfig } from './config-shards.ts';

/** Everything that can be set, as the bot uses it. What it is called and means: config-schema.ts. */
export interface Config {
  readonly botToken: string;
  /** Undefined for Discord's own. */
  readonly discordApiUrl: string | undefined;
  /** Of this process, where several share what Discord allows. */
  readonly requestsPerSecond: number;
  readonly shards: ShardConfig;
  /** Those that are asked, in this order, until one answers. */
  readonly models: readonly [ModelConfig, ...ModelConfig[]];
  /** Folders of cards besides the image's own; read again when their files change. */
  readonly charactersPaths: readonly string[];
  readonly assistantName: string;
  readonly port: number;
  readonly metricsPort: number;
  /** At which the world reaches `/avatars/…`; undefined where cards show no pictures. */
  readonly publicAvatarBaseUrl: string | undefined;
  readonly maxHistoryMessages: number;
  readonly inferenceParallelism: number;
  /** Whether answers are shown while they are made. */
  readonly isStreaming: boolean;
  readonly logLevel: LogLevel;
  /** Of each guild, or user of direct messages, and day; undefined for no limit. */
  readonly spendLimitUsd: number | undefined;
  /** Undefined for stdout only. */
  readonly logFile: string | undefined;
  /** Undefined where nobody else may answer. */
  readonly lease: LeaseConfig | undefined;
  readonly drainTimeoutMs: number;
  /** Undefined for memory only. */
  readonly statePath: string | undefined;
  /** Of a user; 0 for no limit. */
  readonly rateLimitPerMinute: number;
  /** Where commands are registered instead of everywhere. */
  readonly devGuildId: string | undefined;
  readonly adminUserIds: readonly string[];
  readonly version: string;
  /** Undefined for the folder beside the program. */
  readonly imageCharactersPath: string | undefined;
}

export type ModelConfig = OpenAiConfig | GeminiConfig | OllamaConfig;

export interface OpenAiConfig {
  readonly provider: 'openai';
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  /** Of prompt and answer together. */
  readonly tokenLimit: number;
  /** Whether the model takes pictures. */
  readonly hasVision?: boolean;
  readonly price?: Price;
}

export interface GeminiConfig {
  readonly provider: 'gemini';
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly tokenLimit: number;
  readonly price?: Price;
}

export interface OllamaConfig {
  readonly provider: 'ollama';
  readonly host: string;
  readonly model: string;
  readonly tokenLimit: number;
  /** It runs on one's own machine. */
  readonly price?: undefined;
}

/** Of a model, in US dollars a million tokens. */
export interface Price {
  readonly inputUsd: number;
  readonly outputUsd: number;
}

export interface LeaseConfig {
  readonly name: string;
  /** Undefined for the pod's own. */
  readonly namespace: string | undefined;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** `warnings` are of names that nobody reads but nearly are ours. */
export type ParsedConfig = { readonly warnings: readonly string[] } & (
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'problems'; readonly problems: readonly string[] }
);

/** Reads the variables; every problem at once, each with the variable's name and what to write. */
export function parseConfig(environment: Environment): ParsedConfig {
  const read = new ConfigReader(environment);
  const leaseName = read.optional('LEASE_NAME');
  const leaseNamespace = read.optional('LEASE_NAMESPACE');
  const shards = readShards(read);
  const config: Config = {
    botToken: read.needed('BOT_TOKEN'),
    discordApiUrl: read.url('DISCORD_API_URL'),
    requestsPerSecond: Math.max(1, Math.floor(read.integer('DISCORD_REQUESTS_PER_SECOND') / shards.pods)),
    shards,
    models: parseModels(read),
    charactersPaths: read.list('CHARACTERS_PATH'),
    assistantName: read.text('ASSISTANT_NAME'),
    port: read.integer('PORT'),
    metricsPort: read.integer('METRICS_PORT'),
    publicAvatarBaseUrl: read.url('PUBLIC_AVATAR_BASE_URL'),
    maxHistoryMessages: read.integer('MAX_HISTORY_MESSAGES'),
    inferenceParallelism: read.integer('INFERENCE_PARALLELISM'),
    isStreaming: read.boolean('STREAMING'),
    spendLimitUsd: read.usd('SPEND_LIMIT_USD'),
    logLevel: read.oneOf('LOG_LEVEL'),
    logFile: read.optional('LOG_FILE'),
    lease: leaseName === undefined ? undefined : { name: leaseName, namespace: leaseNamespace },
    drainTimeoutMs: read.durationMs('DRAIN_TIMEOUT'),
    statePath: read.optional('STATE_PATH'),
    rateLimitPerMinute: read.integer('RATE_LIMIT_PER_MINUTE'),
    devGuildId: read.id('DEV_GUILD_ID'),
    adminUserIds: read.ids('ADMIN_USER_IDS'),
    version: read.text('BOT_VERSION'),
    imageCharactersPath: read.optional('IMAGE_CHARACTERS_PATH'),
  };
  if (read.text('PORT') === read.text('METRICS_PORT'))
    read.problem('METRICS_PORT', 'is the same as PORT; metrics are never published');
  const warnings = read.warnings();
  return read.problems.length > 0
    ? { kind: 'problems', problems: read.problems, warnings }
    : { kind: 'config', config, warnings };
}

const MODEL_PARSERS: Readonly<Record<ModelConfig['provider'], (read: ConfigReader) => ModelConfig>> = {
  openai: (read) => ({
    provider: 'openai',
    apiKey: read.needed('OPENAI_API_KEY'),
    baseUrl: read.url('OPENAI_BASE_URL') ?? '',
    model: read.text('OPENAI_MODEL_NAME'),
    tokenLimit: read.integer('OPENAI_TOKEN_LIMIT'),
    hasVision: read.boolean('OPENAI_VISION_SUPPORT'),
    ...parsePrice(read, 'OPENAI'),
  }),
  gemini: (read) => ({
    provider: 'gemini',
    apiKey: read.needed('GEMINI_API_KEY'),
    baseUrl: read.url('GEMINI_BASE_URL') ?? '',
    model: read.text('GEMINI_MODEL_NAME'),
    tokenLimit: read.integer('GEMINI_TOKEN_LIMIT'),
    ...parsePrice(read, 'GEMINI'),
  }),
  ollama: (read) => ({
    provider: 'ollama',
    host: read.url('OLLAMA_HOST') ?? '',
    model: read.needed('OLLAMA_MODEL_NAME'),
    tokenLimit: read.integer('OLLAMA_TOKEN_LIMIT'),
  }),
};

/** Without prices nobody could tell when a limit is reached. */
function parsePrice(read: ConfigReader, provider: 'OPENAI' | 'GEMINI'): { readonly price?: Price } {
  const names = [`${provider}_INPUT_PRICE`, `${provider}_OUTPUT_PRICE`] as const;
  const [inputUsd, outputUsd] = names.map((name) => read.usd(name));
  const isNeeded = [...names, 'SPEND_LIMIT_USD' as const].some((name) => read.text(name) !== '');
  if (inputUsd !== undefined && outputUsd !== undefined) return { price: { inputUsd, outputUsd } };
  if (isNeeded) for (const name of names) read.needed(name);
  return {};
}

/** The providers that `LLM_PROVIDER` lists; those left out need nothing. */
function parseModels(read: ConfigReader): [ModelConfig, ...ModelConfig[]] {
  const [first, ...rest] = read.someOf('LLM_PROVIDER').map((name) => MODEL_PARSERS[name](read));
  // With a problem reported nobody sees this.
  return [first ?? { provider: 'ollama', host: '', model: '', tokenLimit: 0 }, ...rest];
}
