import { describe, expect, it } from 'vitest';
import { request } from '../../platform/request.ts';
import { eventually, newNamespace } from '../support/cluster.ts';
import { pushBusybox } from '../support/images.ts';
import { usePlatform } from '../support/platform.ts';

const platform = usePlatform();
const busybox = 'localhost/busybox:local';
const web = [
  '/bin/busybox',
  'sh',
  '-c',
  'mkdir -p /tmp/w; echo hello > /tmp/w/index.html; exec busybox httpd -f -p 8080 -h /tmp/w',
];

function pod(name: string, container: object, more: object = {}) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels: { app: name } },
    spec: {
      terminationGracePeriodSeconds: 0,
      containers: [{ name: 'main', imagePullPolicy: 'IfNotPresent', ...container }],
      ...more,
    },
  };
}

async function waitReady(namespace: string, name: string): Promise<void> {
  await platform.kubectl('wait', '-n', namespace, `pod/${name}`, '--for=condition=Ready', '--timeout=60s');
}

describe('the platform', () => {
  it('runs a pod that answers by its own address, a ClusterIP and a NodePort', async () => {
    const namespace = await newNamespace(platform, 'smoke');
    await platform.apply([
      {
        ...pod('web', { image: busybox, command: web }),
        metadata: { name: 'web', namespace, labels: { app: 'web' } },
      },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'web', namespace },
        spec: {
          type: 'NodePort',
          selector: { app: 'web' },
          ports: [{ port: 80, targetPort: 8080, nodePort: 30099 }],
        },
      },
    ]);
    await waitReady(namespace, 'web');
    const { status } = await platform.get('pod', 'web', '-n', namespace);
    const { spec } = await platform.get('service', 'web', '-n', namespace);
    for (const url of [
      `http://${status.podIP}:8080`,
      `http://${spec.clusterIP}`,
      `http://${platform.info.addresses.node}:30099`,
    ]) {
      expect((await eventually(() => request(url))).text).toBe('hello\n');
    }
    expect(await platform.kubectl('logs', '-n', namespace, 'web')).toBe('');
  });

  it('binds a volume of the class `local-path` when the first pod needs it', async () => {
    const namespace = await newNamespace(platform, 'volume');
    const claim = {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'data', namespace },
      spec: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: 'local-path',
        resources: { requests: { storage: '1Mi' } },
      },
    };
    await platform.apply([claim]);
    expect((await platform.get('pvc', 'data', '-n', namespace)).status.phase).toBe('Pending');
    const user = pod(
      'user',
      {
        image: busybox,
        command: ['sh', '-c', 'echo kept > /data/file; exec sleep 1000'],
        volumeMounts: [{ name: 'data', mountPath: '/data' }],
      },
      { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] },
    );
    await platform.apply([{ ...user, metadata: { ...user.metadata, namespace } }]);
    await waitReady(namespace, 'user');
    expect((await platform.get('pvc', 'data', '-n', namespace)).status.phase).toBe('Bound');
  });

  it('pulls from the registry only with a login', async () => {
    const namespace = await newNamespace(platform, 'pull');
    const { registry } = platform.info;
    const image = await pushBusybox(platform, registry, 'smoke/busybox');
    const auth = Buffer.from(`${registry.login?.username}:${registry.login?.password}`).toString('base64');
    await platform.apply([
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'pull', namespace },
        type: 'kubernetes.io/dockerconfigjson',
        stringData: { '.dockerconfigjson': JSON.stringify({ auths: { [registry.host]: { auth } } }) },
      },
      ...['with', 'without'].map((name) => ({
        ...pod(
          name,
          { image, command: ['sleep', '1000'] },
          name === 'with' ? { imagePullSecrets: [{ name: 'pull' }] } : {},
        ),
        metadata: { name, namespace },
      })),
    ]);
    await waitReady(namespace, 'with');
    const refused = await eventually(async () => {
      const { status } = await platform.get('pod', 'without', '-n', namespace);
      const message = status.containerStatuses?.[0]?.state?.waiting?.message;
      if (!message) throw new Error('nothing said yet');
      return message;
    });
    expect(refused).toMatch(/401|unauthorized|authorization failed/i);
  });

  it('lets in a job of the repository by its ID token, and says who it is', async () => {
    const job = { ref: 'refs/heads/main', sha: '0'.repeat(40), environment: 'qa' };
    const review = async (audience: string, changes: object = {}) => {
      const bearer = await platform.issuer.registerJob({ ...job, ...changes });
      const token = await request(`${platform.issuer.requestUrl}&audience=${audience}`, {
        headers: { authorization: `bearer ${bearer}` },
        ca: platform.ca,
      });
      return await request(
        `${platform.info.apiServer.url}/apis/authentication.k8s.io/v1/selfsubjectreviews`,
        {
          body: { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' },
          headers: { authorization: `Bearer ${token.json().value}` },
          ca: platform.ca,
        },
      );
    };
    const known = await review('discordlm-cluster');
    expect(known.json().status.userInfo).toMatchObject({ username: 'github:GlompAI/discordlm:qa' });
    expect((await review('discordlm-cluster', { subject: 'immutable' })).status).toBe(201);
    expect((await review('https://github.com/GlompAI')).status).toBe(401);
    expect((await review('discordlm-cluster', { environment: 'prod' })).status).toBe(401);
    expect((await review('discordlm-cluster', { environment: undefined })).status).toBe(401);
  });
});
