/** Of channels or of roles, by their ids. */
export interface AccessList {
  /** If there are any, everything else is out. */
  readonly allowed: ReadonlySet<string>;
  readonly blocked: ReadonlySet<string>;
}

export interface AccessRules {
  readonly channels: AccessList;
  readonly roles: AccessList;
}

/** Where somebody says something. What is not known is undefined. */
export interface Place {
  readonly channelId: string;
  /** Of a thread its channel, of anything else itself. */
  readonly parentId: string | undefined;
  readonly roles: readonly string[] | undefined;
  /** The role that everybody has. */
  readonly everyone?: string | undefined;
}

/** Whether somebody may ask there. Where a rule needs what is not known, nobody may. */
export function mayAsk(
  { channels, roles }: AccessRules,
  { channelId, parentId, roles: own, everyone }: Place,
): boolean {
  // A rule for the thread itself goes before its channel's.
  const isNamed = channels.allowed.has(channelId) || channels.blocked.has(channelId);
  const place = isNamed ? [channelId] : parentId === undefined ? undefined : [parentId];
  return passes(channels, place) && passes(roles, rolesToJudge(roles, own, everyone));
}

/** A rule for a role of somebody's own goes before that for everybody. */
function rolesToJudge(
  { allowed, blocked }: AccessList,
  own: readonly string[] | undefined,
  everyone: string | undefined,
): readonly string[] | undefined {
  if (own === undefined || everyone === undefined) return own;
  const isNamed = own.some((id) => allowed.has(id) || blocked.has(id));
  return isNamed ? own : [...own, everyone];
}

function passes({ allowed, blocked }: AccessList, ids: readonly string[] | undefined): boolean {
  if (allowed.size === 0 && blocked.size === 0) return true;
  if (ids === undefined || ids.some((id) => blocked.has(id))) return false;
  return allowed.size === 0 || ids.some((id) => allowed.has(id));
}
