import { describe, expect, it } from 'vitest';
import { apiHost, type ImageReference, parseReference, repositoryName } from './reference.ts';

const digest = `sha256:${'0f'.repeat(32)}`;

function reference(registry: string, repository: string, tag?: string, of?: string): ImageReference {
  return { registry, repository, tag, digest: of };
}

describe('parseReference', () => {
  it.each([
    ['ghcr.io/glompai/discordlm:v1', reference('ghcr.io', 'glompai/discordlm', 'v1')],
    [`ghcr.io/glompai/discordlm@${digest}`, reference('ghcr.io', 'glompai/discordlm', undefined, digest)],
    [`ghcr.io/a/b:v1@${digest}`, reference('ghcr.io', 'a/b', 'v1', digest)],
    ['localhost:5000/a', reference('localhost:5000', 'a')],
    ['localhost/a:b', reference('localhost', 'a', 'b')],
    ['registry:5000/a/b/c', reference('registry:5000', 'a/b/c')],
    ['nginx', reference('docker.io', 'library/nginx')],
    ['nginx:1.27', reference('docker.io', 'library/nginx', '1.27')],
    ['glompai/discordlm', reference('docker.io', 'glompai/discordlm')],
    ['a.b/my_app__x--y.z', reference('a.b', 'my_app__x--y.z')],
  ])('reads %s', (text, expected) => {
    expect(parseReference(text)).toEqual(expected);
  });

  it.each([
    ['capitals', 'ghcr.io/GlompAI/discordlm', 'names no repository'],
    ['a URL', 'https://ghcr.io/a/b', 'is no host'],
    ['nothing', '', 'names no repository'],
    ['no repository', 'ghcr.io/', 'names no repository'],
    ['an empty part', 'ghcr.io/a//b', 'names no repository'],
    ['a host with a query', 'example.org?x/a/b', 'is no host'],
    ['an empty tag', 'ghcr.io/a/b:', 'is no tag'],
    ['a tag too long', `ghcr.io/a/b:${'x'.repeat(129)}`, 'is no tag'],
    ['a short digest', 'ghcr.io/a/b@sha256:0f', 'is no digest'],
    ['something after the digest', `ghcr.io/a/b@${digest}@x`, 'is no digest'],
    ['another algorithm', `ghcr.io/a/b@sha512:${'0f'.repeat(64)}`, 'is no digest'],
  ])('refuses %s', (_name, text, problem) => {
    expect(parseReference(text)).toEqual(expect.stringContaining(problem));
  });

  it.each(['ghcr.io/a/b:v1', `localhost:5000/a@${digest}`])('names the repository of %s again', (text) => {
    const parsed = parseReference(text);
    expect(typeof parsed === 'string' ? parsed : repositoryName(parsed)).toBe(text.replace(/(:v1|@.*)$/, ''));
  });

  it('finds the host that answers for Docker Hub', () => {
    expect(apiHost('docker.io')).toBe('registry-1.docker.io');
    expect(apiHost('ghcr.io')).toBe('ghcr.io');
  });
});
