import { createReadStream } from 'node:fs';
import type { AzureIdentity } from '../../../../../lib/azure/inputs.ts';
import type { ResourceManager } from '../../../../../lib/azure/resource-manager.ts';
import type { AzureDeps } from '../../../../../lib/azure/token.ts';
import { ActionError } from '../../../../../lib/errors/action-error.ts';
import { ConnectionError } from '../../../../../lib/http/connection-error.ts';
import { withRetries } from '../../../../../lib/http/retry.ts';
import { listField, textField } from '../../../../../lib/kube/object.ts';
import type { PackedContext } from './context.ts';

const TASKS = 'api-version=2019-06-01-preview';
const UPLOAD_TIMEOUT_MS = 300_000;

/** Where and as whom an Azure registry builds. */
export interface AcrSettings extends AzureIdentity {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
}

export interface AcrAccess {
  readonly settings: AcrSettings;
  readonly deps: AzureDeps;
}

/** Addresses of an Azure registry's tasks. */
export function taskPath(resource: string, ...parts: readonly string[]): string {
  return `${[resource, ...parts].join('/')}?${TASKS}`;
}

/**
 * The registry's path in the Resource Manager. Its name there need not be the first part of its host.
 *
 * @throws ActionError INPUT_INVALID when the group has no such registry
 */
export async function findRegistry(
  host: string,
  { subscriptionId, resourceGroup }: AcrSettings,
  manager: ResourceManager,
): Promise<string> {
  const group = `/subscriptions/${subscriptionId}/resourceGroups/${encodeURIComponent(resourceGroup)}`;
  const registries = `${group}/providers/Microsoft.ContainerRegistry/registries`;
  const found = listField(await manager.get(`${registries}?api-version=2023-07-01`), 'value');
  const match = found.find((one) => textField(one, 'properties', 'loginServer')?.toLowerCase() === host);
  const name = textField(match, 'name');
  if (name !== undefined) return `${registries}/${encodeURIComponent(name)}`;
  const hosts = found.map((one) => textField(one, 'properties', 'loginServer') ?? '?').join(', ');
  throw new ActionError(
    'INPUT_INVALID',
    `The resource group ${resourceGroup} has no registry ${host}; this identity sees ${hosts || 'none'}`,
    {
      hint: 'Correct `image`, `resource-group` or `subscription-id`, or give the identity a role on the registry.',
    },
  );
}

/** Brings the context to where the registry's builds read it. @returns how a build names it */
export async function uploadContext(
  resource: string,
  { file, size }: PackedContext,
  manager: ResourceManager,
  deps: AzureDeps,
): Promise<string> {
  const place = await manager.post(taskPath(resource, 'listBuildSourceUploadUrl'));
  const [url, relativePath] = [textField(place, 'uploadUrl'), textField(place, 'relativePath')];
  if (url === undefined || relativePath === undefined) {
    throw new ActionError('BUILD_FAILED', 'Azure names no place to upload the context to', {
      hint: 'See whether the registry may run tasks; free subscriptions may not.',
    });
  }
  // Whoever has the address may write there.
  deps.mask(url);
  const send = () =>
    deps.http.send({
      method: 'PUT',
      url,
      headers: { 'x-ms-blob-type': 'BlockBlob', 'content-length': `${size}` },
      body: () => createReadStream(file),
      timeoutMs: UPLOAD_TIMEOUT_MS,
      signal: deps.signal,
    });
  const statuses = [408, 429, 500, 502, 503, 504];
  const response = await withRetries(send, { retries: 4, statuses, ...deps }).catch((error: unknown) => {
    if (!(error instanceof ConnectionError)) throw error;
    throw new ActionError('BUILD_FAILED', 'The context could not be uploaded', {
      hint: 'See whether the runner may reach Azure storage, *.blob.core.windows.net.',
      cause: error,
    });
  });
  if (response.status === 201) return relativePath;
  throw new ActionError(
    'BUILD_FAILED',
    `The context could not be uploaded: PUT ${new URL(url).host} → ${response.status}`,
    {
      hint: 'See whether the registry network rules let this runner upload, and whether a proxy stands between.',
    },
  );
}
