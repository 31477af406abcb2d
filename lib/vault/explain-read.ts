import { ActionError } from '../errors/action-error.ts';
import { field, textField } from '../kube/object.ts';
import { type Refusal, saidBy, seenIn } from './refusal.ts';

export interface RefusedRead {
  readonly kind: 'read';
  /** As it was asked for, with `data/`. */
  readonly path: string;
  readonly version: number | undefined;
  readonly namespace: string | undefined;
  /** Whether Vault says that there is a mount which this token may know of. */
  readonly isMountKnown: boolean;
  /** What the token may do at the path; undefined when that cannot be asked either. */
  readonly capabilities?: readonly string[] | undefined;
  /** The token's policies; undefined for a token that was given. */
  readonly policies?: readonly string[] | undefined;
  /** How many requests the token is good for; undefined for any number. */
  readonly uses?: number | undefined;
  /** What the secret's metadata say; undefined when they may not be read. */
  readonly versions?: VersionList | undefined;
}

/** Which versions a KV v2 secret has. */
export interface VersionList {
  readonly current: number;
  /** Those that still exist. */
  readonly kept: readonly number[];
}

/** The error of a refused read. */
export function explainRead(refusal: Refusal, read: RefusedRead): ActionError {
  const said = saidBy(refusal);
  if (refusal.status === 405 || /unsupported operation/.test(said)) {
    return new ActionError('SECRET_DENIED', `${read.path} can be written, but not read: ${seenIn(refusal)}`, {
      hint: 'This action reads. Certificates and the like are issued by a write: use the vault program for them.',
    });
  }
  if (/namespace not found/.test(said)) {
    const name = JSON.stringify(read.namespace ?? '');
    return new ActionError('SECRET_DENIED', `There is no namespace ${name}: ${seenIn(refusal)}`, {
      hint: 'Check `namespace`; the login has one of its own, `auth-namespace`.',
    });
  }
  if (/no handler for route/.test(said)) {
    return new ActionError('SECRET_MISSING', `Nothing is mounted at ${read.path}: ${seenIn(refusal)}`, {
      hint: 'Check mount and namespace; `vault secrets list` shows what is mounted.',
    });
  }
  return refusal.status === 404 ? missing(refusal, read) : denied(refusal, read);
}

function missing(refusal: Refusal, read: RefusedRead): ActionError {
  const { path, version, versions } = read;
  const short = path.replace('/data/', '/');
  const gone = goneVersion(refusal, read, short);
  if (gone !== undefined) return gone;
  if (version !== undefined && versions !== undefined) {
    const rest = `the newest is ${versions.current}, and there are ${versions.kept.join(', ') || 'none'}`;
    const was = version > versions.current ? 'does not exist yet' : 'is not kept any more';
    return new ActionError('SECRET_MISSING', `Version ${version} of ${path} ${was}: ${rest}`, {
      hint: 'Correct `version`, or leave it out for the newest.',
    });
  }
  const versionToo = version === undefined ? '' : `, or no version ${version} of it`;
  return new ActionError('SECRET_MISSING', `There is no secret at ${path}${versionToo}`, {
    hint: `Check path and namespace, or write it with \`vault kv put ${short}\`.`,
  });
}

/** A version that was there comes without data, and with what became of it. */
function goneVersion(
  { body }: Refusal,
  { path, version }: RefusedRead,
  short: string,
): ActionError | undefined {
  const deletion = textField(body, 'data', 'metadata', 'deletion_time') ?? '';
  const found = field(body, 'data', 'metadata', 'version') ?? version;
  const which =
    version === undefined ? `Version ${found} of ${path}, its newest,` : `Version ${version} of ${path}`;
  if (field(body, 'data', 'metadata', 'destroyed') === true) {
    return new ActionError('SECRET_MISSING', `${which} is destroyed for good`, {
      hint: `Write the secret anew with \`vault kv put ${short}\`, or name another version.`,
    });
  }
  if (deletion === '') return undefined;
  return new ActionError('SECRET_MISSING', `${which} was deleted at ${deletion}`, {
    hint: `Restore it with \`vault kv undelete -versions=${found} ${short}\`, or name another version.`,
  });
}

function denied(refusal: Refusal, read: RefusedRead): ActionError {
  const { path, capabilities, policies, uses } = read;
  const policyText = policies === undefined ? '' : `; its policies are ${policies.join(', ') || 'none'}`;
  const seen = `\nVault said: ${seenIn(refusal)}`;
  if (/invalid token|bad token/.test(saidBy(refusal))) {
    const why =
      uses === undefined
        ? 'expired, revoked, or never one of this Vault'
        : `token_num_uses of its role is ${uses}`;
    return new ActionError(
      'SECRET_DENIED',
      `Vault does not know the token (any more), so ${path} cannot be read: ${why}${seen}`,
      {
        hint:
          uses === undefined
            ? 'Give a valid token; one for another namespace or cluster is not known here.'
            : 'Raise token_num_uses of the role, or set it to 0.',
      },
    );
  }
  if (capabilities?.includes('read')) {
    return new ActionError(
      'SECRET_DENIED',
      `Vault refuses to read ${path}, though the token's policies allow it${policyText}${seen}`,
      {
        hint: 'Look for a Sentinel policy, a control group, required parameters, or another namespace.',
      },
    );
  }
  const held = capabilities?.filter((name) => name !== 'deny') ?? [];
  const may =
    capabilities === undefined
      ? 'may not read it'
      : held.length > 0
        ? `may only ${held.join(', ')} there`
        : 'may do nothing there';
  const mount = read.isMountKnown ? '' : ', nor anywhere in that mount, if there is one';
  const also =
    read.isMountKnown || /^[^/]+\/data\//.test(path)
      ? ''
      : ' (of version 2, the path has data/ after the mount)';
  return new ActionError(
    'SECRET_DENIED',
    `Vault refuses to read ${path}: the token ${may}${mount}${policyText}${seen}`,
    {
      hint: `Add to a policy of the role: path ${JSON.stringify(path)} { capabilities = ["read"] }${also}; or correct mount, path and namespace.`,
    },
  );
}
