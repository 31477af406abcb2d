import type { Call, Reply, Route } from '../../../platform/serve.ts';
import { type AzureWorld, CLIENT_ID, RESOURCE_GROUP, SUBSCRIPTION_ID } from './world.ts';

export const GROUP = '/subscriptions/:subscription/resourceGroups/:group';

/** A route of the Resource Manager: token, api-version, names and role are checked before it answers. */
export function armRoute(world: AzureWorld, action: string, route: Route): Route {
  return async (call) => (await problemOf(world, action, call)) ?? (await route(call));
}

async function problemOf(world: AzureWorld, action: string, call: Call): Promise<Reply | undefined> {
  const token = /^Bearer (\S+)$/.exec(call.headers.authorization ?? '')?.[1];
  if (token === undefined)
    return armProblem(
      401,
      'AuthenticationFailed',
      "Authentication failed. The 'Authorization' header is missing.",
    );
  if (!(await world.verify(token, [world.url])))
    return armProblem(401, 'InvalidAuthenticationToken', 'The access token is invalid.');
  if (!/^\d{4}-\d{2}-\d{2}(?:-preview)?$/.test(call.query.get('api-version') ?? ''))
    return armProblem(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    );
  const { subscription = '', group = '' } = call.parameters;
  if (subscription !== SUBSCRIPTION_ID)
    return armProblem(404, 'SubscriptionNotFound', `The subscription '${subscription}' could not be found.`);
  if (world.deniedActions.has(action)) {
    const scope = call.path.replace(/\/(?:list\w+|scheduleRun|cancel)$/, '');
    return armProblem(
      403,
      'AuthorizationFailed',
      `The client '${CLIENT_ID}' with object id '44444444-dddd-4ddd-8ddd-444444444444' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    );
  }
  // Names of resource groups are the same in any capitals.
  if (group.toLowerCase() !== RESOURCE_GROUP.toLowerCase())
    return armProblem(404, 'ResourceGroupNotFound', `Resource group '${group}' could not be found.`);
  return undefined;
}

export function armProblem(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } } };
}

export function resourceNotFound(type: string, name: string): Reply {
  return armProblem(
    404,
    'ResourceNotFound',
    `The Resource '${type}/${name}' under resource group '${RESOURCE_GROUP}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}
