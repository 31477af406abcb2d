import { rootCertificates } from 'node:tls';
import type { Platform } from '../../../platform/info.ts';
import { type BadTable, bad, each, noBooleans, noDurations, noPem, noUrls } from './table.ts';

const line = (text: string, shows: RegExp) => bad(`secrets: ${text.slice(0, 60)}`, { secrets: text }, shows);

const approle = (more: Record<string, string>) => ({ 'auth-method': 'approle', 'role-id': 'x', ...more });

/** @param role of Vault that may read `secret/bad-inputs` alone */
export function badVaultSecrets({ info, ca }: Platform, role: string): BadTable {
  return {
    action: 'vault-secrets',
    inputs: { url: info.vault.url, 'ca-certificate': ca, role, secrets: 'secret/bad-inputs TOKEN' },
    cases: [
      bad('no url', { url: undefined }, /`url` is missing/),
      bad('no secrets', { secrets: undefined }, /`secrets` is missing/),
      bad('neither', { url: undefined, secrets: undefined }, /2 inputs are not usable/),
      bad('an input of another action', { kubeconfig: 'x' }, /`kubeconfig` is not an input/),
      bad('a misspelt input', { secret: 'x' }, /did you mean `secrets`\?/),
      ...each(['export-env', 'output-json', 'revoke'], noBooleans, 'true or false'),
      ...each(['timeout'], noDurations, 'duration'),
      ...each(['retries'], ['-1', '11', 'many', '1.5', '0x2'], 'whole number from 0 to 10'),
      ...each(['url'], noUrls, 'URL'),
      bad(
        'url with a password',
        { url: 'https://user:word@vault.example.org' },
        /holds a user or a password/,
      ),
      ...each(['ca-certificate'], noPem, 'PEM'),
      ...each(['client-certificate', 'client-key'], noPem, 'PEM'),
      bad('a client certificate without its key', { 'client-certificate': ca }, /go together/),
      ...each(['auth-method'], ['github', 'JWT', 'oidc'], 'must be one of'),
      ...each(['env-file-format'], ['json', 'yaml', 'Dotenv'], 'must be one of'),
      bad('a token for jwt', { token: 'x' }, /`token` is given, but `auth-method` is jwt/),
      bad('no token for token', { 'auth-method': 'token' }, /`token` is missing/),
      bad('a secret ID for jwt', { 'secret-id': 'x' }, /`secret-id` is given, but `auth-method` is jwt/),
      bad('no role ID for approle', { 'auth-method': 'approle' }, /`role-id` is missing/),
      bad('a password for approle', approle({ password: 'x' }), /`password` is given, but/),
      bad('no user for userpass', { 'auth-method': 'userpass' }, /`username` is missing[\s\S]*`password` is/),
      bad('no password for ldap', { 'auth-method': 'ldap', username: 'ci' }, /`password` is missing/),
      bad('no role for kubernetes', { 'auth-method': 'kubernetes', role: undefined }, /`role` is missing/),
      bad(
        'a runner that is no pod',
        { 'auth-method': 'kubernetes', 'kubernetes-token-path': '/nowhere/token' },
        /"\/nowhere\/token", which cannot be read/,
      ),
      bad('an approle that is not there', approle({}), /no auth mount at auth\/approle/, 'SECRET_DENIED'),
      bad('an env-file in the workspace', { 'env-file': '../work/.env' }, /lies in the workspace/),
      line('secret', /line 1 names no mount and path/),
      line('secret/bad-inputs', /line 1 names no key/),
      line('secret/bad-inputs TOKEN as', /has nothing after as/),
      line('secret/bad-inputs TOKEN as 1ST', /is no name/),
      line('secret/bad-inputs TOKEN as "A B"', /is no name/),
      line('secret/bad-inputs TOKEN into X', /none of as, /),
      line('secret/bad-inputs TOKEN as A as B', /has as twice/),
      line('secret/bad-inputs * as ALL', /use `prefix`/),
      line('secret/bad-inputs TOKEN prefix P_', /is for `\*`/),
      line('secret/bad-inputs TOKEN version 0', /version/),
      line('secret/bad-inputs TOKEN version -1', /version/),
      line('secret/bad-inputs TOKEN version new', /version/),
      line('secret/bad-inputs * prefix 1_', /prefix/),
      line('secret/../other TOKEN', /\.\./),
      line('secret/bad-inputs #', /as NAME/),
      line('secret/bad-inputs TOKEN decode rot13', /decode base64 or hex/),
      line('secret/bad-inputs TOKEN mask no', /`mask`/),
      line('secret/bad-inputs TOKEN as A\nsecret/bad-inputs KEY as A', /line 2 gives the name A/),
      line('secret/bad-inputs TOKEN\nsecret\nsecret/x', /line 2 [\s\S]*line 3 /),
      {
        ...bad('names that steer programs', { 'export-env': 'true' }, /LD_PRELOAD/),
        inputs: { 'export-env': 'true', secrets: 'secret/bad-inputs TOKEN as LD_PRELOAD' },
      },
      bad('a missing key', { secrets: 'secret/bad-inputs NOPE' }, /has no NOPE; it has/, 'SECRET_MISSING'),
      bad(
        'several missing keys',
        { secrets: 'secret/bad-inputs A\nsecret/bad-inputs B' },
        /line 1[\s\S]*line 2/,
        'SECRET_MISSING',
      ),
      bad(
        'a pointer to nowhere',
        { secrets: 'secret/bad-inputs TOKEN#/a/b' },
        /TOKEN has no a; it is no JSON/,
        'SECRET_MISSING',
      ),
      bad(
        'a value that is not hex',
        { secrets: 'secret/bad-inputs TOKEN decode hex' },
        /hex/,
        'SECRET_MISSING',
      ),
      bad('a denied path', { secrets: 'secret/others TOKEN' }, /403/, 'SECRET_DENIED'),
      bad('a mount that is not there', { secrets: 'nowhere/qa TOKEN' }, /nowhere/, 'SECRET_DENIED'),
      bad('a role that is not there', { role: 'no-such-role' }, /no-such-role/, 'SECRET_DENIED'),
      bad(
        'an auth mount that is not there',
        { 'auth-path': 'no-such-mount' },
        /no-such-mount/,
        'SECRET_DENIED',
      ),
      bad('a wrong audience', { audience: 'discordlm-cluster' }, /bound_audiences/, 'SECRET_DENIED'),
      bad('a wrong token', { 'auth-method': 'token', token: 'hvs.not-a-token' }, /403/, 'SECRET_DENIED'),
      bad(
        'a server that is not there',
        { url: 'https://127.0.0.1:9', retries: '0' },
        /127\.0\.0\.1:9/,
        'VAULT_UNAVAILABLE',
      ),
      bad(
        'a certificate that is not trusted',
        { 'ca-certificate': rootCertificates[0] },
        /certificate/i,
        'VAULT_UNAVAILABLE',
      ),
    ],
  };
}
