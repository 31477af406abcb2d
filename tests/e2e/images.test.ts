import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../../platform/parts/issuer.ts';
import { runBundle } from '../support/bundle.ts';
import { jobEnvironment } from '../support/job.ts';
import { findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';
import { readImage, readManifest } from '../support/registry.ts';
import { buildService, openWorkshop, type Workshop } from '../support/service.ts';

const platform = usePlatform();
const { registry } = platform.info;
const login = { username: registry.login?.username ?? '', password: registry.login?.password ?? '' };
const repository = `glompai/images-${process.pid}`;
const image = `${registry.host}/GlompAI/Images-${process.pid}`;
let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop(platform);
});

afterAll(async () => {
  await workshop[Symbol.asyncDispose]();
});

describe('registry-login', () => {
  it('logs in for the steps that follow, and takes the login away in its post step', async () => {
    const step = {
      inputs: { registry: registry.host, ...login },
      environment: await jobEnvironment(platform),
    };
    const run = await runBundle('registry-login', step);
    expect(run.shown).not.toContain('::error');
    const folder = run.outputs['docker-config'] ?? '';
    const file = `${folder}/config.json`;
    expect(run.environment).toEqual({ DOCKER_CONFIG: folder, REGISTRY_AUTH_FILE: file });
    expect(folder.startsWith(run.temporaryFolder)).toBe(true);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ auths: { [registry.host]: { auth } } });
    expect(findValues(run.shown, login)).toEqual(findValues(run.shown, { username: login.username }));
    const post = await runBundle('registry-login', {
      ...step,
      environment: {
        ...step.environment,
        ...Object.fromEntries(Object.entries(run.state).map(([name, value]) => [`STATE_${name}`, value])),
      },
      folder: dirname(run.workspace),
    });
    expect(post.exitCode).toBe(0);
    expect(existsSync(folder)).toBe(false);
  });

  it.each([
    ['a wrong password', { password: 'not-the-password' }, 'REGISTRY_REFUSED', /refuses/],
    ['an address instead of a host', { registry: 'https://ghcr.io/v2' }, 'INPUT_INVALID', /without https/],
    ['a registry that is not there', { registry: '127.0.0.1:9' }, 'REGISTRY_REFUSED', /127\.0\.0\.1:9/],
  ])('refuses %s, and writes nothing', async (_name, inputs, code, text) => {
    const run = await runBundle('registry-login', {
      inputs: { registry: registry.host, ...login, ...inputs },
      environment: await jobEnvironment(platform),
    });
    expect(run.outputs).toEqual({ 'error-code': code });
    expect(run.shown).toMatch(text);
    expect(run.shown).not.toContain('not-the-password');
    expect(run.environment).toEqual({});
  });
});

describe('build-push', () => {
  const sha = 'a'.repeat(40);

  it('pushes the commit under its SHA and `latest`, says by which digest, and labels it', async () => {
    const { build } = await buildService(platform, workshop, { image }, { sha });
    expect(build.shown).not.toContain('::error');
    const manifest = await readManifest(platform, repository, sha);
    expect(build.outputs).toEqual({
      image: `${registry.host}/${repository}@${manifest.digest}`,
      digest: manifest.digest,
      tags: `${registry.host}/${repository}:${sha}\n${registry.host}/${repository}:latest`,
      'platform-digests': `linux/amd64=${manifest.digest}`,
      reused: 'false',
    });
    expect((await readManifest(platform, repository, 'latest')).digest).toBe(manifest.digest);
    const { config } = await readImage(platform, repository, sha);
    expect(config.config).toMatchObject({
      User: '65532:65532',
      Labels: {
        'org.opencontainers.image.revision': sha,
        'org.opencontainers.image.source': `https://github.com/${REPOSITORY.owner}/${REPOSITORY.name}`,
      },
    });
  });

  it('does not build the same commit again, and adds the tags that it lacks', async () => {
    const again = await buildService(
      platform,
      workshop,
      { image, tags: 'sha\nbranch\nraw:v7' },
      { sha, ref: 'refs/heads/feature/x' },
    );
    const { digest } = await readManifest(platform, repository, sha);
    expect(again.build.outputs).toMatchObject({ reused: 'true', digest });
    expect((await readManifest(platform, repository, 'feature-x')).digest).toBe(digest);
    expect((await readManifest(platform, repository, 'v7')).digest).toBe(digest);
  });

  it('builds without pushing when told so', async () => {
    const other = 'b'.repeat(40);
    const { build } = await buildService(platform, workshop, { image, push: 'false' }, { sha: other });
    expect(build.shown).not.toContain('::error');
    expect(build.outputs).toEqual({ tags: expect.stringContaining(`:${other}`), reused: 'false' });
    expect((await readManifest(platform, repository, other)).status).toBe(404);
  });

  it.each([
    [
      'a build that fails',
      { 'build-args': 'BASE_IMAGE=localhost/nowhere:1' },
      'BUILD_FAILED',
      /buildah could not build/,
    ],
    ['a build file that is not there', { file: 'Nowhere' }, 'INPUT_INVALID', /Nowhere/],
    ['a tag rule that is none', { tags: 'sha\nnewest' }, 'INPUT_INVALID', /"newest" is no rule/],
    ['an image name with a tag', { image: `${image}:v1` }, 'INPUT_INVALID', /tags come from/],
  ])('stops at %s', async (_name, inputs, code, text) => {
    const { build } = await buildService(platform, workshop, { image, ...inputs }, { sha: 'c'.repeat(40) });
    expect(build.exitCode).toBe(1);
    expect(build.outputs['error-code'], build.shown).toBe(code);
    expect(build.shown).toMatch(text);
    expect((await readManifest(platform, repository, 'c'.repeat(40))).status).toBe(404);
  });

  it('says what to do when the push is refused', async () => {
    const refused = await runBundle('build-push', {
      inputs: { image },
      environment: { ...(await jobEnvironment(platform, { sha: 'd'.repeat(40) })), ...workshop.environment },
      files: { Containerfile: 'FROM scratch\nCOPY Containerfile /\n' },
    });
    expect(refused.outputs['error-code'], refused.shown).toBe('REGISTRY_REFUSED');
    expect(refused.shown).toContain('registry-login');
  });
});
