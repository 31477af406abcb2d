import type { InputReader } from '../../../lib/runner/inputs.ts';

export interface RegistryLoginInputs {
  readonly registry: string;
  readonly username: string;
  readonly password: string;
  readonly logout: boolean;
}

const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;

export function parseInputs(read: InputReader): RegistryLoginInputs {
  const registry = read.text('registry', 'ghcr.io').toLowerCase();
  if (!HOST.test(registry))
    read.problem(
      'registry',
      `is ${JSON.stringify(registry)}; give a host such as ghcr.io, without https:// and path`,
    );
  const username = read.required('username', 'for ghcr.io it is ${{ github.actor }}');
  if (username.includes(':')) read.problem('username', 'holds a colon, which no login can');
  return {
    registry,
    username,
    password: read.required('password', 'for ghcr.io it is ${{ github.token }}'),
    logout: read.boolean('logout', true),
  };
}
