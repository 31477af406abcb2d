import { accessSync, constants, existsSync, mkdirSync, statfsSync, statSync } from 'node:fs';
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
    insistOnLocal(dirname(path));
    return prepare(new DatabaseSync(path, { timeout: BUSY_MS }));
  } catch (error) {
    throw storageError(error);
  }
}

/** Why the state could not be kept at a path; undefined where it could. Nothing is made or changed there. */
export function storageProblem(path: string): string | undefined {
  try {
    const folder = nearestFolder(dirname(path));
    if (!statSync(folder).isDirectory()) throw new Error(`${folder} is no folder`);
    insistOnLocal(folder);
    accessSync(folder, constants.W_OK);
    if (!existsSync(path)) return undefined;
    accessSync(path, constants.W_OK);
    const database = new DatabaseSync(path, { readOnly: true, timeout: BUSY_MS });
    try {
      insistOnVersion(database);
    } finally {
      database.close();
    }
    return undefined;
  } catch (error) {
    return storageError(error).message;
  }
}

/** The folder, or what there is of the way to it. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

function insistOnLocal(folder: string): void {
  const kind = networkFileSystem(statfsSync(folder).type);
  if (kind !== undefined)
    throw new StorageError(
      `STATE_PATH is on a network file system (${kind}), where SQLite's locks do not hold: use a disk of the node's or a block volume`,
    );
}

function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  return new StorageError(`STATE_PATH cannot be used: ${(error as Error).message}`, { cause: error });
}

function prepare(database: DatabaseSync): DatabaseSync {
  // What a killed process wrote is kept; only the node's own death may take the last moments along.
  // What is deleted is written over: what people said is not to be found in the file afterwards.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
  insistOnVersion(database);
  database.exec(SCHEMA);
  for (const [table, column, type] of ADDED_COLUMNS) addColumn(database, table, column, type);
  database.exec('CREATE INDEX IF NOT EXISTS sent_part ON part (sent_id)');
  database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  return database;
}

function insistOnVersion(database: DatabaseSync): void {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > SCHEMA_VERSION)
    throw new StorageError(
      `STATE_PATH was written by a newer version (schema ${version}, this one knows ${SCHEMA_VERSION})`,
    );
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
