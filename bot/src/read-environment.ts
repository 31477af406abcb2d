import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from './config-reader.ts';

/** The variables, over those of the file that `CONFIG_FILE` names. @throws Error when that cannot be read */
export function readEnvironment(): Environment {
  const file = process.env.CONFIG_FILE?.trim();
  if (!file) return process.env;
  const given = Object.entries(process.env).filter(([, value]) => value !== '');
  return { ...parseEnv(readFileSync(file, 'utf8')), ...Object.fromEntries(given) };
}
