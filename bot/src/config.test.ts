import { describe, expect, it } from 'vitest';
import { type Config, parseConfig } from './config.ts';
import { secretsIn, variables } from './config-schema.ts';

const needed = { BOT_TOKEN: 'token', OPENAI_API_KEY: 'key' };

function configOf(environment: Readonly<Record<string, string>>): Config {
  const parsed = parseConfig({ ...needed, ...environment });
  if (parsed.kind === 'problems') throw new Error(parsed.problems.join('; '));
  return parsed.config;
}

/** The variables that are complained about. */
function complaints(environment: Readonly<Record<string, string | undefined>>): string[] {
  const parsed = parseConfig(environment);
  return parsed.kind === 'problems' ? parsed.problems.map((problem) => problem.split(' ')[0] ?? '') : [];
}

describe('parseConfig', () => {
  it.each([
    ['smart quotes', '\u201cplanted\u201d'],
    ['quotes', '"planted"'],
    ['single quotes', "'planted'"],
    ['a line break', 'plan\nted'],
    ['a space', 'plan ted'],
    ['a sign that nobody sees', 'planted\u200b'],
  ])('takes no secret with %s, and does not say it', (_name, value) => {
    const parsed = parseConfig({ ...needed, BOT_TOKEN: value, OPENAI_API_KEY: value, PORT: 'x' });
    const problems = parsed.kind === 'problems' ? parsed.problems : [];
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['BOT_TOKEN', 'OPENAI_API_KEY', 'PORT']);
    expect(problems[0]).toContain('probably quotes around it');
    expect(problems.join()).not.toContain('planted');
  });

  it('needs a token and a key, and has a default for everything else', () => {
    expect(configOf({})).toEqual({
      botToken: 'token',
      discordApiUrl: undefined,
      requestsPerSecond: 50,
      shards: { count: 1, ids: [0], pods: 1, part: undefined },
      models: [
        {
          provider: 'openai',
          apiKey: 'key',
          baseUrl: 'https://api.openai.com/v1',
          model: 'gpt-4o-mini',
          tokenLimit: 32_768,
          hasVision: false,
        },
      ],
      charactersPaths: [],
      assistantName: 'Assistant',
      port: 18_888,
      metricsPort: 9464,
      publicAvatarBaseUrl: undefined,
      maxHistoryMessages: 100,
      inferenceParallelism: 4,
      logLevel: 'info',
      logFile: undefined,
      lease: undefined,
      drainTimeoutMs: 180_000,
      statePath: undefined,
      rateLimitPerMinute: 10,
      spendLimitUsd: undefined,
      devGuildId: undefined,
      adminUserIds: [],
      version: 'dev',
      imageCharactersPath: undefined,
      isStreaming: true,
    });
  });

  it.each([
    ['a secret with a line break', { BOT_TOKEN: 'abc\n' }, { botToken: 'abc' }],
    ['an empty value', { PORT: '', LOG_LEVEL: ' ' }, { port: 18_888, logLevel: 'info' }],
    [
      'a URL with a slash at its end',
      { DISCORD_API_URL: 'http://fake/api/' },
      { discordApiUrl: 'http://fake/api' },
    ],
    ['several folders', { CHARACTERS_PATH: '/a, /b,,' }, { charactersPaths: ['/a', '/b'] }],
    ['seconds', { DRAIN_TIMEOUT: '30s' }, { drainTimeoutMs: 30_000 }],
    ['seconds without a unit', { DRAIN_TIMEOUT: '30' }, { drainTimeoutMs: 30_000 }],
    ['minutes', { DRAIN_TIMEOUT: '3m' }, { drainTimeoutMs: 180_000 }],
    ['hours', { DRAIN_TIMEOUT: '1h' }, { drainTimeoutMs: 3_600_000 }],
    ['no time at all', { DRAIN_TIMEOUT: '0' }, { drainTimeoutMs: 0 }],
    [
      'a place for the state',
      { STATE_PATH: '/var/lib/bot/state.db' },
      { statePath: '/var/lib/bot/state.db' },
    ],
    [
      'a guild to try commands in',
      { DEV_GUILD_ID: '123456789012345678' },
      { devGuildId: '123456789012345678' },
    ],
    [
      'administrators',
      { ADMIN_USER_IDS: '123456789012345678, 223456789012345678' },
      { adminUserIds: ['123456789012345678', '223456789012345678'] },
    ],
    ['no limit of questions', { RATE_LIMIT_PER_MINUTE: '0' }, { rateLimitPerMinute: 0 }],
    ['a Lease', { LEASE_NAME: 'bot' }, { lease: { name: 'bot', namespace: undefined } }],
    [
      'a Lease elsewhere',
      { LEASE_NAME: 'bot', LEASE_NAMESPACE: 'ns' },
      { lease: { name: 'bot', namespace: 'ns' } },
    ],
  ])('takes %s', (_name, environment, expected) => {
    expect(configOf(environment as Record<string, string>)).toMatchObject(expected);
  });

  it.each([
    ['what is missing', { BOT_TOKEN: undefined, OPENAI_API_KEY: ' ' }, ['BOT_TOKEN', 'OPENAI_API_KEY']],
    ['a URL without a scheme', { OPENAI_BASE_URL: 'localhost:11434/v1' }, ['OPENAI_BASE_URL']],
    ['a URL of another scheme', { DISCORD_API_URL: 'file:///api' }, ['DISCORD_API_URL']],
    ['a number with a unit', { MAX_HISTORY_MESSAGES: '1e2' }, ['MAX_HISTORY_MESSAGES']],
    ['a port out of range', { PORT: '65536', METRICS_PORT: '-1' }, ['PORT', 'METRICS_PORT']],
    ['one port for both', { PORT: '9464' }, ['METRICS_PORT']],
    ['a duration of another kind', { DRAIN_TIMEOUT: 'PT3M' }, ['DRAIN_TIMEOUT']],
    ['a level that there is not', { LOG_LEVEL: 'INFO' }, ['LOG_LEVEL']],
    ['no provider at all', { LLM_PROVIDER: ' , ' }, ['LLM_PROVIDER']],
    ['a truth of another kind', { OPENAI_VISION_SUPPORT: 'yes' }, ['OPENAI_VISION_SUPPORT']],
    [
      'a name where an id belongs',
      { DEV_GUILD_ID: 'harbour', ADMIN_USER_IDS: '12,ann' },
      ['DEV_GUILD_ID', 'ADMIN_USER_IDS'],
    ],
    ['a provider that there is not', { LLM_PROVIDER: 'openai,claude' }, ['LLM_PROVIDER']],
    ['a provider that is no own name', { LLM_PROVIDER: 'constructor' }, ['LLM_PROVIDER']],
    [
      'a chain without what each of it needs',
      { LLM_PROVIDER: 'gemini, ollama' },
      ['GEMINI_API_KEY', 'OLLAMA_MODEL_NAME'],
    ],
  ])('refuses %s', (_name, environment, expected) => {
    expect(complaints({ ...needed, ...environment })).toEqual(expected);
  });

  it('asks nothing of a provider that is not in the chain', () => {
    const { models } = configOf({
      LLM_PROVIDER: 'ollama, gemini, ollama',
      OLLAMA_MODEL_NAME: 'small',
      GEMINI_API_KEY: 'key-of-gemini',
    });
    expect(models).toEqual([
      { provider: 'ollama', host: 'http://127.0.0.1:11434', model: 'small', tokenLimit: 8192 },
      {
        provider: 'gemini',
        apiKey: 'key-of-gemini',
        baseUrl: 'https://generativelanguage.googleapis.com',
        model: 'gemini-2.5-flash',
        tokenLimit: 32_768,
      },
    ]);
    expect(complaints({ BOT_TOKEN: 'token', LLM_PROVIDER: 'ollama', OLLAMA_MODEL_NAME: 'small' })).toEqual(
      [],
    );
  });

  it('names every variable at once, and shows no value', () => {
    const wrong = {
      OPENAI_BASE_URL: 'sk-planted',
      OPENAI_TOKEN_LIMIT: 'sk-planted',
      INFERENCE_PARALLELISM: 'sk-planted',
      PORT: 'sk-planted',
      LOG_LEVEL: 'sk-planted',
      DRAIN_TIMEOUT: 'sk-planted',
    };
    expect(complaints(wrong).toSorted()).toEqual(
      ['BOT_TOKEN', 'OPENAI_API_KEY', ...Object.keys(wrong)].toSorted(),
    );
    expect(JSON.stringify(parseConfig(wrong))).not.toContain('sk-planted');
  });
});

describe('parseConfig: D13, names that are nearly ours', () => {
  it.each([
    ['a letter too few', 'OPENAI_MODEL_NAM', 'OPENAI_MODEL_NAME'],
    ['letters swapped', 'RATE_LIMIT_PER_MINTUE', 'RATE_LIMIT_PER_MINUTE'],
    ['small letters', 'log_level', 'LOG_LEVEL'],
    ['no underscore', 'LOGLEVEL', 'LOG_LEVEL'],
    ['a dash', 'STATE-PATH', 'STATE_PATH'],
    ['a plural', 'LLM_PROVIDERS', 'LLM_PROVIDER'],
    ['what it was called once', 'ADMIN_OVERRIDE_ID', 'ADMIN_USER_IDS'],
  ])('warns of one with %s, and tells which is meant', (_name, written, meant) => {
    expect(parseConfig({ ...needed, [written]: 'sk-planted' }).warnings).toEqual([
      `${written} is not read; ${meant} is probably meant`,
    ]);
  });

  it('says of a missing one what was written instead', () => {
    const parsed = parseConfig({ BOT_TOKN: 'token', OPENAI_API_KEY: 'key' });
    expect(parsed).toMatchObject({
      kind: 'problems',
      problems: [
        "BOT_TOKEN is missing: the token of the bot, from Discord's developer portal; is BOT_TOKN meant to be it?",
      ],
    });
  });

  it.each([
    'PATH',
    'HOME',
    'HOSTNAME',
    'USER',
    'LANG',
    'PWD',
    'SHLVL',
    'LOGNAME',
    'NODE_ENV',
    'NODE_OPTIONS',
    'TERM',
    'HTTPS_PROXY',
    'KUBERNETES_PORT',
    'KUBERNETES_SERVICE_HOST',
    'DISCORDLM_SERVICE_PORT',
    'DISCORDLM_SERVICE_SERVICE_PORT_HTTP',
    'OPENAI_ORG_ID',
    'OPENAI_PROJECT_ID',
    'OLLAMA_KEEP_ALIVE',
    'NODE_EXTRA_CA_CERTS',
    'HOST',
    'SSH_AUTH_SOCK',
    'NODE_VERSION',
  ])("lets %s be, which is somebody else's", (name) => {
    expect(parseConfig({ ...needed, [name]: 'x' }).warnings).toEqual([]);
  });
});

describe('the schema', () => {
  it('has nothing that nobody reads', () => {
    const asked = new Set<string>();
    const environment = new Proxy<Record<string, string>>(
      { ...needed, LLM_PROVIDER: 'openai,gemini,ollama' },
      {
        get: (target, name: string) => {
          asked.add(name);
          return target[name];
        },
      },
    );
    parseConfig(environment);
    // The one that says where the others are.
    asked.add('CONFIG_FILE');
    expect([...asked].toSorted()).toEqual(variables.map(([name]) => name).toSorted());
  });

  it.each(variables)('has a default of %s that may be written out', (name, variable) => {
    const given = variable.default;
    const without = parseConfig({ ...needed, GEMINI_API_KEY: 'x', OLLAMA_MODEL_NAME: 'x' });
    const written = parseConfig({
      ...needed,
      GEMINI_API_KEY: 'x',
      OLLAMA_MODEL_NAME: 'x',
      ...(given === undefined ? {} : { [name]: given }),
    });
    expect(written).toEqual(without);
  });

  it('knows every value that nobody may see', () => {
    const environment = {
      BOT_TOKEN: ' planted-token\n',
      OPENAI_API_KEY: 'planted-key',
      GEMINI_API_KEY: '',
      OPENAI_BASE_URL: 'https://ann:planted%2Fpassword@models.example/v1?api-version=2&code=planted-code',
      OLLAMA_HOST: 'no address',
      ASSISTANT_NAME: 'Mara',
    };
    const secrets = secretsIn(environment).filter((secret) => secret !== '');
    expect(secrets.toSorted()).toEqual(
      [
        'planted-token',
        'planted-key',
        'ann',
        'planted%2Fpassword',
        'planted/password',
        '2',
        'planted-code',
      ].toSorted(),
    );
  });

  it('wants prices where there is a limit, of the models that are asked', () => {
    const limited = { BOT_TOKEN: 'x', OPENAI_API_KEY: 'x', SPEND_LIMIT_USD: '2.5' };
    expect(parseConfig(limited)).toMatchObject({
      problems: [
        'OPENAI_INPUT_PRICE is missing: what a million tokens of the prompt cost',
        'OPENAI_OUTPUT_PRICE is missing: what a million tokens of the answer cost',
      ],
    });
    const priced = { ...limited, OPENAI_INPUT_PRICE: '0.15', OPENAI_OUTPUT_PRICE: '0.6' };
    expect(parseConfig(priced)).toMatchObject({
      config: { spendLimitUsd: 2.5, models: [{ price: { inputUsd: 0.15, outputUsd: 0.6 } }] },
    });
    expect(parseConfig({ ...limited, LLM_PROVIDER: 'ollama', OLLAMA_MODEL_NAME: 'x' }).kind).toBe('config');
  });

  it('wants both prices, and numbers', () => {
    const half = { BOT_TOKEN: 'x', OPENAI_API_KEY: 'x', OPENAI_INPUT_PRICE: '1' };
    expect(parseConfig(half)).toMatchObject({
      problems: [expect.stringMatching(/^OPENAI_OUTPUT_PRICE is missing/)],
    });
    const wrong = { ...half, OPENAI_OUTPUT_PRICE: '1,5', SPEND_LIMIT_USD: '$3' };
    expect(parseConfig(wrong)).toMatchObject({
      problems: [
        expect.stringMatching(/^OPENAI_OUTPUT_PRICE must/),
        expect.stringMatching(/^SPEND_LIMIT_USD must/),
      ],
    });
  });
});
