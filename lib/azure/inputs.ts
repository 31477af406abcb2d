import type { InputReader } from '../runner/inputs.ts';

/** Who the job is in Azure: an application or a managed identity with a federated credential for this repository. */
export interface AzureIdentity {
  readonly clientId: string;
  /** The directory's GUID, or one of its domains. */
  readonly tenantId: string;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

/** Undefined where neither is given; one without the other is a problem. */
export function parseAzureIdentity(read: InputReader, prefix = ''): AzureIdentity | undefined {
  const clientId = parseGuid(read, `${prefix}azure-client-id`) ?? '';
  const tenantId = read.text(`${prefix}azure-tenant-id`);
  if (tenantId !== '' && !GUID.test(tenantId) && !DOMAIN.test(tenantId))
    read.problem(
      `${prefix}azure-tenant-id`,
      `is ${JSON.stringify(tenantId)}; give the directory's GUID or domain`,
    );
  if (clientId === '' && tenantId === '') return undefined;
  if (clientId === '')
    read.problem(`${prefix}azure-client-id`, `goes together with \`${prefix}azure-tenant-id\``);
  if (tenantId === '')
    read.problem(`${prefix}azure-tenant-id`, `goes together with \`${prefix}azure-client-id\``);
  return { clientId, tenantId };
}

/** The input's GUID; undefined where it is not given. */
export function parseGuid(read: InputReader, name: string): string | undefined {
  const value = read.optional(name);
  if (value !== undefined && !GUID.test(value))
    read.problem(name, `is ${JSON.stringify(value)}; it must be a GUID`);
  return value;
}
