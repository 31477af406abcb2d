import { mkdir } from 'node:fs/promises';
import type { Sandbox } from '../sandbox.ts';
import type { Tools } from '../tools.ts';
import type { ApiServer } from './apiserver.ts';
import { BUSYBOX_IMAGE } from './containerd.ts';
import { writeKubeconfig } from './controllers.ts';

const NAMESPACE = 'local-path-storage';

/** K3s's provisioner and its StorageClass: volumes are folders of the node, made when the first pod needs them. */
export async function startLocalPath(options: {
  sandbox: Sandbox;
  tools: Tools;
  apiServer: ApiServer;
  apply: (objects: readonly object[]) => Promise<void>;
}): Promise<{ stop: () => Promise<void> }> {
  const { sandbox, tools } = options;
  const folder = sandbox.path('volumes');
  await mkdir(folder);
  const labels = { name: 'helper-pod' };
  const helper = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: labels,
    spec: { containers: [{ name: 'helper-pod', image: BUSYBOX_IMAGE, imagePullPolicy: 'Never' }] },
  };
  await options.apply([
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'local-path-config', namespace: NAMESPACE },
      data: {
        'config.json': JSON.stringify({
          nodePathMap: [{ node: 'DEFAULT_PATH_FOR_NON_LISTED_NODES', paths: [folder] }],
        }),
        setup: '#!/bin/sh\nset -eu\nmkdir -m 0777 -p "$VOL_DIR"\n',
        teardown: '#!/bin/sh\nset -eu\nrm -rf "$VOL_DIR"\n',
        'helperPod.yaml': JSON.stringify(helper),
      },
    },
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: {
        name: 'local-path',
        annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
      },
      provisioner: 'rancher.io/local-path',
      volumeBindingMode: 'WaitForFirstConsumer',
      reclaimPolicy: 'Delete',
    },
  ]);
  return await sandbox.start({
    name: 'local-path-provisioner',
    command: [
      tools.path('local-path-provisioner'),
      'start',
      `--kubeconfig=${await writeKubeconfig(options, 'local-path-provisioner')}`,
      `--namespace=${NAMESPACE}`,
      '--configmap-name=local-path-config',
      `--helper-image=${BUSYBOX_IMAGE}`,
      '--service-account-name=default',
    ],
  });
}
