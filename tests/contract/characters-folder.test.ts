import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const manifests = join(import.meta.dirname, '../../manifests');

interface Mount {
  readonly name: string;
  readonly mountPath: string;
  readonly readOnly?: boolean;
}

interface Container {
  readonly env: readonly { readonly name: string; readonly value?: string }[];
  readonly volumeMounts: readonly Mount[];
}

describe('the folders of CHARACTERS_PATH', () => {
  it.each(['base/deployment.yaml', 'components/scaled/statefulset.yaml'])(
    'can be written to, as /character import needs it: %s',
    async (path) => {
      const { spec } = parse(await readFile(join(manifests, path), 'utf8')).spec.template;
      const [{ env, volumeMounts }] = spec.containers as [Container];
      const folders = env.find(({ name }) => name === 'CHARACTERS_PATH')?.value?.split(',') ?? [];
      const mounts = volumeMounts.filter(({ mountPath, readOnly }) => {
        return folders.includes(mountPath) && readOnly !== true;
      });
      expect(mounts).not.toEqual([]);
      const [mount] = mounts;
      const volume = spec.volumes.find(({ name }: Mount) => name === mount?.name);
      // Over the next pod as well, and by a user that is not root.
      expect(volume.persistentVolumeClaim).toEqual({ claimName: 'discordlm-pvc' });
      expect(spec.securityContext.fsGroup).toBe(spec.securityContext.runAsGroup);
    },
  );
});
