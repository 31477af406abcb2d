import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ActionError } from '../errors/action-error.ts';
import { kubeconfigText, readContext, readKubeconfig } from './kubeconfig.ts';

const key = '-----BEGIN EC PRIVATE KEY-----\nc2VjcmV0IGtleQ==\n-----END EC PRIVATE KEY-----\n';
const text = `apiVersion: v1
kind: Config
current-context: qa
clusters:
- name: k3s
  cluster: {server: "https://k3s:6443", certificate-authority: pki/ca.crt}
users:
- name: bot
  user: {client-certificate: /abs/bot.crt, client-key: bot.key, token: abc}
- name: other
  user:
    password: of-another
    client-key-data: ${Buffer.from(key).toString('base64')}
    exec: {command: kubelogin, env: [{name: SECRET, value: in-exec}]}
    auth-provider: {name: oidc, config: {id-token: in-provider, client-id: public}}
contexts:
- name: qa
  context: {cluster: k3s, user: bot, namespace: qa}
- name: prod
  context: {cluster: k3s, user: bot}
- name: broken
  context: {cluster: k3s, user: nobody}
`;
const base64 = Buffer.from(text).toString('base64');
const ignore = () => undefined;

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

describe('readContext', () => {
  it.each([
    ['the current context', undefined, { name: 'qa', namespace: 'qa' }],
    ['the one that is named', 'prod', { name: 'prod', namespace: undefined }],
  ])('finds %s', async (_name, context, expected) => {
    expect(await readContext(text, context, ignore)).toMatchObject({
      ...expected,
      clusterName: 'k3s',
      userName: 'bot',
      isPasted: true,
    });
  });

  it.each([
    ['is not there', 'absent'],
    ['names a user that is not there', 'broken'],
  ])('refuses a context that %s, and names those that are', async (_name, context) => {
    await expect(readContext(text, context, ignore)).rejects.toThrow(
      `no usable context "${context}"; it has qa, prod, broken`,
    );
  });

  it.each([
    ['text that is no YAML', 'apiVersion: v1\nusers: [\n'],
    ['a list', '[apiVersion,\n1]'],
    ['another document', 'apiVersion: v1\nkind: Secret\n'],
  ])('refuses %s', async (_name, given) => {
    await expect(readContext(given, undefined, ignore)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('masks every secret in it, also of users that are not asked for', async () => {
    const masked: string[] = [];
    await readContext(text, undefined, (value) => masked.push(value));
    expect(masked.toSorted()).toEqual(
      [
        ...['abc', 'of-another', 'in-exec', 'in-provider', 'c2VjcmV0IGtleQ=='],
        Buffer.from(key).toString('base64'),
      ].toSorted(),
    );
  });
});

describe('kubeconfigText', () => {
  it.each([
    ['its own namespace', 'qa', undefined, 'qa'],
    ['another one', 'qa', 'other', 'other'],
    ['none', 'prod', undefined, undefined],
  ])('has the context alone, with %s', async (_name, context, namespace, expected) => {
    const config = parse(kubeconfigText(await readContext(text, context, ignore), namespace));
    expect(config).toMatchObject({
      'current-context': context,
      clusters: [{ name: 'k3s' }],
      users: [{ name: 'bot' }],
    });
    expect(config.users).toHaveLength(1);
    expect(config.contexts).toHaveLength(1);
    expect(config.contexts[0].context.namespace).toBe(expected);
  });

  it('makes the paths of a file absolute, and leaves those of a text', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'kubeconfig-'));
    const path = join(folder.path, 'config');
    await writeFile(path, text);
    const fromFile = parse(kubeconfigText(await readContext(path, undefined, ignore), undefined));
    expect(fromFile.clusters[0].cluster['certificate-authority']).toBe(join(folder.path, 'pki/ca.crt'));
    expect(fromFile.users[0].user).toEqual({
      'client-certificate': '/abs/bot.crt',
      'client-key': join(folder.path, 'bot.key'),
      token: 'abc',
    });
    const fromText = parse(kubeconfigText(await readContext(text, undefined, ignore), undefined));
    expect(fromText.users[0].user['client-key']).toBe('bot.key');
  });
});
