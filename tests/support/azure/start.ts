import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Authority } from '../../../platform/certificates.ts';
import { type Call, type Reply, type Routes, serve } from '../../../platform/serve.ts';
import { clusterRoutes } from './clusters.ts';
import { entraRoutes } from './entra.ts';
import { type Images, registryRoutes } from './registry.ts';
import { AcrTasks } from './tasks.ts';
import { AzureWorld, CLIENT_ID, TENANT_ID } from './world.ts';

/** A running stand-in for Azure; its `url` is Entra ID, Resource Manager and registry at once. */
export interface Azure extends AsyncDisposable {
  readonly world: AzureWorld;
  readonly url: string;
  /** The registry's name in images. */
  readonly host: string;
  readonly images: Images;
  readonly tasks: AcrTasks;
  /** PEM of the stand-in's authority and of the issuer's. */
  readonly ca: string;
  /** For the environment of an action: where Azure is, and the authorities to trust. */
  readonly environment: Readonly<Record<string, string>>;
  /** The inputs that say who the job is. */
  readonly identity: Readonly<Record<'azure-client-id' | 'azure-tenant-id', string>>;
}

interface Options {
  /** Of the issuer that plays GitHub, whose tokens are exchanged. */
  readonly issuerUrl: string;
  /** PEM of that issuer's authority. */
  readonly ca: string;
  readonly subject: string;
}

/** Starts the stand-in on loopback, with one federated credential for jobs with this subject. */
export async function startAzure({ issuerUrl, ca, subject }: Options): Promise<Azure> {
  const folder = await mkdtemp(join(tmpdir(), 'azure-'));
  const authority = await Authority.create(folder);
  const serving = await authority.issue('azure', ['127.0.0.1']);
  const tls = { cert: await readFile(serving.certificate, 'utf8'), key: await readFile(serving.key, 'utf8') };
  const world = new AzureWorld();
  world.credentials.push({ issuer: issuerUrl, subject, audience: 'api://AzureADTokenExchange' });
  const images: Images = new Map();
  const tasks = new AcrTasks(world, images);
  const routes = logged(world, {
    ...tasks.routes(),
    ...entraRoutes(world, ca),
    ...clusterRoutes(world),
    ...registryRoutes(world, images),
  });
  const server = await serve(routes, { host: '127.0.0.1', tls });
  world.url = server.url;
  const authorities = join(folder, 'authorities.pem');
  const both = `${ca.trim()}\n${await authority.text()}`;
  await writeFile(authorities, both);
  return {
    world,
    ca: both,
    images,
    tasks,
    url: server.url,
    host: world.host,
    environment: {
      AZURE_AUTHORITY_HOST: server.url,
      AZURE_RESOURCE_MANAGER_ENDPOINT: server.url,
      NODE_EXTRA_CA_CERTS: authorities,
    },
    identity: { 'azure-client-id': CLIENT_ID, 'azure-tenant-id': TENANT_ID },
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

function logged(world: AzureWorld, routes: Routes): Routes {
  const answer = async (call: Call, route: Routes[string]): Promise<Reply> => {
    const reply = world.takeFault(call) ?? (await route(call));
    world.calls.push({ method: call.method, path: call.path, status: reply.status });
    return reply;
  };
  return Object.fromEntries(
    Object.entries(routes).map(([pattern, route]) => [pattern, (call: Call) => answer(call, route)]),
  );
}
