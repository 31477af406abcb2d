import { stringify } from 'yaml';
import type { Call, Routes } from '../../../platform/serve.ts';
import { CLUSTER_AUDIENCE } from './entra.ts';
import { armRoute, GROUP, resourceNotFound } from './resource-manager.ts';
import { type AzureWorld, type Cluster, RESOURCE_GROUP, SUBSCRIPTION_ID, TENANT_ID } from './world.ts';

const TYPE = 'Microsoft.ContainerService/managedClusters';

/** Plays AKS: the cluster itself, and the kubeconfig of its users. */
export function clusterRoutes(world: AzureWorld): Routes {
  const find = (call: Call) => world.clusters.find(({ name }) => name === call.parameters.name);
  const path = `${GROUP}/providers/${TYPE}/:name`;
  return {
    [`GET ${path}`]: armRoute(world, `${TYPE}/read`, (call) => {
      const cluster = find(call);
      if (cluster === undefined) return resourceNotFound(TYPE, call.parameters.name ?? '');
      return { status: 200, body: describe(cluster) };
    }),
    [`POST ${path}/listClusterUserCredential`]: armRoute(
      world,
      `${TYPE}/listClusterUserCredential/action`,
      (call) => {
        const cluster = find(call);
        if (cluster === undefined) return resourceNotFound(TYPE, call.parameters.name ?? '');
        const text = stringify(kubeconfig(cluster, call.query));
        const value = Buffer.from(text).toString('base64');
        return { status: 200, body: { kubeconfigs: [{ name: 'clusterUser', value }] } };
      },
    ),
  };
}

function describe({ name, server, privateServer, access }: Cluster): object {
  const isPrivate = privateServer !== undefined;
  const portal = new URL(server).hostname.replace('.hcp.', '.portal.hcp.');
  return {
    id: `/subscriptions/${SUBSCRIPTION_ID}/resourcegroups/${RESOURCE_GROUP}/providers/${TYPE}/${name}`,
    name,
    type: TYPE,
    location: 'westeurope',
    properties: {
      provisioningState: 'Succeeded',
      powerState: { code: 'Running' },
      kubernetesVersion: '1.36',
      dnsPrefix: `${name}-dns`,
      fqdn: new URL(server).hostname,
      ...(isPrivate ? { privateFQDN: new URL(privateServer).hostname } : {}),
      azurePortalFQDN: portal,
      disableLocalAccounts: access === 'entra',
      ...(access === 'entra'
        ? { aadProfile: { managed: true, enableAzureRBAC: true, tenantID: TENANT_ID } }
        : {}),
      apiServerAccessProfile: { enablePrivateCluster: isPrivate },
    },
  };
}

function kubeconfig(cluster: Cluster, query: URLSearchParams): object {
  const { name, access } = cluster;
  const isPublic = query.get('server-fqdn') === 'public';
  const server = isPublic ? cluster.server : (cluster.privateServer ?? cluster.server);
  const user = `clusterUser_${RESOURCE_GROUP}_${name}`;
  const entra = query.get('format') === 'azure' ? authProvider() : kubelogin();
  return {
    apiVersion: 'v1',
    clusters: [
      {
        cluster: {
          'certificate-authority-data': Buffer.from(cluster.authority).toString('base64'),
          server,
        },
        name,
      },
    ],
    contexts: [{ context: { cluster: name, user }, name }],
    'current-context': name,
    kind: 'Config',
    preferences: {},
    users: [{ name: user, user: access === 'entra' ? entra : access.user }],
  };
}

function kubelogin(): object {
  return {
    exec: {
      apiVersion: 'client.authentication.k8s.io/v1beta1',
      args: [
        ...['get-token', '--environment', 'AzurePublicCloud', '--server-id', CLUSTER_AUDIENCE],
        ...['--client-id', '80faf920-1908-4b52-b5ef-a8e7bedfc67a', '--tenant-id', TENANT_ID],
        ...['--login', 'devicecode'],
      ],
      command: 'kubelogin',
      env: null,
      provideClusterInfo: false,
    },
  };
}

/** What kubectl took before 1.26. */
function authProvider(): object {
  return {
    'auth-provider': {
      config: {
        'apiserver-id': CLUSTER_AUDIENCE,
        'client-id': '80faf920-1908-4b52-b5ef-a8e7bedfc67a',
        'config-mode': '1',
        environment: 'AzurePublicCloud',
        'tenant-id': TENANT_ID,
      },
      name: 'azure',
    },
  };
}
