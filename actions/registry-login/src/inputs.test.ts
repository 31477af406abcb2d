import { describe, expect, it } from 'vitest';
import { InputReader } from '../../../lib/runner/inputs.ts';
import { parseInputs } from './inputs.ts';

const ID = '22222222-bbbb-4bbb-8bbb-222222222222';
const azure = { 'azure-client-id': ID, 'azure-tenant-id': 'contoso.example' };
const identity = { clientId: ID, tenantId: 'contoso.example' };

function parse(inputs: Readonly<Record<string, string>>, actor = 'octocat') {
  const environment = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const read = new InputReader(Object.fromEntries(environment));
  const parsed = parseInputs(read, actor);
  read.finish();
  return parsed;
}

describe('parseInputs', () => {
  it.each<[string, Record<string, string>, string, object]>([
    [
      "ghcr.io with the job's token",
      { 'github-token': 't' },
      'ghcr.io',
      { kind: 'ghcr', username: 'octocat', password: 't' },
    ],
    [
      'ghcr.io with a login given',
      { username: 'bot', password: 'p', 'github-token': 't' },
      'ghcr.io',
      { kind: 'ghcr', username: 'bot', password: 'p' },
    ],
    [
      'any registry',
      { registry: 'A.example:5000', username: 'bot', password: 'p', 'github-token': 't' },
      'a.example:5000',
      { kind: 'basic', username: 'bot', password: 'p' },
    ],
    [
      'Docker Hub by another name',
      { registry: 'index.docker.io', username: 'bot', password: 'p' },
      'docker.io',
      { kind: 'basic', username: 'bot', password: 'p' },
    ],
    [
      'an Azure registry as the job',
      { registry: 'x.azurecr.io', 'github-token': 't', ...azure },
      'x.azurecr.io',
      { kind: 'acr', identity },
    ],
    [
      'an Azure registry by a token of its own',
      { registry: 'x.azurecr.io', username: 'bot', password: 'p' },
      'x.azurecr.io',
      { kind: 'basic', username: 'bot', password: 'p' },
    ],
    [
      'an Azure registry under another name, when told so',
      { registry: 'a.example', provider: 'acr', ...azure },
      'a.example',
      { kind: 'acr', identity },
    ],
    [
      "an Enterprise Server's registry by the job's token",
      { registry: 'containers.ghe.example', username: 'bot', password: 't', 'github-token': 't' },
      'containers.ghe.example',
      { kind: 'basic', username: 'bot', password: 't' },
    ],
  ])('takes %s', (_name, inputs, registry, provider) => {
    expect(parse(inputs)).toEqual({ registry, provider, logout: true });
  });

  it('needs no actor', () => {
    expect(parse({ 'github-token': 't' }, '').provider).toMatchObject({ username: 'x-access-token' });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['ghcr.io without a token', {}, /`password` is empty, and so is `github-token`/],
    [
      "the job's token elsewhere",
      { registry: 'a.example', username: 'bot', password: 't', 'github-token': 't' },
      /no password for a\.example/,
    ],
    ['ghcr elsewhere', { registry: 'a.example', provider: 'ghcr', 'github-token': 't' }, /sent nowhere else/],
    [
      'no login',
      { registry: 'a.example', 'github-token': 't' },
      /`username` is needed[\s\S]*`password` is needed/,
    ],
    ['no login to an Azure registry', { registry: 'x.azurecr.io' }, /or log in with `azure-client-id`/],
    ['an identity for another registry', { registry: 'a.example', ...azure }, /unless `provider: acr`/],
    [
      'half an identity',
      { registry: 'x.azurecr.io', 'azure-tenant-id': 'contoso.example' },
      /goes together with/,
    ],
    [
      'an object in place of an id',
      { registry: 'x.azurecr.io', 'azure-client-id': 'app', 'azure-tenant-id': '-' },
      /must be a GUID[\s\S]*GUID or domain/,
    ],
    ['acr without an identity', { registry: 'x.azurecr.io', provider: 'acr' }, /needed for `provider: acr`/],
    [
      'acr with a password',
      { registry: 'x.azurecr.io', provider: 'acr', password: 'p', ...azure },
      /no place beside/,
    ],
    ['a colon in the user', { registry: 'a.example', username: 'a:b', password: 'p' }, /holds a colon/],
    ['a path', { registry: 'ghcr.io/owner', 'github-token': 't' }, /without https:\/\/ and path/],
    ['an unknown provider', { provider: 'ecr', 'github-token': 't' }, /one of auto, basic, ghcr, acr/],
  ])('refuses %s', (_name, inputs, text) => {
    expect(() => parse(inputs)).toThrow(text);
  });

  it('shows no secret in a problem', () => {
    const inputs = {
      registry: 'a.example',
      provider: 'ghcr',
      username: 'a:b',
      password: 'planted',
      'github-token': 'planted',
    };
    expect(() => parse(inputs)).toThrow(/^(?!.*planted)/s);
  });
});
