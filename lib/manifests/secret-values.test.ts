import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../template/render.ts';
import { secretFault } from './secret-values.ts';

function faultsOf(text: string): string[] {
  const faults: string[] = [];
  fillTemplate(
    text,
    {},
    {
      inspect: (value) => {
        const fault = secretFault(value);
        if (fault !== undefined) faults.push(fault);
      },
    },
  );
  return faults;
}

const env = (name: string, value: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nspec:\n  containers:\n  - env:\n    - name: ${name}\n      value: ${value}\n`;
const configMap = (key: string, value: string) =>
  `apiVersion: v1\nkind: ConfigMap\ndata:\n  ${key}: ${value}\n`;
const secret = (line: string) => `apiVersion: v1\nkind: Secret\nstringData:\n  ${line}\n`;

// Put together here, so that nothing in this file has the form of a token.
const random = (length: number) => 'a1B2c3D4e5F6g7H8i9J0kLmNoPqRsTuVwXyZ'.repeat(4).slice(0, length);
const known: readonly (readonly [string, string])[] = [
  ['a private key', `-----BEGIN ${'RSA PRIVATE'} KEY-----`],
  ['a private key', `-----BEGIN ${'PRIVATE'} KEY-----`],
  ['a private key', `-----BEGIN ${'OPENSSH PRIVATE'} KEY-----`],
  ['a GitHub token', `ghp_${random(36)}`],
  ['a GitHub token', `ghs_${random(36)}`],
  ['a GitHub token', `github_pat_${random(22)}_${random(59)}`],
  ['a GitLab token', `glpat-${random(20)}`],
  ['a Slack token', `xoxb-${random(30)}`],
  ['an AWS access key', `AKIA${'IOSFODNN7ABCDEF2'.replace('7', 'A')}`],
  ['a Google API key', `AIza${random(35)}`],
  ['an OpenAI or Anthropic key', `sk-${random(40)}`],
  ['an OpenAI or Anthropic key', `sk-proj-${random(40)}`],
  ['a Vault token', `hvs.${random(40)}`],
  ['an npm token', `npm_${random(36)}`],
  ['a Discord token', `M${random(25)}.${random(6)}.${random(38)}`],
  ['a Discord webhook', `https://discord.com/api/webhooks/123456789012345678/${random(60)}`],
  ['a Stripe key', `sk_${'live'}_${random(24)}`],
  ['a JSON Web Token', `eyJ${random(20)}.eyJ${random(30)}.${random(43)}`],
  ['a private key in base64', Buffer.from(`-----BEGIN ${'PRIVATE'} KEY-----\nMIIE`).toString('base64')],
  ['a private key in base64', Buffer.from(`-----BEGIN ${'RSA PRIVATE'} KEY-----\nMIIE`).toString('base64')],
  ['a private key in base64', Buffer.from(`-----BEGIN ${'EC PRIVATE'} KEY-----\nMIIE`).toString('base64')],
  ['a private key in base64', Buffer.from(`-----BEGIN ${'OPENSSH PRIVATE'} KEY-----\nMI`).toString('base64')],
];

describe('secretFault', () => {
  it.each(known)('knows %s wherever it stands, and does not repeat it', (what, value) => {
    for (const text of [
      env('ANY', `"${value}"`),
      configMap('any', `'x ${value}'`),
      `spec:\n  any: "${value}"\n`,
    ]) {
      const [fault = ''] = faultsOf(text);
      expect(fault).toContain(what);
      expect(fault).not.toContain(value.slice(-12));
    }
  });

  it.each([
    ['a literal', 'password: hunter2'],
    ['a number', 'pin: 1234'],
    ['an escaped placeholder', 'a: $${PASSWORD}'],
    ['several lines', 'a: |\n    user=x\n    password=y'],
  ])('refuses %s in a Secret', (_name, line) => {
    expect(faultsOf(secret(line))).toHaveLength(1);
  });

  it.each([
    ['a placeholder', 'password: ${PASSWORD}'],
    ['a template', 'url: "postgres://${USER}:${PASSWORD}@db/app"'],
    ['a file with placeholders', '.env: |\n    TOKEN=${TOKEN}\n    LOG_LEVEL=info'],
    ['an empty value', 'password: ""'],
    ['none', 'password:'],
    ['what sops encrypted', 'password: ENC[AES256_GCM,data:Tr7o=,iv:1=,tag:k=,type:str]'],
    ['a value that is said to be none', 'user: admin # discordlm: not a secret'],
    ['a block that is said to be none', 'a: | # discordlm: not a secret\n    user=x'],
  ])('takes %s in a Secret', (_name, line) => {
    expect(faultsOf(secret(line))).toEqual([]);
  });

  it('takes an object that says so', () => {
    const metadata = 'metadata:\n  annotations:\n    discordlm.glompai.github.io/secret-values: allow\n';
    expect(faultsOf(metadata + secret('password: hunter2'))).toEqual([]);
    expect(faultsOf(`${metadata}${secret('a: b')}---\n${secret('a: b')}`)).toHaveLength(1);
  });

  it('looks at a kustomization, a List, JSON, and a placeholder with a default', () => {
    expect(faultsOf('secretGenerator:\n- name: a\n  literals: [A=b, B=, "C=${C}"]\n')).toEqual([
      'secretGenerator[0].literals[0] is a literal value of a Secret',
    ]);
    expect(
      faultsOf(`kind: List\napiVersion: v1\nitems:\n- ${secret('a: b').replaceAll('\n', '\n  ')}`),
    ).toEqual(['stringData.a is a literal value of a Secret']);
    expect(faultsOf('{"apiVersion":"v1","kind":"Secret","data":{"a":"Yg=="}}')).toHaveLength(1);
    expect(faultsOf(env('A', `\${TOKEN:-ghp_${random(36)}}`))).toHaveLength(1);
  });

  it.each([
    ['a password', env('DB_PASSWORD', 'tR8vQz2LmP0xWk5Y')],
    ['a token in camel case', configMap('apiToken', random(32))],
    ['a hex token', env('SESSION_SECRET', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b')],
    ['a line of a file', configMap('app.env', `|\n    LOG=info\n    API_KEY=${random(24)}\n`)],
    ['a line of YAML', configMap('app.yaml', `|\n    db:\n      password: "${random(24)}"\n`)],
    ['a URL with a password', env('DATABASE_URL', 'postgres://app:kT9rWq2x@db.internal:5432/app')],
    ['a literal of a configMapGenerator', `configMapGenerator:\n- literals: [API_TOKEN=${random(24)}]\n`],
  ])('finds %s', (_name, text) => {
    expect(faultsOf(text)).toHaveLength(1);
  });

  it.each([
    ['a digest', env('IMAGE', `ghcr.io/a/b@sha256:${'0f'.repeat(32)}`)],
    ['a digest under such a name', env('TOKEN', `sha256:${'0f'.repeat(32)}`)],
    ['a checksum', configMap('checksum', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')],
    ['a commit', env('GIT_SHA', '3625e8a0c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5f6')],
    ['a UUID', env('CLIENT_SECRET', '123e4567-e89b-12d3-a456-426614174000')],
    ['a public key', configMap('key.pem', '|\n    -----BEGIN PUBLIC KEY-----\n    MIIBIjANBgkqhkiG9w0\n')],
    ['a certificate', configMap('ca.crt', '|\n    -----BEGIN CERTIFICATE-----\n    MIIBIjANBgkqhkiG9w0\n')],
    ['an SSH key', configMap('token', '"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8 me@host1"')],
    ['an example', env('DATABASE_URL', 'postgres://user:password@db.example.org/app')],
    ['an example of a password', env('DATABASE_URL', 'postgres://app:changeme1@db/app')],
    ['a URL without one', env('TOKEN_URL', 'https://login.example.org/oauth2/v2.0/token')],
    ['a name', env('SECRET_NAME', 'discordlm-secrets-prod-1f2e3d4c')],
    ['a name under such a key', configMap('secret', 'discordlm-secrets-prod')],
    ['a path', env('BOT_TOKEN', '/var/run/secrets/tokens/bot-token-1')],
    ['a file', env('API_KEY_FILE', '/etc/keys/a1B2c3D4e5F6g7H8')],
    ['a length', env('TOKEN_LIMIT', '"128000"')],
    [
      'a reference',
      'kind: Pod\napiVersion: v1\nspec: {env: [{name: TOKEN, valueFrom: {secretKeyRef: {name: app-secret-a1b2c3d4, key: token}}}]}\n',
    ],
    ['shell text', configMap('run.sh', '|\n    TOKEN=$(cat /run/token)\n    PASSWORD="$PASSWORD"\n')],
    ['nginx text', configMap('nginx.conf', '|\n    proxy_set_header Authorization $http_authorization;\n')],
    ['words', configMap('password', 'correct-horse-battery-staple')],
    ['a sample', env('API_KEY', 'your-api-key-goes-here-123')],
    ['a placeholder', env('API_KEY', '${API_KEY}')],
    [
      'a comment of an object that substitutes nothing',
      `# discordlm: substitute=false\n${configMap('a', '${TOKEN}')}`,
    ],
    ['scikit', env('PACKAGE', 'sk-learn-contrib-something-long')],
    [
      'a sealed secret',
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec: {encryptedData: {password: ${random(60)}}}\n`,
    ],
    ['an issuer', env('TOKEN_ISSUER', 'https://token.actions.githubusercontent.com')],
    ['an ARN', env('ROLE_SECRET', '"arn:aws:iam::123456789012:role/Admin1"')],
    ['a flag', configMap('RequirePassword', 'true')],
  ])('leaves %s alone', (_name, text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it.each([
    ['base64', 'QUJD'.repeat(50_000)],
    ['words', 'a.b-c'.repeat(40_000)],
    ['what begins like tokens', 'sk-eyJaaaaaaaaaa-http://a:b'.repeat(4000)],
  ])('reads a long text of %s in time', (_name, text) => {
    expect(faultsOf(configMap('a', `"${text}"`))).toEqual([]);
  });
});
