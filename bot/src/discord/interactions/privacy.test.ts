import { describe, expect, it } from 'vitest';
import type { ModelConfig } from '../../config.ts';
import { privacyText, providerName } from './privacy.ts';

const openai = (baseUrl: string): ModelConfig => ({
  provider: 'openai',
  apiKey: 'key',
  baseUrl,
  model: 'm',
  tokenLimit: 8_000,
});

describe('providerName', () => {
  it.each<[ModelConfig, RegExp]>([
    [openai('https://api.openai.com/v1'), /^OpenAI$/],
    [openai('http://llm.internal:8080/v1'), /^a server of the choice of whoever runs me/],
    [
      {
        provider: 'gemini',
        apiKey: 'key',
        baseUrl: 'https://generativelanguage.googleapis.com',
        model: 'm',
        tokenLimit: 1,
      },
      /Google/,
    ],
    [{ provider: 'ollama', host: 'http://ollama:11434', model: 'm', tokenLimit: 1 }, /Ollama/],
  ])('%j', (model, expected) => {
    const name = providerName(model);
    expect(name).toMatch(expected);
    // Names of servers that only the operator knows are not told.
    expect(name).not.toMatch(/internal|:\d+/);
  });
});

describe('privacyText', () => {
  it.each([
    [['OpenAI'], true, /to OpenAI\. .*in a file/s],
    [
      ['OpenAI', 'Google (Gemini)', 'OpenAI'],
      false,
      /to OpenAI or Google \(Gemini\)|to Google \(Gemini\) or OpenAI/,
    ],
    [[], false, /in memory, until I am restarted/],
  ])('names %j', (providers, isKept, expected) => {
    const text = privacyText({ providers, isKept, maxHistoryMessages: 1_000 });
    expect(text).toMatch(expected);
    expect(text.length).toBeLessThanOrEqual(2_000);
  });
});
