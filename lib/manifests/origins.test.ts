import { describe, expect, it } from 'vitest';
import { takeOrigins } from './origins.ts';

describe('takeOrigins', () => {
  it('takes the marks out of the text, and leaves everything else as it is', () => {
    const built = `apiVersion: v1
kind: ConfigMap
metadata:
  annotations:
    config.kubernetes.io/origin: |
      path: ../base/config.yaml
  name: plain
---
apiVersion: v1
kind: ConfigMap
metadata:
  annotations:
    config.kubernetes.io/origin: |
      path: patched.yaml
    team: ours
  name: annotated
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: generated
`;
    expect(takeOrigins(built)).toEqual({
      paths: ['../base/config.yaml', 'patched.yaml', undefined],
      text: `apiVersion: v1
kind: ConfigMap
metadata:
  name: plain
---
apiVersion: v1
kind: ConfigMap
metadata:
  annotations:
    team: ours
  name: annotated
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: generated
`,
    });
  });
});
