import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../../platform/parts/issuer.ts';
import { type Buildkitd, startBuildkitd } from '../support/buildkitd.ts';
import { type BuildJob, type BuildSite, openBuildSite, runBuild } from '../support/builds.ts';
import type { BundleRun } from '../support/bundle.ts';
import { pushBusybox } from '../support/images.ts';
import { findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';
import { readImage, readManifest, readTags } from '../support/registry.ts';
import { immutableTags, type RegistryGate, startRegistryGate } from '../support/registry-gate.ts';

const execute = promisify(execFile);
const platform = usePlatform();
const { registry, openRegistry } = platform.info;
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const newSha = () => randomBytes(20).toString('hex');

let gate: RegistryGate;
let buildkitd: Buildkitd;
let busybox: string;
const sites = new Map<string, BuildSite>();

beforeAll(async () => {
  gate = await startRegistryGate(platform, registry);
  busybox = await pushBusybox(platform, openRegistry, `tests/busybox-${process.pid}`);
  const ca = `${platform.ca}\n${gate.ca}`;
  buildkitd = await startBuildkitd({ ca, registries: [registry, openRegistry, gate.registry] });
  sites.set('buildah', await openBuildSite(platform, { ca }));
  sites.set('docker', await openBuildSite(platform, { ca, environment: buildkitd.environment }));
});

afterAll(async () => {
  for (const site of sites.values()) await site[Symbol.asyncDispose]();
  await buildkitd[Symbol.asyncDispose]();
  await gate[Symbol.asyncDispose]();
});

/** The arguments of every process that there is. */
function everyCommandLine(): string {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        // It ended meanwhile.
        return '';
      }
    })
    .join('\n');
}

const written = new Set<string>();
const immutable = () => {
  written.clear();
  return immutableTags((path) => gate.calls.some((call) => call.method === 'PUT' && call.path === path));
};

describe.each(['buildah', 'docker'])('build-push with %s', (builder) => {
  const repository = `glompai/build-${builder}-${process.pid}`;
  const push = async (build: Partial<BuildJob> = {}, at = registry): Promise<BundleRun> => {
    const site = sites.get(builder);
    if (site === undefined) throw new Error(`nothing is set up for ${builder}`);
    return await runBuild(platform, site, {
      registry: at,
      ...build,
      inputs: { image: `${at.host}/${repository}`, builder, ...build.inputs },
      files: { Containerfile: `FROM ${busybox}\nCOPY hello.txt /\n`, 'hello.txt': 'hello', ...build.files },
    });
  };

  it('pushes a plain image that says where it comes from', async () => {
    const sha = newSha();
    const event = { head_commit: { timestamp: '2026-01-02T03:04:05Z' } };
    const site = sites.get(builder)?.folder ?? '';
    const artifacts = { GITHUB_ARTIFACTS: join(site, 'artifacts') };
    const run = await push({
      job: { sha },
      event,
      inputs: { labels: 'maintainer=ann' },
      environment: artifacts,
    });
    expect(run.shown).not.toContain('::error');
    const manifest = await readManifest(platform, repository, sha);
    expect(manifest.headers['content-type']).toBe(OCI_MANIFEST);
    expect(run.outputs).toEqual({
      image: `${registry.host}/${repository}@${manifest.digest}`,
      digest: manifest.digest,
      tags: `${registry.host}/${repository}:${sha}\n${registry.host}/${repository}:latest`,
      'platform-digests': `linux/amd64=${manifest.digest}`,
      reused: 'false',
    });
    const subjects = (run.outputs.tags ?? '').split('\n').map((tag) => `oci://${tag}@${manifest.digest}\n`);
    expect(await readFile(artifacts.GITHUB_ARTIFACTS, 'utf8')).toBe(subjects.join(''));
    const origin = {
      'org.opencontainers.image.title': REPOSITORY.name,
      'org.opencontainers.image.source': `https://github.com/${REPOSITORY.owner}/${REPOSITORY.name}`,
      'org.opencontainers.image.revision': sha,
      'org.opencontainers.image.version': 'main',
      'org.opencontainers.image.created': '2026-01-02T03:04:05.000Z',
    };
    const { config } = await readImage(platform, repository, sha);
    expect(config.config).toMatchObject({ Labels: { ...origin, maintainer: 'ann' } });
    expect(manifest.json().annotations).toMatchObject(origin);
    expect(manifest.json().annotations).not.toHaveProperty('maintainer');
    expect(await readdir(run.temporaryFolder)).toEqual([expect.stringMatching(/^docker-config-/)]);
  });

  it('makes an index of several platforms, and builds again only for one that is missing', async () => {
    const sha = newSha();
    const files = { Containerfile: 'FROM scratch\nCOPY hello.txt /\n' };
    const one = await push({ job: { sha }, files, inputs: { platforms: 'linux/arm64', tags: 'sha' } });
    expect(one.outputs['platform-digests'], one.shown).toBe(`linux/arm64=${one.outputs.digest}`);
    const both = { platforms: 'linux/amd64\nlinux/arm64', tags: 'sha' };
    const two = await push({ job: { sha }, files, inputs: both });
    expect(two.shown).toContain('but not for linux/amd64');
    expect(two.outputs.reused).toBe('false');
    const index = await readManifest(platform, repository, sha);
    expect(index.headers['content-type']).toBe(OCI_INDEX);
    expect(index.json().manifests).toHaveLength(2);
    const digests = index
      .json()
      .manifests.map(
        (entry: { digest: string; platform: { architecture: string } }) =>
          `linux/${entry.platform.architecture}=${entry.digest}`,
      );
    expect(two.outputs['platform-digests']?.split('\n').toSorted()).toEqual(digests.toSorted());
    expect(two.outputs.digest).toBe(index.digest);
    const three = await push({ job: { sha }, files, inputs: both });
    expect(three.outputs).toMatchObject({ reused: 'true', digest: index.digest });
  });

  it('gives secrets to the build, and shows them to nobody else', async () => {
    const sha = newSha();
    const secrets = { variable: `v-${newSha()}`, file: `f-${newSha()}` };
    const seen = new Set<string>();
    const timer = setInterval(() => {
      for (const found of findValues(everyCommandLine(), secrets)) seen.add(found);
    }, 50);
    const run = await push({
      job: { sha },
      environment: { NPM_TOKEN: secrets.variable },
      inputs: { 'build-secrets': 'npm=env:NPM_TOKEN\nkey=key.txt', 'build-args': 'GREETING=hello you' },
      files: {
        'key.txt': secrets.file,
        Containerfile: [
          `FROM ${busybox}`,
          'ARG GREETING',
          'RUN --mount=type=secret,id=npm --mount=type=secret,id=key cat /run/secrets/npm /run/secrets/key && sleep 1',
          'RUN echo "$GREETING" > /greeting.txt',
          '',
        ].join('\n'),
      },
    });
    clearInterval(timer);
    expect(run.shown).not.toContain('::error');
    expect(run.shown).toContain('******');
    const { config, contents } = await readImage(platform, repository, sha);
    expect(contents.some((layer) => layer.includes('hello you'))).toBe(true);
    expect(findValues(Buffer.concat([...contents, Buffer.from(JSON.stringify(config))]), secrets)).toEqual(
      [],
    );
    expect([...seen]).toEqual([]);
    expect(findValues(run.shown + JSON.stringify(run.outputs) + run.summary, secrets)).toEqual([]);
  });

  it('writes a cache into a registry', async () => {
    const cache = `${registry.host}/${repository}/cache`;
    const forms = { buildah: cache, docker: `type=registry,ref=${cache}:main,mode=max` };
    const line = forms[builder as keyof typeof forms];
    const files = { Containerfile: `FROM ${busybox}\nRUN date > /date.txt\nRUN echo $(cat /date.txt)\n` };
    const run = await push({
      job: { sha: newSha() },
      files,
      inputs: { 'cache-to': line, 'cache-from': line },
    });
    expect(run.shown).not.toContain('::error');
    expect(await readTags(platform, `${repository}/cache`)).not.toEqual([]);
    if (builder === 'docker') return;
    const wrong = await push({ job: { sha: newSha() }, inputs: { 'cache-to': 'type=gha' } });
    expect(wrong.outputs['error-code'], wrong.shown).toBe('INPUT_INVALID');
  });

  it('never repeats a build that fails, whatever it says', async () => {
    const sha = newSha();
    const Containerfile = `FROM ${busybox}\nRUN echo "ERROR: failed to push x: 503 Service Unavailable, unauthorized"; exit 3\n`;
    const run = await push({ job: { sha }, files: { Containerfile } });
    expect(run.outputs['error-code'], run.shown).toBe('BUILD_FAILED');
    expect(run.shown).not.toContain('pushing again');
    expect((await readManifest(platform, repository, sha)).status).toBe(404);
  });

  it.each([
    ['told so', { inputs: { push: 'false' } }, 'hello'],
    [
      'for a fork',
      {
        event: {
          repository: { full_name: 'o/r' },
          pull_request: { number: 7, head: { sha: 'f'.repeat(40), repo: { full_name: 'x/r' } } },
        },
      },
      'A pull request from a fork (x/r) builds, but does not push.',
    ],
  ])('builds without pushing when %s', async (_name, build: Partial<BuildJob>, line) => {
    const sha = newSha();
    const run = await push({
      job: { sha },
      ...build,
      files: { Containerfile: `FROM ${busybox}\nRUN echo hello\n` },
    });
    expect(run.exitCode, run.shown).toBe(0);
    expect(run.shown).toContain(line);
    expect(Object.keys(run.outputs)).toEqual(['tags', 'reused']);
    expect((await readManifest(platform, repository, sha)).status).toBe(404);
    expect((await readManifest(platform, repository, 'f'.repeat(40))).status).toBe(404);
  });

  it('tags the head of a pull request, not the merge', async () => {
    const [sha, head] = [newSha(), newSha()];
    const run = await push({
      job: { sha, ref: 'refs/pull/7/merge', eventName: 'pull_request' },
      event: {
        repository: { full_name: 'o/r' },
        pull_request: { number: 7, head: { sha: head, repo: { full_name: 'o/r' } } },
      },
      inputs: { tags: 'sha\npr' },
    });
    expect(run.outputs.tags, run.shown).toBe(
      `${registry.host}/${repository}:${head}\n${registry.host}/${repository}:pr-7`,
    );
    expect((await readManifest(platform, repository, sha)).status).toBe(404);
  });

  it('runs the smoke test before it pushes', async () => {
    const sha = newSha();
    const inputs = {
      'smoke-command': `/bin/busybox sh -c 'cat /hello.txt; echo; echo "::error::x"; exit "$0"' 0`,
    };
    const fine = await push({ job: { sha }, inputs });
    expect(fine.exitCode, fine.shown).toBe(0);
    expect(fine.shown).toMatch(/^\| hello$/m);
    expect(fine.shown).toMatch(/^\| ::error::x$/m);
    const other = newSha();
    const failing = await push({
      job: { sha: other },
      inputs: { 'smoke-command': inputs['smoke-command'].replace(/0$/, '7') },
    });
    expect(failing.outputs['error-code'], failing.shown).toBe('BUILD_FAILED');
    expect(failing.shown).toContain('ended with 7 in it; no tag was pushed');
    expect(failing.shown).toMatch(/^::error title=BUILD_FAILED::.*%0A\| hello/m);
    expect((await readManifest(platform, repository, other)).status).toBe(404);
  });

  it("runs the smoke test of this machine's own platform among several", async () => {
    const inputs = { platforms: 'linux/arm64,linux/amd64', 'smoke-command': '/busybox cat /hello.txt' };
    const Containerfile = `FROM --platform=linux/amd64 ${busybox} AS tools\nFROM scratch\nCOPY --from=tools /bin/busybox /busybox\nCOPY hello.txt /\n`;
    const run = await push({ job: { sha: newSha() }, inputs, files: { Containerfile } });
    expect(run.exitCode, run.shown).toBe(0);
    expect(run.shown).toMatch(/^\| hello$/m);
    const none = await push({ job: { sha: newSha() }, inputs: { ...inputs, platforms: 'linux/arm64' } });
    expect(none.outputs['error-code'], none.shown).toBe('INPUT_INVALID');
  });

  it('runs the smoke test of a layer before a tag names it', async () => {
    const sha = newSha();
    const files = { Containerfile: `FROM ${busybox}\nCOPY hello.txt /\n` };
    const inputs = { builder: 'layer', platforms: 'linux/amd64', 'smoke-command': '/bin/busybox cat /none' };
    expect((await push({ job: { sha }, inputs, files })).outputs['error-code']).toBe('BUILD_FAILED');
    expect((await readManifest(platform, repository, sha)).status).toBe(404);
    const fine = { ...inputs, 'smoke-command': '/bin/busybox cat /hello.txt' };
    expect((await push({ job: { sha }, inputs: fine, files })).shown).toMatch(/^\| hello$/m);
  });

  it('ends the builder when the run is cancelled, and leaves nothing behind', async () => {
    const seconds = `${80_000 + (process.pid % 10_000)}`;
    const run = await push({
      job: { sha: newSha() },
      files: { Containerfile: `FROM ${busybox}\nRUN echo started-$(expr 1 + 1); sleep ${seconds}\n` },
      signal: { name: 'SIGINT', when: /started-2/ },
    });
    expect(run.outputs['error-code'], run.shown).toBe('CANCELLED');
    expect(await readdir(run.temporaryFolder)).toEqual([expect.stringMatching(/^docker-config-/)]);
    const { stdout } = await execute('buildah', ['containers', '--quiet'], {
      env: { ...process.env, ...sites.get(builder)?.environment },
    });
    expect(stdout.trim()).toBe('');
    await expect.poll(everyCommandLine).not.toMatch(new RegExp(`sleep ${seconds}$`, 'm'));
  });

  describe('at a registry with a will of its own', () => {
    it('repeats a push that may pass, and sends no layer twice', async () => {
      const sha = newSha();
      const refusals = [
        'drop' as const,
        {
          status: 403,
          body: '{"errors":[{"code":"DENIED","message":"You have exceeded a secondary rate limit"}]}',
        },
        { status: 502, body: '<html><body>Bad Gateway</body></html>' },
        { status: 429, body: '{"errors":[{"code":"TOOMANYREQUESTS","message":"slow down"}]}' },
      ];
      gate.calls.length = 0;
      gate.guard(({ method, path }) =>
        method === 'PUT' && path.endsWith(`/manifests/${sha}`) ? refusals.shift() : undefined,
      );
      const run = await push({ job: { sha }, files: { 'hello.txt': sha } }, gate.registry);
      expect(run.exitCode, run.shown).toBe(0);
      expect(refusals).toEqual([]);
      expect(run.shown).toContain('pushing again');
      const uploads = gate.calls.filter(
        ({ method, path, status }) => method === 'PUT' && /\/blobs\/uploads\//.test(path) && status === 201,
      );
      const digests = uploads.map(({ path }) => new URL(path, gate.registry.url).searchParams.get('digest'));
      expect(digests).toEqual([...new Set(digests)]);
      expect((await readManifest(platform, repository, sha)).digest).toBe(run.outputs.digest);
    });

    it('never repeats what is denied', async () => {
      gate.calls.length = 0;
      gate.guard(({ method }) =>
        method === 'GET' || method === 'HEAD'
          ? undefined
          : {
              status: 403,
              body: '{"errors":[{"code":"DENIED","message":"permission_denied: write_package"}]}',
            },
      );
      const run = await push({ job: { sha: newSha() } }, gate.registry);
      expect(run.outputs['error-code'], run.shown).toBe('REGISTRY_REFUSED');
      expect(run.shown).not.toContain('pushing again');
      expect(run.shown).toContain('packages: write');
    });

    it('lives with tags that nobody may overwrite', async () => {
      const [first, second] = [newSha(), newSha()];
      const files = { 'hello.txt': first };
      gate.calls.length = 0;
      gate.guard(immutable());
      const inputs = { tags: 'sha\nlatest', image: `${gate.registry.host}/${repository}/immutable` };
      const one = await push({ job: { sha: first }, files, inputs }, gate.registry);
      expect(one.exitCode, one.shown).toBe(0);
      const again = await push({ job: { sha: first }, files, inputs }, gate.registry);
      expect(again.outputs, again.shown).toEqual({ ...one.outputs, reused: 'true' });
      const two = await push({ job: { sha: second }, inputs, files: { 'hello.txt': second } }, gate.registry);
      expect(two.exitCode, two.shown).toBe(0);
      expect(two.shown).toMatch(/::warning::.*:latest stays where it is/);
      expect(two.outputs.tags).toBe(`${inputs.image}:${second}`);
      const forced = await push(
        {
          job: { sha: first },
          inputs: { ...inputs, 'skip-existing': 'false' },
          files: { 'hello.txt': 'other' },
        },
        gate.registry,
      );
      expect(forced.outputs['error-code'], forced.shown).toBe('REGISTRY_REFUSED');
      expect(forced.shown).toContain('skip-existing: true');
    });

    it('takes the image of another run of the commit that was faster', async () => {
      const sha = newSha();
      const other = await push({ job: { sha }, inputs: { tags: 'sha' } });
      const path = `/v2/${repository}/manifests/${sha}`;
      let asked = 0;
      const refuse = immutableTags((tag) => tag === path);
      gate.guard((call) =>
        call.method === 'GET' && call.path === path && asked++ === 0 ? { status: 404 } : refuse(call),
      );
      const run = await push(
        { job: { sha }, files: { 'hello.txt': sha }, inputs: { tags: 'sha' } },
        gate.registry,
      );
      expect(run.outputs, run.shown).toMatchObject({ reused: 'true', digest: other.outputs.digest });
    });

    it('is not content with a push that cannot be read', async () => {
      const sha = newSha();
      const path = `/v2/${repository}/manifests/sha256:`;
      gate.guard((call) =>
        call.path.startsWith(path) && call.method === 'GET' ? { status: 404 } : undefined,
      );
      const run = await push({ job: { sha } }, gate.registry);
      expect(run.outputs['error-code'], run.shown).toBe('REGISTRY_REFUSED');
      expect(run.shown).toContain('was pushed, but the registry does not have it');
    });
  });
});

describe('build-push', () => {
  it('adds a provenance attestation when docker is asked for one', async () => {
    const site = sites.get('docker');
    if (site === undefined) throw new Error('docker is not set up');
    const sha = newSha();
    const repository = `glompai/provenance-${process.pid}`;
    const build = {
      registry,
      job: { sha },
      files: { Containerfile: 'FROM scratch\nCOPY Containerfile /\n' },
    };
    const inputs = { image: `${registry.host}/${repository}`, provenance: 'true', tags: 'sha' };
    const run = await runBuild(platform, site, { ...build, inputs: { ...inputs, builder: 'auto' } });
    expect(run.shown).not.toContain('::error');
    const index = await readManifest(platform, repository, sha);
    expect(index.headers['content-type']).toBe(OCI_INDEX);
    expect(index.json().annotations).toMatchObject({ 'org.opencontainers.image.revision': sha });
    expect(run.outputs['platform-digests']).toBe(`linux/amd64=${index.json().manifests[0].digest}`);
    const buildah = await runBuild(platform, site, {
      ...build,
      inputs: { ...inputs, 'skip-existing': 'false', builder: 'buildah' },
    });
    expect(buildah.outputs['error-code']).toBe('INPUT_INVALID');
  });
});
