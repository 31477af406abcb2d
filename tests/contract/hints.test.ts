import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { explainTokenRefusal } from '../../lib/azure/explain.ts';
import { parseAzureIdentity } from '../../lib/azure/inputs.ts';
import { explainManagerRefusal } from '../../lib/azure/resource-manager.ts';
import { systemClock } from '../../lib/clock/clock.ts';
import { describeError } from '../../lib/errors/action-error.ts';
import { HttpClient } from '../../lib/http/client.ts';
import { ConnectionError } from '../../lib/http/connection-error.ts';
import { KubeApiError } from '../../lib/kube/api-error.ts';
import { diagnose } from '../../lib/kube/diagnose.ts';
import { parseClusterInputs, parseKubeconfigInputs } from '../../lib/kube/inputs.ts';
import { type ContextEntry, kubeconfigText } from '../../lib/kube/kubeconfig.ts';
import { contextProblems } from '../../lib/kube/kubeconfig-check.ts';
import { throughTunnel } from '../../lib/kube/kubeconfig-extensions.ts';
import { lifetimesOf } from '../../lib/kube/lifetime.ts';
import { type AccessDeps, openKubeconfig } from '../../lib/kube/open-access.ts';
import { explainRefusal } from '../../lib/kube/refusal.ts';
import { InputReader } from '../../lib/runner/inputs.ts';
import { type SpellInput, spellWith } from '../../lib/runner/spell-input.ts';
import { actionNames } from '../../scripts/build-dist.ts';

const root = join(import.meta.dirname, '../..');
const declared = new Map<string, ReadonlySet<string>>();
for (const name of await actionNames()) {
  const { inputs } = parse(await readFile(join(root, `actions/${name}/action.yml`), 'utf8'));
  declared.set(name, new Set(Object.keys(inputs)));
}
const everyInput = new Set([...declared.values()].flatMap((inputs) => [...inputs]));

/** The inputs that a text names and its reader cannot set: of this action, or of the one named beside them. */
function strangers(action: string, text: string): string[] {
  const named = text.matchAll(/`([a-z-]+)(?:: [^`]*)?`(?: of actions\/([a-z-]+))?/g);
  return [...named]
    .filter(([, input = '', other]) => everyInput.has(input) && !declared.get(other ?? action)?.has(input))
    .map(([whole]) => whole);
}

const ids = { clientId: 'app', tenantId: 'directory' };
const codes = { refused: 'PERMISSION_MISSING', unreachable: 'CLUSTER_UNREACHABLE' } as const;

function azureTexts(spell: SpellInput): string[] {
  const numbers = ['70021', '700016', '7000229', '7000112', '90002', '700024', '700027', '500011', '53003'];
  const tokens = [...numbers, '7000215', '7002138', 'none'].map((number) =>
    explainTokenRefusal(
      {
        ...{ ...ids, spell, authorityHost: 'https://login.example', scope: 'x', status: 400, error: 'e' },
        ...{ description: `AADSTS${number}: no`, claims: {} },
      },
      'PERMISSION_MISSING',
    ),
  );
  const found = [
    'SubscriptionNotFound',
    'InvalidSubscriptionId',
    'ResourceGroupNotFound',
    'ResourceNotFound',
    'InvalidAuthenticationTokenTenant',
    'Other',
  ].map((code) => {
    const body = Buffer.from(JSON.stringify({ error: { code, message: 'no' } }));
    return explainManagerRefusal('POST /x', { status: 404, body }, { ...ids, codes, spell });
  });
  return [...tokens, ...found].flatMap(describeError);
}

const entry: ContextEntry = {
  ...{ name: 'qa', origin: '`kubeconfig`', namespace: undefined, clusterName: 'k3s', userName: 'bot' },
  cluster: { server: 'https://k3s:6443', 'insecure-skip-tls-verify': true },
  user: { exec: { command: 'kubelogin' }, 'auth-provider': { name: 'azure' } },
  isPasted: true,
};
const jwt = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;

const deps: AccessDeps = {
  ...{ clock: systemClock, random: () => 0, environment: {}, signal: new AbortController().signal },
  ...{ say: () => undefined, warn: () => undefined, mask: () => undefined },
  http: new HttpClient({ environment: {} }),
  requestIdToken: () => Promise.reject(new Error('nobody asks for one')),
};

async function clusterTexts(spell: SpellInput): Promise<string[]> {
  const rules = { allowExec: false, allowInsecure: false, spell };
  const over = { what: 'the token', kind: 'token', text: jwt({ exp: 1 }) } as const;
  const unauthorized = new KubeApiError('POST /review', 401, { kind: 'Status', reason: 'Unauthorized' });
  const shown = { server: 'https://k3s:6443', authorization: `Bearer ${jwt({ iss: 'x' })}` };
  const noHost = Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
  const unknown = ConnectionError.from(noHost, { method: 'GET', url: 'https://k3s:6443' });
  const access = {
    ...{ server: 'https://a.privatelink.westeurope.azmk8s.io', tls: {}, proxyUrl: undefined },
    ...{ certificateName: undefined, namespace: undefined },
    credentials: { headers: async () => ({}), renew: () => false },
  };
  const none = { kubeconfig: '', context: undefined, rules };
  const noCluster = await openKubeconfig(none, deps).catch((error: unknown) => error);
  const tunnelled = throughTunnel(
    { ...entry, cluster: { server: 'https://k3s:6443' }, user: { token: 'x' } },
    { port: 1, host: 'k3s' },
  );
  const opened = await openKubeconfig({ ...none, kubeconfig: kubeconfigText(tunnelled, undefined) }, deps);
  return [
    ...describeError(noCluster),
    ...describeError(await opened.access.path?.explain(unknown)),
    ...contextProblems(entry, rules),
    ...contextProblems({ ...entry, cluster: { server: 'http://k3s' } }, rules),
    ...lifetimesOf([over], new Date(), spell).problems,
    ...describeError(explainRefusal(unauthorized, { ...shown, hasCertificate: false, spell })),
    ...describeError(await diagnose(access, unknown, { environment: {}, now: new Date(), spell })),
  ];
}

const nothing = () => new InputReader({});
const plain = spellWith('');
const wholeCluster = ['kube-context', 'deploy', 'rollback'];

describe('what a hint tells to set, the action has', () => {
  it.each<[string, SpellInput]>([
    ['kube-context', parseClusterInputs(nothing(), '').rules.spell],
    ['deploy', parseClusterInputs(nothing(), 'kube-').rules.spell],
    ['rollback', parseClusterInputs(nothing(), 'kube-').rules.spell],
    ['verify-rollout', parseKubeconfigInputs(nothing()).rules.spell],
  ])('about a cluster, in %s', async (action, spell) => {
    const texts = [...azureTexts(spell), ...(await clusterTexts(spell))];
    expect(texts.join('\n')).toContain(spell('azure-tenant-id'));
    for (const input of ['method', 'method: aks', 'method: oidc', 'method: ssh', 'public-fqdn: true'])
      expect(texts.join('\n')).toContain(spell(input));
    expect(texts.flatMap((text) => strangers(action, text))).toEqual([]);
  });

  it.each(['build-push', 'registry-login'])('about Azure, in %s', (action) => {
    const found = azureTexts(plain).flatMap((text) => strangers(action, text));
    // Only builds ask the Resource Manager, which knows these.
    const elsewhere = action === 'build-push' ? [] : ['`subscription-id`', '`resource-group`'];
    expect([...new Set(found)]).toEqual(elsewhere);
  });

  it.each([...wholeCluster, 'build-push', 'registry-login'])('about half an identity, in %s', (action) => {
    const prefix = declared.get(action)?.has('kube-azure-client-id') ? 'kube-' : '';
    for (const half of ['CLIENT', 'TENANT']) {
      const name = `INPUT_${prefix.toUpperCase()}AZURE-${half}-ID`;
      const read = new InputReader({ [name]: '11111111-1111-1111-1111-111111111111' });
      parseAzureIdentity(read, prefix);
      let told = '';
      try {
        read.finish();
      } catch (error) {
        told = String(error);
      }
      expect(told).toContain('goes together with');
      expect(strangers(action, told)).toEqual([]);
    }
  });

  it('finds one that is not there', () => {
    expect(strangers('verify-rollout', 'Set `kube-method: aks`.')).toEqual(['`kube-method: aks`']);
    expect(strangers('verify-rollout', 'Take `method: aks` of actions/kube-context.')).toEqual([]);
  });
});
