import type { Variables } from './config-variable.ts';

/** The variables of the models. */
export const modelVariables = {
  LLM_PROVIDER: {
    kind: 'some-of',
    choices: ['openai', 'gemini', 'ollama'],
    default: 'openai',
    source: 'config',
    meaning: 'the models that are asked, in this order, until one answers',
  },
  OPENAI_API_KEY: {
    kind: 'secret',
    source: 'secret',
    meaning: 'the key of the model; any text where the server wants none',
    needed: 'with `openai`',
    formerly: ['OPENAI_KEY'],
  },
  OPENAI_BASE_URL: {
    kind: 'url',
    default: 'https://api.openai.com/v1',
    source: 'config',
    meaning: 'a server that speaks as OpenAI does',
    formerly: ['OPENAI_URL'],
  },
  OPENAI_MODEL_NAME: {
    kind: 'text',
    default: 'gpt-4o-mini',
    source: 'config',
    meaning: 'the model there',
    formerly: ['MODEL_NAME'],
  },
  OPENAI_TOKEN_LIMIT: {
    kind: 'integer',
    min: 2000,
    max: 10_000_000,
    default: '32768',
    source: 'config',
    meaning: 'tokens of prompt and answer together',
    formerly: ['TOKEN_LIMIT'],
  },
  OPENAI_VISION_SUPPORT: {
    kind: 'boolean',
    default: 'false',
    source: 'config',
    meaning: 'whether the model takes pictures',
  },
  GEMINI_API_KEY: {
    kind: 'secret',
    source: 'secret',
    meaning: "the key of the model, from Google's AI Studio",
    needed: 'with `gemini`',
  },
  GEMINI_BASE_URL: {
    kind: 'url',
    default: 'https://generativelanguage.googleapis.com',
    source: 'config',
    meaning: 'a server that speaks as Gemini does',
  },
  GEMINI_MODEL_NAME: {
    kind: 'text',
    default: 'gemini-2.5-flash',
    source: 'config',
    meaning: 'the model there',
  },
  GEMINI_TOKEN_LIMIT: {
    kind: 'integer',
    min: 2000,
    max: 10_000_000,
    default: '32768',
    source: 'config',
    meaning: 'tokens of prompt and answer together',
  },
  OLLAMA_HOST: {
    kind: 'url',
    default: 'http://127.0.0.1:11434',
    source: 'config',
    meaning: 'where Ollama listens',
  },
  OLLAMA_MODEL_NAME: {
    kind: 'text',
    source: 'config',
    meaning: 'a model that `ollama list` shows',
    needed: 'with `ollama`',
  },
  OLLAMA_TOKEN_LIMIT: {
    kind: 'integer',
    min: 2000,
    max: 10_000_000,
    default: '8192',
    source: 'config',
    meaning: 'tokens of prompt and answer together; the model is loaded with this context',
  },
} as const satisfies Variables;
