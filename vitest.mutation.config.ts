import { defineConfig } from 'vitest/config';
import { testFilesWith } from './scripts/test-files.js';

const MOCKING = testFilesWith(/\bvi\.mock\(/);

/** The tests that mutants are held to: those of the rooms that are changed, and of those next door. */
const ROOMS = ['model', 'projection', 'edit', 'check', 'change'];

// For `npm run test:mutation` alone: Stryker's runner knows no projects.
export default defineConfig({
  test: {
    include: ROOMS.map((room) => `test/${room}/**/*.test.ts`),
    exclude: ['test/**/*.stress.test.ts', ...MOCKING],
    globalSetup: ['test/support/generated.ts'],
    setupFiles: ['test/support/setup.ts', 'test/support/loaded.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
});
