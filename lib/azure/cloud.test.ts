import { describe, expect, it } from 'vitest';
import { azureCloud, resourceManagerScope } from './cloud.ts';

describe('azureCloud', () => {
  it.each([
    [
      {},
      'https://login.microsoftonline.com',
      'https://management.azure.com/.default',
      'api://AzureADTokenExchange',
    ],
    [
      { AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.us/' },
      'https://login.microsoftonline.us',
      'https://management.usgovcloudapi.net/.default',
      'api://AzureADTokenExchangeUSGov',
    ],
    [
      { AZURE_AUTHORITY_HOST: 'login.partner.microsoftonline.cn' },
      'https://login.partner.microsoftonline.cn',
      'https://management.chinacloudapi.cn/.default',
      'api://AzureADTokenExchangeChina',
    ],
    [
      {
        AZURE_AUTHORITY_HOST: 'https://127.0.0.1:8443',
        AZURE_RESOURCE_MANAGER_ENDPOINT: 'https://127.0.0.1:9443',
      },
      'https://127.0.0.1:8443',
      'https://127.0.0.1:9443/.default',
      'api://AzureADTokenExchange',
    ],
  ])('of %j', (environment, authorityHost, scope, audience) => {
    const cloud = azureCloud(environment);
    expect(cloud).toMatchObject({ authorityHost, audience });
    expect(resourceManagerScope(cloud)).toBe(scope);
  });

  it.each([
    'http://login.example',
    'https://login.example/tenant',
    'https://user@login.example',
    'not a host',
  ])('refuses %s, where an ID token would go', (host) => {
    expect(() => azureCloud({ AZURE_AUTHORITY_HOST: host })).toThrow(/no https address/);
  });
});
