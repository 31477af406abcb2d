import { mkdirSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Magic numbers of file systems whose locks SQLite cannot trust. Source: statfs(2), and the kernel's headers */
const NETWORK_FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9P'],
  [0x00c36400, 'Ceph'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x73757245, 'Coda'],
  [0x564c, 'NCP'],
  [0x0bd00bd0, 'Lustre'],
  [0x47504653, 'GPFS'],
]);

const SCHEMA = `
CREATE TABLE IF NOT EXISTS question (
  id INTEGER PRIMARY KEY, channel INTEGER NOT NULL, state TEXT NOT NULL, owner TEXT, message TEXT,
  attempts INTEGER NOT NULL DEFAULT 0, received_at INTEGER NOT NULL, outcome TEXT) STRICT;
CREATE INDEX IF NOT EXISTS open_question ON question (id) WHERE state <> 'done';
CREATE TABLE IF NOT EXISTS part (
  question INTEGER NOT NULL, number INTEGER NOT NULL, state TEXT NOT NULL, body TEXT,
  PRIMARY KEY (question, number)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS channel (
  id INTEGER PRIMARY KEY, is_direct INTEGER NOT NULL, last_seen INTEGER NOT NULL, last_sent INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS owner (id TEXT PRIMARY KEY, seen_at INTEGER NOT NULL, fence INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS spent (
  who TEXT NOT NULL, day INTEGER NOT NULL, usd REAL NOT NULL, PRIMARY KEY (who, day)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS choice (channel INTEGER PRIMARY KEY, guild INTEGER, character TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS forgotten (mark TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS setting (
  guild INTEGER NOT NULL, name TEXT NOT NULL, subject INTEGER NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (guild, name, subject)) STRICT, WITHOUT ROWID;
`;
/** What came later, without which an older version does as well: an update may be taken back. */
const ADDED_COLUMNS: readonly (readonly [table: string, column: string, type: string])[] = [
  ['part', 'sent_id', 'INTEGER'],
];
const SCHEMA_VERSION = 1;
/** Two pods share the file while one takes over from the other. */
const BUSY_MS = 5_000;

/** Why the state cannot be kept where the configuration says. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** The name of a network file system by its magic number; undefined for one that locks as SQLite needs it. */
export function networkFileSystem(type: number): string | undefined {
  return NETWORK_FILE_SYSTEMS.get(type >>> 0);
}

/**
 * The database for what must survive a restart, in memory without a path.
 *
 * @throws StorageError when the path is on a network file system, cannot be written, or holds something else
 */
export function openStorage(path: string | undefined): DatabaseSync {
  if (path === undefined) return prepare(new DatabaseSync(':memory:'));
  try {
    mkdirSync(dirname(path), { recursive: true });
    const kind = networkFileSystem(statfsSync(dirname(path)).type);
    if (kind !== undefined)
      throw new StorageError(
        `STATE_PATH is on a network file system (${kind}), where SQLite's locks do not hold: use a disk of the node's or a block volume`,
      );
    return prepare(new DatabaseSync(path, { timeout: BUSY_MS }));
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError(`STATE_PATH cannot be used: ${(error as Error).message}`, { cause: error });
  }
}

function prepare(database: DatabaseSync): DatabaseSync {
  // What a killed process wrote is kept; only the node's own death may take the last moments along.
  // What is deleted is written over: what people said is not to be found in the file afterwards.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > SCHEMA_VERSION)
    throw new StorageError(
      `STATE_PATH was written by a newer version (schema ${version}, this one knows ${SCHEMA_VERSION})`,
    );
  database.exec(SCHEMA);
  for (const [table, column, type] of ADDED_COLUMNS) addColumn(database, table, column, type);
  database.exec('CREATE INDEX IF NOT EXISTS sent_part ON part (sent_id)');
  database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  return database;
}

function addColumn(database: DatabaseSync, table: string, column: string, type: string): void {
  const known = database.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?');
  if (known.get(table, column) !== undefined) return;
  try {
    database.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
  } catch (error) {
    // Another process that starts was faster.
    if (known.get(table, column) === undefined) throw error;
  }
}
