import { mkdir, writeFile } from 'node:fs/promises';
import type { Authority } from '../certificates.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Tools } from '../tools.ts';
import type { ApiServer } from './apiserver.ts';
import { writeKubeconfig } from './controllers.ts';

export const NODE_NAME = 'node';

interface Options {
  readonly sandbox: Sandbox;
  readonly tools: Tools;
  readonly authority: Authority;
  readonly apiServer: ApiServer;
  readonly containerdSocket: string;
}

/** The kubelet, and kube-proxy for Services and NodePorts. */
export async function startNode(options: Options): Promise<{ stop: () => Promise<void> }> {
  const { sandbox, tools, authority } = options;
  const { node } = sandbox.addresses;
  const serving = await authority.issue('kubelet', [node, NODE_NAME]);
  await mkdir(sandbox.path('pod-logs'));
  await writeFile(sandbox.path('kubelet.yaml'), JSON.stringify(kubeletConfiguration(options, serving)));
  await writeFile(sandbox.path('kube-proxy.yaml'), JSON.stringify(await proxyConfiguration(options)));
  const kubelet = await sandbox.start({
    name: 'kubelet',
    command: [
      tools.path('kubelet'),
      `--config=${sandbox.path('kubelet.yaml')}`,
      `--kubeconfig=${await writeKubeconfig(options, 'system:node:node')}`,
      `--root-dir=${sandbox.path('kubelet')}`,
      `--cert-dir=${sandbox.path('kubelet-pki')}`,
      `--hostname-override=${NODE_NAME}`,
      `--node-ip=${node}`,
    ],
  });
  const proxy = await sandbox.start({
    name: 'kube-proxy',
    command: [tools.path('kube-proxy'), `--config=${sandbox.path('kube-proxy.yaml')}`],
  });
  return {
    stop: async () => {
      await Promise.all([kubelet.stop(), proxy.stop()]);
    },
  };
}

function kubeletConfiguration(
  { sandbox, authority, containerdSocket }: Options,
  serving: { certificate: string; key: string },
): object {
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    address: sandbox.addresses.node,
    tlsCertFile: serving.certificate,
    tlsPrivateKeyFile: serving.key,
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: false },
      x509: { clientCAFile: authority.certificate },
    },
    authorization: { mode: 'AlwaysAllow' },
    containerRuntimeEndpoint: `unix://${containerdSocket}`,
    podLogsDir: sandbox.path('pod-logs'),
    cgroupDriver: 'cgroupfs',
    failCgroupV1: false,
    enforceNodeAllocatable: [],
    protectKernelDefaults: true,
    failSwapOn: false,
    evictionHard: { 'memory.available': '50Mi', 'nodefs.available': '1%', 'imagefs.available': '1%' },
    imageGCHighThresholdPercent: 100,
    oomScoreAdj: 0,
    resolvConf: '',
    readOnlyPort: 0,
    healthzPort: 0,
    registerNode: true,
    serializeImagePulls: false,
    maxPods: 200,
    registryPullQPS: 0,
    eventRecordQPS: 50,
    eventBurst: 100,
    syncFrequency: '10s',
    fileCheckFrequency: '0s',
    shutdownGracePeriod: '0s',
  };
}

async function proxyConfiguration(options: Options): Promise<object> {
  return {
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    clientConnection: { kubeconfig: await writeKubeconfig(options, 'system:kube-proxy') },
    mode: 'nftables',
    hostnameOverride: NODE_NAME,
    nodePortAddresses: ['primary'],
    healthzBindAddress: '',
    metricsBindAddress: '127.0.0.1:10249',
    conntrack: { maxPerCore: 0, min: 0, tcpEstablishedTimeout: '0s', tcpCloseWaitTimeout: '0s' },
  };
}
