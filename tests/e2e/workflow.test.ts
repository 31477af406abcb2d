import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ActRunner } from '../../platform/act.ts';
import { findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';

/** The actions in somebody's own workflow, found by `@v1` and run by act. */

const platform = usePlatform();
// Without `::`: act takes the last one of a line for the end of a command, where GitHub takes the first.
const secrets = {
  MULTI_LINE:
    '-----BEGIN STEP KEY-----\nfirst-line-of-the-step\nsecond-line-of-the-step\n-----END STEP KEY-----',
  SIGNS: `step$\{ign}'quoted'"twice"%25planted`,
};

const workflow = `
on: workflow_dispatch
permissions: { contents: read, id-token: write }
jobs:
  own:
    runs-on: ubuntu-latest
    environment: workflow
    steps:
      - uses: actions/checkout@v4
      - id: rendered
        uses: GlompAI/discordlm/actions/render@v1
        with:
          manifests: |
            app.yaml
          variables: |
            NAME=shop
            REPLICAS=2
      - run: cat "\${{ steps.rendered.outputs.path }}"/*.yaml
      - id: secrets
        uses: GlompAI/discordlm/actions/vault-secrets@v1
        with:
          url: \${{ vars.VAULT_ADDR }}
          auth-method: token
          role: ""
          token: \${{ secrets.VAULT_TOKEN }}
          ca-certificate: \${{ vars.CA }}
          secrets: |
            secret/workflow MULTI_LINE
            secret/workflow SIGNS
      - name: A step that is careless with them
        env:
          MULTI_LINE: \${{ steps.secrets.outputs.MULTI_LINE }}
          SIGNS: \${{ steps.secrets.outputs.SIGNS }}
        run: |
          printf '%s\\n' "$MULTI_LINE" "$SIGNS"
          echo "length \${#SIGNS}"
          printf '%s' "$SIGNS" | base64 --wrap 0
`;

const manifest = `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: \${NAME}
spec:
  replicas: \${REPLICAS}
`;

let act: ActRunner;

beforeAll(async () => {
  await platform.writeSecret('workflow', secrets);
  act = await ActRunner.create(platform);
  await act.commit('main', 'A workflow of our own', async (folder) => {
    await mkdir(join(folder, '.github/workflows'), { recursive: true });
    await writeFile(join(folder, '.github/workflows/own.yml'), workflow);
    await writeFile(join(folder, 'app.yaml'), manifest);
  });
});

afterAll(async () => {
  await act[Symbol.asyncDispose]();
});

it('renders, and masks what it read in everything that later steps print', async () => {
  const run = await act.run({
    workflow: 'own.yml',
    event: 'workflow_dispatch',
    branch: 'main',
    environment: 'workflow',
    variables: { VAULT_ADDR: platform.info.vault.url, CA: Buffer.from(platform.ca).toString('base64') },
    secrets: { VAULT_TOKEN: platform.info.vault.rootToken },
  });
  expect(run.succeeded, run.output).toBe(true);
  expect(run.output).toContain('name: shop');
  expect(run.output).toContain('replicas: 2');
  expect(run.output).toContain(`length ${secrets.SIGNS.length}`);
  expect(findValues(run.output, secrets)).toEqual([]);
});
