import { modelVariables } from './config-models.ts';
import { shardVariables } from './config-shards.ts';
import type { Variable, Variables } from './config-variable.ts';

const discord = {
  BOT_TOKEN: {
    kind: 'secret',
    source: 'secret',
    meaning: "the token of the bot, from Discord's developer portal",
    needed: 'always',
  },
  DISCORD_API_URL: {
    kind: 'url',
    source: 'config',
    meaning:
      "the base of the REST API (`…/api`) where it is not Discord's; the gateway's address comes from it",
  },
  DISCORD_REQUESTS_PER_SECOND: {
    kind: 'integer',
    min: 1,
    max: 100_000,
    default: '50',
    source: 'config',
    meaning: 'what Discord allows the bot, all pods together; large bots may be granted more',
  },
  DEV_GUILD_ID: {
    kind: 'id',
    source: 'config',
    meaning: 'the guild in which commands are registered instead of everywhere, and are there at once',
  },
  ADMIN_USER_IDS: {
    kind: 'ids',
    source: 'config',
    meaning: "users who may do what a guild's administrators may, everywhere",
    formerly: ['ADMIN_OVERRIDE_ID'],
  },
} as const satisfies Variables;

const characters = {
  CHARACTERS_PATH: {
    kind: 'list',
    source: 'manifests',
    meaning: "folders of cards besides the image's own, watched while the bot runs",
  },
  ASSISTANT_NAME: {
    kind: 'text',
    default: 'Assistant',
    source: 'config',
    meaning: 'the card that answers when no other does',
  },
  PUBLIC_AVATAR_BASE_URL: {
    kind: 'url',
    source: 'config',
    meaning: "where the world reaches the bot's `/avatars/…`; without it characters have no pictures",
  },
} as const satisfies Variables;

const answers = {
  MAX_HISTORY_MESSAGES: {
    kind: 'integer',
    min: 1,
    max: 1000,
    default: '100',
    source: 'config',
    meaning: 'messages before a question that are read, as far as they fit into the prompt',
  },
  RATE_LIMIT_PER_MINUTE: {
    kind: 'integer',
    min: 0,
    max: 1_000_000,
    default: '10',
    source: 'config',
    meaning: 'questions of a user a minute; 0 for no limit',
  },
  INFERENCE_PARALLELISM: {
    kind: 'integer',
    min: 1,
    max: 100,
    default: '4',
    source: 'config',
    meaning: 'answers in the making at once',
  },
  STREAMING: {
    kind: 'boolean',
    default: 'true',
    source: 'config',
    meaning: 'whether a long answer is shown while it is made, by edits of its message',
  },
  SPEND_LIMIT_USD: {
    kind: 'usd',
    source: 'config',
    meaning:
      'what answers may cost in a guild, or to a user in direct messages, in a day of UTC; no limit without it',
  },
} as const satisfies Variables;

const state = {
  STATE_PATH: {
    kind: 'text',
    source: 'manifests',
    meaning:
      'the SQLite file of what must survive a restart, on no network file system; memory only without it',
  },
  DRAIN_TIMEOUT: {
    kind: 'duration',
    default: '180s',
    source: 'manifests',
    meaning: "how long SIGTERM waits for answers in the making; the pod's grace period is longer",
  },
  LEASE_NAME: {
    kind: 'text',
    source: 'manifests',
    meaning: 'the Lease that says which of several pods answers; without it this process does',
  },
  LEASE_NAMESPACE: {
    kind: 'text',
    source: 'hand',
    meaning: "where the Lease is; by default the pod's own namespace",
  },
} as const satisfies Variables;

const operations = {
  PORT: {
    kind: 'integer',
    min: 1,
    max: 65_535,
    default: '18888',
    source: 'hand',
    meaning: 'probes and avatars; the manifests publish this one',
  },
  METRICS_PORT: {
    kind: 'integer',
    min: 1,
    max: 65_535,
    default: '9464',
    source: 'hand',
    meaning: '`/metrics`, never published',
  },
  LOG_LEVEL: {
    kind: 'one-of',
    choices: ['debug', 'info', 'warn', 'error'],
    default: 'info',
    source: 'config',
    meaning: 'what is logged at least',
  },
  LOG_FILE: {
    kind: 'text',
    source: 'hand',
    meaning: 'a copy of the log: five files of 10 MB at most, this one the newest',
  },
  CONFIG_FILE: {
    kind: 'text',
    source: 'manifests',
    meaning: 'a file of variables, read under the environment: the mounted form of the Secret',
  },
  BOT_VERSION: {
    kind: 'text',
    default: 'dev',
    source: 'image',
    meaning: 'the build, for `bot_build_info`',
  },
  IMAGE_CHARACTERS_PATH: {
    kind: 'text',
    source: 'image',
    meaning: "the image's own cards, where they lie elsewhere than beside the program",
  },
} as const satisfies Variables;

/** The variables by what they are about, in the order in which people read of them. */
export const groups = {
  Discord: discord,
  Models: modelVariables,
  Characters: characters,
  Answers: answers,
  'State and turns': state,
  Shards: shardVariables,
  Operations: operations,
} as const satisfies Readonly<Record<string, Variables>>;

/**
 * Every variable of the bot, once. What reads them, what keeps their values out of the log, the cluster's ConfigMap, the
 * table in the docs and the example file are all made from this.
 */
export const schema = {
  ...discord,
  ...modelVariables,
  ...characters,
  ...answers,
  ...state,
  ...shardVariables,
  ...operations,
} as const;

export type VariableName = keyof typeof schema;

export type NameOfKind<Kind extends Variable['kind']> = {
  [Name in VariableName]: (typeof schema)[Name]['kind'] extends Kind ? Name : never;
}[VariableName];

export const variables: readonly (readonly [name: VariableName, variable: Variable])[] = Object.entries(
  schema,
) as [VariableName, Variable][];

type Environment = Readonly<Record<string, string | undefined>>;

/** The values that nobody may see: of secrets, and what addresses hold of credentials. */
export function secretsIn(environment: Environment): string[] {
  return variables.flatMap(([name, { kind }]) => {
    const value = environment[name]?.trim() ?? '';
    if (kind === 'secret') return [value];
    if (kind !== 'url' || !URL.canParse(value)) return [];
    const { username, password, searchParams } = new URL(value);
    return [
      ...new Set([username, password].flatMap((part) => [part, decodeURIComponent(part)])),
      ...searchParams.values(),
    ];
  });
}
