import type { SpellInput } from '../runner/spell-input.ts';
import { type ContextEntry, PATHS } from './kubeconfig.ts';
import { isJsonObject, type JsonObject, textField } from './object.ts';

/** What a kubeconfig may do besides naming a cluster and a credential. */
export interface KubeconfigRules {
  readonly allowExec: boolean;
  readonly allowInsecure: boolean;
  readonly spell: SpellInput;
}

const AUTHORITY_HINT =
  "give the cluster's authority as certificate-authority-data, which K3s has in /etc/rancher/k3s/k3s.yaml";

/** Everything that speaks against using this context, each with what to change. */
export function contextProblems(entry: ContextEntry, rules: KubeconfigRules): string[] {
  return [...clusterProblems(entry, rules), ...userProblems(entry, rules), ...pathProblems(entry)];
}

function clusterProblems({ cluster, clusterName }: ContextEntry, rules: KubeconfigRules): string[] {
  const who = `cluster ${JSON.stringify(clusterName)}`;
  const allow = `or set ${rules.spell('allow-insecure: true')}`;
  const problems: string[] = [];
  const address = textField(cluster, 'server') ?? '';
  const server = URL.canParse(address) ? new URL(address) : undefined;
  if (server === undefined || !/^https?:$/.test(server.protocol))
    problems.push(`${who} has no server; write one such as https://host:6443`);
  else if (server.username + server.password !== '')
    problems.push(`${who} has a user or a password in its server; write it without`);
  else if (server.protocol === 'http:' && !rules.allowInsecure)
    problems.push(
      `${who} is reached by plain HTTP (${server.origin}), and who is on the way reads the credentials; use https, ${allow}`,
    );
  if (cluster['insecure-skip-tls-verify'] === true && !rules.allowInsecure)
    problems.push(
      `${who} leaves the server's certificate unchecked (insecure-skip-tls-verify), so anybody in between can be it; ${AUTHORITY_HINT}, ${allow}`,
    );
  return problems;
}

function userProblems({ user, userName, isPasted }: ContextEntry, rules: KubeconfigRules): string[] {
  const who = `user ${JSON.stringify(userName)}`;
  const problems: string[] = [];
  const { exec } = user;
  if (isJsonObject(exec) && !rules.allowExec)
    problems.push(
      `${who} runs the program ${JSON.stringify(textField(exec, 'command') ?? '')} to get in (exec), which may do anything on this machine; use a token or a client certificate, for AKS ${rules.spell('method: aks')}, or set ${rules.spell('allow-exec: true')}`,
    );
  else if (isJsonObject(exec) && isPasted && /^\.{0,2}\//.test(textField(exec, 'command') ?? ''))
    problems.push(`${who} runs a program by its path, which a pasted kubeconfig does not bring along`);
  const provider = textField(user, 'auth-provider', 'name');
  if (provider !== undefined)
    problems.push(
      `${who} uses the auth provider ${JSON.stringify(provider)}, which Kubernetes has given up; use a token, a client certificate or, for AKS, ${rules.spell('method: aks')}`,
    );
  const impersonated = ['as-groups', 'as-uid', 'as-user-extra'].filter((name) => user[name] !== undefined);
  if (impersonated.length > 0)
    problems.push(`${who} impersonates by ${impersonated.join(', ')}, of which only \`as\` is understood`);
  const has = (name: string) => Boolean(textField(user, name) || textField(user, `${name}-data`));
  if (has('client-certificate') !== has('client-key'))
    problems.push(
      `${who} has a client certificate without its key, or a key without its certificate; give both`,
    );
  return problems;
}

/** A text cannot bring files along: what it names is missing here, or is a file of this machine. */
function pathProblems({ cluster, clusterName, user, userName, isPasted }: ContextEntry): string[] {
  if (!isPasted) return [];
  const named = (who: string, content: JsonObject) =>
    PATHS.filter((name) => textField(content, name)).map((name) => `${who} names a file (${name})`);
  const found = [
    ...named(`cluster ${JSON.stringify(clusterName)}`, cluster),
    ...named(`user ${JSON.stringify(userName)}`, user),
  ];
  return found.map(
    (what) =>
      `${what}, which a pasted kubeconfig does not bring along; make one with \`kubectl config view --raw --flatten --minify\``,
  );
}
