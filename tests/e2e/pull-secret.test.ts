import { beforeAll, describe, expect, it } from 'vitest';
import { findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';
import { buildService, deployService, newDeployerNamespace, openWorkshop } from '../support/service.ts';

const platform = usePlatform();
const { registry } = platform.info;
const login = { username: registry.login?.username ?? '', password: registry.login?.password ?? '' };
const NAME = 'service-pull-tests';
let image: string;

beforeAll(async () => {
  await using workshop = await openWorkshop(platform);
  const { build } = await buildService(platform, workshop, {
    image: `${registry.host}/glompai/pull-${process.pid}`,
  });
  image = build.outputs.image ?? '';
});

async function readSecret(namespace: string) {
  const secret = await platform.get('secret', NAME, '-n', namespace, '--show-managed-fields');
  const text = Buffer.from(secret.data['.dockerconfigjson'], 'base64').toString('utf8');
  return { secret, text, auths: JSON.parse(text).auths };
}

async function createSecret(namespace: string, auths: object): Promise<void> {
  const text = JSON.stringify({ auths });
  await platform.kubectl(
    ...['create', 'secret', 'generic', NAME, '--type', 'kubernetes.io/dockerconfigjson'],
    ...[`--from-literal=.dockerconfigjson=${text}`, '-n', namespace],
  );
}

describe('the pull secret', () => {
  it('is changed in place, also where it was made by hand, and shown nowhere', async () => {
    const namespace = await newDeployerNamespace(platform, 'pull');
    await createSecret(namespace, { [registry.host]: { auth: 'b2xkOm9sZA==' } });
    const before = await readSecret(namespace);
    const run = await deployService(platform, { namespace, image });
    expect(run.outputs, run.shown).toMatchObject({ verdict: 'succeeded' });
    const { secret, text, auths } = await readSecret(namespace);
    expect(secret.metadata.uid).toBe(before.secret.metadata.uid);
    expect(secret.type).toBe('kubernetes.io/dockerconfigjson');
    expect(secret.metadata.managedFields).toContainEqual(
      expect.objectContaining({ manager: 'discordlm', operation: 'Apply' }),
    );
    const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    expect(auths).toEqual({ [registry.host]: { ...login, auth } });
    const whole = secret.data['.dockerconfigjson'];
    const said = run.shown + run.summary + JSON.stringify(run.outputs);
    expect(findValues(said, { password: login.password, auth, whole, text })).toEqual([]);
    for (const value of [login.password, auth, whole]) expect(run.output).toContain(`::add-mask::${value}\n`);
    expect(run.shown).not.toContain('::warning');
  });

  it('is not taken from somebody whose logins would be gone', async () => {
    const namespace = await newDeployerNamespace(platform, 'pull');
    await createSecret(namespace, { 'other.example': { auth: 'b2xkOm9sZA==' } });
    const before = await readSecret(namespace);
    const run = await deployService(platform, { namespace, image });
    expect(run.outputs['error-code'], run.shown).toBe('APPLY_CONFLICT');
    expect(run.shown).toMatch(/logins for other\.example[\s\S]*pull-secret-name/);
    expect((await readSecret(namespace)).secret).toEqual(before.secret);
  });

  it('is warned of when its token ends with the job', async () => {
    const namespace = await newDeployerNamespace(platform, 'pull');
    const password = `ghs_${'planted'.repeat(4)}`;
    const run = await deployService(platform, { namespace, image }, { 'pull-password': password });
    expect(run.shown).toMatch(/^::warning.*ends with the job/m);
    expect(run.shown).not.toContain(password);
  });

  it.each([
    ['an address', { 'pull-registry': 'https://ghcr.io' }, /without https/],
    ['a colon in the user', { 'pull-username': 'a:b' }, /holds a colon/],
    ['half a login', { 'pull-username': undefined }, /all three or none/],
  ])('refuses %s', async (_name, inputs, text) => {
    const run = await deployService(platform, { namespace: 'nowhere', image }, inputs);
    expect(run.outputs['error-code']).toBe('INPUT_INVALID');
    expect(run.shown).toMatch(text);
  });
});
