import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import type { DiscordMetrics } from '../ops/metrics-discord.ts';
import { routeLabel } from './route-label.ts';

type RestMetrics = Pick<DiscordMetrics, 'restRequests' | 'rateLimited' | 'invalidRequests'>;

export interface RestAccess {
  /** Undefined for Discord's own. */
  readonly apiUrl: string | undefined;
  readonly metrics: RestMetrics;
}

const SCOPES = ['user', 'global', 'shared'];

/** Where requests go, each counted as it was answered. */
export function restOptions({ apiUrl, metrics }: RestAccess): Partial<RESTOptions> {
  const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
    const route = routeLabel(init.method ?? 'GET', url);
    try {
      const response = await DefaultRestOptions.makeRequest(url, init);
      metrics.restRequests.inc({ route, status: String(response.status) });
      countRefusal(response.status, response.headers.get('x-ratelimit-scope'), metrics);
      return response;
    } catch (error) {
      metrics.restRequests.inc({ route, status: 'none' });
      throw error;
    }
  };
  return { ...(apiUrl === undefined ? {} : { api: apiUrl }), makeRequest };
}

/** What Discord bans an address for, at ten thousand in ten minutes. Source: Discord, "Invalid Request Limit" */
function countRefusal(status: number, scope: string | null, metrics: RestMetrics): void {
  if (status === 429)
    metrics.rateLimited.inc({ scope: SCOPES.includes(scope ?? '') ? (scope ?? '') : 'other' });
  if (status === 401 || status === 403 || (status === 429 && scope !== 'shared'))
    metrics.invalidRequests.inc();
}
