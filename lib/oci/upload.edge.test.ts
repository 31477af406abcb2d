import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RegistryRequest, sha256, startMemoryRegistry } from '../../tests/support/memory-registry.ts';
import type { RegistryClient } from './registry.ts';
import { type Blob, ensureBlob } from './upload.ts';

const content = Buffer.from('the content of a layer '.repeat(5000));
const digest = sha256(content);
const described = { mediaType: 'application/octet-stream', digest, size: content.length };
const fromBytes: Blob = { ...described, from: { kind: 'bytes', bytes: content } };
const fromRegistry = (source: RegistryClient): Blob => ({ ...described, from: { kind: 'registry', source } });
const brief = (requests: readonly RegistryRequest[]) =>
  requests.map(
    ({ method, path }) =>
      `${method} ${path
        .replace(/^\/v2\//, '')
        .replace(/\?.*$/, '')
        .replace(/sha256:\w+/, 'it')}`,
  );

describe('ensureBlob', () => {
  it('sends what is not there, and nothing that is', async () => {
    await using registry = await startMemoryRegistry();
    const client = registry.client('app');
    expect(await ensureBlob(client, fromBytes)).toBe('uploaded');
    expect(registry.blobs.get(`app@${digest}`)?.equals(content)).toBe(true);
    expect(await ensureBlob(client, fromBytes)).toBe('there');
    expect(brief(registry.requests)).toEqual([
      'HEAD app/blobs/it',
      'POST app/blobs/uploads/',
      'PUT app/blobs/uploads/one',
      'HEAD app/blobs/it',
    ]);
    expect(registry.requests[2]?.path).toContain('state=x');
  });

  it('sends a file', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'upload-'));
    const path = join(folder.path, 'blob');
    await writeFile(path, content);
    await using registry = await startMemoryRegistry();
    expect(await ensureBlob(registry.client('app'), { ...described, from: { kind: 'file', path } })).toBe(
      'uploaded',
    );
    expect(registry.blobs.get(`app@${digest}`)?.equals(content)).toBe(true);
  });

  it('mounts what another repository of the registry has, with a token for both', async () => {
    await using registry = await startMemoryRegistry({ asksForTokens: true });
    registry.blobs.set(`base@${digest}`, content);
    expect(await ensureBlob(registry.client('app'), fromRegistry(registry.client('base')))).toBe('mounted');
    expect(registry.blobs.has(`app@${digest}`)).toBe(true);
    const scopes = registry.requests
      .filter(({ path }) => path.startsWith('/token'))
      .map(({ path }) => new URLSearchParams(path.split('?')[1]).getAll('scope'));
    expect(scopes).toEqual([['repository:app:pull'], ['repository:app:pull,push', 'repository:base:pull']]);
  });

  it.each([
    ['mounts nothing', 202],
    ['lets nobody read the other', 403],
    ['does not know how', 405],
  ])('copies within a registry that %s', async (_name, status) => {
    await using registry = await startMemoryRegistry({
      fault: ({ path }, response) => {
        if (!path.includes('mount=')) return false;
        response.writeHead(status, { location: '/v2/app/blobs/uploads/surplus' }).end();
        return true;
      },
    });
    registry.blobs.set(`base@${digest}`, content);
    expect(await ensureBlob(registry.client('app'), fromRegistry(registry.client('base')))).toBe('copied');
    expect(registry.blobs.get(`app@${digest}`)?.equals(content)).toBe(true);
    expect(brief(registry.requests).includes('DELETE app/blobs/uploads/surplus')).toBe(status === 202);
  });

  it('copies from another registry, which may keep it elsewhere', async () => {
    await using target = await startMemoryRegistry();
    await using storage = await startMemoryRegistry();
    storage.blobs.set(`s@${digest}`, content);
    await using source = await startMemoryRegistry({
      asksForTokens: true,
      fault: ({ method, path, authorization }, response) => {
        if (method !== 'GET' || !path.includes('/blobs/') || authorization === undefined) return false;
        response.writeHead(307, { location: `http://${storage.host}/v2/s/blobs/${digest}` }).end();
        return true;
      },
    });
    expect(await ensureBlob(target.client('app'), fromRegistry(source.client('base')))).toBe('copied');
    expect(target.blobs.get(`app@${digest}`)?.equals(content)).toBe(true);
    // The credential is for the registry, not for where it keeps its things.
    expect(storage.requests.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  it('keeps the credential from an upload address elsewhere', async () => {
    await using elsewhere = await startMemoryRegistry();
    await using registry = await startMemoryRegistry({
      fault: ({ method, authorization }, response) => {
        if (authorization === undefined)
          response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
        else if (method === 'POST')
          response.writeHead(202, { location: `https://${elsewhere.host}/v2/app/blobs/uploads/1` }).end();
        else return false;
        return true;
      },
    });
    const client = registry.client('app', { username: 'ann', password: 'planted' });
    expect(await ensureBlob(client, fromBytes)).toBe('uploaded');
    expect(elsewhere.requests.map(({ method, authorization }) => [method, authorization])).toEqual([
      ['PUT', undefined],
    ]);
  });

  it.each([
    ['an answer that may pass', 503],
    ['too many requests', 429],
    ['an upload that the registry forgot', 404],
    ['a connection that breaks', undefined],
  ])('begins the upload anew after %s', async (_name, status) => {
    await using registry = await startMemoryRegistry({
      fault: ({ method }, response, count) => {
        if (method !== 'PUT' || count > 2) return false;
        if (status === undefined) response.destroy();
        else response.writeHead(status).end();
        return true;
      },
    });
    expect(await ensureBlob(registry.client('app'), fromBytes)).toBe('uploaded');
    expect(brief(registry.requests).slice(1)).toEqual(
      Array(3).fill(['POST app/blobs/uploads/', 'PUT app/blobs/uploads/one']).flat(),
    );
  });

  it('copies anew when the connection breaks in the middle', async () => {
    await using target = await startMemoryRegistry({
      fault: ({ method }, response, count) => {
        if (method === 'PUT' && count === 1) response.destroy();
        return method === 'PUT' && count === 1;
      },
    });
    await using source = await startMemoryRegistry();
    source.blobs.set(`base@${digest}`, content);
    expect(await ensureBlob(target.client('app'), fromRegistry(source.client('base')))).toBe('copied');
  });

  it.each([
    ['the look', 'HEAD', 401, 1],
    ['the beginning', 'POST', 403, 2],
    ['the content', 'PUT', 400, 3],
  ])('never repeats a denial of %s', async (_name, refused, status, requests) => {
    await using registry = await startMemoryRegistry({
      fault: ({ method }, response) => {
        if (method !== refused) return false;
        response
          .writeHead(status)
          .end(JSON.stringify({ errors: [{ code: 'DENIED', message: 'not for you' }] }));
        return true;
      },
    });
    await expect(ensureBlob(registry.client('app'), fromBytes)).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      message: expect.stringContaining(`${refused} /v2/app/blobs/`),
    });
    expect(registry.requests).toHaveLength(requests);
  });

  it('gives up after a while', async () => {
    await using registry = await startMemoryRegistry({
      fault: ({ method }, response) => {
        if (method === 'PUT') response.writeHead(502).end('<html>');
        return method === 'PUT';
      },
    });
    await expect(ensureBlob(registry.client('app'), fromBytes)).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      message: expect.stringContaining('→ 502'),
    });
    expect(registry.requests.filter(({ method }) => method === 'PUT')).toHaveLength(5);
  });

  it('passes nothing on that is not what its digest says', async () => {
    await using target = await startMemoryRegistry();
    await using source = await startMemoryRegistry();
    source.blobs.set(`base@${digest}`, Buffer.from(content).fill('x', 100, 200));
    await expect(ensureBlob(target.client('app'), fromRegistry(source.client('base')))).rejects.toMatchObject(
      {
        code: 'REGISTRY_REFUSED',
        message: expect.stringContaining(`${source.host}/base gave other bytes than ${digest}`),
      },
    );
    expect(target.blobs.size).toBe(0);
  });
});
