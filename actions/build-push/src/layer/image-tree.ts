import { posix } from 'node:path';
import type { LayerEntry } from '../../../../lib/oci/layer/write-layer.ts';

/**
 * Folders that base images have. A layer that named them would change their owner and mode, and where one of them is a
 * link in the base (`/bin`), put a folder in its place.
 */
const OF_EVERY_BASE = new Set(
  [
    '/ /bin /boot /dev /etc /home /lib /lib32 /lib64 /libx32 /media /mnt /opt /proc /root /run /sbin /srv /sys /tmp /usr /var',
    '/usr/bin /usr/games /usr/include /usr/lib /usr/lib32 /usr/lib64 /usr/libexec /usr/sbin /usr/share /usr/src',
    '/usr/local /usr/local/bin /usr/local/etc /usr/local/lib /usr/local/sbin /usr/local/share /usr/local/src',
    '/etc/ssl /etc/ssl/certs /var/cache /var/lib /var/local /var/log /var/mail /var/opt /var/run /var/spool /var/tmp /var/www',
  ].flatMap((line) => line.split(' ')),
);

interface FolderOwner {
  readonly user: number;
  readonly group: number;
  readonly mode: number;
  /** Whether the layer says whose it is, also where the base may have it. */
  readonly isOwn: boolean;
}

const PLAIN: FolderOwner = { user: 0, group: 0, mode: 0o755, isOwn: false };

/** What a layer puts into an image, by absolute path; what comes later replaces what was there. */
export class ImageTree {
  readonly #entries = new Map<string, LayerEntry>();
  readonly #baseFolders: ReadonlySet<string>;

  /** @param baseWorkdir of the base: it has that one too */
  constructor(baseWorkdir: string) {
    this.#baseFolders = new Set([...OF_EVERY_BASE, posix.resolve('/', baseWorkdir)]);
  }

  /** Whether it is a folder, as far as can be known without unpacking the base. */
  hasFolder(path: string): boolean {
    return this.#isOfBase(path) || this.#entries.get(path)?.kind === 'folder';
  }

  /** A folder and those it lies in; one that the base has is left as it is. */
  addFolder(path: string, owner: FolderOwner = PLAIN): void {
    const isKnown = this.#entries.get(path)?.kind === 'folder';
    if (OF_EVERY_BASE.has(path) || (!owner.isOwn && (isKnown || this.#isOfBase(path)))) return;
    this.add({ kind: 'folder', path, user: owner.user, group: owner.group, mode: owner.mode, size: 0 });
  }

  /** @param entry with its absolute path */
  add(entry: LayerEntry): void {
    const { path } = entry;
    const parent = posix.dirname(path);
    if (parent !== path) this.addFolder(parent);
    if (entry.kind !== 'folder' && this.#entries.get(path)?.kind === 'folder')
      for (const below of this.#entries.keys()) if (below.startsWith(`${path}/`)) this.#entries.delete(below);
    this.#entries.set(path, entry);
  }

  /** With the paths as layers have them. */
  entries(): readonly LayerEntry[] {
    return [...this.#entries.values()].map((entry) => ({ ...entry, path: entry.path.slice(1) }));
  }

  #isOfBase(path: string): boolean {
    return this.#baseFolders.has(path) || /^\/home\/[^/]+$/.test(path);
  }
}
