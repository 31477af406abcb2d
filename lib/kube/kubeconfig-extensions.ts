import type { ContextEntry } from './kubeconfig.ts';
import { type JsonObject, listField, textField } from './object.ts';

/** The extension that tells how the user's token was made, so that it can be made again. */
const TOKEN_SOURCE = 'discordlm.glompai.github.io/token-source';
/** The extension that tells through whom the cluster's address leads. */
const TUNNEL = 'discordlm.glompai.github.io/ssh-tunnel';

/** How a token was made that lives shorter than the work. */
export type TokenSource =
  | { readonly method: 'oidc'; readonly audience: string }
  | { readonly method: 'aks'; readonly tenantId: string; readonly clientId: string; readonly scope: string };

/** What our extension of the user's entry says; undefined where the kubeconfig was made otherwise. */
export function tokenSource({ user }: ContextEntry): TokenSource | undefined {
  const source = extensionOf(user, TOKEN_SOURCE);
  const audience = textField(source, 'audience');
  if (textField(source, 'method') === 'oidc' && audience !== undefined) return { method: 'oidc', audience };
  const [tenantId, clientId, scope] = ['tenantId', 'clientId', 'scope'].map((name) =>
    textField(source, name),
  );
  return tenantId === undefined || clientId === undefined || scope === undefined
    ? undefined
    : { method: 'aks', tenantId, clientId, scope };
}

/** The SSH host through which an earlier step leads to the cluster; undefined where there is none. */
export function tunnelHost({ cluster }: ContextEntry): string | undefined {
  return textField(extensionOf(cluster, TUNNEL), 'host');
}

/** An entry for somebody whose token is asked for whenever it is needed. */
export function tokenEntry(target: { server: string; ca: string | undefined }): ContextEntry {
  const name = 'discordlm';
  const ca =
    target.ca === undefined
      ? {}
      : { 'certificate-authority-data': Buffer.from(target.ca).toString('base64') };
  return {
    name,
    origin: 'What the inputs say of the cluster',
    namespace: undefined,
    clusterName: name,
    cluster: { server: target.server, ...ca },
    userName: name,
    user: {},
    isPasted: true,
  };
}

/** A user with a token, and how it was made. */
export function tokenUser(source: TokenSource, token: string): JsonObject {
  return { ...withExtension({}, TOKEN_SOURCE, { ...source }), token };
}

/** The cluster with the address of a tunnel's near end; the certificate is still to be for the far one. */
export function throughTunnel(entry: ContextEntry, tunnel: { port: number; host: string }): ContextEntry {
  const { 'proxy-url': _, ...cluster } = entry.cluster;
  const { hostname } = new URL(String(cluster.server));
  const name = cluster['tls-server-name'] ?? hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    ...entry,
    cluster: withExtension(
      { ...cluster, server: `https://127.0.0.1:${tunnel.port}`, 'tls-server-name': name },
      TUNNEL,
      { host: tunnel.host },
    ),
  };
}

function extensionOf(content: JsonObject, name: string): unknown {
  return listField(content, 'extensions').find((each) => each.name === name)?.extension;
}

function withExtension(content: JsonObject, name: string, extension: JsonObject): JsonObject {
  const others = listField(content, 'extensions').filter((each) => each.name !== name);
  return { ...content, extensions: [...others, { name, extension }] };
}
