import { defineConfig } from 'vitest/config';

/** That talk to loopback servers, or try thousands of inputs: minutes, where the rules themselves take seconds. */
const SLOW = ['**/*.{edge,fuzz,properties}.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{actions,lib,bot,platform,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...SLOW],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'slow',
          include: SLOW,
          exclude: ['**/node_modules/**'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'bot',
          include: ['tests/bot/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // Needs a model server that takes its time to build: `npm run test:models`.
      {
        test: {
          name: 'models',
          include: ['tests/models/**/*.test.ts'],
          testTimeout: 180_000,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/start-platform.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
          maxConcurrency: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'alone',
          include: ['tests/alone/**/*.test.ts'],
          maxWorkers: 1,
          testTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
