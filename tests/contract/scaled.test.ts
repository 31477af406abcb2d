import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const manifests = join(import.meta.dirname, '../../manifests');
const read = async (path: string) => parse(await readFile(join(manifests, path), 'utf8'));

const statefulSet = await read('components/scaled/statefulset.yaml');
const deployment = await read('base/deployment.yaml');
const { replicas, template } = statefulSet.spec;
const [bot] = template.spec.containers;
const [single] = deployment.spec.template.spec.containers;
const variable = (name: string) => bot.env.find((entry: { name: string }) => entry.name === name)?.value;

describe('the manifests of several pods', () => {
  it('name as many pods everywhere', async () => {
    const [{ patch }] = (await read('rbac/scaled/kustomization.yaml')).patches;
    const leases = parse(patch)[0].value;
    const lease = variable('LEASE_NAME');
    const ordinals = Array.from({ length: replicas }, (_, ordinal) => `${lease}-${ordinal}`);
    expect(variable('SHARD_PODS')).toBe(String(replicas));
    expect(leases).toEqual([...ordinals, `${lease}-identify-0`]);
  });

  it('give a pod longer to end than the bot takes', () => {
    expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThan(
      Number.parseInt(variable('DRAIN_TIMEOUT'), 10),
    );
  });

  it('claim no Lease for all pods, of which each has its own', () => {
    expect(statefulSet.metadata.annotations).toBeUndefined();
  });

  it('run the bot as the one pod runs', () => {
    const ours = ['env', 'image'];
    const rest = (container: object) =>
      Object.fromEntries(Object.entries(container).filter(([name]) => !ours.includes(name)));
    expect(rest(bot)).toEqual(rest(single));
    expect(template.spec.securityContext).toEqual(deployment.spec.template.spec.securityContext);
  });
});
