/** Everything that can be set; docs and manifests are made from the same names. */
export interface Config {
  readonly botToken: string;
  /** Undefined for Discord's own. */
  readonly discordApiUrl: string | undefined;
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
  /** Undefined where nobody else may answer. */
  readonly lease: LeaseConfig | undefined;
  readonly drainTimeoutMs: number;
  /** Undefined for memory only. */
  readonly statePath: string | undefined;
  /** Of a user; 0 for no limit. */
  readonly rateLimitPerMinute: number;
}

export type ModelConfig = OpenAiConfig | GeminiConfig | OllamaConfig;

export interface OpenAiConfig {
  readonly provider: 'openai';
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  /** Of prompt and answer together. */
  readonly tokenLimit: number;
}

export interface GeminiConfig {
  readonly provider: 'gemini';
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly tokenLimit: number;
}

export interface OllamaConfig {
  readonly provider: 'ollama';
  readonly host: string;
  readonly model: string;
  readonly tokenLimit: number;
}

export interface LeaseConfig {
  readonly name: string;
  /** Undefined for the pod's own. */
  readonly namespace: string | undefined;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export type ParsedConfig =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the variables; every problem at once, each with the variable's name and what to write. */
export function parseConfig(environment: Environment): ParsedConfig {
  const read = new VariableReader(environment);
  const leaseName = read.text('LEASE_NAME');
  const config: Config = {
    botToken: read.required('BOT_TOKEN', "the token of the bot, from Discord's developer portal"),
    discordApiUrl: read.url('DISCORD_API_URL'),
    models: parseModels(read),
    charactersPaths: read.list('CHARACTERS_PATH'),
    assistantName: read.text('ASSISTANT_NAME') || 'Assistant',
    port: read.integer('PORT', 18_888, { min: 1, max: 65_535 }),
    metricsPort: read.integer('METRICS_PORT', 9464, { min: 1, max: 65_535 }),
    publicAvatarBaseUrl: read.url('PUBLIC_AVATAR_BASE_URL'),
    maxHistoryMessages: read.integer('MAX_HISTORY_MESSAGES', 100, { min: 1, max: 1000 }),
    inferenceParallelism: read.integer('INFERENCE_PARALLELISM', 4, { min: 1, max: 100 }),
    isStreaming: read.oneOf('STREAMING', ['true', 'false'] as const, 'true') === 'true',
    logLevel: read.oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error'] as const, 'info'),
    lease:
      leaseName === ''
        ? undefined
        : { name: leaseName, namespace: read.text('LEASE_NAMESPACE') || undefined },
    drainTimeoutMs: read.durationMs('DRAIN_TIMEOUT', '180s'),
    statePath: read.text('STATE_PATH') || undefined,
    rateLimitPerMinute: read.integer('RATE_LIMIT_PER_MINUTE', 10, { min: 0, max: 1_000_000 }),
  };
  if (config.port === config.metricsPort)
    read.problem('METRICS_PORT', 'is the same as PORT; metrics are never published');
  return read.problems.length > 0
    ? { kind: 'problems', problems: read.problems }
    : { kind: 'config', config };
}

const TOKEN_RANGE = { min: 2000, max: 10_000_000 };
const MODEL_PARSERS: Readonly<Record<string, (read: VariableReader) => ModelConfig>> = {
  openai: (read) => ({
    provider: 'openai',
    apiKey: read.required('OPENAI_API_KEY', 'the key of the model; any text where the server wants none'),
    baseUrl: read.url('OPENAI_BASE_URL') ?? 'https://api.openai.com/v1',
    model: read.text('OPENAI_MODEL_NAME') || 'gpt-4o-mini',
    tokenLimit: read.integer('OPENAI_TOKEN_LIMIT', 32_768, TOKEN_RANGE),
  }),
  gemini: (read) => ({
    provider: 'gemini',
    apiKey: read.required('GEMINI_API_KEY', "the key of the model, from Google's AI Studio"),
    baseUrl: read.url('GEMINI_BASE_URL') ?? 'https://generativelanguage.googleapis.com',
    model: read.text('GEMINI_MODEL_NAME') || 'gemini-2.5-flash',
    tokenLimit: read.integer('GEMINI_TOKEN_LIMIT', 32_768, TOKEN_RANGE),
  }),
  ollama: (read) => ({
    provider: 'ollama',
    host: read.url('OLLAMA_HOST') ?? 'http://127.0.0.1:11434',
    model: read.required('OLLAMA_MODEL_NAME', 'a model that `ollama list` shows'),
    tokenLimit: read.integer('OLLAMA_TOKEN_LIMIT', 8192, TOKEN_RANGE),
  }),
};

/** The providers that `LLM_PROVIDER` lists; those left out need nothing. */
function parseModels(read: VariableReader): [ModelConfig, ...ModelConfig[]] {
  const names = [...new Set(read.list('LLM_PROVIDER'))];
  const unknown = names.filter((name) => !Object.hasOwn(MODEL_PARSERS, name));
  if (unknown.length > 0)
    read.problem('LLM_PROVIDER', `must list some of ${Object.keys(MODEL_PARSERS).join(', ')}`);
  const models = (names.length > 0 ? names : ['openai'])
    .map((name) => (Object.hasOwn(MODEL_PARSERS, name) ? MODEL_PARSERS[name]?.(read) : undefined))
    .filter((model) => model !== undefined);
  const [first, ...rest] = models;
  // With a problem reported nobody sees this.
  return [first ?? { provider: 'ollama', host: '', model: '', tokenLimit: 0 }, ...rest];
}

class VariableReader {
  readonly problems: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string): string {
    return this.#environment[name]?.trim() ?? '';
  }

  required(name: string, what: string): string {
    const value = this.text(name);
    if (value === '') this.problem(name, `is missing: ${what}`);
    return value;
  }

  url(name: string): string | undefined {
    const value = this.text(name);
    if (value === '') return undefined;
    if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
      this.problem(name, 'is no http or https URL');
    return value.replace(/\/+$/, '');
  }

  integer(name: string, defaultValue: number, range: { min: number; max: number }): number {
    const value = this.text(name);
    if (value === '') return defaultValue;
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= range.min && number <= range.max) return number;
    this.problem(name, `must be a whole number from ${range.min} to ${range.max}`);
    return defaultValue;
  }

  durationMs(name: string, defaultValue: string): number {
    const match = /^(\d{1,6})([smh]?)$/.exec(this.text(name) || defaultValue);
    if (!match) this.problem(name, 'must be a duration such as 180s or 3m');
    const unit = { '': 1, s: 1, m: 60, h: 3600 }[match?.[2] ?? ''] ?? 1;
    return Number(match?.[1] ?? 0) * unit * 1000;
  }

  list(name: string): string[] {
    return this.text(name)
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }

  oneOf<T extends string>(name: string, choices: readonly T[], defaultValue: T): T {
    const value = this.text(name) || defaultValue;
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) this.problem(name, `must be one of ${choices.join(', ')}`);
    return choice ?? defaultValue;
  }

  problem(name: string, what: string): void {
    this.problems.push(`${name} ${what}`);
  }
}
