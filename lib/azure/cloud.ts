import { ActionError } from '../errors/action-error.ts';

/** Where Azure is. The addresses have no slash at the end. */
export interface AzureCloud {
  /** Microsoft Entra ID, which gives tokens. */
  readonly authorityHost: string;
  readonly resourceManager: string;
  /** The audience that the federated credentials of this cloud expect. */
  readonly audience: string;
}

const PUBLIC: AzureCloud = {
  authorityHost: 'https://login.microsoftonline.com',
  resourceManager: 'https://management.azure.com',
  audience: 'api://AzureADTokenExchange',
};
const CLOUDS: readonly AzureCloud[] = [
  PUBLIC,
  {
    authorityHost: 'https://login.microsoftonline.us',
    resourceManager: 'https://management.usgovcloudapi.net',
    audience: 'api://AzureADTokenExchangeUSGov',
  },
  {
    authorityHost: 'https://login.partner.microsoftonline.cn',
    resourceManager: 'https://management.chinacloudapi.cn',
    audience: 'api://AzureADTokenExchangeChina',
  },
];

/**
 * The public cloud, or another one by `AZURE_AUTHORITY_HOST`, the name that Azure's own libraries read; the Resource
 * Manager follows from it, or from `AZURE_RESOURCE_MANAGER_ENDPOINT`.
 *
 * @throws ActionError INPUT_INVALID when one of them is no https address
 */
export function azureCloud(environment: Readonly<Record<string, string | undefined>>): AzureCloud {
  const authorityHost = address('AZURE_AUTHORITY_HOST', environment) ?? PUBLIC.authorityHost;
  const known = CLOUDS.find((cloud) => cloud.authorityHost === authorityHost) ?? PUBLIC;
  const resourceManager = address('AZURE_RESOURCE_MANAGER_ENDPOINT', environment) ?? known.resourceManager;
  return { authorityHost, resourceManager, audience: known.audience };
}

/** The scope of tokens for the Resource Manager. */
export function resourceManagerScope({ resourceManager }: AzureCloud): string {
  return `${resourceManager}/.default`;
}

function address(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const given = environment[name]?.trim();
  if (!given) return undefined;
  // Azure's libraries take the host alone as well.
  const text = given.includes('://') ? given : `https://${given}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search + url.username !== '') {
    throw new ActionError(
      'INPUT_INVALID',
      `The variable ${name} is ${JSON.stringify(given)}, which is no https address of a host`,
      {
        hint: `Leave ${name} out for Azure's public cloud, or write one such as ${CLOUDS[1]?.authorityHost}.`,
      },
    );
  }
  return url.origin;
}
