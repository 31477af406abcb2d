import { describe, expect, it } from 'vitest';
import { InputReader } from '../../../lib/runner/inputs.ts';
import { parseInputs } from './inputs.ts';

function parse(inputs: Record<string, string>) {
  const named = Object.entries({ image: 'ghcr.io/o/r', ...inputs });
  const read = new InputReader(
    Object.fromEntries(named.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  );
  const parsed = parseInputs(read);
  read.finish();
  return parsed;
}

describe('parseInputs', () => {
  it('takes platforms by line and by comma, each once', () => {
    const { platforms } = parse({ platforms: 'linux/amd64, linux/arm64\nlinux/arm64/v8\nlinux/arm/v7' });
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64', 'linux/arm/v7']);
  });

  it('gives each platform one name', () => {
    const { platforms } = parse({
      platforms: 'linux/arm,linux/arm/v7,linux/amd64/v1,linux/amd64,linux/arm/v6',
    });
    expect(platforms).toEqual(['linux/arm/v7', 'linux/amd64', 'linux/arm/v6']);
  });

  it('takes a smoke test for a layer', () => {
    expect(parse({ builder: 'layer', 'smoke-command': 'node -v' }).smokeCommand).toEqual(['node', '-v']);
    expect(() => parse({ builder: 'acr', 'smoke-command': 'node -v' })).toThrow(/`smoke-command` is not for/);
  });

  it('takes a name in capitals as the lower-case one', () => {
    expect(parse({ image: 'ghcr.io/GlompAI/Bot' })).toMatchObject({
      image: { registry: 'ghcr.io', repository: 'glompai/bot' },
      givenImage: 'ghcr.io/GlompAI/Bot',
    });
  });

  it.each([
    ['a platform that is none', { platforms: 'amd64' }, /`platforms` has "amd64"/],
    ['a quote that is open', { 'smoke-command': 'echo "x' }, /`smoke-command` has a quote/],
    ['a secret without a file', { 'build-secrets': 'npm=' }, /gives npm no file/],
    ['a secret whose id is none', { 'build-secrets': 'a b=c' }, /the id "a b"/],
    ['a secret with a comma', { 'build-secrets': 'npm=a,b' }, /comma/],
    ['a secret of a variable that is none', { 'build-secrets': 'npm=env:1-2' }, /env:NAME/],
    ['a tag in the name', { image: 'ghcr.io/o/r:v1' }, /tags come from `tags`/],
  ])('refuses %s', (_name, inputs, text) => {
    expect(() => parse(inputs)).toThrow(text);
  });
});
