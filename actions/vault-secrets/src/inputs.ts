import type { EnvFileFormat } from '../../../lib/env-file/encode.ts';
import { refusedVariables } from '../../../lib/env-file/refused-variables.ts';
import type { InputReader } from '../../../lib/runner/inputs.ts';
import { parseVaultInputs, type VaultInputs } from '../../../lib/vault/inputs.ts';
import { defaultName } from '../../../lib/vault/secret-request.ts';

export interface VaultSecretsInputs extends VaultInputs {
  readonly exportEnv: boolean;
  readonly envFile: string | undefined;
  readonly envFileFormat: EnvFileFormat;
  readonly outputJson: boolean;
}

export function parseInputs(read: InputReader): VaultSecretsInputs {
  const vault = parseVaultInputs(read, '');
  if (vault.url === '')
    read.problem('url', "is missing; give the server's address, such as https://vault.example.org:8200");
  if (read.text('secrets') === '')
    read.problem('secrets', 'is missing; write lines such as `secret/qa BOT_TOKEN`');
  const exportEnv = read.boolean('export-env', false);
  const named = vault.requests.flatMap(({ key, pointer, name }) =>
    key === '*' ? [] : [name ?? defaultName(key, pointer)],
  );
  const refused = exportEnv ? refusedVariables(named) : [];
  if (refused.length > 0)
    read.problem(
      'export-env',
      `would set variables that change how programs start: ${refused.join(', ')}; rename them with \`as\``,
    );
  return {
    ...vault,
    exportEnv,
    envFile: read.optional('env-file'),
    envFileFormat: read.oneOf('env-file-format', ['dotenv', 'shell', 'docker'] as const, 'dotenv'),
    outputJson: read.boolean('output-json', false),
  };
}
