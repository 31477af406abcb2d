import type { Platform } from '../../../platform/info.ts';
import { badManifests, goodManifest } from './manifests.ts';
import {
  type BadCase,
  type BadTable,
  bad,
  each,
  noBooleans,
  noDurations,
  noNames,
  noPem,
  noUrls,
} from './table.ts';

/** A namespace, and a kubeconfig of somebody who may deploy to it. */
export interface Deployer {
  readonly namespace: string;
  readonly kubeconfig: string;
}

/** What is wrong with the way to the cluster. @param prefix of the inputs that have one */
function badAccess(platform: Platform, prefix: '' | 'kube-'): BadCase[] {
  const oidc = {
    kubeconfig: undefined,
    [`${prefix}method`]: 'oidc',
    [`${prefix}server`]: platform.info.apiServer.url,
    [`${prefix}ca-certificate`]: platform.ca,
    [`${prefix}audience`]: 'discordlm-cluster',
  };
  return [
    ...each([`${prefix}method`], ['token', 'OIDC', 'ssm'], 'must be one of'),
    ...each([`${prefix}server`], noUrls, 'URL', oidc),
    ...each([`${prefix}ca-certificate`], noPem, 'PEM', oidc),
    bad('oidc without a server', { ...oidc, [`${prefix}server`]: undefined }, /server` is missing/),
    bad('oidc without an audience', { ...oidc, [`${prefix}audience`]: undefined }, /audience` is missing/),
    bad('a server for a kubeconfig', { [`${prefix}server`]: 'https://x:6443' }, /is given, but/),
    bad('oidc and a kubeconfig', { ...oidc, kubeconfig: 'x' }, /`kubeconfig` is given, but/),
    bad(
      'an audience the cluster refuses',
      { ...oidc, [`${prefix}audience`]: 'vault' },
      /401|not accept|Unauthorized/i,
      'PERMISSION_MISSING',
    ),
    ...each([`${prefix}azure-client-id`, `${prefix}subscription-id`], ['production', '1234'], ''),
    bad(
      'aks without anything',
      { kubeconfig: undefined, [`${prefix}method`]: 'aks' },
      /cluster`[\s\S]*resource-group`[\s\S]*subscription-id`/,
    ),
    bad(
      'ssh without anything',
      { [`${prefix}method`]: 'ssh' },
      /ssh-host`[\s\S]*ssh-private-key`[\s\S]*ssh-known-hosts`/,
    ),
    bad(
      'ssh with a key that is none',
      { [`${prefix}method`]: 'ssh', [`${prefix}ssh-private-key`]: 'not a key' },
      /ssh-private-key`/,
    ),
    bad('an ssh host for a kubeconfig', { [`${prefix}ssh-host`]: 'k3s.example.org' }, /ssh-host`/),
    ...each(['expected-cluster'], ['production', '1234', 'ab:cd'], 'neither the UID'),
    bad(
      'another cluster',
      { 'expected-cluster': '00000000-0000-0000-0000-000000000000' },
      /./,
      'WRONG_CLUSTER',
    ),
  ];
}

/** What is wrong with a kubeconfig; for every action that takes one. */
function badKubeconfigs({ kubeconfig }: Deployer): BadCase[] {
  const edited = (from: RegExp | string, to: string) => kubeconfig.replace(from, to);
  return [
    bad(
      'a kubeconfig that starts a program',
      {
        kubeconfig: edited(
          /token: .*/,
          'exec: { apiVersion: client.authentication.k8s.io/v1, command: sh, interactiveMode: Never }',
        ),
      },
      /program|exec/,
    ),
    bad(
      'a kubeconfig without TLS checks',
      { kubeconfig: edited(/certificate-authority-data: .*/, 'insecure-skip-tls-verify: true') },
      /insecure-skip-tls-verify/,
    ),
    bad('a kubeconfig in clear', { kubeconfig: edited('https://', 'http://') }, /http:\/\//),
    bad('no kubeconfig at all', { kubeconfig: undefined }, /kubeconfig/i),
    bad('a kubeconfig that is not there', { kubeconfig: '/nowhere/config' }, /`kubeconfig`/),
    bad('a kubeconfig that is no YAML', { kubeconfig: '{a: [' }, /`kubeconfig`/),
    bad('a kubeconfig that is text', { kubeconfig: 'hello' }, /`kubeconfig`/),
    bad('a context that is not there', { context: 'nowhere' }, /no usable context "nowhere"; it has/),
    bad('no current context', { kubeconfig: edited(/current-context: .*\n/, '') }, /context/),
    bad('a wrong token', { kubeconfig: edited(/token: .*/, 'token: wrong') }, /./, 'PERMISSION_MISSING'),
    bad(
      'a server that is not there',
      { kubeconfig: edited(/server: .*/, 'server: https://127.0.0.1:9') },
      /127\.0\.0\.1:9/,
      'CLUSTER_UNREACHABLE',
    ),
    bad(
      'a name that is not known',
      { kubeconfig: edited(/server: .*/, 'server: https://nowhere.invalid:6443') },
      /nowhere\.invalid/,
      'CLUSTER_UNREACHABLE',
    ),
  ];
}

export function badKubeContext(platform: Platform, deployer: Deployer): BadTable {
  return {
    action: 'kube-context',
    inputs: { kubeconfig: deployer.kubeconfig },
    cases: [
      ...badAccess(platform, ''),
      ...badKubeconfigs(deployer),
      bad('a misspelt input', { namespce: 'x' }, /did you mean `namespace`\?/),
    ],
  };
}

export function badVerifyRollout(deployer: Deployer): BadTable {
  return {
    action: 'verify-rollout',
    inputs: { kubeconfig: deployer.kubeconfig, namespace: deployer.namespace, workloads: 'deployment/web' },
    cases: [
      ...badKubeconfigs(deployer),
      ...each(['timeout', 'stability-window'], noDurations, 'duration'),
      ...each(
        ['workloads'],
        ['web', 'gadget/web', 'deployment/', 'deployment/a/b', '/web'],
        'write kind/name',
      ),
      bad('neither workloads nor selector', { workloads: undefined }, /`workloads` or `selector`/),
      bad('both', { selector: 'app=web' }, /`workloads` or `selector`/),
      bad('a misspelt input', { workload: 'x' }, /did you mean `workloads`\?/),
    ],
  };
}

export function badRollback(platform: Platform, deployer: Deployer): BadTable {
  return {
    action: 'rollback',
    inputs: { kubeconfig: deployer.kubeconfig, app: 'bad', environment: 'qa', namespace: deployer.namespace },
    cases: [
      ...badAccess(platform, 'kube-'),
      ...badKubeconfigs(deployer),
      bad('no environment', { environment: undefined }, /`environment` is missing/),
      ...each(['app', 'environment', 'namespace'], noNames, 'lower-case letters'),
      ...each(['namespace'], ['default', 'kube-system'], 'belongs to the cluster'),
      ...each(['timeout', 'stability-window'], noDurations, 'duration'),
      ...each(['to'], ['main', 'v1', 'abc', '12345678x', '-1'], 'release.s number'),
      ...each(['config'], ['old', 'Release'], 'must be one of'),
      bad('a misspelt input', { too: '1' }, /did you mean `to`\?/),
      bad('nothing to go back to', {}, /no verified release/),
      bad('a release that is not there', { to: '99' }, /no release 99/),
    ],
  };
}

export function badDeploy(platform: Platform, deployer: Deployer): BadTable {
  return {
    action: 'deploy',
    inputs: {
      kubeconfig: deployer.kubeconfig,
      app: 'bad',
      environment: 'qa',
      namespace: deployer.namespace,
      manifests: 'bot.yaml',
      variables: 'GREETING=hello',
    },
    files: goodManifest,
    cases: [
      ...badAccess(platform, 'kube-'),
      ...badKubeconfigs(deployer),
      ...badManifests(),
      bad('no environment', { environment: undefined }, /`environment` is missing/),
      ...each(['app', 'environment', 'namespace'], noNames, 'lower-case letters'),
      ...each(['namespace'], ['default', 'kube-system'], 'belongs to the cluster'),
      ...each(['prune', 'dry-run', 'allow-older'], noBooleans, 'true or false'),
      ...each(['timeout', 'stability-window'], noDurations, 'duration'),
      ...each(['on-failure'], ['undo', 'Keep'], 'must be one of'),
      ...each(['secret-format'], ['json', 'env'], 'must be one of'),
      ...each(['secret-data', 'config'], ['no equals sign', '=value'], 'line 1 is not KEY=VALUE'),
      ...each(['recreate'], ['migrate', 'Job/', '/x'], ''),
      bad(
        'Vault without secrets',
        { 'vault-url': 'https://vault.example.org' },
        /`vault-secrets` is missing/,
      ),
      bad('secrets without Vault', { 'vault-secrets': 'secret/qa A' }, /`vault-url` is missing/),
      bad('half a pull login', { 'pull-registry': 'ghcr.io', 'pull-username': 'x' }, /all three or none/),
      bad('config that is no JSON', { config: '{a' }, /`config`/),
      bad('a config key that is missing', { config: 'A=1', 'config-keys': 'A\nB' }, /\bB\b/),
      bad('a misspelt input', { 'alow-older': 'true' }, /did you mean `allow-older`\?/),
      {
        ...bad('a kind that the cluster does not know', {}, /Gadget/, 'MANIFEST_INVALID'),
        files: { 'bot.yaml': 'apiVersion: example.org/v1\nkind: Gadget\nmetadata:\n  name: x\n' },
      },
      {
        ...bad('a field that the cluster does not know', {}, /replicass/, 'APPLY_REFUSED'),
        files: {
          'bot.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: x\nspec:\n  replicass: 1\n  selector: { matchLabels: { a: b } }\n  template:\n    metadata: { labels: { a: b } }\n    spec: { containers: [{ name: x, image: x }] }\n',
        },
      },
      {
        ...bad('a namespace of somebody else', {}, /./, 'PERMISSION_MISSING'),
        inputs: { namespace: 'discordlm-prod' },
      },
    ],
  };
}
