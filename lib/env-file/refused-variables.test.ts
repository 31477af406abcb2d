import { describe, expect, it } from 'vitest';
import { refusedVariables } from './refused-variables.ts';

describe('refusedVariables', () => {
  it.each([
    'PATH',
    'Path',
    'LD_PRELOAD',
    'NODE_OPTIONS',
    'BASH_ENV',
    'GIT_SSH_COMMAND',
    'JDK_JAVA_OPTIONS',
    'DOTNET_STARTUP_HOOKS',
    'NODE_PATH',
    'NODE_TLS_REJECT_UNAUTHORIZED',
    'HTTPS_PROXY',
    'npm_config_script_shell',
    'GCONV_PATH',
    'ZDOTDIR',
    'DOCKER_HOST',
    'DOCKER_CONFIG',
    'KUBECONFIG',
    'GITHUB_TOKEN',
    'RUNNER_TEMP',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'INPUT_TOKEN',
    'https_proxy=x',
    'A-B',
    '1A',
    '',
  ])('refuses %j', (name) => {
    expect(refusedVariables(['TOKEN', name])).toEqual([name]);
  });

  it('takes names that only resemble them', () => {
    expect(
      refusedVariables([
        'BOT_TOKEN',
        'MY_PATH',
        'PATHS',
        'GITHUB',
        'CI_TOKEN',
        '_x',
        'DOCKER_PASSWORD',
        'NODE_TOKEN',
      ]),
    ).toEqual([]);
  });
});
