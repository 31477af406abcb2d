import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';

import { createServer, request as requestHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Authority } from '../../platform/certificates.ts';
import type { Platform } from '../../platform/info.ts';
import type { Registry } from '../../platform/parts/registry.ts';

export interface GateCall {
  readonly method: string;
  readonly path: string;
}

interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What is answered instead of asking the registry; `drop` breaks the connection, undefined lets the call through. */
export type Gatekeeper = (call: GateCall) => Refusal | 'drop' | undefined;

export interface RegistryGate extends AsyncDisposable {
  /** With the gate's own address. */
  readonly registry: Registry;
  /** PEM text of the authority that its certificate is from. */
  readonly ca: string;
  /** Each call that came, with the status of its answer. */
  readonly calls: (GateCall & { readonly status: number })[];
  /** Stands from now on. */
  guard(gatekeeper: Gatekeeper): void;
}

/** A real registry with somebody at its door, who may refuse what the registry itself would take. */
export async function startRegistryGate(platform: Platform, behind: Registry): Promise<RegistryGate> {
  const folder = await mkdtemp(join(tmpdir(), 'registry-gate-'));
  const authority = await Authority.create(folder);
  const { certificate, key } = await authority.issue('gate', ['127.0.0.1']);
  const calls: RegistryGate['calls'] = [];
  let gatekeeper: Gatekeeper = () => undefined;
  const server = createServer(
    { cert: await readFile(certificate), key: await readFile(key) },
    (incoming, outgoing) => {
      const call = { method: incoming.method ?? '', path: incoming.url ?? '' };
      const refusal = gatekeeper(call);
      if (refusal === 'drop') {
        calls.push({ ...call, status: 0 });
        incoming.socket.destroy();
        return;
      }
      if (refusal !== undefined) {
        calls.push({ ...call, status: refusal.status });
        incoming.resume();
        outgoing.writeHead(refusal.status, refusal.headers).end(refusal.body);
        return;
      }
      const onward = requestHttps(
        `${behind.url}${call.path}`,
        { method: call.method, headers: incoming.headers, ca: platform.ca },
        (answer: IncomingMessage) => {
          calls.push({ ...call, status: answer.statusCode ?? 0 });
          outgoing.writeHead(answer.statusCode ?? 0, answer.headers);
          answer.pipe(outgoing);
        },
      );
      onward.on('error', () => outgoing.destroy());
      incoming.pipe(onward);
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    registry: { ...behind, host, url: `https://${host}` },
    ca: await authority.text(),
    calls,
    guard: (next) => {
      gatekeeper = next;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * Lets each tag be written once. Amazon ECR answers so: 400, TAG_INVALID, in these words but for the names. Harbor says it
 * with 412, others in words of their own; see `isTagImmutable` for those.
 */
export function immutableTags(hasTag: (path: string) => boolean): Gatekeeper {
  return ({ method, path }) =>
    method === 'PUT' && /\/manifests\/(?!sha256:)/.test(path) && hasTag(path)
      ? {
          status: 400,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            errors: [
              {
                code: 'TAG_INVALID',
                message:
                  'The image tag already exists and cannot be overwritten because the tag is immutable.',
              },
            ],
          }),
        }
      : undefined;
}
