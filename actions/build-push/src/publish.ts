import { ActionError } from '../../../lib/errors/action-error.ts';
import type { Manifest, RegistryClient, RegistryDeps } from '../../../lib/oci/registry.ts';
import type { Log } from '../../../lib/runner/runner.ts';

export interface PublishDeps {
  readonly client: Pick<RegistryClient, 'manifest' | 'tag'>;
  readonly registry: Pick<RegistryDeps, 'clock' | 'random' | 'signal'>;
  readonly log: Log;
}

/** `registry/repository`, and the tags that it gets. */
interface Wanted {
  readonly name: string;
  readonly tags: readonly string[];
  readonly moving: ReadonlySet<string>;
}

const MAX_READS = 5;
const FIRST_WAIT_MS = 500;

/**
 * Pushed means readable: what the registry answers for a digest, asked a few times, as some take a moment.
 *
 * @param digest as the builder told it
 * @throws ActionError REGISTRY_REFUSED when it does not have it, BUILD_FAILED when none was told
 */
export async function readBack(
  name: string,
  digest: string | undefined,
  deps: PublishDeps,
): Promise<Manifest> {
  if (!digest) {
    throw new ActionError(
      'BUILD_FAILED',
      `The builder ended well, but told no digest of what it pushed to ${name}`,
      { hint: 'Update the builder, or take another by `builder`; what has no digest cannot be proven.' },
    );
  }
  const manifest = await readUntil(digest, digest, deps);
  if (manifest?.digest === digest) return manifest;
  throw new ActionError(
    'REGISTRY_REFUSED',
    `${name}@${digest} was pushed, but the registry does not have it`,
    {
      hint: 'Run the job again; if it persists, see whether the registry is in order.',
    },
  );
}

/**
 * Gives an image its tags and reads each of them back; what is there already is not written again.
 *
 * @returns the tags that it has: without those that move on but that this registry does not let move
 * @throws ActionError REGISTRY_REFUSED
 */
export async function ensureTags(
  manifest: Manifest,
  { name, tags, moving }: Wanted,
  deps: PublishDeps,
): Promise<readonly string[]> {
  const placed: string[] = [];
  for (const tag of tags) {
    const present = await deps.client.manifest(tag);
    if (present?.digest !== manifest.digest && !(await deps.client.tag(manifest, tag))) {
      if (!moving.has(tag) || tags.length === 1) throw immutable(`${name}:${tag}`);
      deps.log.warning(
        `${name}:${tag} stays where it is: the registry lets nobody move a tag. Leave its rule out of \`tags\`.`,
      );
      continue;
    }
    await requireTag(manifest, { reference: `${name}:${tag}`, tag, moves: moving.has(tag) }, deps);
    placed.push(tag);
  }
  return placed;
}

async function requireTag(
  manifest: Manifest,
  { reference, tag, moves }: { reference: string; tag: string; moves: boolean },
  deps: PublishDeps,
): Promise<void> {
  const found = await readUntil(tag, manifest.digest, deps);
  if (found?.digest === manifest.digest) return;
  if (found !== undefined && moves) {
    deps.log.warning(`${reference} is at ${found.digest} now: another run moved it meanwhile.`);
    return;
  }
  throw new ActionError(
    'REGISTRY_REFUSED',
    `${reference} was pushed as ${manifest.digest}, but the registry ${found === undefined ? 'does not have it' : `answers ${found.digest}`}`,
    { hint: 'Run the job again; if it persists, see what else pushes this tag.' },
  );
}

async function readUntil(
  reference: string,
  digest: string,
  { client, registry }: PublishDeps,
): Promise<Manifest | undefined> {
  for (let tries = 1; ; tries++) {
    const manifest = await client.manifest(reference);
    if (manifest?.digest === digest || tries === MAX_READS) return manifest;
    await registry.clock.sleep(FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + registry.random()), registry.signal);
  }
}

function immutable(reference: string): ActionError {
  return new ActionError(
    'REGISTRY_REFUSED',
    `${reference} is another image already, and the registry lets nobody overwrite a tag`,
    { hint: 'Keep `skip-existing: true`, so that a commit is built once, or use another tag.' },
  );
}
