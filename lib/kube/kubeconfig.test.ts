import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ActionError } from '../errors/action-error.ts';
import { idTokenKubeconfig, readKubeconfig, selectedKubeconfig, tokenAudience } from './kubeconfig.ts';

const text = `apiVersion: v1
kind: Config
current-context: qa
clusters:
- name: k3s
  cluster: {server: "https://k3s:6443", certificate-authority: pki/ca.crt}
users:
- name: bot
  user: {client-certificate: /abs/bot.crt, client-key: bot.key, token: abc}
contexts:
- name: qa
  context: {cluster: k3s, user: bot, namespace: qa}
- name: prod
  context: {cluster: k3s, user: bot}
`;
const base64 = Buffer.from(text).toString('base64');

describe('readKubeconfig', () => {
  it.each([
    ['its text', text, text],
    ['its text as JSON', '{"apiVersion": "v1"}', '{"apiVersion": "v1"}'],
    ['its base64', base64, text],
    ['its base64 in lines, as `base64` writes it', base64.replaceAll(/.{76}/g, '$&\n'), text],
  ])('takes %s', async (_name, given, expected) => {
    expect(await readKubeconfig(given)).toEqual({ text: expected, folder: undefined });
  });

  it('takes the path of its file, and knows the folder', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'kubeconfig-'));
    const path = join(folder.path, 'config');
    await writeFile(path, text);
    expect(await readKubeconfig(path)).toEqual({ text, folder: folder.path });
  });

  it('does not repeat what it cannot read, which may be a secret', async () => {
    const error: unknown = await readKubeconfig('hunter22').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ActionError);
    expect(error).toMatchObject({ code: 'INPUT_INVALID', cause: { message: 'ENOENT' } });
    expect(JSON.stringify([String(error), error])).not.toContain('hunter22');
  });
});

describe('idTokenKubeconfig', () => {
  const target = { server: 'https://k3s:6443', ca: 'PEM', audience: 'discordlm-cluster', namespace: 'qa' };

  it('is one that any client reads', () => {
    expect(parse(idTokenKubeconfig(target, 'jwt'))).toMatchObject({
      'current-context': 'discordlm',
      clusters: [{ cluster: { server: target.server, 'certificate-authority-data': 'UEVN' } }],
      users: [{ user: { token: 'jwt' } }],
      contexts: [{ context: { cluster: 'discordlm', user: 'discordlm', namespace: 'qa' } }],
    });
  });

  it('names no authority and no namespace where none is given', () => {
    const config = parse(idTokenKubeconfig({ ...target, ca: undefined, namespace: undefined }, 'jwt'));
    expect(config.clusters[0].cluster).toEqual({ server: target.server });
    expect(config.contexts[0].context).toEqual({ cluster: 'discordlm', user: 'discordlm' });
  });

  it('remembers the audience, so that the token can be made again', () => {
    expect(tokenAudience(idTokenKubeconfig(target, 'jwt'), 'discordlm')).toBe('discordlm-cluster');
    expect(tokenAudience(idTokenKubeconfig(target, 'jwt'), 'other')).toBeUndefined();
    expect(tokenAudience(text, 'bot')).toBeUndefined();
  });
});

describe('selectedKubeconfig', () => {
  it.each([
    ['nothing', undefined, undefined, 'qa', ['qa', undefined]],
    ['a context', 'prod', undefined, 'prod', ['qa', undefined]],
    ['a namespace', undefined, 'other', 'qa', ['other', undefined]],
    ['both', 'prod', 'other', 'prod', ['qa', 'other']],
  ])('chooses %s', async (_name, context, namespace, current, namespaces) => {
    const config = parse(await selectedKubeconfig(text, { context, namespace }));
    expect(config['current-context']).toBe(current);
    expect(config.contexts.map((entry: typeof config) => entry.context.namespace)).toEqual(namespaces);
  });

  it('makes the paths of a file absolute, and leaves those of a text', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'kubeconfig-'));
    const path = join(folder.path, 'config');
    await writeFile(path, text);
    const choice = { context: undefined, namespace: undefined };
    const fromFile = parse(await selectedKubeconfig(path, choice));
    expect(fromFile.clusters[0].cluster['certificate-authority']).toBe(join(folder.path, 'pki/ca.crt'));
    expect(fromFile.users[0].user).toEqual({
      'client-certificate': '/abs/bot.crt',
      'client-key': join(folder.path, 'bot.key'),
      token: 'abc',
    });
    expect(parse(await selectedKubeconfig(text, choice)).users).toEqual(parse(text).users);
  });
});
