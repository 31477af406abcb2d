import type { Reply } from '../../serve.ts';
import { invalidForm, type Refusal, refusal } from './rules.ts';
import type { Message } from './world.ts';

const MAX_PAGE = 100;
const DEFAULT_PAGE = 50;
const BULK = { least: 2, most: 100, maxAgeMs: 14 * 86_400_000 };
const DISCORD_EPOCH = 1_420_070_400_000n;

/** A page of a channel, newest first. @param all oldest first */
export function pageOf(
  all: readonly Message[],
  query: URLSearchParams,
  told: (message: Message) => Message = (message) => message,
): Reply {
  const limit = Number(query.get('limit') ?? DEFAULT_PAGE);
  if (!Number.isInteger(limit)) return invalidForm('limit', 'NUMBER_TYPE_COERCE', `Value is not int.`);
  if (limit < 1 || limit > MAX_PAGE) {
    const [code, bound] =
      limit < 1 ? ['MIN', 'greater than or equal to 1'] : ['MAX', 'less than or equal to 100'];
    return invalidForm('limit', `NUMBER_TYPE_${code}`, `int value should be ${bound}.`);
  }
  return { status: 200, body: chosen(all, query, limit).toReversed().map(told) };
}

function chosen(all: readonly Message[], query: URLSearchParams, limit: number): readonly Message[] {
  const [before, after, around] = ['before', 'after', 'around'].map((name) => query.get(name));
  if (around) {
    const older = olderThan(all, around).slice(-Math.floor(limit / 2));
    const rest = all.filter(({ id }) => BigInt(id) >= BigInt(around));
    return [...older, ...rest].slice(0, limit);
  }
  if (before) return olderThan(all, before).slice(-limit);
  return after ? all.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit) : all.slice(-limit);
}

function olderThan(all: readonly Message[], bound: string): readonly Message[] {
  return all.filter(({ id }) => BigInt(id) < BigInt(bound));
}

/** What Discord has against deleting these at once. */
export function refuseBulk(ids: unknown, nowMs: number): Refusal | undefined {
  if (!Array.isArray(ids) || ids.length < BULK.least || ids.length > BULK.most) {
    return refusal(
      400,
      50_016,
      'Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete',
    );
  }
  const isOld = ids.some((id) => nowMs - Number((BigInt(id) >> 22n) + DISCORD_EPOCH) > BULK.maxAgeMs);
  return isOld
    ? refusal(400, 50_034, 'You can only bulk delete messages that are under 14 days old.')
    : undefined;
}
