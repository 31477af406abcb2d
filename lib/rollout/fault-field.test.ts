import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../kube/object.ts';
import { parseYamlDocuments } from '../template/yaml.ts';
import type { CauseCode } from './causes.ts';
import { fieldAtFault } from './fault-field.ts';

const manifest = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      nodeSelector:
        disk: fast
      containers:
        - name: side
          image: side:1
        - name: main
          image: main:1
          command: [run]
          envFrom:
            - configMapRef:
                name: settings
            - secretRef:
                name: keys
          readinessProbe:
            httpGet: { path: /, port: 80 }
          livenessProbe:
            exec: { command: [check] }
          resources:
            limits: { memory: 1Mi }
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: data
        - name: certificates
          secret:
            secretName: certificates
`;

describe('fieldAtFault', () => {
  const [document] = parseYamlDocuments(manifest);
  const object = document?.value as KubernetesObject;

  it.each<[CauseCode, string | undefined, string, string]>([
    ['IMAGE_NOT_FOUND', 'main', 'main:1 is not in docker.io', 'image: main:1'],
    ['IMAGE_PULL_DENIED', 'side', 'refused', 'image: side:1'],
    ['READINESS_FAILED', 'main', 'not ready', 'readinessProbe:'],
    ['LIVENESS_KILLED', 'main', 'killed', 'livenessProbe:'],
    ['OUT_OF_MEMORY', 'main', 'too much', 'resources:'],
    ['CRASH_LOOP', 'main', 'exited', 'command: [run]'],
    ['CRASH_LOOP', 'side', 'exited', '- name: side'],
    ['CONFIG_MISSING', 'main', 'secret "keys" not found', '- secretRef:'],
    ['CONFIG_MISSING', 'main', 'configmap "settings" not found', '- configMapRef:'],
    ['CONFIG_MISSING', undefined, 'secret "certificates" not found', '- name: certificates'],
    ['VOLUME_UNBOUND', undefined, 'the claim data waits', '- name: data'],
    ['UNSCHEDULABLE', undefined, 'no node', 'nodeSelector:'],
    ['TIMED_OUT', undefined, 'nothing said why', 'apiVersion: apps/v1'],
  ])('%s of %s is about its field: %s', (code, container, message, line) => {
    const cause = {
      code,
      object: 'Pod/web-1',
      message,
      hint: '',
      ...(container === undefined ? {} : { container }),
    };
    const at = document?.lineOf(fieldAtFault(cause, object)) ?? 0;
    const text = manifest.split('\n')[at - 1]?.trim();
    expect(`- ${text}`.endsWith(line.replace(/^- /, ''))).toBe(true);
  });
});
