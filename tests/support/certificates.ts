import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DAY_MS = 24 * 60 * 60 * 1000;

/** PEM texts. */
export interface MadeCertificate {
  readonly certificate: string;
  readonly key: string;
}

interface Wanted {
  readonly name: string;
  /** For a server: its names and addresses. */
  readonly hosts?: readonly string[];
  /** From now; may be negative. */
  readonly fromDays?: number;
  readonly toDays?: number;
  /** Undefined for one that is its own authority. */
  readonly issuer?: MadeCertificate;
}

/** A certificate of any span of time, by openssl. */
export async function makeCertificate(wanted: Wanted): Promise<MadeCertificate> {
  const { name, hosts = [], fromDays = -1, toDays = 30, issuer } = wanted;
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'));
  const path = (file: string) => join(folder, file);
  try {
    const names = hosts.map((host) => `${isIP(host) ? 'IP' : 'DNS'}:${host}`).join(',');
    const extensions =
      issuer === undefined ? 'basicConstraints=critical,CA:TRUE' : 'basicConstraints=CA:FALSE';
    await writeFile(
      path('ca.conf'),
      configuration(folder, names === '' ? [extensions] : [extensions, `subjectAltName=${names}`]),
    );
    await writeFile(path('index'), '');
    await openssl(
      ['req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ['-keyout', path('key'), '-subj', `/CN=${name}`, '-out', path('request')],
    );
    if (issuer !== undefined) {
      await writeFile(path('issuer.pem'), issuer.certificate);
      await writeFile(path('issuer.key'), issuer.key);
    }
    const signer =
      issuer === undefined
        ? ['-selfsign', '-keyfile', path('key')]
        : ['-cert', path('issuer.pem'), '-keyfile', path('issuer.key')];
    await openssl(
      ['ca', '-batch', '-notext', '-config', path('ca.conf'), '-in', path('request'), '-out', path('pem')],
      ['-startdate', dateAfter(fromDays), '-enddate', dateAfter(toDays), ...signer],
    );
    return { certificate: await readFile(path('pem'), 'utf8'), key: await readFile(path('key'), 'utf8') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function configuration(folder: string, extensions: readonly string[]): string {
  return [
    ...['[ca]', 'default_ca=all', '[all]', `database=${folder}/index`, `new_certs_dir=${folder}`],
    ...['rand_serial=yes', 'default_md=sha256', 'policy=any', 'x509_extensions=extensions'],
    ...['[any]', 'commonName=supplied', '[extensions]', ...extensions, ''],
  ].join('\n');
}

/** As openssl takes it: `YYYYMMDDHHMMSSZ`. */
function dateAfter(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
}

async function openssl(...args: readonly (readonly string[])[]): Promise<void> {
  await run('openssl', args.flat());
}
