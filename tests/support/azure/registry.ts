import { createHash } from 'node:crypto';
import type { Call, Reply, Routes } from '../../../platform/serve.ts';
import { REGISTRY_AUDIENCE } from './entra.ts';
import { type AzureWorld, TENANT_ID } from './world.ts';

const TOKEN_USER = '00000000-0000-0000-0000-000000000000';
const MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';

/** Manifests by `repository:tag` and `repository@digest`, and the blobs that they name. */
export type Images = Map<string, string>;

/** Plays the part of an Azure registry that logs in and reads: token exchange, token, `/v2/`, manifests. */
export function registryRoutes(world: AzureWorld, images: Images): Routes {
  const service = () => world.host;
  return {
    'POST /oauth2/exchange': async (call) => {
      const form = formOf(call);
      if (form?.get('grant_type') !== 'access_token' || form.get('service') !== service())
        return problem(400, 'INVALID_REQUEST', 'the request is not valid');
      const tenant = form.get('tenant');
      const claims = await world.verify(form.get('access_token') ?? '', [world.url, REGISTRY_AUDIENCE]);
      if (claims === undefined || (tenant !== null && tenant !== TENANT_ID)) return unauthorized();
      const token = await world.sign(service(), { grant_type: 'refresh_token' }, '3h');
      return { status: 200, body: { refresh_token: token } };
    },
    'GET /oauth2/token': async (call) => {
      const basic = /^Basic (\S+)$/i.exec(call.headers.authorization ?? '')?.[1] ?? '';
      const [user, ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':');
      if (user !== TOKEN_USER || call.query.get('service') !== service()) return unauthorized();
      return await accessToken(world, rest.join(':'), call.query.get('scope') ?? '');
    },
    'GET /v2/': async (call) => (await challenge(world, call, undefined)) ?? { status: 200, body: {} },
    'GET /v2/:owner/:name/manifests/:reference': async (call) =>
      (await challenge(world, call, 'pull')) ?? readImage(images, call, MANIFEST),
    'GET /v2/:owner/:name/blobs/:reference': async (call) =>
      (await challenge(world, call, 'pull')) ?? readImage(images, call, 'application/octet-stream'),
    'PUT /v2/:owner/:name/manifests/:reference': async (call) => {
      const refused = await challenge(world, call, 'push');
      if (refused) return refused;
      const { owner, name, reference = '' } = call.parameters;
      images.set(`${owner}/${name}:${reference}`, call.body.toString('utf8'));
      return { status: 201, headers: { 'docker-content-digest': digestOf(call.body.toString('utf8')) } };
    },
  };
}

export function digestOf(content: string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

function formOf(call: Call): URLSearchParams | undefined {
  if (call.headers['content-type'] !== 'application/x-www-form-urlencoded') return undefined;
  return new URLSearchParams(call.body.toString('utf8'));
}

async function accessToken(world: AzureWorld, refreshToken: string, scope: string): Promise<Reply> {
  const claims = await world.verify(refreshToken, [world.host]);
  if (claims?.grant_type !== 'refresh_token') return unauthorized();
  return { status: 200, body: { access_token: await world.sign(world.host, { scope }, '75m') } };
}

/** What refuses the call, unless its token is for this much. @param right undefined for any token */
async function challenge(
  world: AzureWorld,
  call: Call,
  right: 'pull' | 'push' | undefined,
): Promise<Reply | undefined> {
  const token = /^Bearer (\S+)$/i.exec(call.headers.authorization ?? '')?.[1] ?? '';
  const claims = await world.verify(token, [world.host]);
  const repository = `repository:${call.parameters.owner}/${call.parameters.name}:`;
  const scope = typeof claims?.scope === 'string' ? claims.scope : undefined;
  const rights = scope?.startsWith(repository) ? scope.slice(repository.length).split(',') : [];
  if (right === undefined ? scope !== undefined : rights.includes(right)) return undefined;
  const realm = `realm="${world.url}/oauth2/token",service="${world.host}"`;
  const wanted = right === undefined ? '' : `,scope="${repository}${right === 'push' ? 'pull,push' : right}"`;
  return { ...unauthorized(), headers: { 'www-authenticate': `Bearer ${realm}${wanted}` } };
}

function readImage(images: Images, call: Call, type: string): Reply {
  const { owner, name, reference = '' } = call.parameters;
  const separator = reference.startsWith('sha256:') ? '@' : ':';
  const body = images.get(`${owner}/${name}${separator}${reference}`);
  if (body === undefined) return problem(404, 'MANIFEST_UNKNOWN', 'manifest is not found');
  return { status: 200, headers: { 'content-type': type, 'docker-content-digest': digestOf(body) }, body };
}

function unauthorized(): Reply {
  return problem(
    401,
    'UNAUTHORIZED',
    'authentication required, visit https://aka.ms/acr/authorization for more information.',
  );
}

function problem(status: number, code: string, message: string): Reply {
  return { status, body: { errors: [{ code, message }] } };
}
