import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DAYS = '365';

/** Paths of PEM files. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** A certificate authority of the platform's own, in a folder of its own. */
export class Authority {
  /** Path of the PEM file. */
  readonly certificate: string;
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.certificate = join(folder, 'ca.pem');
  }

  static async create(folder: string): Promise<Authority> {
    const authority = new Authority(folder);
    await openssl(
      ['req', '-x509', ...newKey(join(folder, 'ca.key')), '-days', DAYS, '-subj', '/CN=discordlm platform'],
      ['-addext', 'keyUsage=critical,keyCertSign,cRLSign', '-out', authority.certificate],
    );
    return authority;
  }

  /** The authority's PEM text. */
  async text(): Promise<string> {
    return await readFile(this.certificate, 'utf8');
  }

  /** A certificate for a server at these addresses or names, or for a client that is called so. */
  async issue(name: string, hosts: readonly string[] = []): Promise<Certificate> {
    const path = (ending: string) => join(this.#folder, `${name}.${ending}`);
    const names = hosts.map((host) => (isIP(host) ? `IP:${host}` : `DNS:${host}`));
    const request = ['req', ...newKey(path('key')), '-subj', `/CN=${name}`, '-out', path('csr')];
    await openssl(request);
    const extensions = ['extendedKeyUsage=serverAuth,clientAuth'];
    if (names.length > 0) extensions.push(`subjectAltName=${names.join(',')}`);
    await writeFile(path('ext'), `${extensions.join('\n')}\n`);
    // Several are issued at once, so they cannot count up in one file.
    const serial = `0x${randomBytes(16).toString('hex')}`;
    await openssl(
      ['x509', '-req', '-in', path('csr'), '-CA', this.certificate, '-CAkey', join(this.#folder, 'ca.key')],
      ['-set_serial', serial, '-days', DAYS, '-extfile', path('ext'), '-out', path('pem')],
    );
    return { certificate: path('pem'), key: path('key') };
  }
}

function newKey(path: string): string[] {
  return ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', path];
}

async function openssl(...args: readonly string[][]): Promise<void> {
  await run('openssl', args.flat());
}
