import type { Platform } from '../../../platform/info.ts';
import { type BadCase, type BadTable, bad, each, noBooleans } from './table.ts';

export function badRegistryLogin({ info }: Platform): BadTable {
  const { registry } = info;
  return {
    action: 'registry-login',
    inputs: {
      registry: registry.host,
      username: registry.login?.username ?? '',
      password: registry.login?.password ?? '',
    },
    cases: [
      bad('no user', { username: undefined }, /`username` is needed/),
      bad('no password', { password: undefined }, /`password` is needed/),
      bad('neither', { username: undefined, password: undefined }, /2 inputs are not usable/),
      ...each(['logout'], noBooleans, 'true or false'),
      ...each(
        ['registry'],
        [
          'https://ghcr.io',
          'ghcr.io/owner',
          'ghcr io',
          '-ghcr.io',
          'ghcr.io:',
          'ghcr.io:port',
          'user@ghcr.io',
        ],
        'give a host',
      ),
      ...each(['provider'], ['ecr', 'GHCR', 'azure'], 'must be one of'),
      ...each(['azure-client-id', 'azure-tenant-id'], ['my-app', '1234'], ''),
      bad('ghcr for another host', { provider: 'ghcr' }, /is not ghcr\.io/),
      bad(
        'acr without an identity',
        { provider: 'acr', username: undefined, password: undefined },
        /are needed for/,
      ),
      bad('a password beside acr', { provider: 'acr' }, /no place beside/),
      bad("the job's token elsewhere", { password: 'ghs_x', 'github-token': 'ghs_x' }, /GitHub token/),
      bad('a user with a colon', { username: 'a:b' }, /colon/),
      bad('an input of another action', { tags: 'sha' }, /`tags` is not an input/),
      bad('a misspelt input', { registy: 'x' }, /did you mean `registry`\?/),
      bad('a wrong password', { password: 'not-the-password' }, /refuses/, 'REGISTRY_REFUSED'),
      bad('a wrong user', { username: 'nobody' }, /refuses the login of nobody/, 'REGISTRY_REFUSED'),
      bad('a registry that is not there', { registry: '127.0.0.1:9' }, /127\.0\.0\.1:9/, 'REGISTRY_REFUSED'),
    ],
  };
}

/** @param environment with the login and buildah's settings */
export function badBuildPush(
  { info }: Platform,
  repository: string,
  environment: Readonly<Record<string, string>>,
): BadTable {
  const { registry } = info;
  return {
    action: 'build-push',
    inputs: { image: `${registry.host}/${repository}`, builder: 'buildah' },
    environment,
    files: { Containerfile: 'FROM scratch\nCOPY file /\n', file: 'content' },
    cases: [
      bad('no image', { image: undefined }, /`image` is missing/),
      ...each(['push', 'skip-existing'], noBooleans, 'true or false'),
      ...each(
        ['image'],
        [
          `${registry.host}/name:tag`,
          `${registry.host}/a//b`,
          `${registry.host}/-a`,
          `https://${registry.host}/a`,
          'a b',
        ],
        '',
      ),
      ...each(['builder'], ['kaniko', 'Docker', 'podman'], 'must be one of'),
      ...each(['tags'], ['version', 'SHA', 'raw', 'raw:a b', 'raw:.x', `raw:${'x'.repeat(129)}`], ''),
      ...each(
        ['build-args', 'labels', 'build-secrets'],
        ['no equals sign', '=value'],
        'line 1 is not KEY=VALUE',
      ),
      ...each(['platforms'], ['linux', 'linux/', 'amd64 arm64', '/arm64'], 'write platforms such as'),
      ...each(['provenance'], noBooleans, 'true or false'),
      ...each(['subscription-id', 'azure-client-id', 'azure-tenant-id'], ['production', '1234'], ''),
      ...each(['smoke-command'], ['node "server.js'], 'not closed'),
      ...each(['build-secrets'], ['a b=file', 'id=', 'id=a,b', 'id=env:1X'], ''),
      bad(
        'a variable that is not set',
        { 'build-secrets': 'id=env:NOT_SET_HERE' },
        /NOT_SET_HERE is not set/,
      ),
      bad(
        'acr without what it needs',
        { builder: 'acr' },
        /`azure-client-id`[\s\S]*`subscription-id`[\s\S]*`resource-group`/,
      ),
      ...each(['build-args', 'labels'], ['A=1\nA=2'], 'line 2 gives A a second time'),
      bad('a context that is not there', { context: 'nowhere' }, /nowhere/),
      bad('a build file that is not there', { file: 'nowhere/Containerfile' }, /nowhere\/Containerfile/),
      bad(
        'a build secret that is not there',
        { 'build-secrets': 'npmrc=nowhere' },
        /npmrc: there is no file/,
      ),
      bad('an input of another action', { namespace: 'x' }, /`namespace` is not an input/),
      bad('a misspelt input', { 'build-arg': 'A=1' }, /did you mean `build-args`\?/),
      {
        ...bad('a build that fails', { 'skip-existing': 'false' }, /exit/, 'BUILD_FAILED'),
        files: { Containerfile: 'FROM scratch\nCOPY nowhere /\n' },
      },
      ...badLayers(),
      {
        ...bad('no commit', {}, /There is no commit/),
        environment: { GITHUB_SHA: '' },
      },
      {
        ...bad('no login', { 'skip-existing': 'false' }, /registry-login/, 'REGISTRY_REFUSED'),
        environment: { DOCKER_CONFIG: '', REGISTRY_AUTH_FILE: '' },
      },
    ],
  };
}

/** What `builder: layer` cannot make of a build file, by its lines. */
function badLayers(): BadCase[] {
  const layer = (
    name: string,
    files: Readonly<Record<string, string>>,
    shows: RegExp,
    code: BadCase['code'] = 'INPUT_INVALID',
  ): BadCase => ({
    ...bad(`layer: ${name}`, { builder: 'layer', 'skip-existing': 'false' }, shows, code),
    files,
  });
  const containerfile = (...lines: string[]) => ({
    Containerfile: ['FROM scratch', ...lines, ''].join('\n'),
  });
  return [
    layer(
      'RUN and ADD',
      containerfile('RUN npm ci', 'COPY file /', 'ADD file /'),
      /Containerfile:2: RUN runs a program[\s\S]*Containerfile:4: ADD may unpack/,
    ),
    layer(
      'a source that is not there',
      containerfile('COPY nowhere /'),
      /Containerfile:2: COPY nowhere finds nothing/,
    ),
    layer(
      'another image',
      containerfile('COPY --from=bundle / /'),
      /Containerfile:2: COPY --from=bundle needs that stage or image[\s\S]*`build-contexts: bundle=FOLDER`/,
    ),
    layer(
      'a program of another machine',
      { ...containerfile('COPY program /'), program: PROGRAM_OF_S390X },
      /linux\/amd64: \/program is for s390x/,
      'BUILD_FAILED',
    ),
  ];
}

/** The head of a program, all of whose bytes are text, for a machine that nobody here has. */
const PROGRAM_OF_S390X = `\x7fELF\x02\x02\x01${'\0'.repeat(9)}\0\x02\0\x16${'\0'.repeat(44)}`;
