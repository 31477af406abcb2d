import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const module = join(import.meta.dirname, 'early-signals.ts');

describe('early signals', () => {
  it.each(['SIGTERM', 'SIGINT'])('end a program that has only begun, by %s', async (signal) => {
    const script = `await import(${JSON.stringify(module)}); setInterval(() => {}, 1e6); process.kill(process.pid, '${signal}')`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('are taken before anything else is loaded', () => {
    const [first] = readFileSync(join(import.meta.dirname, 'main.ts'), 'utf8').match(/^import .*$/m) ?? [];
    expect(first).toBe("import './early-signals.ts';");
  });
});
